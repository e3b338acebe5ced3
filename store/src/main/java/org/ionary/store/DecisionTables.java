package org.ionary.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.ErrorType;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table of decisions, to which is only ever added, and the marks of papers that are done. */
final class DecisionTables {
    /** The paper a decision belongs to; an index knows it. */
    private static final String SOURCE = "coalesce(json_extract(before, '$.source'), json_extract(after, '$.source'))";

    /** Decisions of older libraries were acts of their own; their numbers lie below those of all sequences. */
    private static final RowMapper<Recorded> RECORDED = (row, context) -> {
        long act = row.getLong("act");
        long number = row.getLong("number");
        return new Recorded(
                number,
                act == 0 ? -number : act,
                new Decision(
                        new FindingId(row.getString("finding")),
                        Instant.parse(row.getString("at")),
                        row.getString("who"),
                        Fields.constant(Decision.Action.class, row.getString("action")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("before")).map(FindingCodec::decode),
                        Optional.ofNullable(row.getString("after")).map(FindingCodec::decode),
                        Optional.ofNullable(row.getString("error"))
                                .map(error -> Fields.constant(ErrorType.class, error))));
    };

    private DecisionTables() {}

    /**
     * Appends a decision and puts the finding into its new state; false where the finding is no longer as it was, or
     * where another finding already says what it was to say.
     */
    static boolean record(Handle handle, Decision decision, long sequence) {
        Optional<Finding> standing = decision.before().isPresent()
                ? FindingTables.finding(handle, decision.before().orElseThrow().id())
                : FindingTables.finding(handle, decision.finding());
        if (!standing.equals(decision.before())) {
            return false;
        }
        Optional<FindingId> renamed = decision.after()
                .map(Finding::id)
                .filter(id ->
                        decision.before().map(Finding::id).filter(id::equals).isEmpty());
        if (renamed.flatMap(id -> FindingTables.finding(handle, id)).isPresent()) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO decisions
                            (finding, at, who, action, reason, before_id, before, after_id, after, error, act)
                        VALUES (:finding, :at, :who, :action, :reason, :beforeId, :before, :afterId, :after,
                            :error, :act)
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
                .bind("error", decision.error().map(Enum::name).orElse(null))
                .bind("act", sequence)
                .execute();
        decision.before()
                .ifPresent(before -> handle.execute(
                        "DELETE FROM findings WHERE id = ?", before.id().value()));
        decision.after().ifPresent(after -> FindingTables.put(handle, after));
        decision.before()
                .or(decision::after)
                .ifPresent(finding -> handle.execute(
                        "UPDATE papers SET changed = ? WHERE source = ?",
                        sequence,
                        finding.source().sha256()));
        return true;
    }

    /** Every decision that concerns the finding, also those that made it or made it another one. */
    static List<Decision> ofFinding(Handle handle, FindingId id) {
        return handle.createQuery("""
                        SELECT * FROM decisions
                        WHERE finding = :id OR before_id = :id OR after_id = :id ORDER BY number
                        """)
                .bind("id", id.value())
                .map(RECORDED)
                .map(Recorded::decision)
                .list();
    }

    static List<Recorded> ofSource(Handle handle, SourceId source) {
        return handle.createQuery("SELECT * FROM decisions WHERE " + SOURCE + " = :source ORDER BY number")
                .bind("source", source.sha256())
                .map(RECORDED)
                .list();
    }

    /** Of each finding of a source that anybody has decided about, the decision that stands. */
    static List<Decision> last(Handle handle, SourceId source) {
        Map<FindingId, Decision> last = new LinkedHashMap<>();
        for (Recorded recorded : ofSource(handle, source)) {
            Decision decision = recorded.decision();
            Finding concerned = decision.before().or(decision::after).orElseThrow();
            decision.before().ifPresent(before -> last.remove(before.id()));
            last.put(decision.after().orElse(concerned).id(), decision);
        }
        return List.copyOf(last.values());
    }

    static List<Recorded> all(Handle handle) {
        return handle.createQuery("SELECT * FROM decisions ORDER BY number")
                .map(RECORDED)
                .list();
    }

    static boolean areOn(Handle handle, SourceId source) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM decisions WHERE " + SOURCE + " = :source)")
                .bind("source", source.sha256())
                .mapTo(Boolean.class)
                .one();
    }

    /** Those of the papers that carry decisions. */
    static Set<SourceId> judged(Handle handle, Set<SourceId> sources) {
        return new HashSet<>(handle.createQuery("SELECT DISTINCT " + SOURCE + " FROM decisions WHERE " + SOURCE
                        + " IN (SELECT value FROM json_each(:sources))")
                .bind("sources", Fields.texts(sources))
                .mapTo(String.class)
                .map(SourceId::new)
                .list());
    }

    /** The papers that carry decisions. */
    static List<SourceId> judged(Handle handle) {
        return handle.createQuery("SELECT DISTINCT " + SOURCE + " AS source FROM decisions ORDER BY source")
                .mapTo(String.class)
                .map(SourceId::new)
                .list();
    }

    /**
     * What the readers had said before people judged it, by the finding that stands now; empty for a finding that a
     * person added.
     */
    static Map<FindingId, Optional<Finding>> origins(Handle handle, SourceId source) {
        Map<FindingId, Optional<Finding>> origins = new TreeMap<>();
        for (Recorded recorded : ofSource(handle, source)) {
            Decision decision = recorded.decision();
            Optional<Finding> origin = decision.before()
                    .flatMap(before -> Optional.ofNullable(origins.remove(before.id())))
                    .orElse(decision.before());
            decision.after().ifPresent(after -> origins.put(after.id(), origin));
        }
        return origins;
    }

    /** The ids under which a paper's findings were judged and then became others, or none. */
    static Set<FindingId> superseded(Handle handle, SourceId source) {
        Map<FindingId, Boolean> gone = new HashMap<>();
        for (Recorded recorded : ofSource(handle, source)) {
            Decision decision = recorded.decision();
            decision.before().ifPresent(before -> gone.put(before.id(), decision.action() != Decision.Action.UNDO));
            decision.after().ifPresent(after -> gone.put(after.id(), false));
        }
        Set<FindingId> ids = new HashSet<>();
        gone.forEach((id, isGone) -> {
            if (isGone) {
                ids.add(id);
            }
        });
        return ids;
    }

    static void markDone(Handle handle, SourceId source, String who, Instant when) {
        handle.execute(
                "INSERT OR REPLACE INTO done (source, at, who) VALUES (?, ?, ?)",
                source.sha256(),
                when.toString(),
                who);
    }

    static void unmarkDone(Handle handle, SourceId source) {
        handle.execute("DELETE FROM done WHERE source = ?", source.sha256());
    }

    static Set<SourceId> done(Handle handle) {
        return new HashSet<>(handle.createQuery("SELECT source FROM done")
                .mapTo(String.class)
                .map(SourceId::new)
                .list());
    }
}
