package org.ionary.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * The index over findings and passages, open. One may write at a time, any number may read; a reader sees what was
 * committed last, the writer sees its own changes at once.
 *
 * <p>The same query over the same findings gives the same hits in the same order. An instance may be used from several
 * threads.
 */
public final class FindingIndex implements AutoCloseable {
    /** Of the fields and their meaning; raise it with them, and older indexes are made anew. */
    private static final String LAYOUT = "5";

    private static final String LAYOUT_KEY = "ionary.layout";
    private static final String LIBRARY_KEY = "ionary.library";
    private static final String SEQUENCE_KEY = "ionary.sequence";
    private static final int MOST_HITS = 1_000_000;
    /** In megabytes; small segments cost merges. */
    private static final int BUFFER = 64;

    private static final int MOST_LABEL_VALUES = 10_000;

    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final GlobalNames.Cache names = new GlobalNames.Cache();

    private FindingIndex(@Nullable IndexWriter writer, SearcherManager searchers) {
        this.writer = writer;
        this.searchers = searchers;
    }

    /**
     * Opens the index for writing; an empty directory becomes an empty index, committed, that has followed no library
     * yet. The directory stays the caller's to close.
     *
     * @throws IndexDamagedException where it has to be made anew, see {@link #openAnew}
     * @throws IndexLockedException where another writer holds it
     */
    public static FindingIndex openForWriting(Directory directory) throws IOException {
        try {
            boolean isNew = !DirectoryReader.indexExists(directory) && isEmpty(directory);
            if (!isNew) {
                Soundness.checkFiles(directory);
            }
            IndexWriterConfig config = new IndexWriterConfig(FormulaAnalyzer.withParts())
                    .setRAMBufferSizeMB(BUFFER)
                    .setOpenMode(isNew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                if (isNew) {
                    // At once, so that readers find an empty index and not none, even if we end before the first work.
                    writer.setLiveCommitData(Map.of(LAYOUT_KEY, LAYOUT).entrySet());
                    writer.commit();
                } else {
                    checkLayout(commitData(writer));
                }
                return new FindingIndex(writer, new SearcherManager(writer, null));
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException e) {
            throw Faults.translated(e);
        } catch (RuntimeException e) {
            // What Lucene makes of damage that its checks do not foresee.
            throw new IndexDamagedException("the index cannot be read: " + e.getMessage(), e);
        }
    }

    /** Throws away what is in the directory and opens an empty index for writing. */
    public static FindingIndex openAnew(Directory directory) throws IOException {
        clear(directory);
        return openForWriting(directory);
    }

    /** Throws away what is in the directory, whatever it is. */
    static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    /**
     * Opens the index for reading; later commits of a writer are seen as they come.
     *
     * @throws IndexDamagedException where there is none, or none that can be read
     */
    public static FindingIndex openForReading(Directory directory) throws IOException {
        try {
            Soundness.checkFiles(directory);
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                checkLayout(reader.getIndexCommit().getUserData());
                return new FindingIndex(null, new SearcherManager(reader, null));
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw Faults.translated(e);
        } catch (RuntimeException e) {
            // What Lucene makes of damage that its checks do not foresee.
            throw new IndexDamagedException("the index cannot be read: " + e.getMessage(), e);
        }
    }

    static boolean isEmpty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                return false;
            }
        }
        return true;
    }

    static void checkLayout(Map<String, String> data) throws IndexDamagedException {
        String found = data.get(LAYOUT_KEY);
        if (!LAYOUT.equals(found)) {
            throw new IndexDamagedException("the index has layout " + found + ", not " + LAYOUT);
        }
    }

    /** Puts the source's findings and passages in the place of those it had. Seen by readers after {@link #commit}. */
    public void replace(SourceId source, List<CitedFinding> findings, Paper paper) throws IOException {
        Term former = new Term(Documents.SOURCE, source.sha256());
        List<Document> documents = Documents.of(source, findings, paper);
        try {
            // Lucene loses count of its memory when told to replace documents by none.
            if (documents.isEmpty()) {
                writer().deleteDocuments(former);
            } else {
                writer().updateDocuments(former, documents);
            }
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    /** Takes out everything of a source that is no longer there. */
    public void remove(SourceId source) throws IOException {
        try {
            writer().deleteDocuments(new Term(Documents.SOURCE, source.sha256()));
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    /** Makes all changes last, together with how far the library has been followed. */
    public void commit(Followed followed) throws IOException {
        try {
            writer().setLiveCommitData(Map.of(
                            LAYOUT_KEY,
                            LAYOUT,
                            LIBRARY_KEY,
                            followed.library(),
                            SEQUENCE_KEY,
                            String.valueOf(followed.sequence()))
                    .entrySet());
            writer().commit();
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    /** How far which library had been followed at the last {@link #commit}; empty before the first. */
    public Optional<Followed> followed() throws IOException {
        return search(searcher -> {
            DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
            Map<String, String> data = writer == null ? reader.getIndexCommit().getUserData() : commitData(writer);
            String sequence = data.get(SEQUENCE_KEY);
            String library = data.get(LIBRARY_KEY);
            return sequence == null || library == null
                    ? Optional.empty()
                    : Optional.of(new Followed(library, Long.parseLong(sequence)));
        });
    }

    private static Map<String, String> commitData(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** The findings that match, in the query's order, ties by id. */
    public Hits search(Query query) throws IOException {
        return search(searcher -> {
            org.apache.lucene.search.Query translated = Translation.of(query);
            long wanted = (long) query.offset() + query.limit();
            if (query.limit() == 0) {
                return new Hits(searcher.count(translated), List.of());
            }
            int most =
                    (int) Math.min(wanted, Math.max(1, searcher.getIndexReader().maxDoc()));
            TopFieldDocs top =
                    searcher.search(translated, new TopFieldCollectorManager(Orders.of(query), most, null, most));
            List<FindingId> ids = new ArrayList<>();
            for (int i = query.offset(); i < top.scoreDocs.length; i++) {
                ids.add(Orders.id((FieldDoc) top.scoreDocs[i]));
            }
            long total = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO
                    ? top.totalHits.value()
                    : searcher.count(translated);
            return new Hits(total, ids);
        });
    }

    /** How many of the findings that match have each name; the most frequent first, ties by name. */
    public Map<String, Integer> groups(Query query, Facet facet) throws IOException {
        return groups(query, facet, Integer.MAX_VALUE);
    }

    /** The {@code most} most frequent of them. */
    public Map<String, Integer> groups(Query query, Facet facet, int most) throws IOException {
        return search(searcher -> counts(searcher, query, facet.field()).ordered(most));
    }

    /** The same by a label of datasets; however its name is written. */
    public Map<String, Integer> groups(Query query, String label) throws IOException {
        List<String> fields = labelFields(label);
        return search(searcher -> {
            List<Map<String, Integer>> several = new ArrayList<>();
            for (String field : fields) {
                several.add(counts(searcher, query, field).ordered(Integer.MAX_VALUE));
            }
            return GroupCounts.sum(several);
        });
    }

    private GroupCounts counts(IndexSearcher searcher, Query query, String field) throws IOException {
        return GroupCounts.of(searcher, Translation.of(query), names.of(searcher.getIndexReader(), field));
    }

    /** How many different names the findings that match have: materials, papers and so on. */
    public int distinct(Query query, Facet facet) throws IOException {
        return search(searcher -> counts(searcher, query, facet.field()).distinct());
    }

    /** How many different materials or papers. */
    public int distinct(Query query, Counted of) throws IOException {
        return search(searcher -> {
            int distinct = 0;
            for (Told told : told(query, of)) {
                distinct += GroupCounts.of(searcher, told.query(), names(searcher, told.by()))
                        .distinct();
            }
            return distinct;
        });
    }

    /**
     * How many different materials or papers the findings have under each name; names without any are left out.
     *
     * @param label under which names are one, such as their folded form; the keys of the result
     */
    public Map<String, Integer> distinct(Query query, Counted of, Facet by, UnaryOperator<String> label)
            throws IOException {
        return distinct(query, of, List.of(by.field()), label);
    }

    /** The same by a label of datasets; however its name is written. */
    public Map<String, Integer> distinct(Query query, Counted of, String by, UnaryOperator<String> label)
            throws IOException {
        return distinct(query, of, labelFields(by), label);
    }

    private Map<String, Integer> distinct(Query query, Counted of, List<String> fields, UnaryOperator<String> label)
            throws IOException {
        return search(searcher -> {
            Map<String, Integer> sum = new TreeMap<>();
            for (Told told : told(query, of)) {
                NamesPerGroup perGroup = new NamesPerGroup(names(searcher, told.by()));
                for (String field : fields) {
                    perGroup.add(searcher, told.query(), names.of(searcher.getIndexReader(), field), label);
                }
                perGroup.sizes().forEach((name, size) -> sum.merge(name, size, Integer::sum));
            }
            return sum;
        });
    }

    /** Findings whose materials or papers are told apart by one name. */
    private record Told(org.apache.lucene.search.Query query, Facet by) {}

    /** No finding is in two of them, and no material or paper. */
    private static List<Told> told(Query query, Counted of) {
        BooleanQuery.Builder first = new BooleanQuery.Builder().add(Translation.of(query), BooleanClause.Occur.FILTER);
        BooleanQuery.Builder second = new BooleanQuery.Builder().add(Translation.of(query), BooleanClause.Occur.FILTER);
        return switch (of) {
            case MATERIALS -> {
                BooleanQuery plain = first.add(exists(Facet.COMPOSITION), BooleanClause.Occur.FILTER)
                        .add(exists(Facet.ADDITIVE), BooleanClause.Occur.MUST_NOT)
                        .build();
                yield List.of(
                        new Told(plain, Facet.COMPOSITION),
                        new Told(second.add(plain, BooleanClause.Occur.MUST_NOT).build(), Facet.MATERIAL));
            }
            case PAPERS ->
                List.of(
                        new Told(Translation.of(query), Facet.DOI),
                        new Told(
                                second.add(exists(Facet.DOI), BooleanClause.Occur.MUST_NOT)
                                        .build(),
                                Facet.DOC));
        };
    }

    private static FieldExistsQuery exists(Facet facet) {
        return new FieldExistsQuery(facet.field());
    }

    private GlobalNames names(IndexSearcher searcher, Facet facet) throws IOException {
        return names.of(searcher.getIndexReader(), facet.field());
    }

    /** How many of the findings that match have no such name. */
    public int without(Query query, Facet facet) throws IOException {
        return without(query, List.of(facet.field()));
    }

    /** The same of a label of datasets. */
    public int without(Query query, String label) throws IOException {
        return without(query, labelFields(label));
    }

    private int without(Query query, List<String> fields) throws IOException {
        return search(searcher -> {
            BooleanQuery.Builder without =
                    new BooleanQuery.Builder().add(Translation.of(query), BooleanClause.Occur.FILTER);
            fields.forEach(field -> without.add(new FieldExistsQuery(field), BooleanClause.Occur.MUST_NOT));
            return searcher.count(without.build());
        });
    }

    /**
     * The labels that datasets gave, by name, and how many findings that are not rejected have each of its values, the
     * most frequent first. Names that tell rows apart, with more than {@value #MOST_LABEL_VALUES} values, are left out.
     */
    public Map<String, Map<String, Integer>> labels() throws IOException {
        Map<String, Map<String, Integer>> labels = new TreeMap<>();
        for (String field : labelFields()) {
            Map<String, Integer> values = search(searcher -> {
                GroupCounts counts = counts(searcher, Query.all(), field);
                return counts.distinct() > MOST_LABEL_VALUES ? Map.of() : counts.ordered(MOST_LABEL_VALUES);
            });
            if (!values.isEmpty()) {
                labels.put(Labels.name(field), values);
            }
        }
        return labels;
    }

    private List<String> labelFields(String label) throws IOException {
        return labelFields().stream()
                .filter(field -> Labels.fold(Labels.name(field)).equals(Labels.fold(label)))
                .toList();
    }

    private List<String> labelFields() throws IOException {
        return search(searcher -> {
            List<String> fields = new ArrayList<>();
            for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
                if (Labels.isField(field.name)) {
                    fields.add(field.name);
                }
            }
            return fields;
        });
    }

    /**
     * What all findings that match say in numbers and names, limit, offset and order aside: for medians, ranges and
     * groups over many of them without reading the library.
     *
     * @param facets whose names are wanted
     */
    public FindingTable table(Query query, Facet... facets) throws IOException {
        return table(query, List.of(facets), List.of());
    }

    /**
     * The values of the findings that match, in the unit of their property and in no order; an interval with its
     * middle. For sums over very many findings, of which a {@link #table} says more than is needed.
     */
    public double[] values(Query query) throws IOException {
        return search(searcher -> searcher.search(Translation.of(query), ValuesPerGroup.ungrouped()));
    }

    /** The same by the names of a facet; findings without one are left out. */
    public Map<String, double[]> values(Query query, Facet by) throws IOException {
        return values(query, List.of(by.field()));
    }

    /** The same by a label of datasets. */
    public Map<String, double[]> values(Query query, String by) throws IOException {
        return values(query, labelFields(by));
    }

    private Map<String, double[]> values(Query query, List<String> fields) throws IOException {
        return search(searcher -> {
            Map<String, double[]> all = new TreeMap<>();
            for (String field : fields) {
                GlobalNames groups = names.of(searcher.getIndexReader(), field);
                searcher.search(Translation.of(query), new ValuesPerGroup(groups))
                        .forEach((name, values) -> all.merge(name, values, FindingIndex::joined));
            }
            return all;
        });
    }

    private static double[] joined(double[] some, double[] others) {
        double[] both = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, both, some.length, others.length);
        return both;
    }

    /** The same with labels of datasets, by their names. */
    public FindingTable table(Query query, Collection<Facet> facets, Collection<String> labels) throws IOException {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Facet facet : facets) {
            names.put(facet.field(), List.of(facet.field()));
        }
        for (String label : labels) {
            names.put(Labels.field(Labels.fold(label)), labelFields(label));
        }
        return search(searcher -> searcher.search(Translation.of(query), new TableRows(names)));
    }

    /**
     * What may have been meant by a name or formula that finds nothing: for a formula the nearest compositions of the
     * same or nearly the same elements, for other words the names and values spelled most alike. The nearest first.
     */
    public List<String> suggestions(String words, int most) throws IOException {
        Map<String, Map<String, Integer>> labels = labels();
        return search(searcher -> new Spelling(searcher, names, labels).near(words, most));
    }

    /**
     * Reads the whole index and tells what is wrong with it; takes as long as reading it.
     *
     * @throws IndexLockedException where a writer holds it
     */
    public static IndexCheck verify(Directory directory) throws IOException {
        return Soundness.examine(directory);
    }

    /** The {@code k} passages, captions and tables that speak most of these words; ties by source, then block. */
    public List<PassageHit> passages(String words, int k) throws IOException {
        return k <= 0 ? List.of() : passages(PassageQuery.of(words, k)).hits();
    }

    /** The passages, captions and tables that speak most of the words; ties by source, then block. */
    public PassageHits passages(PassageQuery query) throws IOException {
        return search(searcher -> {
            org.apache.lucene.search.Query translated = Translation.of(query);
            if (query.limit() == 0) {
                return new PassageHits(searcher.count(translated), List.of());
            }
            int most = (int) Math.min((long) query.offset() + query.limit(), MOST_HITS);
            return Places.best(searcher, translated, SortField.FIELD_SCORE, query.offset(), most);
        });
    }

    /** Closes without committing: what was not committed is dropped, and the library is followed again from there. */
    @Override
    public void close() throws IOException {
        names.clear();
        searchers.close();
        if (writer != null) {
            writer.rollback();
        }
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("the index was opened for reading");
        }
        return writer;
    }

    private interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Search<T> search) throws IOException {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.run(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }
}
