package org.ionary.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * How many different names of one field hits have in each group, where a group is a name of another field. Both are
 * numbers until the end, so that a million hits cost no million strings.
 */
final class NamesPerGroup {
    private final GlobalNames counted;
    private final int size;
    private final Map<String, SparseFixedBitSet> seen = new TreeMap<>();

    NamesPerGroup(GlobalNames counted) throws IOException {
        this.counted = counted;
        this.size = Math.max(1, counted.size());
    }

    /** @param label under which names of groups are one */
    void add(IndexSearcher searcher, Query query, GlobalNames groups, UnaryOperator<String> label) throws IOException {
        @Nullable SparseFixedBitSet[] byGroup = searcher.search(query, new Manager(groups));
        GlobalNames.Lookup lookup = groups.lookup();
        for (int group = 0; group < byGroup.length; group++) {
            SparseFixedBitSet names = byGroup[group];
            if (names != null) {
                SparseFixedBitSet known = seen.putIfAbsent(label.apply(lookup.name(group)), names);
                if (known != null) {
                    unite(known, names);
                }
            }
        }
    }

    /** By label; what no hit has is left out. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        seen.forEach((label, names) -> sizes.put(label, names.cardinality()));
        return sizes;
    }

    private static void unite(SparseFixedBitSet one, SparseFixedBitSet other) throws IOException {
        one.or(new BitSetIterator(other, other.approximateCardinality()));
    }

    private final class Manager implements CollectorManager<Names, @Nullable SparseFixedBitSet[]> {
        private final GlobalNames groups;

        Manager(GlobalNames groups) {
            this.groups = groups;
        }

        @Override
        public Names newCollector() throws IOException {
            return new Names(groups);
        }

        @Override
        public @Nullable SparseFixedBitSet[] reduce(Collection<Names> parts) throws IOException {
            Names all = new Names(groups);
            for (Names part : parts) {
                for (int group = 0; group < part.byGroup.length; group++) {
                    SparseFixedBitSet names = part.byGroup[group];
                    if (names != null) {
                        unite(all.of(group), names);
                    }
                }
            }
            return all.byGroup;
        }
    }

    private final class Names implements Collector {
        private final GlobalNames groups;
        private final @Nullable SparseFixedBitSet[] byGroup;

        Names(GlobalNames groups) throws IOException {
            this.groups = groups;
            this.byGroup = new SparseFixedBitSet[groups.size()];
        }

        SparseFixedBitSet of(int group) {
            SparseFixedBitSet names = byGroup[group];
            if (names == null) {
                names = new SparseFixedBitSet(size);
                byGroup[group] = names;
            }
            return names;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            SortedSetDocValues names = counted.segment(context.ord);
            SortedSetDocValues in = groups.segment(context.ord);
            LongValues nameNumbers = counted.numbers(context.ord);
            LongValues groupNumbers = groups.numbers(context.ord);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (!names.advanceExact(document) || !in.advanceExact(document)) {
                        return;
                    }
                    int name = Math.toIntExact(nameNumbers.get(names.nextOrd()));
                    for (int i = in.docValueCount(); i > 0; i--) {
                        of(Math.toIntExact(groupNumbers.get(in.nextOrd()))).set(name);
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
