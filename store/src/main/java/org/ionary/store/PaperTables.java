package org.ionary.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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

    static void save(Handle handle, PaperWork work, long sequence) {
        keepBytes(handle, work);
        Paper paper = work.extent() == PaperWork.Extent.WHOLE ? work.paper() : Quoted.of(work);
        handle.createUpdate("""
                        INSERT INTO papers (source, doc, doi, title, year, record, work_key, found, ledger, changed)
                        VALUES (:source, :doc, :doi, :title, :year, :record, :workKey, :found, :ledger, :changed)
                        ON CONFLICT (source) DO UPDATE SET
                            doc = excluded.doc, doi = excluded.doi, title = excluded.title, year = excluded.year,
                            record = excluded.record, work_key = excluded.work_key, found = excluded.found,
                            ledger = excluded.ledger, changed = excluded.changed
                        """)
                .bind("source", paper.source().id().sha256())
                .bind("doc", paper.source().doc())
                .bind("doi", paper.bibliography().doi().map(Object::toString).orElse(null))
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
                .execute();
        saveBlocks(handle, paper);
        if (work.extent() == PaperWork.Extent.FACTS) {
            handle.execute(
                    "INSERT OR IGNORE INTO withheld VALUES (?)", paper.source().id().sha256());
        }
        handle.execute(
                "DELETE FROM removed WHERE source = ?", paper.source().id().sha256());
    }

    /** Takes a paper out of the library, its bytes included; its findings have to be gone before. */
    static void remove(Handle handle, SourceId source, long sequence) {
        for (String table : List.of("links", "done", "readings", "blocks", "withheld", "papers", "contents")) {
            handle.execute("DELETE FROM " + table + " WHERE source = ?", source.sha256());
        }
        handle.execute("INSERT OR REPLACE INTO removed (source, changed) VALUES (?, ?)", source.sha256(), sequence);
    }

    private static void keepBytes(Handle handle, PaperWork work) {
        if (work.extent() == PaperWork.Extent.FACTS) {
            handle.execute(
                    "INSERT OR IGNORE INTO contents VALUES (?, 'plain', ?, zeroblob(0))",
                    work.paper().source().id().sha256(),
                    work.bytes().length);
            return;
        }
        byte[] small = deflated(work.bytes());
        boolean smaller = small.length < work.bytes().length;
        handle.createUpdate("INSERT OR IGNORE INTO contents VALUES (:source, :packing, :size, :bytes)")
                .bind("source", work.paper().source().id().sha256())
                .bind("packing", smaller ? "deflate" : "plain")
                .bind("size", work.bytes().length)
                .bind("bytes", smaller ? small : work.bytes())
                .execute();
    }

    private static void saveBlocks(Handle handle, Paper paper) {
        String source = paper.source().id().sha256();
        handle.execute("DELETE FROM blocks WHERE source = ?", source);
        if (paper.blocks().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO blocks (source, ordinal, kind, section, section_kind, text, payload)
                VALUES (:source, :ordinal, :kind, :section, :sectionKind, :text, :payload)
                """);
        for (Block block : paper.blocks()) {
            BlockCodec.Row row = BlockCodec.encode(block);
            batch.bind("source", source)
                    .bind("ordinal", row.ordinal())
                    .bind("kind", row.kind())
                    .bind("section", row.section())
                    .bind("sectionKind", row.sectionKind())
                    .bind("text", row.text())
                    .bind("payload", row.payload())
                    .add();
        }
        batch.execute();
    }

    static Optional<Paper> paper(Handle handle, SourceId source) {
        return handle.createQuery("SELECT record FROM papers WHERE source = :source")
                .bind("source", source.sha256())
                .mapTo(String.class)
                .findOne()
                .map(PaperCodec::decode)
                .map(front -> new Paper(front.source(), front.bibliography(), blocks(handle, source), front.notices()));
    }

    private static List<Block> blocks(Handle handle, SourceId source) {
        return handle.createQuery("SELECT * FROM blocks WHERE source = :source ORDER BY ordinal")
                .bind("source", source.sha256())
                .map(BLOCK)
                .map(BlockCodec::decode)
                .list();
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

    /** Of the papers of this name those with the same DOI, or without one the same title; their text aside. */
    static List<PaperCodec.Front> fronts(Handle handle, String doc, Bibliography bibliography) {
        String doi = bibliography.doi().map(Object::toString).orElse(null);
        // The plus keeps the planner from going through all papers of the name.
        return handle.createQuery("""
                        SELECT record FROM papers
                        WHERE +doc = :doc AND doi IS :doi AND (:doi IS NOT NULL OR title IS :title) ORDER BY source
                        """)
                .bind("doc", doc)
                .bind("doi", doi)
                .bind("title", bibliography.title().orElse(null))
                .mapTo(String.class)
                .map(PaperCodec::decode)
                .list();
    }

    /** The citations of datasets are papers, too, but have not been read. */
    static boolean holds(Handle handle, Doi doi) {
        return handle.createQuery("SELECT record FROM papers WHERE doi = :doi")
                .bind("doi", doi.value())
                .mapTo(String.class)
                .map(PaperCodec::decode)
                .stream()
                .anyMatch(front -> front.source().format() != Format.DATASET);
    }

    static void touch(Handle handle, SourceId source, long sequence) {
        handle.execute("UPDATE papers SET changed = ? WHERE source = ?", sequence, source.sha256());
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
