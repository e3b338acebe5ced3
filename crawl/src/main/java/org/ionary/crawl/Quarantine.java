package org.ionary.crawl;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.LeadState;

/** What becomes of leads that fail: tried again ever later, and no more after so many nights. */
final class Quarantine {
    /** Doubling stops here. */
    private static final int MOST_DOUBLINGS = 10;

    private final CrawlBooks books;
    private final int night;
    private final LocalDate today;
    private final int tries;
    private final int retryDays;

    Quarantine(CrawlBooks books, int night, LocalDate today, int tries, int retryDays) {
        this.books = books;
        this.night = night;
        this.today = today;
        this.tries = tries;
        this.retryDays = retryDays;
    }

    void failed(BookedLead booked, String reason) throws IOException {
        if (booked.tries() + 1 >= tries) {
            books.settle(night, booked.lead().key(), LeadState.QUARANTINED, reason, Optional.empty());
        } else {
            long wait = (long) retryDays << Math.min(booked.tries(), MOST_DOUBLINGS);
            books.settle(night, booked.lead().key(), LeadState.FAILED, reason, Optional.of(today.plusDays(wait)));
        }
    }

    /**
     * Whether the program has ended too often while this one alone was being read; then it is put away. The first crash
     * counts for nothing: others were in hand as well.
     */
    boolean keepsBack(BookedLead booked) throws IOException {
        if (booked.crashes() <= tries) {
            return false;
        }
        books.settle(
                night,
                booked.lead().key(),
                LeadState.QUARANTINED,
                "the program ended " + (booked.crashes() - 1) + " times while it was being read",
                Optional.empty());
        return true;
    }
}
