package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

/**
 * Reads the texts of {@code corpus-samples/fidelity} in every look and compares them with what they were set from.
 *
 * <p>The report goes to {@code target/fidelity.txt}, and the marks as they would be now to
 * {@code target/fidelity.ratchet}.
 */
class TypographicFidelityTest {
    private static final Path SAMPLES = Path.of("../corpus-samples/fidelity");
    private static final List<String> FORMATS = List.of(".pdf", ".html", ".xml", ".md");
    private static final int SHOWN = 20;

    @Test
    void readsTheSameCharactersWhateverTheTextWasSetWith() throws IOException, PaperException {
        Marks marks = Marks.read(SAMPLES.resolve("fidelity.ratchet"));
        Map<String, Double> now = new TreeMap<>();
        List<String> report = new ArrayList<>(List.of(Fidelity.HEADER));
        List<String> differences = new ArrayList<>();
        List<Path> files = files();
        assertThat(files).as("samples in %s", SAMPLES).isNotEmpty();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Fidelity fidelity = measure(file);
            report.add(fidelity.row(name));
            now.put(name + ".f1", fidelity.f1());
            now.put(name + ".runs", fidelity.runShare());
            describe(name, fidelity, differences);
        }
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/fidelity.txt"),
                Stream.concat(report.stream(), differences.stream()).toList());
        Files.write(Path.of("target/fidelity.ratchet"), marks.updated(now));
        System.out.println(String.join("\n", report));
        assertThat(marks.complaints(now))
                .as(() -> String.join("\n", differences))
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> FORMATS.stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> Files.exists(expectedOf(file)))
                    .sorted()
                    .toList();
        }
    }

    /** {@code garnet.expected.txt} for {@code garnet.html} and for {@code garnet-two-columns.pdf}. */
    private static Path expectedOf(Path file) {
        return SAMPLES.resolve(String.valueOf(file.getFileName()).replaceAll("[-.].*", "") + ".expected.txt");
    }

    private static Fidelity measure(Path file) throws IOException, PaperException {
        ExpectedText expected = ExpectedText.read(expectedOf(file));
        Paper paper;
        try {
            paper = new PaperReader().read(RawDocument.of(file, Instant.EPOCH));
        } catch (RuntimeException e) {
            return Fidelity.ofNothing(expected, e.toString());
        }
        return Fidelity.of(paper, expected);
    }

    private static void describe(String name, Fidelity fidelity, List<String> out) {
        out.add("\n=== " + name);
        show("run", fidelity.wrong(), out);
        show("text", fidelity.edits(), out);
        fidelity.furniture().forEach(words -> out.add("furniture " + words));
        fidelity.missing().forEach(words -> out.add("missing   " + words));
        fidelity.headings().forEach(words -> out.add("heading   " + words));
    }

    private static void show(String what, List<Fidelity.Difference> differences, List<String> out) {
        for (Fidelity.Difference difference : differences.subList(0, Math.min(SHOWN, differences.size()))) {
            out.add(String.format("%-9s %s%n     read %s", what, difference.expected(), difference.actual()));
        }
        if (differences.size() > SHOWN) {
            out.add("          and " + (differences.size() - SHOWN) + " more");
        }
    }
}
