package org.ionary.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ionary.domain.answer.Answer;
import org.ionary.index.Facet;
import org.ionary.index.FindingIndex;
import org.ionary.index.FindingTable;
import org.ionary.index.Query;

/**
 * The findings of a query by one of their names. Spellings that differ in case, plural or hyphens are one name, written
 * as most of them write it.
 */
final class Groups {
    private final FindingTable table;
    private final Map<String, List<Integer>> byName = new TreeMap<>();
    private int without;

    private Groups(FindingTable table) {
        this.table = table;
    }

    static Groups of(FindingIndex index, Query query, Task.Dimension by) throws IOException {
        Optional<Facet> facet = facet(by);
        List<Facet> facets = new ArrayList<>(List.of(Facet.COMPOSITION, Facet.MATERIAL, Facet.ADDITIVE, Facet.DOI));
        facet.filter(f -> !facets.contains(f)).ifPresent(facets::add);
        FindingTable table = index.table(query, facets, facet.isPresent() ? List.of() : List.of(by.label()));
        Groups groups = new Groups(table);
        FindingTable.Names names = facet.map(table::names).orElseGet(() -> table.label(by.label()));
        Map<String, Map<String, List<Integer>>> spellings = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            int count = names.count(row);
            groups.without += count == 0 ? 1 : 0;
            for (int i = 0; i < count; i++) {
                String name = shown(by, names.name(names.ordinal(row, i)));
                spellings
                        .computeIfAbsent(Vocabulary.fold(name), folded -> new TreeMap<>())
                        .computeIfAbsent(name, spelling -> new ArrayList<>())
                        .add(row);
            }
        }
        spellings.values().forEach(groups::add);
        return groups;
    }

    private void add(Map<String, List<Integer>> spellings) {
        String most = spellings.entrySet().stream()
                .max(Comparator.<Map.Entry<String, List<Integer>>>comparingInt(
                                e -> e.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
        List<Integer> rows = new ArrayList<>();
        spellings.values().forEach(rows::addAll);
        byName.put(most, rows);
    }

    private static Optional<Facet> facet(Task.Dimension by) {
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

    private static String shown(Task.Dimension by, String name) {
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

    /** Rows of the table, by name. */
    Map<String, int[]> rows() {
        Map<String, int[]> rows = new LinkedHashMap<>();
        byName.forEach((name, some) ->
                rows.put(name, some.stream().mapToInt(Integer::intValue).toArray()));
        return rows;
    }

    /** How many findings have no such name. */
    int without() {
        return without;
    }

    double[] values(int[] rows) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = (table.value(rows[i]) + table.high(rows[i])) / 2;
        }
        return values;
    }

    int materials(int[] rows) {
        Set<String> known = new HashSet<>();
        for (int row : rows) {
            known.add(Answerer.materialOf(table, row));
        }
        return known.size();
    }

    int papers(int[] rows) {
        Set<Integer> known = new HashSet<>();
        for (int row : rows) {
            int doi = table.names(Facet.DOI).ordinal(row);
            if (doi >= 0) {
                known.add(doi);
            }
        }
        return known.size();
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
