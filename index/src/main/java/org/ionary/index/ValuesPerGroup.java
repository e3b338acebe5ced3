package org.ionary.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.NumericUtils;

/**
 * The values of hits in each group, in no order: what a mean or a median is made of, without the ids, years and
 * temperatures that a {@link FindingTable} holds beside them. An interval counts with its middle.
 *
 * @param groups the names of the field by which hits are grouped
 */
record ValuesPerGroup(GlobalNames groups) implements CollectorManager<ValuesPerGroup.Values, Map<String, double[]>> {

    /** Of one group: numbers that grow. */
    private static final class Column {
        private double[] numbers = {};
        private int size;

        void add(double number) {
            if (size == numbers.length) {
                numbers = ArrayUtil.grow(numbers, size + 1);
            }
            numbers[size++] = number;
        }

        void append(Column other) {
            numbers = ArrayUtil.grow(numbers, size + other.size);
            System.arraycopy(other.numbers, 0, numbers, size, other.size);
            size += other.size;
        }

        double[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }

    @Override
    public Values newCollector() throws IOException {
        return new Values(groups);
    }

    @Override
    public Map<String, double[]> reduce(Collection<Values> parts) throws IOException {
        Values all = new Values(groups);
        for (Values part : parts) {
            for (int group = 0; group < part.columns.length; group++) {
                all.columns[group].append(part.columns[group]);
            }
        }
        Map<String, double[]> byName = new TreeMap<>();
        GlobalNames.Lookup lookup = groups.lookup();
        for (int group = 0; group < all.columns.length; group++) {
            if (all.columns[group].size > 0) {
                byName.put(lookup.name(group), all.columns[group].all());
            }
        }
        return byName;
    }

    static final class Values implements Collector {
        private final GlobalNames groups;
        private final Column[] columns;

        Values(GlobalNames groups) throws IOException {
            this.groups = groups;
            this.columns = new Column[groups.size()];
            Arrays.setAll(columns, group -> new Column());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            Middle middle = Middle.of(context.reader());
            SortedSetDocValues names = groups.segment(context.ord);
            LongValues numbers = groups.numbers(context.ord);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (!names.advanceExact(document) || !middle.isIn(document)) {
                        return;
                    }
                    double value = middle.in(document);
                    for (int i = names.docValueCount(); i > 0; i--) {
                        columns[Math.toIntExact(numbers.get(names.nextOrd()))].add(value);
                    }
                }
            };
        }
    }

    /** All values, of no group. */
    static CollectorManager<?, double[]> ungrouped() {
        return new Ungrouped();
    }

    /** The value of a document, or the middle of its interval. */
    private record Middle(SortedNumericDocValues low, SortedNumericDocValues high) {
        static Middle of(LeafReader reader) throws IOException {
            return new Middle(
                    DocValues.getSortedNumeric(reader, Documents.VALUE),
                    DocValues.getSortedNumeric(reader, Documents.VALUE_HIGH));
        }

        boolean isIn(int document) throws IOException {
            return low.advanceExact(document);
        }

        /** To be asked once, where there is one. */
        double in(int document) throws IOException {
            double value = NumericUtils.sortableLongToDouble(low.nextValue());
            return high.advanceExact(document)
                    ? (value + NumericUtils.sortableLongToDouble(high.nextValue())) / 2
                    : value;
        }
    }

    private record Ungrouped() implements CollectorManager<AllValues, double[]> {
        @Override
        public AllValues newCollector() {
            return new AllValues();
        }

        @Override
        public double[] reduce(Collection<AllValues> parts) {
            Column all = new Column();
            parts.forEach(part -> all.append(part.column));
            return all.all();
        }
    }

    private static final class AllValues implements Collector {
        private final Column column = new Column();

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            Middle middle = Middle.of(context.reader());
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (middle.isIn(document)) {
                        column.add(middle.in(document));
                    }
                }
            };
        }
    }
}
