package org.ionary.eval;

import org.ionary.domain.Checks;

/** Counts on one level, each fact counted once however often its document says it. */
public record Score(Level level, int gold, int predicted, int matched) {
    public Score {
        Checks.require(
                matched >= 0 && matched <= gold && matched <= predicted, "more matches than facts on level " + level);
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
