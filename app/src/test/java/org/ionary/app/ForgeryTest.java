package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionary.app.GoldPaper.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ionary.app.GoldPaper.Outcome;
import org.ionary.domain.PaperException;
import org.junit.jupiter.api.Test;

/**
 * True replies pass the gate; forged ones are refused or wait for a curator. The claims are the facts of gold sets in
 * the words of their papers, one forged in each reply. {@code -Dforgery.count} and {@code -Dforgery.sets} (folders with
 * their gold beside them, parted by commas) make it a larger experiment.
 */
class ForgeryTest {
    private static final int COUNT = Integer.getInteger("forgery.count", 300);
    private static final String SETS = System.getProperty("forgery.sets", "../eval/phenomena/text-1");
    private static final long SEED = Long.getLong("forgery.seed", 20261128);

    /** What of all true claims may be refused: those whose gold is no quote a model could give, and a little more. */
    private static final double MOST_TRUE_REFUSED = 0.02;

    @Test
    void trueRepliesPassTheGate() throws IOException, PaperException {
        int claimed = 0;
        int refused = 0;
        for (GoldPaper paper : GoldPaper.read(SETS)) {
            int[] claims = {0};
            StandInModel model = new StandInModel(paper.facts(), claim -> {
                claims[0]++;
                return claim;
            });
            refused += GoldPaper.refused(paper.extract(model));
            claimed += claims[0];
        }
        report("true claims", claimed, refused, 0);
        assertThat(claimed).isGreaterThan(200);
        assertThat((double) refused / claimed).isLessThan(MOST_TRUE_REFUSED);
    }

    @Test
    void forgedRepliesAreRefusedOrWaitForACurator() throws IOException, PaperException {
        ForgeryTally.count(GoldPaper.read(SETS), Forgery.class, Forgery::isInPaper, COUNT, SEED, ForgeryTest::forge);
    }

    /** One claim of the paper is forged, the others are not made. */
    private static Outcome forge(GoldPaper paper, Forgery kind, Random chance) throws PaperException {
        ClaimedFact fact = paper.facts().get(chance.nextInt(paper.facts().size()));
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
            kind.forge(claim, paper.text(), paper.facts(), chance);
            after.add(claim.deepCopy());
            return claim;
        });
        return paper.outcome(before, after, paper.extract(model));
    }
}
