package org.ionary.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/** A growing column of names, each held as its number; a row may have several. */
final class NameColumn {
    private final List<String> fields;
    private final List<SegmentNames> segment = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] ordinals = {};
    private int used;
    private int[] ends = {};

    NameColumn(List<String> fields) {
        this.fields = fields;
    }

    /** The names of one field in one segment; what a segment's number means is looked up once. */
    private static final class SegmentNames {
        private final SortedSetDocValues names;
        private final int[] known;

        SegmentNames(SortedSetDocValues names) {
            this.names = names;
            this.known = new int[Math.toIntExact(names.getValueCount())];
            Arrays.fill(known, -1);
        }
    }

    void enter(LeafReader reader) throws IOException {
        segment.clear();
        for (String field : fields) {
            segment.add(new SegmentNames(DocValues.getSortedSet(reader, field)));
        }
    }

    void add(int row, int document) throws IOException {
        for (SegmentNames from : segment) {
            if (from.names.advanceExact(document)) {
                for (int i = from.names.docValueCount(); i > 0; i--) {
                    put(number(from, Math.toIntExact(from.names.nextOrd())));
                }
            }
        }
        end(row);
    }

    private int number(SegmentNames from, int ordinal) throws IOException {
        if (from.known[ordinal] < 0) {
            from.known[ordinal] = number(from.names.lookupOrd(ordinal).utf8ToString());
        }
        return from.known[ordinal];
    }

    private int number(String name) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(name, next);
        return known == null ? next : known;
    }

    private void put(int ordinal) {
        ordinals = ArrayUtil.grow(ordinals, used + 1);
        ordinals[used++] = ordinal;
    }

    private void end(int row) {
        ends = ArrayUtil.grow(ends, row + 1);
        ends[row] = used;
    }

    /** Puts the other's first rows after this one's. */
    void append(int size, NameColumn other, int rows) {
        int[] mine = new int[other.numbers.size()];
        other.numbers.forEach((name, number) -> mine[number] = number(name));
        int from = 0;
        for (int row = 0; row < rows; row++) {
            for (; from < other.ends[row]; from++) {
                put(mine[other.ordinals[from]]);
            }
            end(size + row);
        }
    }

    /**
     * The names numbered by the alphabet.
     *
     * @param rows which row is wanted first, second and so on
     */
    FindingTable.Names inOrder(int[] rows) {
        int[] byAlphabet = new int[numbers.size()];
        List<String> names = new ArrayList<>(numbers.size());
        new TreeMap<>(numbers).forEach((name, number) -> {
            byAlphabet[number] = names.size();
            names.add(name);
        });
        int[] sortedOrdinals = new int[used];
        int[] sortedEnds = new int[rows.length];
        int to = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int from = rows[i] == 0 ? 0 : ends[rows[i] - 1]; from < ends[rows[i]]; from++) {
                sortedOrdinals[to++] = byAlphabet[ordinals[from]];
            }
            sortedEnds[i] = to;
        }
        return new FindingTable.Names(List.copyOf(names), sortedOrdinals, sortedEnds);
    }
}
