package org.ionary.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ionary.domain.PaperException;

/**
 * The bench of the PDF reader: the same files through PDFBox's own text stripper and through ours, in turns in one
 * process, and the ratio of the two. Run by {@code ingest/bench}.
 */
final class PdfSpeed {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 15;

    private PdfSpeed() {}

    @FunctionalInterface
    private interface Run {
        int characters(byte[] pdf) throws IOException, PaperException;
    }

    public static void main(String[] arguments) throws IOException, PaperException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Path> paths = Arrays.stream(arguments).map(Path::of).toList();
        List<byte[]> files = new ArrayList<>();
        int pages = 0;
        for (Path file : PaperFiles.under(paths).files()) {
            byte[] bytes = RawDocument.of(file, Instant.EPOCH).bytes();
            if (file.toString().endsWith(".pdf") && isReadable(bytes)) {
                files.add(bytes);
                pages += pages(bytes);
            }
        }
        out.printf("%d PDF files, %d pages, %d rounds after %d to warm up%n", files.size(), pages, ROUNDS, WARM_UP);
        double[] theirs = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double stripper = seconds(files, PdfSpeed::strip);
            double reader = seconds(files, PdfSpeed::read);
            if (round == -WARM_UP) {
                out.printf("cold      PDFTextStripper %6.3f s   PaperReader %6.3f s%n", stripper, reader);
            }
            if (round >= 0) {
                theirs[round] = stripper;
                ours[round] = reader;
            }
        }
        out.printf("median    PDFTextStripper %6.3f s   PaperReader %6.3f s%n", median(theirs), median(ours));
        out.printf(
                "pages/s   PDFTextStripper %6.0f     PaperReader %6.0f%n",
                pages / median(theirs), pages / median(ours));
        out.printf("ratio     %.2f%n", median(ours) / median(theirs));
    }

    private static boolean isReadable(byte[] pdf) {
        try {
            return read(pdf) > 0;
        } catch (PaperException e) {
            return false;
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static double seconds(List<byte[]> files, Run run) throws IOException, PaperException {
        long from = System.nanoTime();
        int characters = 0;
        for (byte[] file : files) {
            characters += run.characters(file);
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        if (characters == 0) {
            throw new IOException("nothing was read");
        }
        return seconds;
    }

    private static int strip(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private static int read(byte[] pdf) throws PaperException {
        RawDocument document = new RawDocument(pdf, URI.create("file:///bench.pdf"), "bench", Instant.EPOCH);
        return new PaperReader()
                .read(document).blocks().stream()
                        .mapToInt(block -> block.text().length())
                        .sum();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
