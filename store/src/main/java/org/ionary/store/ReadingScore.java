package org.ionary.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Status;

/**
 * A reading against what people have judged: confirmed, corrected and added facts are true, rejected ones and what was
 * corrected are false. What nobody has judged counts only in papers that are done, as wrong.
 *
 * @param right true facts that are read
 * @param wrong what is read and judged false, or contradicts a true fact at its place
 * @param missed true facts that are not read, or read wrongly
 */
public record ReadingScore(int right, int wrong, int missed) {
    static final ReadingScore NOTHING = new ReadingScore(0, 0, 0);

    /** @param standing what stands in the paper; only what is judged counts */
    static ReadingScore of(
            List<Finding> standing, Map<FindingId, Optional<Finding>> origins, boolean done, List<Finding> read) {
        List<Finding> judged = standing.stream()
                .filter(finding -> finding.status().isCurated())
                .toList();
        ReadingDiff diff = ReadingMatch.diff(judged, origins, read);
        int right = (int) diff.agreed().stream()
                .filter(finding -> finding.status() != Status.REJECTED)
                .count();
        int truths = (int) judged.stream()
                .filter(finding -> finding.status() != Status.REJECTED)
                .count();
        int wrong = (int) diff.held().stream()
                        .filter(held -> held.proposed().isPresent())
                        .count()
                + (done ? diff.added().size() : 0);
        return new ReadingScore(right, wrong, truths - right);
    }

    ReadingScore plus(ReadingScore other) {
        return new ReadingScore(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** 1 where nothing that is read was judged. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** 1 where nothing was judged true. */
    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** Whether precision or recall is lower than {@code before}. */
    public boolean isWorseThan(ReadingScore before) {
        return precision() < before.precision() || recall() < before.recall();
    }
}
