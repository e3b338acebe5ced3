package org.ionary.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of a library's passages, captions and tables, in an index of their own. Like the index of findings it is
 * derived, follows the library, and can be thrown away; a text that has a vector already is not given to the model
 * again.
 *
 * <p>Every vector is compared, none is skipped: the same question over the same passages gives the same answer however
 * the index came about, which a graph of near neighbours would not promise.
 */
public final class PassageVectors implements AutoCloseable {
    /** Of the fields, their meaning and what is embedded; raise it with them. */
    private static final String LAYOUT = "1";

    private static final String MADE_BY_KEY = "ionary.vectors";
    private static final String LIBRARY_KEY = "ionary.library";
    private static final String SEQUENCE_KEY = "ionary.sequence";
    private static final String DIGEST = "digest";
    private static final String VECTOR = "vector";
    /** How many new vectors may be lost when the process ends. */
    private static final int BETWEEN_COMMITS = 500;

    private final TextVectors model;
    private final @Nullable IndexWriter writer;
    private final DirectoryReader reader;
    private final Map<String, String> committed;
    private int uncommitted;

    private PassageVectors(TextVectors model, @Nullable IndexWriter writer, DirectoryReader reader) throws IOException {
        this.model = model;
        this.writer = writer;
        this.reader = reader;
        this.committed = new HashMap<>(reader.getIndexCommit().getUserData());
    }

    /**
     * Opens the vectors for writing. Those that are damaged, or another model's, are thrown away. The directory stays
     * the caller's to close.
     *
     * @throws IndexLockedException where another writer holds it
     */
    public static PassageVectors openForWriting(Directory directory, TextVectors model) throws IOException {
        try {
            openForReading(directory, model).close();
        } catch (IndexDamagedException e) {
            FindingIndex.clear(directory);
        }
        try {
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
            try {
                if (!DirectoryReader.indexExists(directory)) {
                    writer.setLiveCommitData(Map.of(MADE_BY_KEY, madeBy(model)).entrySet());
                    writer.commit();
                }
                return new PassageVectors(model, writer, DirectoryReader.open(directory));
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    /**
     * Opens the vectors as they were committed last.
     *
     * @throws IndexDamagedException where there are none, none that can be read, or another model's
     */
    public static PassageVectors openForReading(Directory directory, TextVectors model) throws IOException {
        try {
            Soundness.checkFiles(directory);
            DirectoryReader reader = DirectoryReader.open(directory);
            String madeBy = reader.getIndexCommit().getUserData().get(MADE_BY_KEY);
            if (!madeBy(model).equals(madeBy)) {
                reader.close();
                throw new IndexDamagedException("the vectors are of " + madeBy + ", not of " + madeBy(model));
            }
            return new PassageVectors(model, null, reader);
        } catch (IOException e) {
            throw Faults.translated(e);
        } catch (RuntimeException e) {
            // What Lucene makes of damage that its checks do not foresee.
            throw new IndexDamagedException("the vectors cannot be read: " + e.getMessage(), e);
        }
    }

    private static String madeBy(TextVectors model) {
        return model.name() + ", layout " + LAYOUT;
    }

    /** How far which library had been followed when these were opened; empty where that was never finished. */
    public Optional<Followed> followed() {
        String library = committed.get(LIBRARY_KEY);
        String sequence = committed.get(SEQUENCE_KEY);
        return library == null || sequence == null
                ? Optional.empty()
                : Optional.of(new Followed(library, Long.parseLong(sequence)));
    }

    /**
     * Puts the vectors of the paper's passages, captions and tables in the place of those it had; headings have none.
     *
     * @return how many texts were given to the model
     */
    public int replace(Paper paper) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (!(block instanceof Block.Heading) && !block.text().isBlank()) {
                blocks.add(block);
                texts.put(digest(block), embedded(block.text()));
            }
        }
        try {
            Map<String, float[]> vectors = known(texts.keySet());
            List<String> unknown =
                    texts.keySet().stream().filter(d -> !vectors.containsKey(d)).toList();
            List<float[]> made = model.of(unknown.stream().map(texts::get).toList());
            for (int i = 0; i < unknown.size(); i++) {
                vectors.put(unknown.get(i), made.get(i));
            }
            List<Document> documents = new ArrayList<>();
            for (Block block : blocks) {
                documents.add(document(paper, block, Objects.requireNonNull(vectors.get(digest(block)))));
            }
            if (documents.isEmpty()) {
                remove(paper.source().id());
            } else {
                writer().updateDocuments(source(paper.source().id()), documents);
            }
            uncommitted += unknown.size();
            if (uncommitted >= BETWEEN_COMMITS) {
                // The vectors last, so that they need not be made again; that all are there is not said yet.
                commit(committed);
            }
            return unknown.size();
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    private static Document document(Paper paper, Block block, float[] vector) {
        Document document = Documents.place(paper, block);
        document.add(new StringField(DIGEST, digest(block), Field.Store.NO));
        document.add(new BinaryDocValuesField(VECTOR, Likeness.encode(vector)));
        return document;
    }

    private static String digest(Block block) {
        return SourceId.of(block.text().getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /** Models know few raised and lowered characters. */
    private static String embedded(String text) {
        return Folding.level(text);
    }

    private Map<String, float[]> known(Iterable<String> digests) throws IOException {
        Map<String, float[]> known = new HashMap<>();
        IndexSearcher searcher = new IndexSearcher(reader);
        for (String digest : digests) {
            TopDocs found = searcher.search(new TermQuery(new Term(DIGEST, digest)), 1);
            if (found.scoreDocs.length > 0) {
                known.put(digest, vector(found.scoreDocs[0].doc));
            }
        }
        return known;
    }

    private float[] vector(int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), VECTOR);
        vectors.advanceExact(document - leaf.docBase);
        float[] vector = new float[vectors.binaryValue().length / Float.BYTES];
        Likeness.decode(vectors.binaryValue(), vector);
        return vector;
    }

    /** Takes out the vectors of a source that is no longer there. */
    public void remove(SourceId source) throws IOException {
        try {
            writer().deleteDocuments(source(source));
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    /** Takes out all; those of texts that come again are kept until this is closed. */
    public void removeAll() throws IOException {
        try {
            writer().deleteAll();
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    private static Term source(SourceId source) {
        return new Term(Documents.SOURCE, source.sha256());
    }

    /** Makes all changes last, together with how far the library has been followed. */
    public void commit(Followed followed) throws IOException {
        Map<String, String> data = new HashMap<>(committed);
        data.put(LIBRARY_KEY, followed.library());
        data.put(SEQUENCE_KEY, String.valueOf(followed.sequence()));
        try {
            commit(data);
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    private void commit(Map<String, String> data) throws IOException {
        writer().setLiveCommitData(data.entrySet());
        writer().commit();
        uncommitted = 0;
    }

    /**
     * The passages nearest in meaning to the words, as they were when these vectors were opened; limit and offset hold.
     */
    public PassageHits nearest(PassageQuery query) throws IOException {
        float[] asked = model.of(List.of(embedded(query.words()))).getFirst();
        int most = Math.min(query.offset() + query.limit(), Math.max(1, reader.maxDoc()));
        try {
            return Places.best(
                    new IndexSearcher(reader),
                    Translation.places(query).build(),
                    new Likeness(VECTOR, asked).getSortField(true),
                    query.offset(),
                    most);
        } catch (IOException e) {
            throw Faults.translated(e);
        }
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("the vectors were opened for reading");
        }
        return writer;
    }

    /** Closes without committing what was not. */
    @Override
    public void close() throws IOException {
        reader.close();
        if (writer != null) {
            writer.rollback();
        }
    }
}
