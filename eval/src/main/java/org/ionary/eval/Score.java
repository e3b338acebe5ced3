package org.ionary.eval;

import org.ionary.domain.Checks;

/** Counts on one level, each fact counted once however often its document says it. */
public record Score(Level level, int gold, int predicted, int matched) {
    public Score {
        Checks.require(
                matched >= 0 && matched <= gold && matched <= predicted, "more matches than facts on level " + level);
    }

    /** The counts of both, of one level. */
    public Score plus(Score other) {
        Checks.require(level == other.level, "scores of " + level + " and " + other.level + " do not add up");
        return new Score(level, gold + other.gold, predicted + other.predicted, matched + other.matched);
    }

    public double precision() {
        return predicted == 0 ? 0 : (double) matched / predicted;
    }

    public double recall() {
        return gold == 0 ? 0 : (double) matched / gold;
    }

    /** The harmonic mean of precision and recall, 0 where both are. */
    public double f1() {
        return gold + predicted == 0 ? 0 : 2.0 * matched / (gold + predicted);
    }
}
