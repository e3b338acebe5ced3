package org.ionary.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** The names of one field over all segments, numbered from 0 by the alphabet, as each segment numbers its own. */
record GlobalNames(
        List<LeafReaderContext> leaves,
        String field,
        @Nullable OrdinalMap map) {

    /** Keeps the names of the fields that were counted, as long as the index does not change. */
    static final class Cache {
        private final Map<String, GlobalNames> known = new HashMap<>();
        private @Nullable IndexReader of;

        synchronized GlobalNames of(IndexReader reader, String field) throws IOException {
            if (!reader.equals(of)) {
                known.clear();
                of = reader;
            }
            GlobalNames names = known.get(field);
            if (names == null) {
                names = GlobalNames.of(reader, field);
                known.put(field, names);
            }
            return names;
        }

        /** Lets go of the reader. */
        synchronized void clear() {
            known.clear();
            of = null;
        }
    }

    private static GlobalNames of(IndexReader reader, String field) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        if (leaves.size() < 2) {
            return new GlobalNames(leaves, field, null);
        }
        SortedSetDocValues[] segments = new SortedSetDocValues[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            segments[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
        }
        return new GlobalNames(leaves, field, OrdinalMap.build(null, segments, PackedInts.DEFAULT));
    }

    int size() throws IOException {
        return Math.toIntExact(
                map != null
                        ? map.getValueCount()
                        : leaves.isEmpty() ? 0 : segment(0).getValueCount());
    }

    SortedSetDocValues segment(int leaf) throws IOException {
        return DocValues.getSortedSet(leaves.get(leaf).reader(), field);
    }

    /** From the numbers of a segment to those of all. */
    LongValues numbers(int leaf) {
        return map == null ? LongValues.IDENTITY : map.getGlobalOrds(leaf);
    }

    /** Looks names up; to be used by one thread. */
    Lookup lookup() {
        return new Lookup(this, new SortedSetDocValues[leaves.size()]);
    }

    /** Names by their numbers. */
    static final class Lookup {
        private final GlobalNames names;
        private final @Nullable SortedSetDocValues[] segments;

        private Lookup(GlobalNames names, @Nullable SortedSetDocValues[] segments) {
            this.names = names;
            this.segments = segments;
        }

        String name(int number) throws IOException {
            OrdinalMap map = names.map;
            int leaf = map == null ? 0 : map.getFirstSegmentNumber(number);
            SortedSetDocValues segment = segments[leaf];
            if (segment == null) {
                segment = names.segment(leaf);
                segments[leaf] = segment;
            }
            return segment.lookupOrd(map == null ? number : map.getFirstSegmentOrd(number))
                    .utf8ToString();
        }
    }
}
