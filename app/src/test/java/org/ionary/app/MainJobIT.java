package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.store.Library;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does first: read the samples, ask, run again, export. */
class MainJobIT {
    @TempDir
    private static Path folder;

    private static Path library;
    private static Program.Ended first;

    @BeforeAll
    static void runOnTheSamples() throws Exception {
        library = folder.resolve("library");
        first = Program.run("run", Program.SAMPLES, "--library", library);
    }

    @Test
    void listsTheThreeSamplesThatAreThereToFail() {
        assertThat(first.code()).isEqualTo(ExitCodes.SOME_PAPERS_FAILED);
        assertThat(first.out())
                .contains("3 failed")
                .containsPattern("damaged-download.pdf: damaged")
                .containsPattern("scanned-lagp.pdf: a scan without a text layer")
                .containsPattern("login-page.html: a login, paywall or error page");
    }

    @Test
    void summarisesFindingsAndSuggestsQuestions() {
        assertThat(first.out())
                .contains("conductivity", "activation energy", "accepted", "room temperature", "Mg", "Li", "Na")
                .containsPattern("(?s)Try.*ionary ask.*ionary ask.*ionary ask");
    }

    @Test
    void doesNoWorkTheSecondTime() throws Exception {
        Program.Ended again = Program.run("run", Program.SAMPLES, "--library", library);
        assertThat(again.out()).contains("Nothing new");
        assertThat(again.code()).isEqualTo(first.code());
        assertThat(again.err()).doesNotContainPattern("(?m)^\\[.*: \\d+ findings?$");
    }

    @Test
    void answersWithValueTemperatureDoiAndTheQuotedSentence() throws Exception {
        Program.Ended asked =
                Program.run("ask", "best Mg-ion conductor at room temperature", "--json", "--library", library);
        assertThat(asked.code()).as(asked.err()).isZero();
        JsonNode answer = new ObjectMapper().readTree(asked.out());
        JsonNode row = answer.path("rows").path(0);
        JsonNode citation = answer.path("citations").path(0);
        assertThat(row.path("mobile_ion").asText()).isEqualTo("Mg");
        assertThat(row.path("temperature_K").asDouble()).isBetween(293.0, 303.2);
        assertThat(row.path("value").asDouble()).isBetween(1e-5, 1e-3);
        assertThat(row.path("doi").asText()).startsWith("10.");
        assertThat(citation.path("finding").asText())
                .isEqualTo(row.path("finding").asText());
        assertThat(citation.path("quote").asText()).isNotBlank();
        assertThat(answer.path("text").asText()).contains("S/cm");
    }

    @Test
    void everyNumberStandsAtItsPlaceInThePaper() throws Exception {
        int checked = 0;
        try (Library opened = Library.openForReading(library);
                Stream<CitedFinding> findings = opened.findings()) {
            for (CitedFinding cited : findings.toList()) {
                Paper paper = opened.paper(cited.finding().source()).orElseThrow();
                for (Evidence evidence : cited.finding().measurement().evidence()) {
                    Optional<String> number = paper.textAt(evidence.value());
                    assertThat(number).as(cited.toString()).isPresent();
                    if (evidence.value() instanceof Locus.InText) {
                        assertThat(evidence.quote()).contains(number.orElseThrow());
                    }
                    assertThat(number.orElseThrow()).containsPattern("[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]");
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void exportsTheSameBytesTwice() throws Exception {
        Program.Ended once = Program.run("export", "--format", "jsonl", "--library", library);
        Program.Ended twice = Program.run("export", "--format", "jsonl", "--library", library);
        assertThat(once.code()).as(once.err()).isZero();
        assertThat(once.out()).isEqualTo(twice.out()).startsWith("{\"id\":\"f-");
    }

    @Test
    void twoRunsOverTheSamePapersMakeTheSameFindings() throws Exception {
        Path other = folder.resolve("other");
        Program.run("run", Program.SAMPLES, "--library", other);
        assertThat(Program.run("export", "--format", "jsonl", "--library", other)
                        .out())
                .isEqualTo(Program.run("export", "--format", "jsonl", "--library", library)
                        .out());
    }

    @Test
    void readsTheSamplesAsWellAsItEverDid() throws Exception {
        List<Object> arguments = new ArrayList<>(
                List.of("eval", "--gold", Program.SAMPLES, "--ratchet", ratchet(), "--library", library));
        Program.Ended scored = Program.run(arguments.toArray());
        assertThat(scored.code()).as(scored.out() + scored.err()).isZero();
    }

    private static Path ratchet() throws IOException {
        return Program.HOME.resolve("eval").resolve("samples.ratchet").toRealPath();
    }

    @Test
    void aQuestionThatIsNotUnderstoodIsSaidToBeSo() throws Exception {
        Program.Ended asked = Program.run("ask", "who won the cup final", "--json", "--library", library);
        assertThat(asked.code()).isZero();
        assertThat(new ObjectMapper().readTree(asked.out()).path("kind").asText())
                .isEqualTo("unknown");
    }

    @Test
    void helpAndVersionComeFromThePackage() throws Exception {
        assertThat(Program.run("--version").out()).matches("ionary \\d+\\.\\d+\\.\\d+\\R");
        assertThat(Program.run("--help").out()).contains("run", "ask", "export", "Exit codes");
        for (String command :
                List.of("run", "ingest", "extract", "ask", "search", "export", "eval", "reindex", "doctor")) {
            Program.Ended help = Program.run(command, "--help");
            assertThat(help.code()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Example:  ionary " + command);
        }
    }
}
