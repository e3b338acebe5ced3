package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Paper;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;
import org.ionary.store.PaperWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator's day, command by command. */
class CurationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void readAPaper() throws IOException {
        library = folder.resolve("library");
        Path paper = Files.writeString(folder.resolve("garnet.txt"), """
                On garnets and an argyrodite

                Results

                The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C.

                The ionic conductivity of Li6.4La3Zr1.4Ta0.6O12 is 1.0 × 10⁻³ S/cm at 30 °C.

                Pellets were pressed as well. A conductivity of 1.9 mS/cm is required, which Li6PS5Cl has at 27 °C.
                """);
        assertThat(said("run", paper).code()).isZero();
        assertThat(findings()).hasSize(2);
    }

    private Spoken said(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--library", library));
        return Spoken.run(all.toArray());
    }

    private Spoken well(Object... arguments) {
        Spoken said = said(arguments);
        assertThat(said.code()).as(said.toString()).isZero();
        return said;
    }

    private String refused(Object... arguments) {
        Spoken said = said(arguments);
        assertThat(said.code()).as(said.toString()).isEqualTo(ExitCodes.USAGE);
        assertThat(said.err().lines()).hasSize(1);
        return said.err();
    }

    private List<JsonNode> findings() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : well("export").out().lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private String id(String formula) throws IOException {
        return findings().stream()
                .filter(row -> row.path("formula").asText().equals(formula))
                .map(row -> row.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatMovesAnswersMostIsListedFirst() throws IOException {
        List<String> listed = well("review", "--json").out().lines().toList();
        assertThat(listed).hasSize(2);
        double before = Double.MAX_VALUE;
        for (String line : listed) {
            JsonNode item = JSON.readTree(line);
            double priority = item.path("priority").asDouble();
            assertThat(priority)
                    .isEqualTo(
                            item.path("impact").asDouble() * item.path("doubt").asDouble())
                    .isLessThanOrEqualTo(before);
            before = priority;
        }
        // The best garnet is a record: an answer names it.
        assertThat(JSON.readTree(listed.getFirst())
                        .path("finding")
                        .path("formula")
                        .asText())
                .isEqualTo("Li6.4La3Zr1.4Ta0.6O12");
        assertThat(well("review", "--family", "argyrodite").out()).contains("Nothing is left");
        assertThat(refused("review", "--family", "granite")).contains("no family is called granite");
        assertThat(refused("review", "--doc", "nowhere")).contains("no paper nowhere");
    }

    @Test
    void aSecondCuratorSeesThatTheFirstHasJudged() throws IOException {
        String id = id("Li7La3Zr2O12");
        well("review", "accept", id, "--who", "ana", "--why", "as Table 2 says");
        assertThat(refused("review", "reject", id, "--who", "ben", "--error", "other"))
                .contains("was confirmed by ana", "as Table 2 says", "--again");
        well("review", "reject", id, "--who", "ben", "--error", "wrong_value", "--again");
        assertThat(well("review", "history", id).out())
                .containsSubsequence("ana accepted", "ben rejected", "(wrong_value)");
        assertThat(well("review", "--json").out().lines()).hasSize(1);
    }

    @Test
    void aCorrectionKeepsItsEvidenceAndUndoRestoresExactly() throws IOException {
        List<JsonNode> before = findings();
        String id = id("Li7La3Zr2O12");
        well(
                "review",
                "correct",
                id,
                "--who",
                "ana",
                "--value",
                "3.0e-5 S/cm",
                "--temperature",
                "60 °C",
                "--material",
                "Li6PS5Cl",
                "--error",
                "wrong_exponent");
        JsonNode corrected = findings().stream()
                .filter(row -> row.path("status").asText().equals("corrected"))
                .findFirst()
                .orElseThrow();
        assertThat(corrected.path("value").asDouble()).isEqualTo(3.0e-5);
        assertThat(corrected.path("temperature_K").asDouble()).isEqualTo(333.15);
        assertThat(corrected.path("formula").asText()).isEqualTo("Li6PS5Cl");
        assertThat(corrected.path("raw").asText()).isEqualTo("3.0 × 10⁻⁴ S/cm");
        assertThat(corrected.path("evidence").path("quote").asText()).contains("Li7La3Zr2O12");
        assertThat(corrected.path("readers").path(0).asText()).isEqualTo("human:ana");
        assertThat(well("review", "show", id).out())
                .contains(corrected.path("id").asText(), "corrected", "history");
        well("review", "undo", "--who", "ana");
        assertThat(findings()).isEqualTo(before);
        assertThat(refused("review", "undo", "--who", "ana")).contains("nothing that could be taken back");
        assertThat(well("review", "history").out().lines()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsRefusedInOneLine() throws IOException {
        String id = id("Li7La3Zr2O12");
        assertThat(refused("review", "correct", id, "--value", "0.4")).contains("a number without a unit");
        assertThat(refused("review", "correct", id, "--value", "5 V")).contains("does not belong");
        assertThat(refused("review", "correct", id, "--temperature", "warm")).contains("temperature cannot be read");
        assertThat(refused("review", "correct", id, "--material", "xyzzy")).contains("no material");
        assertThat(refused("review", "correct", id, "--value", "3e-4 S/cm")).contains("says so already");
        assertThat(refused("review", "correct", id)).contains("say what to correct");
        assertThat(refused("review", "accept", "f-0000000000000000")).contains("no finding");
        assertThat(refused("review", "accept", "nonsense")).contains("is not the id of a finding");
    }

    @Test
    void whatWasMissedIsAddedByQuotingThePaper() throws IOException {
        assertThat(refused(
                        "review",
                        "add",
                        "--doc",
                        "garnet",
                        "--quote",
                        "Pellets were pressed as well",
                        "--value",
                        "1.9 mS/cm",
                        "--material",
                        "Li6PS5Cl"))
                .contains("do not stand in the paper");
        assertThat(refused(
                        "review",
                        "add",
                        "--doc",
                        "garnet",
                        "--quote",
                        "words that nobody wrote",
                        "--value",
                        "1.9 mS/cm",
                        "--material",
                        "Li6PS5Cl"))
                .contains("do not stand in the paper");
        well(
                "review",
                "add",
                "--doc",
                "garnet",
                "--quote",
                "A conductivity of 1.9 mS/cm is required, which Li6PS5Cl has at 27 °C",
                "--value",
                "1.9e-3 S/cm",
                "--material",
                "Li6PS5Cl",
                "--temperature",
                "27 °C",
                "--who",
                "ana");
        assertThat(refused(
                        "review",
                        "add",
                        "--doc",
                        "garnet",
                        "--quote",
                        "Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm",
                        "--value",
                        "3e-4 S/cm",
                        "--material",
                        "Li7La3Zr2O12",
                        "--temperature",
                        "298 K",
                        "--kind",
                        "unspecified"))
                .contains(id("Li7La3Zr2O12") + " says that already");
        JsonNode added = findings().stream()
                .filter(row -> row.path("formula").asText().equals("Li6PS5Cl"))
                .findFirst()
                .orElseThrow();
        assertThat(added.path("status").asText()).isEqualTo("confirmed");
        assertThat(added.path("raw").asText()).isEqualTo("1.9 mS/cm");
        assertThat(added.path("temperature_K").asDouble()).isEqualTo(300.15);
        assertThat(well("ask", "best argyrodite conductor at room temperature").out())
                .contains("Li6PS5Cl");
        assertThat(well("check").out()).contains("library   whole", "index     whole");
        well("review", "undo", "--who", "ana");
        assertThat(findings()).hasSize(2);
    }

    @Test
    void whatIsAlikeIsJudgedAndTakenBackTogether() throws IOException {
        String id = id("Li7La3Zr2O12");
        assertThat(well("review", "accept", id, "--alike", "--dry-run").out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("would accept"));
        assertThat(well("review", "history").out()).isEmpty();
        well("review", "reject", id, "--alike", "--error", "not_a_measurement", "--who", "ana");
        assertThat(findings()).allMatch(row -> row.path("status").asText().equals("rejected"));
        well("review", "undo", "--who", "ana");
        assertThat(findings()).allMatch(row -> row.path("status").asText().equals("accepted"));
    }

    @Test
    void judgedPapersAreGold() throws IOException {
        assertThat(refused("eval", "--curated")).contains("no paper of the library is done");
        well("review", "accept", id("Li7La3Zr2O12"), "--who", "ana");
        well("review", "correct", id("Li6.4La3Zr1.4Ta0.6O12"), "--value", "1e-4 S/cm", "--who", "ana");
        JsonNode scores = JSON.readTree(well("eval", "--curated", "--json").out());
        assertThat(scores.toString()).contains("0.5");
        well(
                "review",
                "add",
                "--doc",
                "garnet",
                "--quote",
                "conductivity of 1.9 mS/cm is required",
                "--value",
                "1.9 mS/cm",
                "--material",
                "Li6PS5Cl",
                "--who",
                "ana");
        assertThat(well("review", "done", "garnet").out()).contains("garnet is done: 3 true facts");
        assertThat(well("eval", "--curated").out()).contains("0.33");
    }

    @Test
    void aNewReadingOfAJudgedPaperIsShownAndRefusedWhereItIsWorse() throws IOException {
        well("review", "accept", id("Li7La3Zr2O12"), "--who", "ana");
        assertThat(well("extract", "--redo").out()).contains("0 findings added, 0 removed, 0 changed, 2 same");
        String accepted = id("Li7La3Zr2O12");
        propose("Li7La3Zr2O12");
        assertThat(well("review", "diff").out())
                .contains("garnet: 0 added, 1 removed, 0 changed, 0 same; of the judged 1 read as judged, 0 kept");
        assertThat(well("review", "promote", "--all").out()).contains("Promoted: 1 reading");
        assertThat(findings()).hasSize(1);
        propose("nothing of it");
        assertThat(well("review", "diff", "--json").out()).contains("\"held\":[{\"judged\":{\"id\":\"" + accepted);
        assertThat(refused("review", "promote", "garnet"))
                .contains("not promoted", "before: precision 1.000, recall 1.000", "recall 0.000");
        assertThat(id("Li7La3Zr2O12")).isEqualTo(accepted);
        well("review", "promote", "garnet", "--withdraw");
        assertThat(well("review", "diff").out()).contains("No reading waits");
    }

    /** A reading of the paper that finds nothing but what it says of one material. */
    private void propose(String formula) throws IOException {
        try (Library opened = Library.openForWriting(library, Clock.systemUTC())) {
            PaperSummary summary = opened.papers().getFirst();
            Paper paper = opened.paper(summary.source().id()).orElseThrow();
            List<Finding> read = opened.reading(summary.source().id()).stream()
                    .filter(finding -> finding.measurement().material().key().equals(formula))
                    .toList();
            opened.saveOrPropose(new PaperWork(
                    opened.bytes(summary.source().id()).orElseThrow(),
                    paper,
                    read,
                    summary.ledger(),
                    summary.workKey() + " and " + formula));
        }
    }

    @Test
    void aBackupIsRestoredAndAnIndexThatWasThrownAwayIsMadeAnew() throws IOException {
        Path file = folder.resolve("ionary.backup");
        well("review", "accept", id("Li7La3Zr2O12"), "--who", "ana");
        well("backup", file);
        String before = well("export").out();
        assertThat(refused("restore", file)).contains("there is a library", "--replace");
        well("review", "undo", "--who", "ana");
        assertThat(well("export").out()).isNotEqualTo(before);
        well("restore", file, "--replace");
        assertThat(well("export").out()).isEqualTo(before);
        assertThat(well("check").out()).contains("index     whole");
        try (var files = Files.list(library.resolve("index"))) {
            for (Path part : files.toList()) {
                Files.delete(part);
            }
        }
        assertThat(well("check").out()).contains("library   whole", "index     made anew: there is none");
        assertThat(well("check").out()).contains("index     whole");
        Files.writeString(file, "rubbish");
        assertThat(refused("restore", file, "--replace")).contains("cannot be restored");
        assertThat(well("export").out()).isEqualTo(before);
    }

    @Test
    void aSecondWriterSaysWhoHoldsTheLockOrWaits() throws Exception {
        String id = id("Li7La3Zr2O12");
        CompletableFuture<Spoken> waiting;
        try (Library writing = Library.openForWriting(library, Clock.systemUTC())) {
            assertThat(refused("review", "accept", id))
                    .contains("in use by process " + ProcessHandle.current().pid() + " since");
            assertThat(writing.decisions()).isEmpty();
            waiting = CompletableFuture.supplyAsync(() -> said("review", "accept", id, "--wait", 30));
            Thread.sleep(300);
            assertThat(waiting).isNotDone();
        }
        assertThat(waiting.get().code()).isZero();
    }
}
