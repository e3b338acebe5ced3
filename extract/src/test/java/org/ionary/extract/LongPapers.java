package org.ionary.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/** Papers of any length, made of the sample texts over and over: prose, headings and captions as they are printed. */
final class LongPapers {
    private static final List<String> TEXTS =
            List.of("garnet.expected.txt", "hydride.expected.txt", "sulfide.expected.txt");

    private LongPapers() {}

    /** The time on the processor for one long paper and for one long line as they grow. */
    public static void main(String[] megabytes) {
        List<String> sizes = megabytes.length == 0 ? List.of("0.1", "1", "5") : List.of(megabytes);
        // Without this the first would pay for the compiler.
        new Extractor().extract(paper(1_000_000));
        for (String size : sizes) {
            int bytes = (int) (Double.parseDouble(size) * 1_000_000);
            measure("one paper", size, paper(bytes));
            measure("one line", size, line(bytes));
        }
    }

    private static void measure(String what, String size, Paper paper) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int findings = new Extractor().extract(paper).findings().size();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-9s of %4s MB: %7.2f s, %.2f MB/s, %d findings%n",
                what,
                size,
                seconds,
                size(paper) / 1e6 / seconds,
                findings);
    }

    /** At least so many bytes of UTF-8, in blocks as the samples have them. */
    static Paper paper(int bytes) {
        List<String[]> blocks = blocks();
        Papers paper = new Papers();
        int size = 0;
        for (int i = 0; size < bytes; i = (i + 1) % blocks.size()) {
            String text = blocks.get(i)[1];
            switch (blocks.get(i)[0]) {
                case "heading" -> paper.heading(text);
                default -> paper.passage(text);
            }
            size += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return paper.build();
    }

    /** The same in a single block. */
    static Paper line(int bytes) {
        StringBuilder line = new StringBuilder();
        paper(bytes).blocks().forEach(block -> line.append(block.text()).append(' '));
        return Papers.of(line.toString());
    }

    static long size(Paper paper) {
        return paper.blocks().stream()
                .map(Block::text)
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static List<String[]> blocks() {
        Path folder = Path.of(System.getProperty("ionary.samples", "../corpus-samples"), "fidelity");
        List<String[]> blocks = new ArrayList<>();
        for (String name : TEXTS) {
            try {
                for (String line : Files.readAllLines(folder.resolve(name))) {
                    String[] cells = line.split("\t", 2);
                    if (List.of("heading", "paragraph", "abstract", "caption", "item")
                            .contains(cells[0])) {
                        blocks.add(cells);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return blocks;
    }
}
