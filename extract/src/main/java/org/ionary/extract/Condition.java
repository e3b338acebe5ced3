package org.ionary.extract;

import java.util.Optional;
import org.ionary.domain.finding.ConditionKind;

/**
 * The words of a text for what a value depends on.
 *
 * @param completion where the words stand that complete them: {@code air}, of the first one in {@code dry and wet air}
 */
record Condition(ConditionKind kind, int begin, int end, Optional<Clause> completion) {
    static Condition of(ConditionKind kind, int begin, int end) {
        return new Condition(kind, begin, end, Optional.empty());
    }

    boolean overlaps(Condition other) {
        return begin < other.end && other.begin < end;
    }
}
