package org.ionary.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.answer.Answer;
import org.ionary.index.Facet;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;

/**
 * The values of a query's findings by one of their names. Spellings that differ in case, plural or hyphens are one
 * name, written as most of them write it.
 *
 * @param values by name, in no order
 */
record Groups(Map<String, double[]> values) {

    /** For their values; where they are only counted there is {@link GroupSizes}. */
    static Groups of(FindingIndex index, Query query, Task.Dimension by) throws IOException {
        Optional<Facet> facet = facet(by);
        Map<String, double[]> spelt =
                facet.isPresent() ? index.values(query, facet.get()) : index.values(query, by.label());
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        Map<String, List<double[]>> parts = new TreeMap<>();
        spelt.forEach((name, values) -> {
            String shown = shown(by, name);
            String folded = Vocabulary.fold(shown);
            spellings.computeIfAbsent(folded, some -> new TreeMap<>()).merge(shown, values.length, Integer::sum);
            parts.computeIfAbsent(folded, some -> new ArrayList<>()).add(values);
        });
        Map<String, double[]> values = new TreeMap<>();
        spellings.forEach((folded, used) -> values.put(
                GroupSizes.mostUsed(used),
                parts.getOrDefault(folded, List.of()).stream()
                        .flatMapToDouble(Arrays::stream)
                        .toArray()));
        return new Groups(values);
    }

    static Optional<Facet> facet(Task.Dimension by) {
        return switch (by) {
            case MOBILE_ION -> Optional.of(Facet.MOBILE_ION);
            case VALENCE -> Optional.of(Facet.VALENCE);
            case FAMILY -> Optional.of(Facet.FILED_AS);
            case YEAR -> Optional.of(Facet.YEAR);
            case PROPERTY -> Optional.of(Facet.PROPERTY);
            case ELEMENT -> Optional.of(Facet.ELEMENT);
            case NEUTRAL_MOLECULE -> Optional.of(Facet.NEUTRAL_MOLECULE);
            case PHASE -> Optional.of(Facet.PHASE);
            case ORIGIN -> Optional.of(Facet.ORIGIN);
            case METHOD -> Optional.of(Facet.METHOD);
            case JOURNAL -> Optional.of(Facet.JOURNAL);
            case DOI -> Optional.of(Facet.DOI);
            case DOC -> Optional.of(Facet.DOC);
            case MATERIAL -> Optional.of(Facet.COMPOSITION);
            case SPACE_GROUP -> Optional.empty();
        };
    }

    static String shown(Task.Dimension by, String name) {
        if (by != Task.Dimension.VALENCE) {
            return name;
        }
        return switch (name) {
            case "1" -> "Monovalent";
            case "2" -> "Divalent";
            case "3" -> "Trivalent";
            default -> name;
        };
    }

    /** Years in their order, else the greatest first; ties by name. */
    static List<Answer.Group> ordered(List<Answer.Group> groups, Task.Dimension by, boolean lowFirst, boolean ranked) {
        Comparator<Answer.Group> byName = Comparator.comparing(Answer.Group::label);
        Comparator<Answer.Group> byNumber = Comparator.comparing(Answer.Group::number);
        boolean inTime = by == Task.Dimension.YEAR && !ranked;
        return groups.stream()
                .sorted(inTime ? byName : (lowFirst ? byNumber : byNumber.reversed()).thenComparing(byName))
                .toList();
    }
}
