package org.ionary.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of contents, papers and blocks. */
final class PaperTables {
    private static final RowMapper<BlockCodec.Row> BLOCK = (row, context) -> new BlockCodec.Row(
            row.getInt("ordinal"),
            row.getString("kind"),
            row.getString("section"),
            row.getString("section_kind"),
            row.getString("text"),
            row.getString("payload"));

    private static final RowMapper<PaperSummary> SUMMARY = (row, context) -> {
        PaperCodec.Front front = PaperCodec.decode(row.getString("record"));
        return new PaperSummary(
                front.source(),
                front.bibliography(),
                front.notices(),
                row.getInt("findings"),
                LedgerCodec.decode(row.getString("ledger")),
                row.getString("work_key"));
    };

    private PaperTables() {}

    /** Each in place of what was there of its source; statements are prepared once for all of them. */
    static void save(Handle handle, List<PaperWork> works, long sequence) {
        keepBytes(handle, works);
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO papers (source, doc, doi, title, year, record, work_key, found, ledger, changed)
                VALUES (:source, :doc, :doi, :title, :year, :record, :workKey, :found, :ledger, :changed)
                ON CONFLICT (source) DO UPDATE SET
                    doc = excluded.doc, doi = excluded.doi, title = excluded.title, year = excluded.year,
                    record = excluded.record, work_key = excluded.work_key, found = excluded.found,
                    ledger = excluded.ledger, changed = excluded.changed
                """);
        for (PaperWork work : works) {
            Paper paper = kept(work);
            batch.bind("source", paper.source().id().sha256())
                    .bind("doc", paper.source().doc())
                    .bind(
                            "doi",
                            paper.bibliography().doi().map(Object::toString).orElse(null))
                    .bind("title", paper.bibliography().title().orElse(null))
                    .bind(
                            "year",
                            paper.bibliography().year().isPresent()
                                    ? (Integer) paper.bibliography().year().getAsInt()
                                    : null)
                    .bind("record", PaperCodec.encode(paper))
                    .bind("workKey", work.workKey())
                    .bind("found", work.findings().size())
                    .bind("ledger", LedgerCodec.encode(work.ledger()))
                    .bind("changed", sequence)
                    .add();
        }
        batch.execute();
        Set<SourceId> sources = PaperWork.sources(works);
        forEach(handle, "DELETE FROM blocks WHERE source = ?", sources);
        saveBlocks(handle, works);
        works.stream()
                .filter(work -> work.extent() == PaperWork.Extent.FACTS)
                .forEach(work -> handle.execute(
                        "INSERT OR IGNORE INTO withheld VALUES (?)",
                        work.paper().source().id().sha256()));
        forEach(handle, "DELETE FROM removed WHERE source = ?", sources);
    }

    /** Takes papers out of the library, their bytes included; their findings have to be gone before. */
    static void remove(Handle handle, Set<SourceId> sources, long sequence) {
        for (String table : List.of("links", "done", "readings", "blocks", "withheld", "papers", "contents")) {
            forEach(handle, "DELETE FROM " + table + " WHERE source = ?", sources);
        }
        PreparedBatch batch = handle.prepareBatch("INSERT OR REPLACE INTO removed (source, changed) VALUES (?, ?)");
        sources.forEach(source -> batch.add(source.sha256(), sequence));
        batch.execute();
    }

    /** What of the paper may be kept. */
    private static Paper kept(PaperWork work) {
        return switch (work.extent()) {
            case WHOLE -> work.paper();
            case FACTS -> Quoted.of(work);
        };
    }

    /** @param statement with one parameter */
    static void forEach(Handle handle, String statement, Set<SourceId> sources) {
        PreparedBatch batch = handle.prepareBatch(statement);
        sources.forEach(source -> batch.add(source.sha256()));
        batch.execute();
    }

    private static void keepBytes(Handle handle, List<PaperWork> works) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT OR IGNORE INTO contents VALUES (:source, :packing, :size, :bytes)");
        for (PaperWork work : works) {
            byte[] kept = work.extent() == PaperWork.Extent.WHOLE ? work.bytes() : new byte[0];
            byte[] small = deflated(kept);
            boolean smaller = small.length < kept.length;
            batch.bind("source", work.paper().source().id().sha256())
                    .bind("packing", smaller ? "deflate" : "plain")
                    .bind("size", work.bytes().length)
                    .bind("bytes", smaller ? small : kept)
                    .add();
        }
        batch.execute();
    }

    private static void saveBlocks(Handle handle, List<PaperWork> works) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO blocks (source, ordinal, kind, section, section_kind, text, payload)
                VALUES (:source, :ordinal, :kind, :section, :sectionKind, :text, :payload)
                """);
        for (PaperWork work : works) {
            for (Block block : kept(work).blocks()) {
                BlockCodec.Row row = BlockCodec.encode(block);
                batch.bind("source", work.paper().source().id().sha256())
                        .bind("ordinal", row.ordinal())
                        .bind("kind", row.kind())
                        .bind("section", row.section())
                        .bind("sectionKind", row.sectionKind())
                        .bind("text", row.text())
                        .bind("payload", row.payload())
                        .add();
            }
        }
        batch.execute();
    }

    static Optional<Paper> paper(Handle handle, SourceId source) {
        return Optional.ofNullable(papers(handle, Set.of(source)).get(source));
    }

    /** By source; those that are not there are left out. */
    static Map<SourceId, Paper> papers(Handle handle, Set<SourceId> sources) {
        String wanted = Fields.texts(sources);
        Map<String, List<Block>> blocks = new HashMap<>();
        handle.createQuery("""
                        SELECT * FROM blocks WHERE source IN (SELECT value FROM json_each(:sources))
                        ORDER BY source, ordinal
                        """)
                .bind("sources", wanted)
                .map((row, context) -> Map.entry(row.getString("source"), BlockCodec.decode(BLOCK.map(row, context))))
                .forEach(block -> blocks.computeIfAbsent(block.getKey(), source -> new ArrayList<>())
                        .add(block.getValue()));
        Map<SourceId, Paper> papers = new HashMap<>();
        handle.createQuery("SELECT record FROM papers WHERE source IN (SELECT value FROM json_each(:sources))")
                .bind("sources", wanted)
                .mapTo(String.class)
                .map(PaperCodec::decode)
                .forEach(front -> papers.put(
                        front.source().id(),
                        new Paper(
                                front.source(),
                                front.bibliography(),
                                blocks.getOrDefault(front.source().id().sha256(), List.of()),
                                front.notices())));
        return papers;
    }

    /** Where several sources share a name, the one that came or changed last is meant. */
    static Optional<SourceId> sourceOf(Handle handle, String doc) {
        return handle.createQuery("SELECT source FROM papers WHERE doc = :doc ORDER BY changed DESC, source LIMIT 1")
                .bind("doc", doc)
                .mapTo(String.class)
                .findOne()
                .map(SourceId::new);
    }

    static List<PaperSummary> summaries(Handle handle) {
        return handle.createQuery("""
                        SELECT record, ledger, work_key,
                            (SELECT count(*) FROM findings f WHERE f.source = p.source) AS findings
                        FROM papers p ORDER BY doc, source
                        """).map(SUMMARY).list();
    }

    /** Of the papers of this name those with any of these DOIs, their text aside; by source. */
    static List<PaperCodec.Front> fronts(Handle handle, String doc, Set<Doi> dois) {
        // The plus keeps the planner from going through all papers of the name.
        return handle.createQuery("""
                        SELECT record FROM papers
                        WHERE doi IN (SELECT value FROM json_each(:dois)) AND +doc = :doc ORDER BY source
                        """)
                .bind("dois", Fields.texts(dois))
                .bind("doc", doc)
                .mapTo(String.class)
                .map(PaperCodec::decode)
                .list();
    }

    /** The citations of datasets are papers, too, but have not been read. */
    static boolean holds(Handle handle, Doi doi) {
        return !read(handle, doi).isEmpty();
    }

    static boolean holds(Handle handle, Bibliography paper) {
        String title = paper.title().map(Kin::folded).orElse("");
        return paper.doi().isPresent()
                && !title.isEmpty()
                && read(handle, paper.doi().orElseThrow()).stream()
                        .map(front -> new Kin(front.source(), front.bibliography(), front.notices(), List.of()))
                        .anyMatch(held -> held.isComplete() && held.title().equals(title));
    }

    private static List<PaperCodec.Front> read(Handle handle, Doi doi) {
        return handle
                .createQuery("SELECT record FROM papers WHERE doi = :doi")
                .bind("doi", doi.value())
                .mapTo(String.class)
                .map(PaperCodec::decode)
                .stream()
                .filter(front -> front.source().format() != Format.DATASET)
                .toList();
    }

    /** Of the papers of this name those without DOI, their text aside; by source. */
    static List<PaperCodec.Front> frontsWithoutDoi(Handle handle, String doc) {
        return handle.createQuery("SELECT record FROM papers WHERE doi IS NULL AND +doc = :doc ORDER BY source")
                .bind("doc", doc)
                .mapTo(String.class)
                .map(PaperCodec::decode)
                .list();
    }

    static void touch(Handle handle, Set<SourceId> sources, long sequence) {
        PreparedBatch batch = handle.prepareBatch("UPDATE papers SET changed = ? WHERE source = ?");
        sources.forEach(source -> batch.add(sequence, source.sha256()));
        batch.execute();
    }

    static List<SourceId> changedSince(Handle handle, long sequence) {
        return handle.createQuery("""
                        SELECT source, changed FROM papers WHERE changed > :sequence
                        UNION ALL SELECT source, changed FROM removed WHERE changed > :sequence
                        ORDER BY changed, source
                        """)
                .bind("sequence", sequence)
                .mapTo(String.class)
                .map(SourceId::new)
                .list();
    }

    static Optional<byte[]> bytes(Handle handle, SourceId source) {
        return handle.createQuery("SELECT packing, bytes FROM contents WHERE source = :source"
                        + " AND NOT EXISTS (SELECT 1 FROM withheld w WHERE w.source = contents.source)")
                .bind("source", source.sha256())
                .map((row, context) -> row.getString("packing").equals("plain")
                        ? row.getBytes("bytes")
                        : inflated(row.getBytes("bytes")))
                .findOne();
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnreadableContent("the bytes of a source do not unpack", e);
        }
    }
}
