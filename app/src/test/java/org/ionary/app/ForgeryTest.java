package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
import org.junit.jupiter.api.Test;

/**
 * True replies pass the gate; forged ones are refused or wait for a curator. The claims are the facts of gold sets in
 * the words of their papers, one forged in each reply. {@code -Dforgery.count} and {@code -Dforgery.sets} (folders with
 * their gold beside them, parted by commas) make it a larger experiment.
 */
class ForgeryTest {
    private static final int COUNT = Integer.getInteger("forgery.count", 300);
    private static final List<Path> SETS = Stream.of(System.getProperty("forgery.sets", "../eval/phenomena/text-1")
                    .split(",", -1))
            .map(Path::of)
            .toList();
    private static final long SEED = Long.getLong("forgery.seed", 20261128);

    /** What of all true claims may be refused: those whose gold is no quote a model could give, and a little more. */
    private static final double MOST_TRUE_REFUSED = 0.02;

    /** @param truth what is found where all facts are claimed as they are */
    private record Document(Paper paper, String text, List<ClaimedFact> facts, Set<FindingId> truth) {}

    @Test
    void trueRepliesPassTheGate() throws IOException, PaperException {
        int claimed = 0;
        int refused = 0;
        for (Document document : documents()) {
            int[] claims = {0};
            StandInModel model = new StandInModel(document.facts(), claim -> {
                claims[0]++;
                return claim;
            });
            refused += refused(extract(document, model));
            claimed += claims[0];
        }
        report("true claims", claimed, refused, 0);
        assertThat(claimed).isGreaterThan(200);
        assertThat((double) refused / claimed).isLessThan(MOST_TRUE_REFUSED);
    }

    @Test
    void forgedRepliesAreRefusedOrWaitForACurator() throws IOException, PaperException {
        List<Document> documents = documents();
        Random chance = new Random(SEED);
        Map<Forgery, Map<Outcome, Integer>> outcomes = new EnumMap<>(Forgery.class);
        int made = 0;
        while (made < COUNT) {
            for (Forgery kind : Forgery.values()) {
                Document document = documents.get(chance.nextInt(documents.size()));
                Outcome outcome = forge(document, kind, chance);
                if (outcome != Outcome.UNCHANGED) {
                    outcomes.computeIfAbsent(kind, one -> new EnumMap<>(Outcome.class))
                            .merge(outcome, 1, Integer::sum);
                    made++;
                }
            }
        }
        outcomes.forEach((kind, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int accepted = counts.getOrDefault(Outcome.ACCEPTED, 0);
            report(kind.name().toLowerCase(Locale.ROOT), all, counts.getOrDefault(Outcome.REFUSED, 0), accepted);
            assertThat((double) accepted / all)
                    .as("%s accepted", kind)
                    .isLessThanOrEqualTo(kind.isInPaper() ? 0.05 : 0.005);
        });
    }

    private enum Outcome {
        UNCHANGED,
        REFUSED,
        IN_REVIEW,
        ACCEPTED
    }

    /** One claim of the document is forged, the others are not made. */
    private static Outcome forge(Document document, Forgery kind, Random chance) throws PaperException {
        ClaimedFact fact = document.facts().get(chance.nextInt(document.facts().size()));
        List<ObjectNode> before = new ArrayList<>();
        List<ObjectNode> after = new ArrayList<>();
        StandInModel model = new StandInModel(List.of(fact), claim -> {
            if (!before.isEmpty()) {
                // Stated twice: the same forgery again.
                return after.getFirst()
                        .deepCopy()
                        .put("passage", claim.get("passage").asInt());
            }
            before.add(claim.deepCopy());
            kind.forge(claim, document.text(), document.facts(), chance);
            after.add(claim.deepCopy());
            return claim;
        });
        Extraction extraction = extract(document, model);
        if (before.isEmpty() || before.equals(after)) {
            return Outcome.UNCHANGED;
        }
        Set<FindingId> truth = document.truth();
        List<Finding> byModel = extraction.findings().stream()
                .filter(finding -> finding.readers().stream().anyMatch(Reader.Model.class::isInstance))
                .toList();
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

    private static Extraction extract(Document document, StandInModel model) throws PaperException {
        AskedModel asked = new AskedModel(StandInModel.NAME, model, Prompts.packaged());
        return new AssistedExtractor(AssistedExtractor.Mode.LLM, asked).extract(document.paper());
    }

    private static int refused(Extraction extraction) {
        return (int) extraction.refused().stream()
                .filter(refusal -> refusal.mention()
                        .filter(Mention.Claimed.class::isInstance)
                        .isPresent())
                .count();
    }

    private static void report(String what, int all, int refused, int accepted) {
        System.out.println(String.join(
                "  ",
                what,
                "of " + all,
                "refused " + refused,
                "in review " + (all - refused - accepted),
                "accepted " + accepted));
    }

    private static List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Path folder : SETS) {
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
                        documents.add(document(file, own));
                    }
                }
            }
        }
        return documents;
    }

    private static Document document(Path file, List<ClaimedFact> facts) throws IOException {
        try {
            Paper paper = new PaperReader().read(RawDocument.of(file, Instant.EPOCH));
            String text = paper.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
            Document document = new Document(paper, text, facts, Set.of());
            Set<FindingId> truth = extract(document, new StandInModel(facts, claim -> claim)).findings().stream()
                    .map(Finding::id)
                    .collect(Collectors.toSet());
            return new Document(paper, text, facts, truth);
        } catch (PaperException e) {
            throw new IOException(e);
        }
    }
}
