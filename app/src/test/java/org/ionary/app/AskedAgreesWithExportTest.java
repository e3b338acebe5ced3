package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ionary.store.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts and lists of answers against a plain scan of the export, over random questions. {@code -Dask.questions=2000}
 * asks more.
 */
class AskedAgreesWithExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 400;
    private static final List<String> FORMULAS = List.of(
            "Li6PS5Cl",
            "Li6PS5Br",
            "Li7La3Zr2O12",
            "Li3InCl6",
            "Li3YCl6",
            "LiTi2(PO4)3",
            "Li10GeP2S12",
            "Li3N",
            "Li3PO4",
            "Li4GeS4",
            "Li0.5La0.5TiO3",
            "Li2B12H12");

    @TempDir
    private Path folder;

    private final List<JsonNode> export = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        Random random = new Random(11);
        StringBuilder csv =
                new StringBuilder("ID,composition,source,temperature,target,log_target,family,ChemicalFamily\n");
        for (int i = 0; i < ROWS; i++) {
            double exponent = -9 + 7 * random.nextDouble();
            double value = Math.pow(10, exponent);
            csv.append(i)
                    .append(',')
                    .append(FORMULAS.get(random.nextInt(FORMULAS.size())))
                    .append(",10.1000/p")
                    .append(random.nextInt(40))
                    .append(',')
                    .append(random.nextInt(4) == 0 ? 25 : 15 + random.nextInt(300))
                    .append(',')
                    .append(String.format(java.util.Locale.ROOT, "%.2E", value))
                    .append(',')
                    .append(String.format(
                            java.util.Locale.ROOT,
                            "%.6f",
                            Math.log10(Double.parseDouble(String.format(java.util.Locale.ROOT, "%.2E", value)))))
                    .append(',')
                    .append(random.nextBoolean() ? "Garnet" : "Glass")
                    .append(",Oxides\n");
        }
        Path file = folder.resolve("made.csv");
        Files.writeString(file, csv);
        run("import", file, "--mapping", "liion", "--as", "made");
        run("export").lines().forEach(line -> export.add(json(line)));
        assertThat(export).hasSize(ROWS);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private String run(Object... arguments) {
        Spoken spoken =
                Spoken.run(Stream.concat(Stream.of(arguments), Stream.of("--library", folder.resolve("library")))
                        .toArray());
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return spoken.out();
    }

    @Test
    void onCountsAndListsOverRandomQuestions() throws IOException {
        Random random = new Random(7);
        int some = 0;
        try (Library library = Library.openForWriting(folder.resolve("library"), Clock.systemUTC());
                LibraryIndex index = LibraryIndex.openForWriting(library, Screen.ofProcess())) {
            Asked asked = new Asked(library, index.findings());
            for (int i = 0; i < Integer.getInteger("ask.questions", 200); i++) {
                ObjectNode form = JSON.createObjectNode();
                Predicate<JsonNode> scan = conditions(form, random);
                List<JsonNode> expected = export.stream().filter(scan).toList();
                JsonNode counted =
                        answer(asked, form.deepCopy().put("task", "count").put("count_of", "findings"));
                assertThat(counted.get("value").asInt()).as(form.toString()).isEqualTo(expected.size());
                JsonNode listed = answer(asked, form.deepCopy().put("task", "list"));
                Set<String> ids = new HashSet<>();
                listed.get("rows").forEach(row -> ids.add(row.get("finding").asText()));
                assertThat(ids)
                        .as(form.toString())
                        .isEqualTo(new HashSet<>(expected.stream()
                                .map(row -> row.get("id").asText())
                                .toList()));
                JsonNode papers =
                        answer(asked, form.deepCopy().put("task", "count").put("count_of", "papers"));
                assertThat(papers.get("value").asLong())
                        .as(form.toString())
                        .isEqualTo(expected.stream()
                                .map(row -> row.get("doi").asText())
                                .distinct()
                                .count());
                some += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(some).as("questions that find something").isGreaterThan(50);
    }

    private static JsonNode answer(Asked asked, ObjectNode form) throws IOException {
        Asked.Turn turn = asked.ask(form);
        return AnswerJson.of(turn.answer(), turn.form());
    }

    /** Random conditions, in the form and as a scan of exported rows says them. */
    private static Predicate<JsonNode> conditions(ObjectNode form, Random random) {
        Predicate<JsonNode> scan = row -> true;
        form.put("property", "conductivity");
        if (random.nextInt(3) == 0) {
            String element = List.of("Ge", "Cl", "La", "S").get(random.nextInt(4));
            form.putArray("with").add(element);
            scan = scan.and(row -> row.get("elements").has(element));
        }
        if (random.nextInt(3) == 0) {
            form.putArray("without").add("P");
            scan = scan.and(row -> !row.get("elements").has("P"));
        }
        if (random.nextInt(3) == 0) {
            double low = 280 + random.nextInt(200);
            double high = low + random.nextInt(100);
            form.putObject("temperature_K").put("min", low).put("below", high + 0.5);
            scan = scan.and(row -> row.get("temperature_K").asDouble() >= low
                    && row.get("temperature_K").asDouble() < high + 0.5);
        }
        if (random.nextInt(3) == 0) {
            double limit = Math.pow(10, -8 + 6 * random.nextDouble());
            boolean above = random.nextBoolean();
            form.putObject("value").put(above ? "above" : "max", limit);
            scan = scan.and(row -> above
                    ? row.get("value").asDouble() > limit
                    : row.get("value").asDouble() <= limit);
        }
        if (random.nextInt(4) == 0) {
            form.putArray("classes").add("garnets");
            scan = scan.and(row -> row.get("labels").get("family").asText().equals("Garnet"));
        }
        if (random.nextInt(6) == 0) {
            String doi = "10.1000/p" + random.nextInt(40);
            form.put("doi", doi);
            scan = scan.and(row -> row.get("doi").asText().equals(doi));
        }
        return scan;
    }
}
