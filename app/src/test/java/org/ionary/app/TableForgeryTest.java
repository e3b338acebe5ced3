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
import org.ionary.extract.Extraction;
import org.junit.jupiter.api.Test;

/** The same as {@link ForgeryTest} for the cells of tables; {@code -Dforgery.tables} names other sets. */
class TableForgeryTest {
    private static final int COUNT = Integer.getInteger("forgery.count", 300);
    private static final String SETS = System.getProperty("forgery.tables", "../eval/phenomena/table-1");
    private static final long SEED = Long.getLong("forgery.seed", 20261128);

    /** What of all true claims may be refused, or give no finding once they have passed. */
    private static final double MOST_TRUE_LOST = 0.005;

    @Test
    void trueRepliesPassTheGate() throws IOException, PaperException {
        int facts = 0;
        int claimed = 0;
        int refused = 0;
        List<ClaimedCell> lost = new ArrayList<>();
        for (GoldPaper paper : GoldPaper.read(SETS)) {
            facts += paper.facts().size();
            claimed += paper.cells().size();
            for (ClaimedCell cell : paper.cells()) {
                Extraction extraction = paper.extract(new StandInModel(List.of(), List.of(cell), claim -> claim));
                refused += GoldPaper.refused(extraction);
                if (GoldPaper.byModel(extraction).isEmpty()) {
                    lost.add(cell);
                }
            }
        }
        System.out.println(facts + " facts, " + claimed + " of them quotable from a cell, " + lost.size() + " lost");
        lost.forEach(cell -> System.out.println("lost: " + cell.fact().doc() + " " + cell.claim()));
        report("true claims", claimed, refused, 0);
        assertThat(claimed).isGreaterThan(200);
        assertThat((double) lost.size() / claimed).isLessThan(MOST_TRUE_LOST);
    }

    @Test
    void forgedRepliesAreRefusedOrWaitForACurator() throws IOException, PaperException {
        List<GoldPaper> papers = GoldPaper.read(SETS).stream()
                .filter(paper -> !paper.cells().isEmpty())
                .toList();
        ForgeryTally.count(papers, TableForgery.class, TableForgery::isInPaper, COUNT, SEED, TableForgeryTest::forge);
    }

    /** One claim of the paper is forged, the others are not made. */
    private static Outcome forge(GoldPaper paper, TableForgery kind, Random chance) throws PaperException {
        ClaimedCell cell = paper.cells().get(chance.nextInt(paper.cells().size()));
        List<ObjectNode> before = new ArrayList<>();
        List<ObjectNode> after = new ArrayList<>();
        StandInModel model = new StandInModel(List.of(), List.of(cell), claim -> {
            before.add(claim.deepCopy());
            kind.forge(claim, cell, paper.cells(), chance);
            after.add(claim.deepCopy());
            return claim;
        });
        return paper.outcome(before, after, paper.extract(model));
    }
}
