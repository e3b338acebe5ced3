package org.ionary.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;

/** One host and when it may be asked next. */
final class Host {
    /** So many requests in a row that came to nothing say that the host is not well. */
    private static final int WELL_ENOUGH = 8;

    private final String name;
    private final Waiting time;
    private final Semaphore places;
    private Duration delay;
    private Instant next;
    private int failures;
    private String closed = "";

    /** The first request waits like any other: who knows when this host was asked last. */
    Host(String name, WebSettings settings, Waiting time) {
        this.name = name;
        this.time = time;
        this.places = new Semaphore(settings.places(name));
        this.delay = settings.delay(name);
        this.next = time.instant().plus(delay);
    }

    /** Something that is done while holding a place. */
    interface Visit<T> {
        T pay() throws PaperException;
    }

    /** Waits for a place and for the host's time, then visits. */
    <T> T visit(String address, Instant until, Visit<T> visit) throws PaperException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            GivenUp.check();
        }
        try {
            time.until(turn(address, until));
            return visit.pay();
        } finally {
            places.release();
        }
    }

    private synchronized Instant turn(String address, Instant until) throws PaperException {
        if (!closed.isEmpty()) {
            throw new PaperException(PaperException.Kind.SERVICE_UNAVAILABLE, address, closed);
        }
        Instant now = time.instant();
        Instant turn = next.isAfter(now) ? next : now;
        if (turn.isAfter(until)) {
            throw new PaperException(
                    PaperException.Kind.BUDGET_SPENT, address, "its turn would come at " + turn + ", after " + until);
        }
        next = turn.plus(delay);
        return turn;
    }

    /** What robots.txt asks for, where that is longer. */
    synchronized void slowDown(Duration asked) {
        if (asked.compareTo(delay) > 0) {
            delay = asked;
            Instant later = time.instant().plus(asked);
            next = later.isAfter(next) ? later : next;
        }
    }

    /** Nobody asks this host before that time. */
    synchronized void pause(Instant until) {
        next = until.isAfter(next) ? until : next;
    }

    /** Nobody asks this host again tonight. */
    synchronized void close(String why) {
        closed = why;
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= WELL_ENOUGH) {
            close(name + " has not answered " + failures + " times in a row");
        }
    }
}
