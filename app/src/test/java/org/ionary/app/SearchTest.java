package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages and findings of a small library, asked for as on the command line. */
class SearchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void read() throws IOException {
        library = folder.resolve("library");
        Path paper = folder.resolve("garnet.md");
        Files.writeString(paper, """
                ---
                title: Garnets
                doi: 10.1000/garnet
                year: 2020
                ---

                # Garnets

                ## Results

                The ionic conductivity of Li7La3Zr2O12 is 3 × 10⁻⁴ S/cm at 25 °C.

                Pellets of LLZO were sintered in air.

                The ionic conductivity of Li6PS5Cl is 2 × 10⁻³ S/cm at 25 °C.
                """);
        assertThat(run("run", paper).code()).isZero();
    }

    private Spoken run(Object... arguments) {
        return Spoken.run(Stream.concat(Stream.of(arguments), Stream.of("--library", library))
                .toArray());
    }

    @Test
    void aPartOfAFormulaFindsPassagesAndFindings() throws IOException {
        assertThat(JSON.readTree(run("search", "Li6PS*", "--json").out())).hasSize(1);
        assertThat(JSON.readTree(run("search", "*Zr2*", "--findings", "--json").out()))
                .hasSize(1);
    }

    @Test
    void passagesComeWithThePlacesOfTheWordsAndAFormulaFindsItsName() throws IOException {
        JsonNode rows = JSON.readTree(run("search", "LLZO", "--json").out());
        assertThat(rows).hasSize(2);
        for (JsonNode row : rows) {
            JsonNode span = row.path("highlights").path(0);
            String text = row.path("text").asText();
            assertThat(text.substring(
                            span.path("begin").asInt(), span.path("end").asInt()))
                    .isIn("LLZO", "Li7La3Zr2O12", "Li₇La₃Zr₂O₁₂");
        }
        assertThat(JSON.readTree(
                        run("search", "LLZO", "--year", "..2019", "--json").out()))
                .isEmpty();
        assertThat(JSON.readTree(run("search", "LLZO", "--doi", "10.1000/garnet", "-n", 1, "--from", 2, "--json")
                        .out()))
                .containsExactly(rows.get(1));
    }

    @Test
    void findingsAreListedTheBestFirstAndFiltered() throws IOException {
        assertThat(run("search", "--property", "conductivity").out().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Li6PS5Cl: 2 × 10⁻³ S/cm");
        JsonNode found =
                JSON.readTree(run("search", "LLZO", "--findings", "--json").out());
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("formula").asText()).isEqualTo("Li7La3Zr2O12");
        assertThat(run("search", "--property", "conductivity", "--value", "1e-3..")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(run("search", "--ion", "Na").out()).isEqualToIgnoringNewLines("Nothing found.");
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(run("search", "--findings", "Li7La3Zr2O13").err()).contains("did you mean Li7La3Zr2O12");
    }

    @Test
    void wrongUsageIsToldInOneLine() {
        for (List<String> wrong : List.of(
                List.of("search"),
                List.of("search", "x", "--from", "0"),
                List.of("search", "x", "--year", "soon"),
                List.of("search", "x", "--year", "2020..2010"),
                List.of("search", "--value", "1.."),
                List.of("search", "--ion", "Xx"),
                List.of("search", "x", "--doi", "nonsense"))) {
            Spoken ended = run(wrong.toArray());
            assertThat(ended.code()).as("%s", wrong).isEqualTo(ExitCodes.USAGE);
            assertThat(ended.err().lines()).as("%s", wrong).hasSize(1);
        }
    }

    @Test
    void aDamagedIndexIsMadeAnewAndAnswersTheSame() throws IOException {
        String before = run("search", "LLZO").out();
        try (Stream<Path> files = Files.list(library.resolve("index"))) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        Spoken after = run("search", "LLZO");
        assertThat(after.out()).isEqualTo(before);
        assertThat(after.err()).contains("making the index anew");
    }
}
