package org.ionary.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The books of the runs, one row each. */
final class Runs {
    private Runs() {}

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

    static List<Run> all(Handle handle) {
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
