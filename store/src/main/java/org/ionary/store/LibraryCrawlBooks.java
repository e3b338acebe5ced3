package org.ionary.store;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.Fetched;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.LeadState;
import org.ionary.domain.crawl.Validators;
import org.ionary.domain.paper.SourceId;

/** What the crawler remembers, in a library; each call that writes is a transaction of its own. */
final class LibraryCrawlBooks implements CrawlBooks {
    private final Library library;

    LibraryCrawlBooks(Library library) {
        this.library = library;
    }

    @Override
    public int open(Instant now) throws LibraryException {
        return library.writing((handle, sequence) -> CrawlNights.open(handle, now));
    }

    @Override
    public void close(int night, Instant now) throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlNights.close(handle, night, now);
            return night;
        });
    }

    @Override
    public Optional<Progress> progress(String source) throws LibraryException {
        return library.read(handle -> CrawlTables.progress(handle, source));
    }

    @Override
    public Booked book(int night, String source, List<Lead> leads, boolean revisits, Progress after)
            throws LibraryException {
        return library.writing((handle, sequence) -> {
            Booked booked = CrawlTables.book(handle, night, source, leads, revisits);
            CrawlTables.walked(handle, source, after);
            CrawlNights.sourceAnswered(handle, night, source);
            return booked;
        });
    }

    @Override
    public void learn(Lead more) throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlTables.learn(handle, more);
            return more;
        });
    }

    @Override
    public void sourceFailed(int night, String source, String reason) throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlNights.sourceFailed(handle, night, source, reason);
            return source;
        });
    }

    @Override
    public List<BookedLead> due(LocalDate today, String after, int most) throws LibraryException {
        return library.read(handle -> CrawlTables.due(handle, today, after, most));
    }

    @Override
    public List<BookedLead> fetched() throws LibraryException {
        return library.read(CrawlTables::fetched);
    }

    @Override
    public void keep(String key, URI asked, Fetched fetched, Validators validators) throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlTables.keep(handle, key, asked, fetched, validators);
            return key;
        });
    }

    @Override
    public Optional<String> waiting(URI asked) throws LibraryException {
        return library.read(handle -> CrawlTables.waiting(handle, asked));
    }

    @Override
    public Optional<Fetched> fetched(String key) throws LibraryException {
        return library.read(handle -> CrawlTables.fetched(handle, key));
    }

    @Override
    public void reading(String key, boolean alone) throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlTables.reading(handle, key, alone);
            return key;
        });
    }

    @Override
    public void notReading(String key) throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlTables.notReading(handle, key);
            return key;
        });
    }

    @Override
    public Optional<BookedLead> lead(String key) throws LibraryException {
        return library.read(handle -> CrawlTables.lead(handle, key));
    }

    @Override
    public void settle(int night, String key, LeadState state, String reason, Optional<LocalDate> again)
            throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlTables.settle(handle, night, key, state, reason, again);
            return key;
        });
    }

    @Override
    public void seen(URI address, Validators state) throws LibraryException {
        library.writing((handle, sequence) -> {
            CrawlTables.seen(handle, address, state);
            return address;
        });
    }

    @Override
    public Validators validators(URI address) throws LibraryException {
        return library.read(handle -> CrawlTables.validators(handle, address));
    }

    @Override
    public List<Amendment> amend(int night, String source, List<Amendment> amendments, Progress after)
            throws LibraryException {
        return library.writing((handle, sequence) -> {
            List<Amendment> news = Amendments.book(handle, night, amendments, sequence);
            CrawlTables.walked(handle, source, after);
            CrawlNights.sourceAnswered(handle, night, source);
            CrawlTables.count(handle, night, source, "amendments_concerning_the_library", news.size());
            return news;
        });
    }

    @Override
    public List<Amendment> amendments(int night) throws LibraryException {
        return library.read(handle -> Amendments.concerning(handle, night));
    }

    @Override
    public Map<String, Map<String, Integer>> counts(int night) throws LibraryException {
        return library.read(handle -> CrawlTables.counts(handle, night));
    }

    @Override
    public List<SourceId> readIn(int night) throws LibraryException {
        return library.read(handle -> CrawlTables.readIn(handle, night));
    }

    @Override
    public List<BookedLead> troubles(int night) throws LibraryException {
        return library.read(handle -> CrawlTables.troubles(handle, night));
    }

    @Override
    public Map<String, String> failedSources(int night) throws LibraryException {
        return library.read(handle -> CrawlNights.failedSources(handle, night));
    }

    @Override
    public int release() throws LibraryException {
        return library.writing((handle, sequence) -> CrawlTables.release(handle));
    }
}
