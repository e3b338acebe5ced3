package org.ionary.ask;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ionary.index.Counted;
import org.ionary.index.Facet;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;

/**
 * How many findings of a query, or materials or papers among them, have each of their names. Spellings that differ in
 * case, plural or hyphens are one name, written as most findings write it.
 *
 * @param findings by name
 * @param numbers of what is counted, by name
 */
record GroupSizes(Map<String, Integer> findings, Map<String, Integer> numbers) {

    /** Findings. */
    static GroupSizes of(FindingIndex index, Query query, Task.Dimension by) throws IOException {
        Map<String, Integer> findings = new TreeMap<>();
        spellings(index, query, by).forEach((folded, some) -> findings.put(mostUsed(some), sum(some)));
        return new GroupSizes(findings, findings);
    }

    static GroupSizes of(FindingIndex index, Query query, Task.Dimension by, Counted what) throws IOException {
        UnaryOperator<String> folded = name -> Vocabulary.fold(Groups.shown(by, name));
        Optional<Facet> facet = Groups.facet(by);
        Map<String, Integer> counts = facet.isPresent()
                ? index.distinct(query, what, facet.get(), folded)
                : index.distinct(query, what, by.label(), folded);
        Map<String, Integer> findings = new TreeMap<>();
        Map<String, Integer> numbers = new TreeMap<>();
        spellings(index, query, by).forEach((name, some) -> {
            findings.put(mostUsed(some), sum(some));
            numbers.put(mostUsed(some), counts.getOrDefault(name, 0));
        });
        return new GroupSizes(findings, numbers);
    }

    /** How often each spelling is used, by what they have in common. */
    private static Map<String, Map<String, Integer>> spellings(FindingIndex index, Query query, Task.Dimension by)
            throws IOException {
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
        return spellings;
    }

    private static int sum(Map<String, Integer> spellings) {
        return spellings.values().stream().mapToInt(Integer::intValue).sum();
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
    static int without(FindingIndex index, Query query, Task.Dimension by) throws IOException {
        Optional<Facet> facet = Groups.facet(by);
        return facet.isPresent() ? index.without(query, facet.get()) : index.without(query, by.label());
    }
}
