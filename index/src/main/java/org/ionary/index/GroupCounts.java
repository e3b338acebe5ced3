package org.ionary.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongValues;

/**
 * How many hits have each of the names of one field.
 *
 * @param counts by the number of the name
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; it is made, read and thrown away.
record GroupCounts(GlobalNames names, int[] counts) {

    static GroupCounts of(IndexSearcher searcher, Query query, GlobalNames names) throws IOException {
        return new GroupCounts(names, searcher.search(query, new Counting(names, names.size())));
    }

    int distinct() {
        int distinct = 0;
        for (int count : counts) {
            distinct += count > 0 ? 1 : 0;
        }
        return distinct;
    }

    /** The {@code most} most frequent, ties by name; only these are looked up. */
    Map<String, Integer> ordered(int most) throws IOException {
        int[] numbers = IntStream.range(0, counts.length)
                .filter(number -> counts[number] > 0)
                .toArray();
        GlobalNames.Lookup lookup = names.lookup();
        Map<String, Integer> ordered = new LinkedHashMap<>();
        // Numbers are in the order of names, so a stable sort leaves ties in it.
        for (int number : sorted(numbers, most)) {
            ordered.put(lookup.name(number), counts[number]);
        }
        return ordered;
    }

    private int[] sorted(int[] numbers, int most) {
        // One long sorts by count, the greatest first, then by number.
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) -counts[numbers[i]] << Integer.SIZE) | numbers[i];
        }
        Arrays.sort(keys);
        int[] sorted = new int[Math.min(most, keys.length)];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) keys[i];
        }
        return sorted;
    }

    /** Counts of several fields in one: the most frequent first, ties by name. */
    static Map<String, Integer> sum(List<Map<String, Integer>> several) {
        Map<String, Integer> sum = new HashMap<>();
        several.forEach(counts -> counts.forEach((name, count) -> sum.merge(name, count, Integer::sum)));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        sum.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private record Counting(GlobalNames names, int size) implements CollectorManager<Counter, int[]> {
        @Override
        public Counter newCollector() {
            return new Counter(names, new int[size]);
        }

        @Override
        public int[] reduce(Collection<Counter> counters) {
            int[] sum = new int[size];
            for (Counter counter : counters) {
                for (int i = 0; i < size; i++) {
                    sum[i] += counter.counts[i];
                }
            }
            return sum;
        }
    }

    private static final class Counter implements Collector {
        private final GlobalNames names;
        private final int[] counts;

        Counter(GlobalNames names, int[] counts) {
            this.names = names;
            this.counts = counts;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            SortedSetDocValues several = DocValues.getSortedSet(context.reader(), names.field());
            SortedDocValues one = DocValues.unwrapSingleton(several);
            LongValues numbers = names.numbers(context.ord);
            return one == null ? new Several(several, numbers, counts) : new One(one, numbers, counts);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Counts by the segment's numbers, and adds them up at its end. */
    private abstract static class LeafCounter implements LeafCollector {
        private final LongValues numbers;
        private final int[] counts;
        final int[] here;

        LeafCounter(long size, LongValues numbers, int[] counts) {
            this.numbers = numbers;
            this.counts = counts;
            this.here = new int[Math.toIntExact(size)];
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void finish() {
            for (int i = 0; i < here.length; i++) {
                if (here[i] > 0) {
                    counts[Math.toIntExact(numbers.get(i))] += here[i];
                }
            }
        }
    }

    private static final class One extends LeafCounter {
        private final SortedDocValues names;

        One(SortedDocValues names, LongValues numbers, int[] counts) {
            super(names.getValueCount(), numbers, counts);
            this.names = names;
        }

        @Override
        public void collect(int document) throws IOException {
            if (names.advanceExact(document)) {
                here[names.ordValue()]++;
            }
        }
    }

    private static final class Several extends LeafCounter {
        private final SortedSetDocValues names;

        Several(SortedSetDocValues names, LongValues numbers, int[] counts) {
            super(names.getValueCount(), numbers, counts);
            this.names = names;
        }

        @Override
        public void collect(int document) throws IOException {
            if (names.advanceExact(document)) {
                for (int i = names.docValueCount(); i > 0; i--) {
                    here[Math.toIntExact(names.nextOrd())]++;
                }
            }
        }
    }
}
