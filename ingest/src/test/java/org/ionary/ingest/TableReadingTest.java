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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.junit.jupiter.api.Test;

/**
 * Reads the tables of {@code corpus-samples/fidelity/tables} and compares them, cell by cell, with their grids.
 *
 * <p>The report goes to {@code target/tables.txt}, and the marks as they would be now to {@code target/tables.ratchet}.
 */
class TableReadingTest {
    private static final Path SAMPLES = Path.of("../corpus-samples/fidelity/tables");
    private static final int SHOWN = 12;

    private final List<TableScore> printed = new ArrayList<>();
    private final List<String> report = new ArrayList<>(List.of(TableScore.HEADER));
    private final List<String> details = new ArrayList<>();
    private final Map<String, Double> now = new TreeMap<>();
    private int strangers;

    @Test
    void readsTheGridsOfTablesWhateverTheirLook() throws IOException, PaperException {
        Marks marks = Marks.read(SAMPLES.resolve("tables.ratchet"));
        List<Path> files = files();
        assertThat(files).as("samples in %s", SAMPLES).isNotEmpty();
        for (Path file : files) {
            measure(file);
        }
        now.put("ruled.cells", cells(score -> score.expected().ruled()));
        now.put("unruled.cells", cells(score -> !score.expected().ruled()));
        now.put("head.rows", share(TableScore::headed));
        now.put("true.tables", printed.size() / (double) (printed.size() + strangers));
        now.forEach((name, score) -> report.add(String.format("%-28s %.4f", name, score)));
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/tables.txt"),
                Stream.concat(report.stream(), details.stream()).toList());
        Files.write(Path.of("target/tables.ratchet"), marks.updated(now));
        System.out.println(String.join("\n", report));
        assertThat(marks.complaints(now)).as(() -> String.join("\n", details)).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file ->
                            file.toString().endsWith(".pdf") || file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private void measure(Path file) throws IOException, PaperException {
        String name = String.valueOf(file.getFileName());
        List<ExpectedTable> expected =
                ExpectedTable.read(SAMPLES.resolve(name.replaceAll("[-.].*", "") + ".expected.txt"));
        TableScore.Sheet sheet = TableScore.of(new PaperReader().read(RawDocument.of(file, Instant.EPOCH)), expected);
        for (int i = 0; i < expected.size(); i++) {
            TableScore score = sheet.scores().get(i);
            report.add(score.row(name, i + 1));
            describe(name + "/" + (i + 1), score);
        }
        for (Block.Table stranger : sheet.strangers()) {
            report.add(
                    "no table of the document: " + name + ", " + stranger.rows().size() + " rows");
            details.add("\n=== " + name + ", read as a table:\n" + stranger.text());
        }
        now.put(name + ".cells", TableScore.f1(sheet.scores()));
        if (name.endsWith(".pdf")) {
            printed.addAll(sheet.scores());
            strangers += sheet.strangers().size();
        }
    }

    private void describe(String name, TableScore score) {
        if (!score.wrong().isEmpty()) {
            details.add("\n=== " + name + " " + score.expected().look());
            score.wrong().stream().limit(SHOWN).forEach(details::add);
        }
    }

    private double cells(Predicate<TableScore> which) {
        return TableScore.f1(printed.stream().filter(which).toList());
    }

    private double share(Predicate<TableScore> which) {
        return printed.stream().filter(which).count() / (double) printed.size();
    }
}
