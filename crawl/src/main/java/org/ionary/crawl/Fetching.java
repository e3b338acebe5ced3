package org.ionary.crawl;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;

/**
 * Fetches whatever is due, many at a time, and hands over the keys of what has come. Each lead has a virtual thread of
 * its own, so that a slow host holds up nobody but those who want something of it.
 */
final class Fetching implements AutoCloseable {
    private static final int PAGE = 200;
    private static final int UNDER_WAY = 500;

    private final CrawlBooks books;
    private final Treatment treatment;
    private final Map<String, LicensePolicy> policies;
    private final LocalDate today;
    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicReference<Optional<Throwable>> problem = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<String>> spent = new AtomicReference<>(Optional.empty());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private sealed interface Arrived {
        record Text(BookedLead lead) implements Arrived {}

        record End() implements Arrived {}
    }

    /** @param policies by source; leads of a source that the settings no longer name are left */
    Fetching(CrawlBooks books, Treatment treatment, Map<String, LicensePolicy> policies, LocalDate today) {
        this.books = books;
        this.treatment = treatment;
        this.policies = Map.copyOf(policies);
        this.today = today;
    }

    void start() {
        Thread.ofVirtual().name("fetching").start(() -> {
            try {
                fetchAll();
            } catch (CancellationException | RejectedExecutionException e) {
                // Told to stop.
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                problem.compareAndSet(Optional.empty(), Optional.of(e));
            } finally {
                arrived.add(new Arrived.End());
            }
        });
    }

    private void fetchAll() throws IOException, InterruptedException {
        String after = "";
        boolean more = true;
        while (more && !isOver()) {
            List<BookedLead> due = books.due(today, after, PAGE);
            for (BookedLead booked : due) {
                LicensePolicy policy = policies.get(booked.source());
                if (policy == null || isOver()) {
                    continue;
                }
                room.acquire();
                threads.execute(() -> {
                    try {
                        one(booked, policy);
                    } finally {
                        room.release();
                    }
                });
            }
            more = due.size() == PAGE;
            after = more ? due.getLast().lead().key() : after;
        }
        threads.close();
    }

    private boolean isOver() {
        return spent.get().isPresent() || problem.get().isPresent() || threads.isShutdown();
    }

    private void one(BookedLead booked, LicensePolicy policy) {
        if (isOver() && !threads.isShutdown()) {
            return;
        }
        try {
            if (treatment.fetch(booked, policy)) {
                arrived.add(new Arrived.Text(booked));
            }
        } catch (PaperException e) {
            spent.compareAndSet(Optional.empty(), Optional.of(e.reason()));
        } catch (CancellationException e) {
            // Told to stop: the lead stays as it was.
        } catch (IOException | RuntimeException | Error e) {
            problem.compareAndSet(Optional.empty(), Optional.of(e));
        }
    }

    /** The next lead whose text has come; waits for it. Empty when there will be no more. */
    Optional<BookedLead> next() throws IOException {
        try {
            Arrived next = arrived.take();
            return switch (next) {
                case Arrived.Text(BookedLead lead) -> Optional.of(lead);
                case Arrived.End end -> {
                    arrived.add(end);
                    check();
                    yield Optional.empty();
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void check() throws IOException {
        if (problem.get().isPresent()) {
            switch (problem.get().orElseThrow()) {
                case IOException failure -> throw failure;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    /** Which of the night's limits ended it, if any. */
    Optional<String> spent() {
        return spent.get();
    }

    /** Begins nothing more; what is under way is given up. */
    void stop() {
        threads.shutdownNow();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
