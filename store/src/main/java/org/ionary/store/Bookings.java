package org.ionary.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What became of each source under each work key: papers that are stored, and failures. */
final class Bookings {
    private static final RowMapper<RawFailure> FAILURE = (row, context) -> new RawFailure(
            row.getString("origin"),
            Optional.ofNullable(row.getString("source")).map(SourceId::new),
            Fields.constant(PaperException.Kind.class, row.getString("kind")),
            row.getString("message"),
            row.getString("work_key"));

    private Bookings() {}

    static Optional<Booking> booked(Handle handle, SourceId source, String workKey) {
        Optional<Booking> stored = handle.createQuery(
                        "SELECT found FROM papers WHERE source = :source AND work_key = :workKey"
                                // A proposal is done as well: what it was made with would propose the same again.
                                + " UNION ALL SELECT found FROM readings WHERE source = :source"
                                + " AND work_key = :workKey AND role = 'proposed' LIMIT 1")
                .bind("source", source.sha256())
                .bind("workKey", workKey)
                .mapTo(Integer.class)
                .findOne()
                .map(Booking.Stored::new);
        return stored.or(() -> handle.createQuery(
                        "SELECT * FROM failures WHERE source = :source AND work_key = :workKey ORDER BY origin LIMIT 1")
                .bind("source", source.sha256())
                .bind("workKey", workKey)
                .map(FAILURE)
                .findOne()
                .map(failure -> new Booking.Failed(failure.kind(), failure.message())));
    }

    static Set<SourceId> stored(Handle handle, Set<SourceId> sources, String workKey) {
        return new HashSet<>(handle.createQuery("""
                        SELECT source FROM papers
                        WHERE source IN (SELECT value FROM json_each(:sources)) AND work_key = :workKey
                        """)
                .bind("sources", Fields.texts(sources))
                .bind("workKey", workKey)
                .mapTo(String.class)
                .map(SourceId::new)
                .list());
    }

    static void fail(Handle handle, RawFailure failure) {
        handle.createUpdate("""
                        INSERT OR REPLACE INTO failures (origin, work_key, source, kind, message)
                        VALUES (:origin, :workKey, :source, :kind, :message)
                        """)
                .bind("origin", failure.origin())
                .bind("workKey", failure.workKey())
                .bind("source", failure.source().map(SourceId::sha256).orElse(null))
                .bind("kind", failure.kind().name())
                .bind("message", failure.message())
                .execute();
    }

    static List<RawFailure> failures(Handle handle) {
        return handle.createQuery("SELECT * FROM failures ORDER BY origin, work_key")
                .map(FAILURE)
                .list();
    }
}
