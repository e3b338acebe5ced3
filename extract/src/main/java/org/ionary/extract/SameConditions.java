package org.ionary.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.finding.ConditionKind;

/**
 * Whether two statements can be of one measurement. A condition that only one of them names contradicts nothing:
 * abstracts leave out what the text says. Of one kind both must name the same, {@code flowing Ar} and {@code argon
 * atmosphere}, else they are two findings, even of equal value.
 */
final class SameConditions {
    private SameConditions() {}

    static boolean agree(Map<ConditionKind, String> a, Map<ConditionKind, String> b) {
        return a.entrySet().stream()
                .allMatch(said -> !b.containsKey(said.getKey())
                        || ConditionWords.compared(said.getValue())
                                .equals(ConditionWords.compared(b.getOrDefault(said.getKey(), ""))));
    }

    /** Whether no two of them contradict each other. */
    static boolean allAgree(List<Map<ConditionKind, String>> all) {
        Map<ConditionKind, String> together = union(all);
        return all.stream().allMatch(one -> agree(one, together));
    }

    /** What all of them say together; of one kind the words of the first. */
    static Map<ConditionKind, String> union(List<Map<ConditionKind, String>> all) {
        Map<ConditionKind, String> union = new EnumMap<>(ConditionKind.class);
        all.forEach(one -> one.forEach(union::putIfAbsent));
        return union;
    }
}
