package org.ionary.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.NumericUtils;

/**
 * Puts hits into a {@link FindingTable}.
 *
 * @param names the fields of each column of names, by the key of the column
 */
record TableRows(Map<String, List<String>> names) implements CollectorManager<TableRows.Rows, FindingTable> {

    @Override
    public Rows newCollector() {
        return new Rows(names);
    }

    @Override
    public FindingTable reduce(Collection<Rows> collectors) {
        Rows all = new Rows(names);
        for (Rows rows : collectors) {
            all.append(rows);
        }
        return all.table();
    }

    /** Columns that grow. */
    static final class Rows implements Collector {
        private int size;
        private long[] ids = {};
        private double[] values = {};
        private double[] highs = {};
        private double[] kelvins = {};
        private int[] years = {};
        private final Map<String, NameColumn> columns = new TreeMap<>();

        Rows(Map<String, List<String>> names) {
            names.forEach((key, fields) -> columns.put(key, new NameColumn(fields)));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            LeafReader reader = context.reader();
            SortedNumericDocValues id = DocValues.getSortedNumeric(reader, Documents.ID);
            SortedNumericDocValues value = DocValues.getSortedNumeric(reader, Documents.VALUE);
            SortedNumericDocValues high = DocValues.getSortedNumeric(reader, Documents.VALUE_HIGH);
            SortedNumericDocValues kelvin = DocValues.getSortedNumeric(reader, Documents.KELVIN);
            SortedNumericDocValues year = DocValues.getSortedNumeric(reader, Documents.YEAR);
            for (NameColumn column : columns.values()) {
                column.enter(reader);
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    grow(size + 1);
                    ids[size] = id.advanceExact(document) ? id.nextValue() : 0;
                    values[size] = real(value, document, Double.NaN);
                    highs[size] = real(high, document, values[size]);
                    kelvins[size] = real(kelvin, document, Double.NaN);
                    years[size] = year.advanceExact(document) ? (int) year.nextValue() : 0;
                    for (NameColumn column : columns.values()) {
                        column.add(size, document);
                    }
                    size++;
                }
            };
        }

        private static double real(SortedNumericDocValues values, int document, double otherwise) throws IOException {
            return values.advanceExact(document) ? NumericUtils.sortableLongToDouble(values.nextValue()) : otherwise;
        }

        private void grow(int least) {
            if (least > ids.length) {
                int length = ArrayUtil.oversize(least, Long.BYTES);
                ids = Arrays.copyOf(ids, length);
                values = Arrays.copyOf(values, length);
                highs = Arrays.copyOf(highs, length);
                kelvins = Arrays.copyOf(kelvins, length);
                years = Arrays.copyOf(years, length);
            }
        }

        private void append(Rows other) {
            grow(size + other.size);
            System.arraycopy(other.ids, 0, ids, size, other.size);
            System.arraycopy(other.values, 0, values, size, other.size);
            System.arraycopy(other.highs, 0, highs, size, other.size);
            System.arraycopy(other.kelvins, 0, kelvins, size, other.size);
            System.arraycopy(other.years, 0, years, size, other.size);
            for (Map.Entry<String, NameColumn> column : columns.entrySet()) {
                NameColumn theirs = other.columns.getOrDefault(column.getKey(), new NameColumn(List.of()));
                column.getValue().append(size, theirs, other.size);
            }
            size += other.size;
        }

        /**
         * The rows in the order of their ids. What is sorted are the ids with the row in the place of their last bits,
         * in one go; the few ids that differ in nothing else are put right afterwards.
         */
        private int[] byId() {
            long rowBits = (Long.highestOneBit(Math.max(size, 1)) << 1) - 1;
            long[] keys = new long[size];
            for (int row = 0; row < size; row++) {
                keys[row] = ids[row] & ~rowBits | row;
            }
            Arrays.sort(keys);
            int[] rows = new int[size];
            for (int i = 0; i < size; i++) {
                int row = (int) (keys[i] & rowBits);
                int at = i;
                for (; at > 0 && ids[rows[at - 1]] > ids[row]; at--) {
                    rows[at] = rows[at - 1];
                }
                rows[at] = row;
            }
            return rows;
        }

        /** Sorted by id, so that the same hits give the same table whatever the segments. */
        private FindingTable table() {
            int[] rows = byId();
            long[] sorted = new long[size];
            double[] value = new double[size];
            double[] high = new double[size];
            double[] kelvin = new double[size];
            int[] year = new int[size];
            for (int i = 0; i < size; i++) {
                sorted[i] = ids[rows[i]];
                value[i] = values[rows[i]];
                high[i] = highs[rows[i]];
                kelvin[i] = kelvins[rows[i]];
                year[i] = years[rows[i]];
            }
            Map<String, FindingTable.Names> names = new HashMap<>();
            columns.forEach((key, column) -> names.put(key, column.inOrder(rows)));
            return new FindingTable(sorted, value, high, kelvin, year, names);
        }
    }
}
