package org.ionary.crawl;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.ionary.domain.PaperException;

/** What one night may take: requests, bytes and time. Once a limit is reached, nothing further is begun. */
final class Allowance {
    private final long mostRequests;
    private final long mostBytes;
    private final Instant until;
    private final InstantSource clock;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    Allowance(long mostRequests, long mostBytes, Instant until, InstantSource clock) {
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes;
        this.until = until;
        this.clock = clock;
    }

    /** Takes one request off. */
    void request(String address) throws PaperException {
        check(address);
        if (requests.incrementAndGet() > mostRequests) {
            requests.decrementAndGet();
            throw spent(address, mostRequests + " requests");
        }
    }

    void arrived(long count) {
        bytes.addAndGet(count);
    }

    private void check(String address) throws PaperException {
        if (bytes.get() >= mostBytes) {
            throw spent(address, mostBytes / (1024 * 1024) + " MB");
        }
        if (!clock.instant().isBefore(until)) {
            throw spent(address, "until " + until);
        }
    }

    Instant until() {
        return until;
    }

    long requests() {
        return requests.get();
    }

    long bytes() {
        return bytes.get();
    }

    private static PaperException spent(String address, String limit) {
        return new PaperException(PaperException.Kind.BUDGET_SPENT, address, limit);
    }
}
