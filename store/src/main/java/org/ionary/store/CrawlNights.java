package org.ionary.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The table of nights, and of what could not be asked in them. */
final class CrawlNights {
    private CrawlNights() {}

    static int open(Handle handle, Instant now) {
        CrawlTables.noteCrashes(handle);
        Optional<Integer> open = handle.createQuery("SELECT night FROM crawl_nights WHERE closed IS NULL")
                .mapTo(Integer.class)
                .findOne();
        if (open.isPresent()) {
            return open.orElseThrow();
        }
        handle.execute("INSERT INTO crawl_nights (opened) VALUES (?)", now.toString());
        return handle.createQuery("SELECT max(night) FROM crawl_nights")
                .mapTo(Integer.class)
                .one();
    }

    static void close(Handle handle, int night, Instant now) {
        handle.execute("UPDATE crawl_nights SET closed = ? WHERE night = ?", now.toString(), night);
    }

    static void sourceFailed(Handle handle, int night, String source, String reason) {
        handle.execute("INSERT OR REPLACE INTO crawl_failed_sources VALUES (?, ?, ?)", night, source, reason);
    }

    static void sourceAnswered(Handle handle, int night, String source) {
        handle.execute("DELETE FROM crawl_failed_sources WHERE night = ? AND source = ?", night, source);
    }

    static Map<String, String> failedSources(Handle handle, int night) {
        Map<String, String> failed = new TreeMap<>();
        handle.createQuery("SELECT source, reason FROM crawl_failed_sources WHERE night = :night")
                .bind("night", night)
                .map((row, context) -> failed.put(row.getString("source"), row.getString("reason")))
                .list();
        return failed;
    }
}
