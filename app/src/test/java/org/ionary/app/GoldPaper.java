package org.ionary.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.extract.AskedModel;
import org.ionary.extract.AssistedExtractor;
import org.ionary.extract.Extraction;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.prompts.Prompts;

/**
 * A paper of a gold set with what a model can claim of it.
 *
 * @param truth what is found where all of it is claimed as it is
 */
record GoldPaper(Paper paper, String text, List<ClaimedFact> facts, List<ClaimedCell> cells, Set<FindingId> truth) {
    /** What becomes of a forged claim. */
    enum Outcome {
        /** There was nothing to forge, or what came of it is true, in other words. */
        UNCHANGED,
        REFUSED,
        IN_REVIEW,
        ACCEPTED
    }

    /** @param folders parted by commas, each with its gold beside it */
    static List<GoldPaper> read(String folders) throws IOException {
        List<GoldPaper> papers = new ArrayList<>();
        for (Path folder : Arrays.stream(folders.split(",", -1)).map(Path::of).toList()) {
            Map<String, List<ClaimedFact>> facts = new HashMap<>();
            Path gold = folder.resolveSibling(folder.getFileName() + ".jsonl");
            ClaimedFact.read(gold, folder)
                    .forEach(fact -> facts.computeIfAbsent(fact.doc(), doc -> new ArrayList<>())
                            .add(fact));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    List<ClaimedFact> own = facts.getOrDefault(name.substring(0, name.lastIndexOf('.')), List.of());
                    if (!own.isEmpty()) {
                        papers.add(read(file, own));
                    }
                }
            }
        }
        return papers;
    }

    private static GoldPaper read(Path file, List<ClaimedFact> facts) throws IOException {
        try {
            Paper paper = new PaperReader().read(RawDocument.of(file, Instant.EPOCH));
            String text = paper.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
            List<ClaimedCell> cells = ClaimedCell.in(paper, facts);
            GoldPaper untold = new GoldPaper(paper, text, facts, cells, Set.of());
            Set<FindingId> truth = untold.extract(new StandInModel(facts, cells, claim -> claim)).findings().stream()
                    .map(Finding::id)
                    .collect(Collectors.toSet());
            return new GoldPaper(paper, text, facts, cells, truth);
        } catch (PaperException e) {
            throw new IOException(e);
        }
    }

    Extraction extract(StandInModel model) throws PaperException {
        AskedModel asked = new AskedModel(StandInModel.NAME, model, Prompts.packaged());
        return new AssistedExtractor(AssistedExtractor.Mode.LLM, asked).extract(paper);
    }

    /** How many claims of the model are refused. */
    static int refused(Extraction extraction) {
        return (int) extraction.refused().stream()
                .filter(refusal -> refusal.mention()
                        .filter(Mention.Claimed.class::isInstance)
                        .isPresent())
                .count();
    }

    static List<Finding> byModel(Extraction extraction) {
        return extraction.findings().stream()
                .filter(finding -> finding.readers().stream().anyMatch(Reader.Model.class::isInstance))
                .toList();
    }

    /**
     * @param before the one claim as it is true
     * @param after as it was made
     */
    Outcome outcome(List<ObjectNode> before, List<ObjectNode> after, Extraction extraction) {
        if (before.isEmpty() || before.equals(after)) {
            return Outcome.UNCHANGED;
        }
        List<Finding> byModel = byModel(extraction);
        if (byModel.isEmpty()) {
            return Outcome.REFUSED;
        }
        if (byModel.stream().allMatch(finding -> truth.contains(finding.id()))) {
            // The same in other words: 298 K for 25 °C, a label for its formula.
            return Outcome.UNCHANGED;
        }
        return byModel.stream()
                        .anyMatch(finding -> finding.status() == Status.ACCEPTED && !truth.contains(finding.id()))
                ? Outcome.ACCEPTED
                : Outcome.IN_REVIEW;
    }

    static void report(String what, int all, int refused, int accepted) {
        System.out.println(String.join(
                "  ",
                what,
                "of " + all,
                "refused " + refused,
                "in review " + (all - refused - accepted),
                "accepted " + accepted));
    }
}
