package org.ionary.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The tables that hold one plain thing each: the sequence, bookings and failures, the tape, the runs. */
final class SmallTables {
    private static final RowMapper<RawFailure> FAILURE = (row, context) -> new RawFailure(
            row.getString("origin"),
            Optional.ofNullable(row.getString("source")).map(SourceId::new),
            Fields.constant(PaperException.Kind.class, row.getString("kind")),
            row.getString("message"),
            row.getString("work_key"));

    private SmallTables() {}

    static long sequence(Handle handle) {
        return handle.createQuery("SELECT sequence FROM library")
                .mapTo(Long.class)
                .one();
    }

    static long nextSequence(Handle handle) {
        handle.execute("UPDATE library SET sequence = sequence + 1");
        return sequence(handle);
    }

    static Optional<Booking> booked(Handle handle, SourceId source, String workKey) {
        Optional<Booking> stored = handle.createQuery(
                        "SELECT found FROM papers WHERE source = :source AND work_key = :workKey")
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

    static void keep(Handle handle, String digest, Llm.Reply reply) {
        handle.createUpdate("INSERT OR IGNORE INTO tape VALUES (:digest, :reply, :input, :output)")
                .bind("digest", digest)
                .bind("reply", reply.text())
                .bind("input", reply.inputTokens())
                .bind("output", reply.outputTokens())
                .execute();
    }

    static Optional<Llm.Reply> tape(Handle handle, String digest) {
        return handle.createQuery("SELECT * FROM tape WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, context) ->
                        new Llm.Reply(row.getString("reply"), row.getInt("input_tokens"), row.getInt("output_tokens")))
                .findOne();
    }

    static void record(Handle handle, Run run) {
        handle.createUpdate("""
                        INSERT INTO runs (command, work_key, started, finished, ledgers)
                        VALUES (:command, :workKey, :started, :finished, :ledgers)
                        """)
                .bind("command", run.command())
                .bind("workKey", run.workKey())
                .bind("started", run.started().toString())
                .bind("finished", run.finished().toString())
                .bind("ledgers", LedgerCodec.encode(run.ledgers()))
                .execute();
    }

    static List<Run> runs(Handle handle) {
        return handle.createQuery("SELECT * FROM runs ORDER BY number")
                .map((row, context) -> new Run(
                        row.getString("command"),
                        row.getString("work_key"),
                        Instant.parse(row.getString("started")),
                        Instant.parse(row.getString("finished")),
                        LedgerCodec.decodeAll(row.getString("ledgers"))))
                .list();
    }
}
