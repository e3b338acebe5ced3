package org.ionary.domain.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.paper.SourceId;

/**
 * What the crawler remembers. Each call that writes is whole when it returns and has changed nothing when it throws, so
 * that a run may end anywhere and the next one goes on from there. May be used from several threads.
 *
 * <p>A night is what lies between {@link #open} and {@link #close}, over as many runs of the program as it takes.
 */
public interface CrawlBooks {

    /** The night that is not closed yet, or a new one. */
    int open(Instant now) throws IOException;

    /** Closes the night. */
    void close(int night, Instant now) throws IOException;

    /** How far a source has been walked. */
    Optional<Progress> progress(String source) throws IOException;

    /** @param walkedIn the night in which the walk came to its end; empty where it is under way */
    record Progress(Walk walk, Optional<Integer> walkedIn) {}

    /**
     * Books a page of leads together with where the walk stands after it. A lead that is known already gains the places
     * and the parts of its citation that were missing.
     *
     * @param revisits whether a lead that was read and is spoken of again is due to be looked at again
     */
    Booked book(int night, String source, List<Lead> leads, boolean revisits, Progress after) throws IOException;

    /**
     * @param fresh never heard of before
     * @param elsewhere known from another source
     * @param again known from this source
     */
    record Booked(int fresh, int elsewhere, int again) {}

    /** Adds what has become known of a lead: places, and missing parts of its citation. */
    void learn(Lead more) throws IOException;

    /** Notes that a source could not be asked. */
    void sourceFailed(int night, String source, String reason) throws IOException;

    /** Leads to be fetched: those that are new, and those whose day has come; by key, from {@code after} on. */
    List<BookedLead> due(LocalDate today, String after, int most) throws IOException;

    /** Leads whose text waits to be read, by key. */
    List<BookedLead> fetched() throws IOException;

    /**
     * Keeps what was fetched until it is settled.
     *
     * @param asked the address that was asked for, before redirects
     */
    void keep(String key, URI asked, Fetched fetched, Validators validators) throws IOException;

    /** Under which key what was fetched from this address waits to be read. */
    Optional<String> waiting(URI asked) throws IOException;

    /** What waits under this key. */
    Optional<Fetched> fetched(String key) throws IOException;

    /** Notes who is being read, so that a crash can be told from then on. */
    void reading(String key, boolean alone) throws IOException;

    /** Takes that back: it was left in peace. */
    void notReading(String key) throws IOException;

    Optional<BookedLead> lead(String key) throws IOException;

    /**
     * What became of a lead; its bytes are let go.
     *
     * @param again from which day on it is tried again; empty for never
     */
    void settle(int night, String key, LeadState state, String reason, Optional<LocalDate> again) throws IOException;

    /** Notes the state of a page that has been fetched and need not be read. */
    void seen(URI address, Validators state) throws IOException;

    /** What the server said of the state of this page when it was fetched last. */
    Validators validators(URI address) throws IOException;

    /** Books retractions and corrections, and flags the papers they are about; returns what is new of them. */
    List<Amendment> amend(int night, String source, List<Amendment> amendments, Progress after) throws IOException;

    /** What became known in a night of papers that are in the library, by DOI. */
    List<Amendment> amendments(int night) throws IOException;

    /** What a night has come to so far, by source and then by what happened, in alphabetical order. */
    Map<String, Map<String, Integer>> counts(int night) throws IOException;

    /** The sources that were read into the library in a night, in alphabetical order. */
    List<SourceId> readIn(int night) throws IOException;

    /** What was settled in a night and failed, was quarantined or refused by licence; by source, then key. */
    List<BookedLead> troubles(int night) throws IOException;

    /** Sources that could not be asked, with the reason. */
    Map<String, String> failedSources(int night) throws IOException;

    /** Puts quarantined leads back; returns how many. */
    int release() throws IOException;
}
