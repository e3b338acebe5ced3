package org.ionary.app;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Status;
import org.ionary.eval.Barren;
import org.ionary.eval.Fact;
import org.ionary.eval.FactFormatException;
import org.ionary.eval.FactReader;
import org.ionary.eval.Level;
import org.ionary.eval.Ratchet;
import org.ionary.eval.Score;
import org.ionary.eval.Scorer;
import org.ionary.store.Export;
import org.ionary.store.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The library's findings against gold made by hand. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description =
                "Scores the library's findings against gold: precision, recall and F1 on three levels; ends with 1 where the "
                        + "ratchet does not hold.",
        footer = {
            "",
            "Example:  ionary eval --gold corpus-samples --errors 20 --by property,format",
            "          ionary eval --curated"
        })
final class EvalCommand implements Callable<Integer> {
    private static final String GOLD_ENDING = ".expected.jsonl";

    private final Screen screen;

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            description = "Gold in JSON Lines, or a folder with NAME.expected.jsonl files.")
    private @Nullable Path gold;

    @Option(
            names = "--curated",
            description =
                    "Take as gold what curators made of the library's own papers that are done, and score what the "
                            + "readers had said of them.")
    private boolean curated;

    @Option(
            names = "--barren",
            split = ",",
            paramLabel = "DOC",
            description = "Documents without any finding; whatever is found there is wrong.")
    private List<String> barren = List.of();

    @Option(
            names = "--negatives",
            paramLabel = "FILE",
            description = "The same, as JSON Lines with doc and, if you like, phenomenon.")
    private @Nullable Path negatives;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "GROUP",
            description = {
                "Also score groups of facts on the full level, worst first: ${COMPLETION-CANDIDATES}.",
                "A format is that of the paper's file; a phenomenon is what the gold is tagged with."
            })
    private List<Grouping> groupings = List.of();

    @Option(
            names = "--ratchet",
            paramLabel = "FILE",
            description = "Fail where a score fell below the file's mark, or rose above it.")
    private @Nullable Path ratchet;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Score only findings with one of these: ${COMPLETION-CANDIDATES}.")
    private List<Status> statuses = List.of();

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "Show up to N missed facts and N that are not in the gold.")
    private int errors;

    @Option(names = "--json", description = "Print the scores as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    EvalCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, FactFormatException, UsageException {
        if (errors < 0) {
            throw new UsageException("--errors is how many to show, at least 0");
        }
        if (curated == (gold != null)) {
            throw new UsageException("what is the gold? Give --gold FILE, or --curated");
        }
        List<Fact> expected = curated ? List.of() : gold(gold);
        List<Barren> empty = negatives();
        List<Fact> found = List.of();
        if (curated) {
            try (Library opened = Library.openForReading(library.folder())) {
                CuratedGold made = CuratedGold.of(opened);
                expected = made.expected();
                found = made.read();
                empty.addAll(made.barren());
            }
        }
        List<String> docs = empty.stream().map(Barren::doc).toList();
        List<Scorer.Outcome> outcomes = new ArrayList<>();
        Map<Grouping, Map<String, Score>> groups = new EnumMap<>(Grouping.class);
        try (Library opened = Library.openForReading(library.folder())) {
            if (!curated) {
                found = found(opened);
            }
            for (Level level : Level.values()) {
                outcomes.add(Scorer.score(level, expected, found, docs));
            }
            for (Grouping grouping : groupings) {
                groups.put(grouping, outcomes.getLast().by(grouping.of(expected, empty, opened.papers())));
            }
        }
        if (!json) {
            errors("missed", outcomes.getLast().missed());
            errors("not in the gold", outcomes.getLast().notInGold());
        }
        List<Score> scores = outcomes.stream().map(Scorer.Outcome::score).toList();
        ScoreTables tables = new ScoreTables(scores, groups);
        if (json) {
            screen.out().println(tables.json().toPrettyString());
        } else {
            tables.lines().forEach(screen.out()::println);
        }
        return judge(scores);
    }

    private int judge(List<Score> scores) throws IOException, FactFormatException, UsageException {
        if (ratchet == null) {
            return ExitCodes.WELL;
        }
        List<String> complaints =
                Ratchet.read(ratchet.toString(), Files.readAllLines(ratchet)).complaints(Ratchet.named(scores));
        complaints.forEach(complaint -> screen.err().println("ionary: " + complaint));
        return complaints.isEmpty() ? ExitCodes.WELL : ExitCodes.SOME_PAPERS_FAILED;
    }

    private void errors(String what, List<Fact> facts) {
        facts.stream()
                .limit(errors)
                .forEach(fact -> screen.out()
                        .println("%s: %s %s %s%s%s %s: %s"
                                .formatted(
                                        what,
                                        fact.doc(),
                                        fact.property(),
                                        fact.value(),
                                        fact.upper().isPresent()
                                                ? " to " + fact.upper().getAsDouble()
                                                : "",
                                        fact.kelvin().isPresent()
                                                ? " at " + fact.kelvin().getAsDouble() + " K"
                                                : "",
                                        fact.formula().or(fact::material).orElse("(no material)"),
                                        fact.evidence())));
    }

    private static List<Fact> gold(@Nullable Path gold) throws IOException, FactFormatException, UsageException {
        if (gold == null) {
            return List.of();
        }
        List<Path> files = List.of(gold);
        if (Files.isDirectory(gold)) {
            try (Stream<Path> below = Files.walk(gold)) {
                files = below.filter(file -> file.getFileName().toString().endsWith(GOLD_ENDING))
                        .sorted()
                        .toList();
            }
        }
        List<Fact> facts = new ArrayList<>();
        for (Path file : files) {
            facts.addAll(FactReader.read(file.toString(), lines(file)));
        }
        if (facts.isEmpty()) {
            throw new UsageException("no gold in " + gold + "; it is JSON Lines, or a folder with *" + GOLD_ENDING);
        }
        return facts;
    }

    private static List<String> lines(Path file) throws IOException, UsageException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new UsageException(file + ": not UTF-8 text");
        }
    }

    private List<Barren> negatives() throws IOException, FactFormatException, UsageException {
        List<Barren> all = new ArrayList<>();
        barren.forEach(doc -> all.add(new Barren(doc, Optional.empty())));
        if (negatives != null) {
            all.addAll(FactReader.readBarren(negatives.toString(), lines(negatives)));
        }
        return all;
    }

    private List<Fact> found(Library opened) throws IOException, FactFormatException {
        StringWriter lines = new StringWriter();
        try (Stream<CitedFinding> findings = opened.findings()) {
            Export.jsonLines(
                    findings.filter(cited -> statuses.isEmpty()
                                    || statuses.contains(cited.finding().status()))
                            .toList(),
                    lines);
        }
        return FactReader.read("the library", lines.toString().lines().toList());
    }
}
