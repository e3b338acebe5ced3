package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.app.curation.Curation;
import org.ionary.app.curation.CurationException;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.ErrorType;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.SourceId;
import org.ionary.extract.CuratorWords;
import org.ionary.store.Library;
import org.ionary.store.Recorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at random points of running, extracting, importing and judging. After each time the library is
 * whole, nothing the program had acknowledged is lost and nothing is doubled; in the end it is as if nothing had
 * happened.
 */
class DurabilityIT {
    /** {@code -Dkills=200 -Ddataset.rows=8000} makes it an experiment. */
    private static final int KILLS = Integer.getInteger("kills", 6);

    private static final int ROWS = Integer.getInteger("dataset.rows", 600);
    private static final int ROWS_OF_A_PAPER = 4;
    private static final String DATASET = "table";

    /** One command in so many imports. */
    private static final int IMPORTS = 4;

    private static final int PAPERS = 24;
    private static final int JUDGED_AT_ONCE = 5;
    private static final Pattern READ = Pattern.compile("(?m)^\\[\\d+/\\d+] .*/(\\S+)\\.txt: \\d+ finding");
    private static final Pattern DECIDED =
            Pattern.compile("(?m)^(\\S+Z) \\S+ (?:accepted|corrected|took back) f-.*\\R");

    private static final Pattern IMPORTED = Pattern.compile("(?m)^\\S+: (?:nothing new; all )?\\S+ rows of table");

    @TempDir
    private Path folder;

    private Path papers;
    private Path library;
    /** The same table twice, with other values in every second paper: each takes the place of the other. */
    private Path first;

    private Path second;
    private Path mapping;
    private final Random chance = new Random(20261129);
    private final Set<String> acknowledgedPapers = new HashSet<>();
    private final Set<String> acknowledgedDecisions = new HashSet<>();
    private boolean importWasAcknowledged;

    @BeforeEach
    void writePapers() throws IOException {
        papers = Files.createDirectory(folder.resolve("papers"));
        library = folder.resolve("library");
        for (int i = 0; i < PAPERS; i++) {
            StringBuilder text = new StringBuilder("On paper " + i + "\n\nResults\n\n");
            for (int line = 1; line <= 20; line++) {
                text.append("The ionic conductivity of Li%d.%dLa3Zr2O12 is %d.%d × 10⁻⁴ S/cm at %d °C. "
                        .formatted(5 + line % 3, i % 10, 1 + line % 9, i % 10, 20 + 5 * line));
                text.append("Its crystals are garnets.\n\n");
            }
            Files.writeString(papers.resolve("paper-%02d.txt".formatted(i)), text);
        }
        first = Files.writeString(folder.resolve("first.csv"), table(1));
        second = Files.writeString(folder.resolve("second.csv"), table(2));
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                dataset: %s
                property: conductivity
                formula: {column: formula}
                value: {column: sigma, unit: mS/cm}
                temperature: {column: T, unit: °C}
                doi: {column: doi}
                labels: {row: row}
                """.formatted(DATASET));
    }

    private static String table(int version) {
        StringBuilder table = new StringBuilder("row,formula,sigma,T,doi\n");
        for (int row = 1; row <= ROWS; row++) {
            int paper = row / ROWS_OF_A_PAPER;
            table.append("%d,Li%d.%02dLa3Zr2O12,%d.%d,25,10.1000/row.%d\n"
                    .formatted(row, 5 + row % 3, row % 100, paper % 2 == 0 ? 1 : version, row % 10, paper));
        }
        return table.toString();
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhereverTheProgramIsKilled() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(Program.run("run", papers, "--library", undisturbed).code()).isZero();
        assertThat(importing(first, undisturbed)).isZero();
        finish(undisturbed);
        String expected = export(undisturbed);
        assertThat(expected).contains("\"corrected\"", "\"confirmed\"");

        int landed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<Object> command = command(kill);
            Program.Started started = Program.start(command.toArray());
            Thread.sleep(200 + chance.nextInt(longest(command)));
            landed += started.isAlive() ? 1 : 0;
            started.kill();
            acknowledge(started);
            if (Files.exists(library.resolve("library.db"))) {
                checkWhole(command);
            }
        }
        System.out.println(KILLS + " kills, " + landed + " before the end; acknowledged " + acknowledgedPapers.size()
                + " papers, " + acknowledgedDecisions.size() + " decisions, "
                + (importWasAcknowledged ? "imports" : "no import"));
        assertThat(Program.run("run", papers, "--library", library).code()).isZero();
        assertThat(importing(first, library)).isZero();
        finish(library);
        assertThat(export(library)).isEqualTo(expected);
        assertThat(Program.run("check", "--library", library).code()).isZero();
    }

    private int importing(Path table, Path into) throws Exception {
        return Program.run("import", table, "--mapping", mapping, "--library", into)
                .code();
    }

    private static int longest(List<Object> command) {
        return command.contains("review") ? 2500 : 6000;
    }

    /** Something to do that changes the library, as it is now. */
    private List<Object> command(int kill) throws IOException {
        List<Object> command = new ArrayList<>();
        List<FindingId> open = Files.exists(library.resolve("library.db")) ? open(library) : List.of();
        int what = chance.nextInt(10);
        if (kill % IMPORTS == 1) {
            command.addAll(List.of("import", chance.nextBoolean() ? first : second, "--mapping", mapping));
        } else if (open.isEmpty() || what < 4) {
            command.addAll(
                    what % 2 == 0 || open.isEmpty() && what < 8
                            ? List.of("run", papers)
                            : List.of("extract", "--redo"));
        } else if (what < 8) {
            command.addAll(List.of("review", "accept", "--who", "ana"));
            open.stream().limit(JUDGED_AT_ONCE).forEach(command::add);
        } else {
            command.addAll(what == 8 ? correction(open.getFirst()) : List.of("review", "undo", "--who", "ana"));
        }
        command.addAll(List.of("--library", library));
        return command;
    }

    private static List<Object> correction(FindingId id) {
        return List.of("review", "correct", id, "--who", "ana", "--temperature", "999 °C");
    }

    private static List<FindingId> open(Path library) throws IOException {
        try (Library opened = Library.openForReading(library)) {
            // Rows of a dataset are not judged: judged ones would stay where the other table takes their place.
            return findings(opened).stream()
                    .filter(finding -> !finding.status().isCurated())
                    .filter(finding -> row(finding).isEmpty())
                    .map(Finding::id)
                    .toList();
        }
    }

    private static List<Finding> findings(Library opened) throws IOException {
        try (var all = opened.findings()) {
            return all.map(cited -> cited.finding()).toList();
        }
    }

    private static Optional<String> row(Finding finding) {
        return Optional.ofNullable(finding.measurement().labels().get("row"));
    }

    private void acknowledge(Program.Started started) throws IOException {
        Matcher read = READ.matcher(started.errSoFar());
        while (read.find()) {
            acknowledgedPapers.add(read.group(1));
        }
        Matcher decided = DECIDED.matcher(started.outSoFar());
        while (decided.find()) {
            acknowledgedDecisions.add(decided.group(1));
        }
        importWasAcknowledged |= IMPORTED.matcher(started.outSoFar()).find();
    }

    private void checkWhole(List<Object> command) throws IOException {
        Spoken check = Spoken.run("check", "--library", library);
        assertThat(check.code()).as(command + "\n" + check).isZero();
        try (Library opened = Library.openForReading(library)) {
            assertThat(opened.papers())
                    .extracting(paper -> paper.source().doc())
                    // The papers that a dataset cites are filed under its name.
                    .filteredOn(doc -> !doc.equals(DATASET))
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledgedPapers);
            assertThat(opened.decisions())
                    .extracting(recorded -> recorded.decision().when().toString())
                    .containsAll(acknowledgedDecisions);
            TreeMap<String, Finding> places = new TreeMap<>();
            int rows = 0;
            for (Finding finding : findings(opened)) {
                Optional<String> row = row(finding);
                rows += row.isPresent() ? 1 : 0;
                Finding other = places.put(
                        row.orElseGet(() -> finding.source() + " "
                                + finding.measurement().evidence().getFirst().value()),
                        finding);
                assertThat(other).as("beside %s", finding).isNull();
            }
            if (importWasAcknowledged) {
                assertThat(rows).isEqualTo(ROWS);
            }
        }
    }

    /** Brings every finding into its final state: the first of each paper corrected, all others accepted. */
    private static void finish(Path library) throws IOException {
        try (Library opened = Library.openForWriting(library, Clock.systemUTC())) {
            for (var paper : opened.papers()) {
                if (opened.reading(paper.source().id()).stream()
                        .anyMatch(finding -> row(finding).isPresent())) {
                    continue;
                }
                List<Finding> first = new ArrayList<>();
                for (Finding finding : opened.reading(paper.source().id())) {
                    first.add(finding);
                }
                first.sort(Comparator.comparing(Finding::id));
                undoAll(opened, paper.source().id());
                var curation = new Curation(opened, Clock.systemUTC(), "ana");
                try {
                    curation.correct(
                            opened.byIds(List.of(first.getFirst().id()))
                                    .getFirst()
                                    .finding(),
                            new CuratorWords.Correction(
                                    Optional.empty(), Optional.of("999 °C"), Optional.empty(), Optional.empty()),
                            ErrorType.WRONG_TEMPERATURE,
                            "",
                            false);
                    curation.accept(
                            findings(opened).stream()
                                    .filter(finding -> finding.source()
                                            .equals(paper.source().id()))
                                    .filter(finding -> !finding.status().isCurated())
                                    .toList(),
                            "",
                            false);
                } catch (CurationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Takes back every decision on a paper, the last one first. */
    private static void undoAll(Library opened, SourceId source) throws IOException {
        List<Recorded> all = opened.decisionsIn(source);
        for (Finding finding : findings(opened)) {
            if (finding.source().equals(source)
                    && finding.status() != Status.ACCEPTED
                    && finding.status().isCurated()) {
                Finding now = finding;
                for (Recorded recorded : all.reversed()) {
                    Decision decision = recorded.decision();
                    if (decision.after().equals(Optional.of(now)) && decision.action() != Decision.Action.UNDO) {
                        opened.record(new Decision(
                                now.id(),
                                Instant.now(),
                                "ana",
                                Decision.Action.UNDO,
                                "",
                                /* before= */ decision.after(),
                                /* after= */ decision.before()));
                        now = decision.before().orElseThrow();
                    }
                }
            }
        }
    }

    private static String export(Path library) {
        Spoken said = Spoken.run("export", "--library", library);
        assertThat(said.code()).isZero();
        return said.out();
    }
}
