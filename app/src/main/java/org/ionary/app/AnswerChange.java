package org.ionary.app;

import java.util.Locale;
import java.util.Optional;

/**
 * One way in which an answer differs from the one before.
 *
 * @param text for people; what is about a finding names its paper
 * @param row the finding it is about: the new one, or the one that is gone
 */
record AnswerChange(Kind kind, String text, Optional<KeptAnswer.Row> row) {
    enum Kind {
        NEW_BEST,
        NEW_ROW,
        ROW_GONE,
        VALUE_CHANGED,
        COUNT_CHANGED,
        GROUP_CHANGED,
        ANSWERED,
        UNANSWERED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code new best: Li6PS5Cl: 2 × 10⁻³ S/cm at 298.15 K (measured; 10.1000/garnet, 2020)}. */
    String line() {
        return kind.label().replace('_', ' ').replace("row", "finding") + ": " + text;
    }
}
