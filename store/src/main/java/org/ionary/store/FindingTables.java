package org.ionary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The table of findings.
 *
 * <p>Decisions win: a later reading neither changes a finding that a person has judged nor brings back one that a
 * person has corrected into another or taken away.
 */
final class FindingTables {
    /** What supplements an article is cited as the article is. */
    private static final String CITED = "SELECT f.record AS finding, coalesce(a.record, p.record) AS paper,"
            + " p.doc AS doc, coalesce(r.first, s.first) AS first,"
            + " (SELECT group_concat(m.kind) FROM amendments m WHERE m.doi = coalesce(a.doi, p.doi)) AS amended"
            + " FROM findings f JOIN papers p ON p.source = f.source"
            + " LEFT JOIN links l ON l.source = f.source AND l.kind = 'supplement'"
            + " LEFT JOIN papers a ON a.source = l.target"
            + " LEFT JOIN repeats r ON r.finding = f.id"
            + " LEFT JOIN stated_repeats s ON s.finding = f.id ";

    private static final int IDS_AT_ONCE = 500;

    private FindingTables() {}

    /** A paper with its findings, in place of what was there of it; decisions stay. */
    static void store(Handle handle, PaperWork work, long sequence) {
        store(handle, List.of(work), sequence);
        handle.execute(
                "DELETE FROM failures WHERE source = ? OR origin = ?",
                work.paper().source().id().sha256(),
                work.paper().source().origin().toString());
    }

    /** The same of several, which did not fail before. */
    static void store(Handle handle, List<PaperWork> works, long sequence) {
        PaperTables.save(handle, works, sequence);
        Set<SourceId> sources = PaperWork.sources(works);
        clear(handle, sources);
        Map<SourceId, Set<FindingId>> judged = new HashMap<>();
        DecisionTables.judged(handle, sources)
                .forEach(source -> judged.put(source, DecisionTables.superseded(handle, source)));
        Map<FindingId, Status> there = statuses(
                handle,
                works.stream()
                        .flatMap(work -> work.findings().stream())
                        .map(Finding::id)
                        .toList());
        List<Finding> found = new ArrayList<>();
        for (PaperWork work : works) {
            Set<FindingId> gone = judged.getOrDefault(work.paper().source().id(), Set.of());
            for (Finding finding : work.findings()) {
                Status status = there.get(finding.id());
                if (gone.contains(finding.id()) || status != null && status.isCurated()) {
                    continue;
                }
                if (status != null) {
                    giveWay(handle, finding.id());
                }
                found.add(finding);
            }
        }
        put(handle, found);
    }

    /** Takes away what the readers had found in these sources. */
    static void clear(Handle handle, Set<SourceId> sources) {
        PaperTables.forEach(
                handle, "DELETE FROM findings WHERE source = ? AND status IN ('ACCEPTED', 'NEEDS_REVIEW')", sources);
    }

    /** Those of the sources that have findings. */
    static Set<SourceId> with(Handle handle, Set<SourceId> sources) {
        return new HashSet<>(handle.createQuery(
                        "SELECT DISTINCT source FROM findings WHERE source IN (SELECT value FROM json_each(:sources))")
                .bind("sources", Fields.texts(sources))
                .mapTo(String.class)
                .map(SourceId::new)
                .list());
    }

    private static Map<FindingId, Status> statuses(Handle handle, List<FindingId> ids) {
        Map<FindingId, Status> statuses = new HashMap<>();
        handle.createQuery("SELECT id, status FROM findings WHERE id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", Fields.texts(ids))
                .map((row, context) -> Map.entry(
                        new FindingId(row.getString("id")), Fields.constant(Status.class, row.getString("status"))))
                .forEach(entry -> statuses.put(entry.getKey(), entry.getValue()));
        return statuses;
    }

    /** A paper that is read goes before what an export has brought of it. */
    private static void giveWay(Handle handle, FindingId id) {
        handle.execute(
                "UPDATE papers SET changed = (SELECT sequence FROM library) WHERE source = (SELECT source FROM findings"
                        + " WHERE id = ?)",
                id.value());
    }

    /** Those of these ids that are there. */
    static Set<FindingId> known(Handle handle, List<FindingId> ids) {
        return Set.copyOf(statuses(handle, ids).keySet());
    }

    static void put(Handle handle, Finding finding) {
        put(handle, List.of(finding));
    }

    private static void put(Handle handle, List<Finding> findings) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT OR REPLACE INTO findings (id, source, property, status, formula, value, kelvin, record)
                VALUES (:id, :source, :property, :status, :formula, :value, :kelvin, :record)
                """);
        for (Finding finding : findings) {
            batch.bind("id", finding.id().value())
                    .bind("source", finding.source().sha256())
                    .bind("property", finding.measurement().property().label())
                    .bind("status", finding.status().name())
                    .bind("formula", finding.measurement().material().formula().orElse(null))
                    .bind("value", finding.measurement().quantity().value().doubleValue())
                    .bind(
                            "kelvin",
                            finding.measurement()
                                    .temperature()
                                    .map(Temperature::kelvin)
                                    .map(Number::doubleValue)
                                    .orElse(null))
                    .bind("record", FindingCodec.encode(finding))
                    .add();
        }
        batch.execute();
    }

    static Optional<Finding> finding(Handle handle, FindingId id) {
        return handle.createQuery("SELECT record FROM findings WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(FindingCodec::decode);
    }

    /** All findings, by document, then id. */
    static ResultIterable<CitedFinding> all(Handle handle) {
        return handle.createQuery(CITED + "ORDER BY p.doc, f.id").map(new Rows());
    }

    /** By id. */
    static List<CitedFinding> ofSource(Handle handle, SourceId source) {
        return ofSources(handle, Set.of(source));
    }

    /** By source, then id. */
    static List<CitedFinding> ofSources(Handle handle, Set<SourceId> sources) {
        return handle.createQuery(
                        CITED + "WHERE f.source IN (SELECT value FROM json_each(:sources)) ORDER BY f.source, f.id")
                .bind("sources", Fields.texts(sources))
                .map(new Rows())
                .list();
    }

    /** In the order of {@code ids}; those that are not there are left out. */
    static List<CitedFinding> byIds(Handle handle, List<FindingId> ids) {
        Map<FindingId, CitedFinding> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)).stream()
                    .map(FindingId::value)
                    .toList();
            Query query = handle.createQuery(CITED + "WHERE f.id IN (<ids>)").bindList("ids", some);
            query.map(new Rows()).forEach(cited -> found.put(cited.finding().id(), cited));
        }
        List<CitedFinding> ordered = new ArrayList<>(ids.size());
        for (FindingId id : ids) {
            CitedFinding cited = found.get(id);
            if (cited != null) {
                ordered.add(cited);
            }
        }
        return ordered;
    }

    /** Findings come paper by paper, so the paper of the row before is likely the one wanted. */
    private static final class Rows implements RowMapper<CitedFinding> {
        private String record = "";
        private Bibliography bibliography = Bibliography.unknown();

        @Override
        public CitedFinding map(ResultSet row, StatementContext context) throws SQLException {
            String paper = row.getString("paper");
            if (!paper.equals(record)) {
                bibliography = PaperCodec.decode(paper).bibliography();
                record = paper;
            }
            return new CitedFinding(
                    FindingCodec.decode(row.getString("finding")),
                    row.getString("doc"),
                    bibliography,
                    Optional.ofNullable(row.getString("first")).map(FindingId::new),
                    Amendments.kinds(row.getString("amended")));
        }
    }
}
