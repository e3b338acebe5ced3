package org.ionary.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Paper;

/**
 * Makes a book of a PDF, or reads one and says how long it took. Run by {@code ingest/bench-memory}, in a process with
 * little memory.
 */
final class LargePdf {
    private static final int LINES = 56;
    private static final List<String> WORDS = List.of(
            "conductivity",
            "of",
            "the",
            "garnet",
            "was",
            "measured",
            "at",
            "room",
            "temperature",
            "and",
            "diffusion",
            "in",
            "sintered",
            "pellets",
            "with",
            "a",
            "density",
            "near",
            "Li_{7}La_{3}Zr_{2}O_{12}",
            "10^{-4}",
            "S cm^{-1}",
            "grain",
            "boundaries",
            "contribute",
            "less",
            "than",
            "impedance",
            "spectra",
            "show");

    private LargePdf() {}

    public static void main(String[] arguments) throws IOException, PaperException {
        Path file = Path.of(arguments[0]);
        if (arguments.length > 1) {
            Files.write(file, of(Integer.parseInt(arguments[1])));
            return;
        }
        long from = System.nanoTime();
        Paper paper = new PaperReader().read(RawDocument.of(file, Instant.EPOCH));
        double seconds = (System.nanoTime() - from) / 1e9;
        int pages = paper.blocks().getLast().at().page(0).orElse(0);
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf(
                        "%d pages in %.1f s, %d blocks%n",
                        pages, seconds, paper.blocks().size());
    }

    /** A book of this many pages in two columns, with running heads and page numbers, always the same. */
    static byte[] of(int pages) {
        Random random = new Random(1500);
        PdfDrawing drawing = new PdfDrawing();
        for (int page = 1; page <= pages; page++) {
            drawing.text(60, 40, 8, "A large book on ionic conduction").text(300, 810, 8, Integer.toString(page));
            for (int line = 0; line < LINES; line++) {
                drawing.text(50, 70 + 12.5 * line, 9, line(random)).text(310, 70 + 12.5 * line, 9, line(random));
            }
            if (page < pages) {
                drawing.newPage();
            }
        }
        return drawing.bytes();
    }

    private static String line(Random random) {
        return String.join(
                " ",
                IntStream.range(0, 7)
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }
}
