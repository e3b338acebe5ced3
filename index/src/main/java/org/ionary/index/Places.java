package org.ionary.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.ionary.domain.paper.SourceId;

/** The places of passages that match a query, by some measure of how well; ties by source, then block. */
final class Places {
    private Places() {}

    /** From the {@code from}-th, counted from 0, to before the {@code to}-th. */
    static PassageHits best(IndexSearcher searcher, Query query, SortField measure, int from, int to)
            throws IOException {
        Sort sort = new Sort(
                measure,
                new SortedSetSortField(Documents.SOURCE, false),
                new SortField(Documents.BLOCK, SortField.Type.INT));
        TopFieldDocs top = searcher.search(query, new TopFieldCollectorManager(sort, to, null, Integer.MAX_VALUE));
        List<PassageHit> hits = new ArrayList<>();
        for (int i = from; i < top.scoreDocs.length; i++) {
            hits.add(hit(searcher, (FieldDoc) top.scoreDocs[i]));
        }
        return new PassageHits(top.totalHits.value(), hits);
    }

    private static PassageHit hit(IndexSearcher searcher, FieldDoc hit) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        SortedSetDocValues docs = DocValues.getSortedSet(leaf.reader(), Facet.DOC.field());
        docs.advanceExact(hit.doc - leaf.docBase);
        return new PassageHit(
                new SourceId(((BytesRef) hit.fields[1]).utf8ToString()),
                docs.lookupOrd(docs.nextOrd()).utf8ToString(),
                (Integer) hit.fields[2],
                ((Number) hit.fields[0]).floatValue());
    }
}
