package org.ionary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
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
        SourceId source = work.paper().source().id();
        PaperTables.save(handle, work, sequence);
        replace(handle, source, work.findings());
        handle.execute(
                "DELETE FROM failures WHERE source = ? OR origin = ?",
                source.sha256(),
                work.paper().source().origin().toString());
    }

    /** Replaces what the readers had found in a source by what they find now. */
    static void replace(Handle handle, SourceId source, List<Finding> findings) {
        handle.execute(
                "DELETE FROM findings WHERE source = ? AND status IN ('ACCEPTED', 'NEEDS_REVIEW')", source.sha256());
        Set<FindingId> judged = DecisionTables.superseded(handle, source);
        for (Finding finding : findings) {
            Optional<Finding> there = finding(handle, finding.id());
            if (!judged.contains(finding.id())
                    && there.filter(f -> f.status().isCurated()).isEmpty()) {
                there.ifPresent(exported -> giveWay(handle, exported.id()));
                put(handle, finding);
            }
        }
    }

    /** A paper that is read goes before what an export has brought of it. */
    private static void giveWay(Handle handle, FindingId id) {
        handle.execute(
                "UPDATE papers SET changed = (SELECT sequence FROM library) WHERE source = (SELECT source FROM findings"
                        + " WHERE id = ?)",
                id.value());
    }

    static boolean isKnown(Handle handle, FindingId id) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM findings WHERE id = ?)")
                .bind(0, id.value())
                .mapTo(Boolean.class)
                .one();
    }

    static void put(Handle handle, Finding finding) {
        handle.createUpdate("""
                        INSERT OR REPLACE INTO findings (id, source, property, status, formula, value, kelvin, record)
                        VALUES (:id, :source, :property, :status, :formula, :value, :kelvin, :record)
                        """)
                .bind("id", finding.id().value())
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
                .execute();
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

    static List<CitedFinding> ofSource(Handle handle, SourceId source) {
        return handle.createQuery(CITED + "WHERE f.source = :source ORDER BY f.id")
                .bind("source", source.sha256())
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
