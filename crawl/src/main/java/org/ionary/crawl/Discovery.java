package org.ionary.crawl;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.CrawlBooks.Booked;
import org.ionary.domain.crawl.CrawlBooks.Progress;
import org.ionary.domain.crawl.Walk;

/**
 * Walks the sources one after another and books what they speak of, a page at a time, so that a run that ends anywhere
 * goes on from the page it was at.
 */
final class Discovery {
    /** A source that keeps losing the place is not walked for ever. */
    private static final int MOST_RESTARTS = 2;

    private final CrawlBooks books;
    private final Web web;
    private final int night;
    private final LocalDate today;
    private final BooleanSupplier stopped;

    /** @param stopped whether the walk is to end after the page in hand */
    Discovery(CrawlBooks books, Web web, int night, LocalDate today, BooleanSupplier stopped) {
        this.books = books;
        this.web = web;
        this.night = night;
        this.today = today;
        this.stopped = stopped;
    }

    /** Told of each page. */
    interface Listener {
        void page(String source, int fresh, int known, List<String> skipped);
    }

    /**
     * Walks a source to its end, or until it has brought enough for one night. A source that fails is booked as failed;
     * the others are walked all the same.
     *
     * @throws PaperException only where the night's limits are reached
     */
    void walk(SourceSettings settings, LeadSource source, Listener listener) throws PaperException, IOException {
        String name = settings.name();
        Optional<Progress> before = books.progress(name);
        if (before.flatMap(Progress::walkedIn).filter(in -> in == night).isPresent()) {
            return;
        }
        Walk walk = next(before, settings.since(), today);
        int fresh = books.counts(night).getOrDefault(name, Map.of()).getOrDefault("new", 0);
        int restarts = 0;
        try {
            while (fresh < settings.most() && !stopped.getAsBoolean()) {
                LeadSource.Page page;
                try {
                    page = source.page(walk, web);
                } catch (LostPlaceException e) {
                    if (restarts == MOST_RESTARTS) {
                        books.sourceFailed(night, name, String.valueOf(e.getMessage()));
                        return;
                    }
                    restarts++;
                    walk = walk.fromTheStart();
                    continue;
                }
                boolean last = page.next().isEmpty();
                walk = walk.at(page.next().orElse(""));
                Booked booked = books.book(
                        night,
                        name,
                        page.leads(),
                        settings.kind().isRevisited(),
                        new Progress(walk, last ? Optional.of(night) : Optional.empty()));
                fresh += booked.fresh();
                listener.page(name, booked.fresh(), booked.elsewhere() + booked.again(), page.skipped());
                if (last) {
                    return;
                }
            }
        } catch (PaperException e) {
            if (e.kind() == PaperException.Kind.BUDGET_SPENT) {
                throw e;
            }
            books.sourceFailed(night, name, e.line());
        }
    }

    /** Goes on where the last walk stopped; after one that came to its end, from the day it covered last. */
    static Walk next(Optional<Progress> before, LocalDate since, LocalDate today) {
        if (before.isEmpty()) {
            return new Walk(since.isAfter(today) ? today : since, today, "");
        }
        Walk walk = before.orElseThrow().walk();
        if (before.orElseThrow().walkedIn().isEmpty()) {
            return walk;
        }
        return new Walk(walk.until().isAfter(today) ? today : walk.until(), today, "");
    }

    /** Walks what has been retracted or corrected. */
    void amend(String name, AmendmentSource source, LocalDate since) throws PaperException, IOException {
        Optional<Progress> before = books.progress(name);
        if (before.flatMap(Progress::walkedIn).filter(in -> in == night).isPresent()) {
            return;
        }
        Walk walk = next(before, since, today);
        try {
            for (boolean last = false; !last && !stopped.getAsBoolean(); ) {
                AmendmentSource.Page page = source.page(walk, web);
                last = page.next().isEmpty();
                walk = walk.at(page.next().orElse(""));
                books.amend(
                        night,
                        name,
                        page.amendments(),
                        new Progress(walk, last ? Optional.of(night) : Optional.empty()));
            }
        } catch (LostPlaceException e) {
            // The next night begins this walk anew.
            books.amend(night, name, List.of(), new Progress(walk.fromTheStart(), Optional.empty()));
            books.sourceFailed(night, name, String.valueOf(e.getMessage()));
        } catch (PaperException e) {
            if (e.kind() == PaperException.Kind.BUDGET_SPENT) {
                throw e;
            }
            books.sourceFailed(night, name, e.line());
        }
    }
}
