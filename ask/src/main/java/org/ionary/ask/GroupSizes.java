package org.ionary.ask;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.index.Facet;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;

/**
 * How many findings of a query have each of their names. Spellings that differ in case, plural or hyphens are one name,
 * written as most of them write it.
 */
record GroupSizes(Map<String, Integer> byName) {

    static GroupSizes of(FindingIndex index, Query query, Task.Dimension by) throws IOException {
        Optional<Facet> facet = Groups.facet(by);
        Map<String, Integer> counts =
                facet.isPresent() ? index.groups(query, facet.get()) : index.groups(query, by.label());
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        counts.forEach((name, count) -> {
            String shown = Groups.shown(by, name);
            spellings
                    .computeIfAbsent(Vocabulary.fold(shown), folded -> new TreeMap<>())
                    .merge(shown, count, Integer::sum);
        });
        Map<String, Integer> byName = new TreeMap<>();
        spellings
                .values()
                .forEach(some -> byName.put(
                        mostUsed(some),
                        some.values().stream().mapToInt(Integer::intValue).sum()));
        return new GroupSizes(byName);
    }

    /** Of spellings with how often each is used; ties by the alphabet. */
    static String mostUsed(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** How many findings have no such name. */
    int without(FindingIndex index, Query query, Task.Dimension by) throws IOException {
        Optional<Facet> facet = Groups.facet(by);
        return facet.isPresent() ? index.without(query, facet.get()) : index.without(query, by.label());
    }
}
