package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ionary.store.Library;
import org.ionary.store.SavedQuestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that are saved, and asked again after papers and decisions have come. */
class SavedQuestionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void read() throws IOException {
        library = folder.resolve("library");
        read("garnet", "Li7La3Zr2O12", "3 × 10⁻⁴");
        ask("--save", "best", "best Li conductor at room temperature");
        ask("--save", "how-many", "how many findings of ionic conductivity are there?");
        ask("--save", "ions", "number of conductivities per mobile ion");
    }

    private void read(String doc, String formula, String value) throws IOException {
        Path paper = folder.resolve(doc + ".md");
        Files.writeString(paper, """
                ---
                title: On %s
                doi: 10.1000/%s
                year: 2020
                ---

                ## Results

                The ionic conductivity of %s is %s S/cm at 25 °C.
                """.formatted(doc, doc, formula, value));
        assertThat(run("run", paper).code()).isZero();
    }

    private Spoken run(Object... arguments) {
        return Spoken.run(Stream.concat(Stream.of(arguments), Stream.of("--library", library))
                .toArray());
    }

    private void ask(Object... arguments) {
        Spoken said = run(Stream.concat(Stream.of("ask"), Stream.of(arguments)).toArray());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("saved as");
    }

    private String watched(Object... arguments) {
        Spoken said =
                run(Stream.concat(Stream.of("watch"), Stream.of(arguments)).toArray());
        assertThat(said.code()).as(said.err()).isZero();
        return said.out();
    }

    private String finding(String formula) throws IOException {
        JsonNode rows =
                JSON.readTree(run("ask", "conductivity of " + formula, "--json").out());
        return rows.at("/rows/0/finding").asText();
    }

    @Test
    void sayNothingWhereNothingHasChanged() {
        assertThat(watched().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).endsWith("as before"));
    }

    @Test
    void sayWhatIsNewAndKeepItUnlessOnlyLookedAt() throws IOException {
        read("argyrodite", "Li6PS5Cl", "2 × 10⁻³");
        read("sodium", "Na3PS4", "1 × 10⁻⁴");
        String looked = watched("--dry-run");
        assertThat(looked)
                .contains("best (best Li conductor at room temperature): 1 change")
                .contains("new best: Li6PS5Cl: 2 × 10⁻³ S/cm at 298.15 K (measured; 10.1000/argyrodite, 2020)"
                        + "; before: Li7La3Zr2O12")
                .contains("count changed: 1 → 3")
                .contains("new finding: Na3PS4: 1 × 10⁻⁴ S/cm at 298.15 K (measured; 10.1000/sodium, 2020)")
                .contains("group changed: Li: 1 → 2")
                .contains("group changed: Na: none → 1");
        assertThat(watched()).isEqualTo(looked);
        assertThat(watched().lines()).hasSize(3);
    }

    @Test
    void sayWhatIsGoneAndWhatACuratorMended() throws IOException {
        read("argyrodite", "Li6PS5Cl", "2 × 10⁻³");
        watched();
        assertThat(run("review", "correct", finding("Li6PS5Cl"), "--value", "3e-3 S/cm", "--who", "ana")
                        .code())
                .isZero();
        JsonNode changes = JSON.readTree(watched("best", "--json")).at("/0/changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/kind").asText()).isEqualTo("value_changed");
        assertThat(changes.at("/0/doi").asText()).isEqualTo("10.1000/argyrodite");
        assertThat(changes.at("/0/text").asText()).startsWith("was 2 × 10⁻³ S/cm, is Li6PS5Cl: 3 × 10⁻³ S/cm");

        assertThat(run("review", "reject", finding("Li6PS5Cl"), "--error", "not_a_measurement", "--who", "ana")
                        .code())
                .isZero();
        assertThat(watched("best", "how-many"))
                .contains("new best: Li7La3Zr2O12")
                .contains("count changed: 2 → 1")
                .contains("finding gone: Li6PS5Cl: ");
    }

    @Test
    void areListedAndForgottenByName() throws IOException {
        assertThat(watched("--list").lines()).startsWith("best: best Li conductor at room temperature");
        assertThat(JSON.readTree(watched("--list", "--json"))
                        .at("/0/query/order")
                        .asText())
                .isEqualTo("best");
        assertThat(watched("--forget", "ions")).isEmpty();
        Spoken gone = run("watch", "ions");
        assertThat(gone.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(gone.err()).contains("no question is saved as “ions”; there are best, how-many");
    }

    @Test
    void areNotTakenWhereTheyWereNotUnderstoodOrAskWhy() {
        assertThat(run("ask", "how dense is Li3N?", "--save", "density").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run("ask", "why is Li6PS5Cl fast?", "--save", "why").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run("ask", "best Li conductor", "--save", "a b").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(watched("--list").lines()).hasSize(3);
    }

    @Test
    void oneThatCannotBeAskedAnyMoreKeepsItsAnswerAndFailsAlone() throws IOException {
        String answer = "{\"kind\":\"count\",\"text\":\"7\",\"value\":\"7\"}";
        try (Library writing = Library.openForWriting(library, Clock.systemUTC())) {
            writing.saveQuestions(
                    List.of(new SavedQuestion("odd", "?", "{\"colour\":\"red\"}", answer, Instant.EPOCH)));
        }
        Spoken said = run("watch");
        assertThat(said.code()).isEqualTo(ExitCodes.SOME_PAPERS_FAILED);
        assertThat(said.out()).contains("cannot be asked any more").contains("best (");
        try (Library opened = Library.openForReading(library)) {
            assertThat(opened.savedQuestions())
                    .filteredOn(question -> question.name().equals("odd"))
                    .extracting(SavedQuestion::answer)
                    .containsExactly(answer);
        }
    }
}
