package org.ionary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Decision;
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
 * The tables of findings and of the decisions on them.
 *
 * <p>Decisions win: a later reading neither changes a finding that a person has judged nor brings back one that a
 * person has corrected into another or taken away.
 */
final class FindingTables {
    /** What supplements an article is cited as the article is. */
    private static final String CITED = "SELECT f.record AS finding, coalesce(a.record, p.record) AS paper,"
            + " p.doc AS doc, coalesce(r.first, s.first) AS first"
            + " FROM findings f JOIN papers p ON p.source = f.source"
            + " LEFT JOIN links l ON l.source = f.source AND l.kind = 'supplement'"
            + " LEFT JOIN papers a ON a.source = l.target"
            + " LEFT JOIN repeats r ON r.finding = f.id"
            + " LEFT JOIN stated_repeats s ON s.finding = f.id ";

    private static final int IDS_AT_ONCE = 500;

    private static final RowMapper<Decision> DECISION = (row, context) -> new Decision(
            new FindingId(row.getString("finding")),
            Instant.parse(row.getString("at")),
            row.getString("who"),
            Fields.constant(Decision.Action.class, row.getString("action")),
            row.getString("reason"),
            Optional.ofNullable(row.getString("before")).map(FindingCodec::decode),
            Optional.ofNullable(row.getString("after")).map(FindingCodec::decode));

    private FindingTables() {}

    /** Replaces what the readers had found in a source by what they find now. */
    static void replace(Handle handle, SourceId source, List<Finding> findings) {
        handle.execute(
                "DELETE FROM findings WHERE source = ? AND status IN ('ACCEPTED', 'NEEDS_REVIEW')", source.sha256());
        for (Finding finding : findings) {
            if (!isDecided(handle, finding.id())) {
                giveWay(handle, finding.id());
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

    private static boolean isDecided(Handle handle, FindingId id) {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM findings WHERE id = :id AND status NOT IN ('ACCEPTED', 'NEEDS_REVIEW')
                        ) OR coalesce((
                            SELECT after_id IS NOT :id FROM decisions
                            WHERE finding = :id OR before_id = :id OR after_id = :id ORDER BY number DESC LIMIT 1), 0)
                        """)
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static void put(Handle handle, Finding finding) {
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

    /** Appends a decision and puts the finding into its new state; false where the finding is no longer as it was. */
    static boolean record(Handle handle, Decision decision, long sequence) {
        Optional<Finding> standing = decision.before().isPresent()
                ? finding(handle, decision.before().orElseThrow().id())
                : finding(handle, decision.finding());
        if (!standing.equals(decision.before())) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO decisions
                            (finding, at, who, action, reason, before_id, before, after_id, after)
                        VALUES (:finding, :at, :who, :action, :reason, :beforeId, :before, :afterId, :after)
                        """)
                .bind("finding", decision.finding().value())
                .bind("at", decision.when().toString())
                .bind("who", decision.who())
                .bind("action", decision.action().name())
                .bind("reason", decision.reason())
                .bind("beforeId", decision.before().map(f -> f.id().value()).orElse(null))
                .bind("before", decision.before().map(FindingCodec::encode).orElse(null))
                .bind("afterId", decision.after().map(f -> f.id().value()).orElse(null))
                .bind("after", decision.after().map(FindingCodec::encode).orElse(null))
                .execute();
        decision.before()
                .ifPresent(before -> handle.execute(
                        "DELETE FROM findings WHERE id = ?", before.id().value()));
        decision.after().ifPresent(after -> put(handle, after));
        decision.before()
                .or(decision::after)
                .ifPresent(finding -> handle.execute(
                        "UPDATE papers SET changed = ? WHERE source = ?",
                        sequence,
                        finding.source().sha256()));
        return true;
    }

    private static Optional<Finding> finding(Handle handle, FindingId id) {
        return handle.createQuery("SELECT record FROM findings WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(FindingCodec::decode);
    }

    static List<Decision> decisions(Handle handle, FindingId id) {
        return handle.createQuery("""
                        SELECT * FROM decisions
                        WHERE finding = :id OR before_id = :id OR after_id = :id ORDER BY number
                        """).bind("id", id.value()).map(DECISION).list();
    }

    /** Of each finding of a source that anybody has decided about, the decision that stands. */
    static List<Decision> lastDecisions(Handle handle, SourceId source) {
        Map<FindingId, Decision> last = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM decisions ORDER BY number")
                .map(DECISION)
                .forEach(decision -> {
                    Finding concerned = decision.before().or(decision::after).orElseThrow();
                    if (concerned.source().equals(source)) {
                        decision.before().ifPresent(before -> last.remove(before.id()));
                        last.put(decision.after().orElse(concerned).id(), decision);
                    }
                });
        return List.copyOf(last.values());
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
                    Optional.ofNullable(row.getString("first")).map(FindingId::new));
        }
    }
}
