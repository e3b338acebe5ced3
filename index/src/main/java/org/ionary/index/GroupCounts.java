package org.ionary.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts hits by the names they have in one field: the most frequent first, ties by name. */
record GroupCounts(String field) implements CollectorManager<GroupCounts.Counter, Map<String, Integer>> {

    @Override
    public Counter newCollector() {
        return new Counter(field, new HashMap<>());
    }

    @Override
    public Map<String, Integer> reduce(Collection<Counter> counters) {
        Map<String, Integer> sum = new HashMap<>();
        for (Counter counter : counters) {
            counter.counts.forEach((name, count) -> sum.merge(name, count, Integer::sum));
        }
        return ordered(sum);
    }

    static Map<String, Integer> ordered(Map<String, Integer> sum) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        sum.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    record Counter(String field, Map<String, Integer> counts) implements Collector {
        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new LeafCounter(DocValues.getSortedSet(context.reader(), field), counts);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class LeafCounter implements LeafCollector {
        private final SortedSetDocValues names;
        private final Map<String, Integer> counts;
        private final int[] byOrdinal;

        LeafCounter(SortedSetDocValues names, Map<String, Integer> counts) {
            this.names = names;
            this.counts = counts;
            this.byOrdinal = new int[Math.toIntExact(names.getValueCount())];
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            if (names.advanceExact(document)) {
                for (int i = names.docValueCount(); i > 0; i--) {
                    byOrdinal[Math.toIntExact(names.nextOrd())]++;
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(names.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
                }
            }
        }
    }
}
