package org.ionary.crawl;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.Fetched;
import org.ionary.domain.crawl.LeadState;
import org.ionary.domain.paper.Doi;

/**
 * One night of crawling, or what is left of one that was interrupted.
 *
 * <ol>
 *   <li>{@link #discover}: the sources are asked what there is, each from where it was left.
 *   <li>{@link #start}: what is due is screened and fetched, while
 *   <li>{@link #next} hands over what has come to whoever reads it, who {@link #settle settles} it.
 *   <li>{@link #suspects}: those in whose reading the program has ended before come last, one at a time.
 * </ol>
 *
 * Everything it learns is in the books before it goes on, so that it may end anywhere.
 */
public final class Crawl implements AutoCloseable {
    /** How far back the first night looks for retractions and corrections. */
    private static final int AMENDMENT_DAYS = 30;

    private static final String AMENDMENTS = "crossref-amendments";

    private final CrawlSettings settings;
    private final CrawlBooks books;
    private final Waiting time;
    private final Instant begun;
    private final LocalDate today;
    private final int night;
    private final Allowance allowance;
    private final PoliteWeb web;
    private final Quarantine quarantine;
    private final Fetching fetching;
    private final Iterator<BookedLead> left;
    private final List<BookedLead> suspects = new ArrayList<>();
    private final Set<Doi> barren = new HashSet<>();
    private Optional<String> spent = Optional.empty();
    private boolean late;
    private volatile boolean stopped;

    /** Opens the night. */
    public static Crawl open(CrawlSettings settings, CrawlBooks books, Holdings holdings) throws IOException {
        return new Crawl(settings, books, holdings, Waiting.real());
    }

    Crawl(CrawlSettings settings, CrawlBooks books, Holdings holdings, Waiting time) throws IOException {
        this.settings = settings;
        this.books = books;
        this.time = time;
        this.begun = time.instant();
        this.today = LocalDate.ofInstant(begun, ZoneOffset.UTC);
        this.night = books.open(begun);
        this.allowance = new Allowance(
                settings.requests(), settings.megabytes() * 1024 * 1024, begun.plus(settings.time()), time);
        this.web = new PoliteWeb(settings.web(), allowance, time);
        this.quarantine = new Quarantine(books, night, today, settings.tries(), settings.retryDays());
        Treatment treatment = new Treatment(
                books,
                holdings,
                web,
                Locators.of(settings.locators(), Caller.of(settings, time)),
                judging(settings, holdings),
                quarantine,
                time,
                night,
                today);
        Map<String, LicensePolicy> policies = new HashMap<>();
        settings.sources().forEach(source -> policies.put(source.name(), source.licenses()));
        this.fetching = new Fetching(books, treatment, policies, today);
        this.left = leftFromBefore();
    }

    /** Why these settings are no plan, in a line; empty where they are one. */
    public static Optional<String> problem(CrawlSettings settings) {
        Caller caller = Caller.of(settings, Waiting.real());
        try {
            settings.sources().forEach(source -> Sources.of(source, caller));
            Locators.of(settings.locators(), caller);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    static Judging judging(CrawlSettings settings, Holdings holdings) {
        return new Judging(holdings, settings.screens() ? Optional.of(Relevance.packaged()) : Optional.empty());
    }

    private Iterator<BookedLead> leftFromBefore() throws IOException {
        List<BookedLead> innocent = new ArrayList<>();
        for (BookedLead booked : books.fetched()) {
            if (booked.crashes() == 0) {
                innocent.add(booked);
            } else if (!quarantine.keepsBack(booked)) {
                suspects.add(booked);
            }
        }
        return innocent.iterator();
    }

    public int night() {
        return night;
    }

    public Instant begun() {
        return begun;
    }

    /** Told of each page that a source has given, with the entries on it that could not be understood. */
    @FunctionalInterface
    public interface Listener {
        void page(String source, int fresh, int known, List<String> skipped);
    }

    /** Asks the sources what there is. */
    public void discover(Listener listener) throws IOException {
        Discovery discovery = new Discovery(books, web, night, today, () -> stopped);
        try {
            for (SourceSettings source : settings.sources()) {
                if (stopped) {
                    return;
                }
                discovery.walk(source, Sources.of(source, Caller.of(settings, time)), listener::page);
            }
            if (settings.amendments() && !stopped) {
                discovery.amend(
                        AMENDMENTS,
                        Sources.amendments(
                                Optional.of(settings.amendmentsAt()).filter(at -> !at.isBlank()),
                                Caller.of(settings, time)),
                        today.minusDays(AMENDMENT_DAYS));
            }
        } catch (PaperException e) {
            spent = Optional.of(e.reason());
        }
    }

    /** Begins to fetch what is due. */
    public void start() {
        fetching.start();
    }

    /** Begins nothing more. */
    public void stop() {
        stopped = true;
        fetching.stop();
    }

    /** The next text to be read, waited for; empty when there are no more, or the night's time is over. */
    public Optional<Handed> next() throws IOException {
        while (!stopped && time.instant().isBefore(allowance.until())) {
            Optional<BookedLead> lead = left.hasNext() ? Optional.of(left.next()) : fetching.next();
            if (lead.isEmpty()) {
                return Optional.empty();
            }
            Optional<Handed> handed = hand(lead.orElseThrow(), false);
            if (handed.isPresent()) {
                return handed;
            }
        }
        late = !stopped;
        return Optional.empty();
    }

    /** Those that are to be read alone, after all others. */
    public List<BookedLead> suspects() {
        return List.copyOf(suspects);
    }

    /** Hands over one of the suspects. */
    public Optional<Handed> handAlone(BookedLead suspect) throws IOException {
        return hand(suspect, true);
    }

    /** @param lead with what has been learnt of it until it was fetched */
    public record Handed(BookedLead lead, Fetched text) {}

    private Optional<Handed> hand(BookedLead lead, boolean alone) throws IOException {
        Optional<Fetched> text = books.fetched(lead.lead().key());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        books.reading(lead.lead().key(), alone);
        // Fetching may have learnt more of it than was known when it began.
        return Optional.of(new Handed(books.lead(lead.lead().key()).orElse(lead), text.orElseThrow()));
    }

    /** Books what came of a text. */
    public void settle(Handed handed, LeadState state) throws IOException {
        books.settle(night, handed.lead().lead().key(), state, "", Optional.empty());
    }

    /**
     * Books that nothing of interest is in a text. One that another lead has brought already is not counted again.
     *
     * @param doi that it says it has
     */
    public void barren(Handed handed, Optional<Doi> doi) throws IOException {
        boolean again = doi.isPresent() && !handed.lead().revisited() && isBarren(handed, doi.orElseThrow());
        settle(handed, again ? LeadState.KNOWN : LeadState.BARREN);
    }

    private boolean isBarren(Handed handed, Doi doi) throws IOException {
        return !barren.add(doi)
                || books.lead("doi:" + doi)
                        .filter(other ->
                                !other.lead().key().equals(handed.lead().lead().key()))
                        .filter(other -> other.state().isRead() || other.state() == LeadState.UNRELATED)
                        .isPresent();
    }

    /** Leaves a text for another night, through no fault of its own. */
    public void putBack(Handed handed) throws IOException {
        books.notReading(handed.lead().lead().key());
    }

    /** Books that a text could not be read. */
    public void failed(Handed handed, String reason) throws IOException {
        quarantine.failed(handed.lead(), reason);
    }

    /** Which of the night's limits has been reached, if any. */
    public Optional<String> spent() {
        return spent.or(fetching::spent).or(() -> late ? Optional.of("the night's time is over") : Optional.empty());
    }

    public long requests() {
        return allowance.requests();
    }

    public long bytes() {
        return allowance.bytes();
    }

    @Override
    public void close() {
        fetching.close();
        web.close();
    }
}
