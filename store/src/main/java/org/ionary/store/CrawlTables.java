package org.ionary.store;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks.Booked;
import org.ionary.domain.crawl.CrawlBooks.Progress;
import org.ionary.domain.crawl.Fetched;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.LeadState;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Validators;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The tables of sources' walks, of leads and of what was fetched. */
final class CrawlTables {
    private static final RowMapper<BookedLead> LEAD = (row, context) -> new BookedLead(
            LeadCodec.decode(row.getString("lead")),
            row.getString("source"),
            LeadState.valueOf(row.getString("state")),
            row.getString("reason"),
            row.getInt("tries"),
            row.getBoolean("revisited"),
            row.getInt("crashes"));

    private CrawlTables() {}

    static Optional<Progress> progress(Handle handle, String source) {
        return handle.createQuery("SELECT * FROM crawl_walks WHERE source = :source")
                .bind("source", source)
                .map((row, context) -> new Progress(
                        new Walk(
                                LocalDate.parse(row.getString("since")),
                                LocalDate.parse(row.getString("until")),
                                row.getString("mark")),
                        Optional.ofNullable((Integer) row.getObject("walked_in"))))
                .findOne();
    }

    static void walked(Handle handle, String source, Progress after) {
        handle.execute(
                "INSERT OR REPLACE INTO crawl_walks VALUES (?, ?, ?, ?, ?)",
                source,
                after.walk().since().toString(),
                after.walk().until().toString(),
                after.walk().mark(),
                after.walkedIn().orElse(null));
    }

    static Booked book(Handle handle, int night, String source, List<Lead> leads, boolean revisits) {
        int fresh = 0;
        int elsewhere = 0;
        int again = 0;
        for (Lead lead : leads) {
            Optional<BookedLead> known = lead(handle, lead.key());
            if (known.isEmpty()) {
                handle.execute(
                        "INSERT INTO crawl_leads VALUES (?, ?, ?, 'FOUND', '', 0, NULL, 0, '', 0, ?, NULL)",
                        lead.key(),
                        source,
                        LeadCodec.encode(lead),
                        night);
            }
            boolean mentionedFirst =
                    handle.execute("INSERT OR IGNORE INTO crawl_mentions VALUES (?, ?)", lead.key(), source) > 0;
            if (known.isEmpty()) {
                fresh++;
            } else {
                elsewhere += mentionedFirst ? 1 : 0;
                again += mentionedFirst ? 0 : 1;
                gain(handle, known.orElseThrow(), lead);
                if (revisits) {
                    revisit(handle, night, lead.key());
                }
            }
        }
        count(handle, night, source, "new", fresh);
        count(handle, night, source, "duplicate", elsewhere);
        count(handle, night, source, "seen_before", again);
        return new Booked(fresh, elsewhere, again);
    }

    static void learn(Handle handle, Lead more) {
        lead(handle, more.key()).ifPresent(known -> gain(handle, known, more));
    }

    static Optional<BookedLead> lead(Handle handle, String key) {
        return handle.createQuery("SELECT * FROM crawl_leads WHERE key = :key")
                .bind("key", key)
                .map(LEAD)
                .findOne();
    }

    /** What another source adds: places, and parts of the citation. A paper that was nowhere may now be somewhere. */
    private static void gain(Handle handle, BookedLead known, Lead lead) {
        List<Place> places = new ArrayList<>(known.lead().places());
        lead.places().stream()
                .filter(place ->
                        places.stream().noneMatch(there -> there.address().equals(place.address())))
                .forEach(places::add);
        Lead more = new Lead(
                known.lead().key(),
                known.lead().cited().completedBy(lead.cited()),
                known.lead().summary().or(lead::summary),
                places);
        if (!more.equals(known.lead())) {
            handle.execute("UPDATE crawl_leads SET lead = ? WHERE key = ?", LeadCodec.encode(more), lead.key());
        }
        if (places.size() > known.lead().places().size()) {
            handle.execute(
                    "UPDATE crawl_leads SET state = 'FOUND', again = NULL WHERE key = ? AND state = 'NOWHERE'",
                    lead.key());
        }
    }

    /** A page is looked at again once a night. */
    private static void revisit(Handle handle, int night, String key) {
        handle.execute(
                "UPDATE crawl_leads SET state = 'FOUND', revisited = 1 WHERE key = ? AND night < ?"
                        + " AND state IN ('READ', 'BARREN', 'KNOWN', 'UNCHANGED')",
                key,
                night);
    }

    static void count(Handle handle, int night, String source, String what, int count) {
        if (count > 0) {
            handle.execute(
                    "INSERT INTO crawl_counts VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (night, source, what) DO UPDATE SET count = count + excluded.count",
                    night,
                    source,
                    what,
                    count);
        }
    }

    static List<BookedLead> due(Handle handle, LocalDate today, String after, int most) {
        return handle.createQuery("""
                        SELECT * FROM crawl_leads
                        WHERE key > :after AND (state = 'FOUND' OR (state IN ('FAILED', 'NOWHERE') AND again <= :today))
                        ORDER BY key LIMIT :most
                        """)
                .bind("after", after)
                .bind("today", today.toString())
                .bind("most", most)
                .map(LEAD)
                .list();
    }

    static List<BookedLead> fetched(Handle handle) {
        return handle.createQuery("SELECT * FROM crawl_leads WHERE state = 'FETCHED' ORDER BY key")
                .map(LEAD)
                .list();
    }

    static void keep(Handle handle, String key, URI asked, Fetched fetched, Validators validators) {
        handle.execute(
                "INSERT OR REPLACE INTO crawl_fetched VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key,
                SourceId.of(fetched.bytes()).sha256(),
                fetched.address().toString(),
                asked.toString(),
                fetched.license().orElse(null),
                fetched.kept(),
                fetched.at().toString(),
                validators.etag().orElse(null),
                validators.lastModified().orElse(null),
                fetched.bytes());
        handle.execute("UPDATE crawl_leads SET state = 'FETCHED', reason = '' WHERE key = ?", key);
    }

    static Optional<String> waiting(Handle handle, URI asked) {
        return handle.createQuery("SELECT key FROM crawl_fetched WHERE asked = :asked ORDER BY key LIMIT 1")
                .bind("asked", asked.toString())
                .mapTo(String.class)
                .findOne();
    }

    static Optional<Fetched> fetched(Handle handle, String key) {
        return handle.createQuery("SELECT * FROM crawl_fetched WHERE key = :key")
                .bind("key", key)
                .map((row, context) -> new Fetched(
                        URI.create(row.getString("address")),
                        row.getBytes("bytes"),
                        Optional.ofNullable(row.getString("license")),
                        row.getBoolean("kept"),
                        Instant.parse(row.getString("at"))))
                .findOne();
    }

    static void reading(Handle handle, String key, boolean alone) {
        handle.execute("UPDATE crawl_leads SET reading = ? WHERE key = ?", alone ? "alone" : "among", key);
    }

    static void notReading(Handle handle, String key) {
        handle.execute("UPDATE crawl_leads SET reading = '' WHERE key = ?", key);
    }

    /** Who was being read when the program ended: one of several is only suspected. */
    static void noteCrashes(Handle handle) {
        handle.execute("""
                UPDATE crawl_leads SET reading = '',
                    crashes = CASE reading WHEN 'alone' THEN crashes + 1 ELSE max(crashes, 1) END
                WHERE state = 'FETCHED' AND reading <> ''
                """);
    }

    static void settle(
            Handle handle, int night, String key, LeadState state, String reason, Optional<LocalDate> again) {
        boolean failed = state == LeadState.FAILED || state == LeadState.QUARANTINED;
        if (!failed) {
            handle.execute(
                    "INSERT OR REPLACE INTO crawl_pages SELECT asked, etag, last_modified FROM crawl_fetched"
                            + " WHERE key = ? AND coalesce(etag, last_modified) IS NOT NULL",
                    key);
        }
        if (state == LeadState.READ) {
            handle.execute(
                    "UPDATE crawl_leads SET read_as = (SELECT f.source FROM crawl_fetched f WHERE f.key = crawl_leads.key)"
                            + " WHERE key = ?",
                    key);
        }
        letGo(handle, key);
        handle.execute(
                "UPDATE crawl_leads SET state = ?, reason = ?, again = ?, night = ?, reading = '',"
                        + " tries = CASE WHEN ? THEN tries + 1 ELSE 0 END WHERE key = ?",
                state.name(),
                reason,
                again.map(LocalDate::toString).orElse(null),
                night,
                failed,
                key);
        handle.createQuery("SELECT source FROM crawl_leads WHERE key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .ifPresent(source -> count(handle, night, source, state.label(), 1));
    }

    /** What may not be kept must not be left in pages that SQLite has only marked as free. */
    private static void letGo(Handle handle, String key) {
        secureDelete(handle, true);
        handle.execute("DELETE FROM crawl_fetched WHERE key = ?", key);
        secureDelete(handle, false);
    }

    private static void secureDelete(Handle handle, boolean on) {
        handle.createQuery("PRAGMA secure_delete = " + (on ? "ON" : "OFF"))
                .mapTo(Integer.class)
                .list();
    }

    static void seen(Handle handle, URI address, Validators state) {
        if (!state.isEmpty()) {
            handle.execute(
                    "INSERT OR REPLACE INTO crawl_pages VALUES (?, ?, ?)",
                    address.toString(),
                    state.etag().orElse(null),
                    state.lastModified().orElse(null));
        }
    }

    static Validators validators(Handle handle, URI address) {
        return handle.createQuery("SELECT etag, last_modified FROM crawl_pages WHERE address = :address")
                .bind("address", address.toString())
                .map((row, context) -> new Validators(
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("last_modified"))))
                .findOne()
                .orElseGet(Validators::none);
    }

    static Map<String, Map<String, Integer>> counts(Handle handle, int night) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        handle.createQuery("SELECT source, what, count FROM crawl_counts WHERE night = :night")
                .bind("night", night)
                .map((row, context) -> counts.computeIfAbsent(row.getString("source"), source -> new TreeMap<>())
                        .put(row.getString("what"), row.getInt("count")))
                .list();
        return counts;
    }

    static List<SourceId> readIn(Handle handle, int night) {
        return handle.createQuery("SELECT DISTINCT read_as FROM crawl_leads"
                        + " WHERE night = :night AND state = 'READ' AND read_as IS NOT NULL ORDER BY read_as")
                .bind("night", night)
                .mapTo(String.class)
                .map(SourceId::new)
                .list();
    }

    static List<BookedLead> troubles(Handle handle, int night) {
        return handle.createQuery("""
                        SELECT * FROM crawl_leads
                        WHERE night = :night AND state IN ('FAILED', 'QUARANTINED', 'UNLICENSED') ORDER BY source, key
                        """).bind("night", night).map(LEAD).list();
    }

    static int release(Handle handle) {
        return handle.execute("UPDATE crawl_leads SET state = 'FOUND', tries = 0, crashes = 0, again = NULL"
                + " WHERE state = 'QUARANTINED'");
    }
}
