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
import org.ionary.index.FindingTable;
import org.ionary.index.Query;

/**
 * The findings of a query by one of their names. Spellings that differ in case, plural or hyphens are one name, written
 * as most of them write it.
 */
final class Groups {
    private final FindingTable table;
    private final Map<String, int[]> rows = new TreeMap<>();
    private int without;

    private Groups(FindingTable table) {
        this.table = table;
    }

    /** For their values; where they are only counted {@link GroupSizes} is quicker. */
    static Groups of(FindingIndex index, Query query, Task.Dimension by) throws IOException {
        Optional<Facet> facet = facet(by);
        FindingTable table =
                index.table(query, facet.stream().toList(), facet.isPresent() ? List.of() : List.of(by.label()));
        Groups groups = new Groups(table);
        groups.fill(facet.map(table::names).orElseGet(() -> table.label(by.label())), by);
        return groups;
    }

    private void fill(FindingTable.Names names, Task.Dimension by) {
        int[] sizes = new int[names.distinct()];
        for (int row = 0; row < table.size(); row++) {
            int count = names.count(row);
            without += count == 0 ? 1 : 0;
            for (int i = 0; i < count; i++) {
                sizes[names.ordinal(row, i)]++;
            }
        }
        int[][] some = new int[sizes.length][];
        Map<String, List<Integer>> spellings = new TreeMap<>();
        for (int name = 0; name < sizes.length; name++) {
            some[name] = new int[sizes[name]];
            spellings
                    .computeIfAbsent(Vocabulary.fold(shown(by, names.name(name))), folded -> new ArrayList<>())
                    .add(name);
        }
        int[] filled = new int[sizes.length];
        for (int row = 0; row < table.size(); row++) {
            for (int i = 0; i < names.count(row); i++) {
                int name = names.ordinal(row, i);
                some[name][filled[name]++] = row;
            }
        }
        for (List<Integer> same : spellings.values()) {
            Map<String, Integer> used = new TreeMap<>();
            same.forEach(name -> used.merge(shown(by, names.name(name)), sizes[name], Integer::sum));
            rows.put(
                    GroupSizes.mostUsed(used),
                    same.stream()
                            .flatMapToInt(name -> Arrays.stream(some[name]))
                            .toArray());
        }
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

    /** Rows of the table, by name. */
    Map<String, int[]> rows() {
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
