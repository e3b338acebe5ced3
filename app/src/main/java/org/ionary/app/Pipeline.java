package org.ionary.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ionary.domain.Ledger;
import org.ionary.domain.PaperException;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.ingest.ReferenceList;
import org.ionary.store.Booking;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperWork;
import org.ionary.store.RawFailure;
import org.ionary.store.Taken;

/**
 * Takes papers into the library, one transaction each.
 *
 * <ol>
 *   <li>Takes the next job. What the library has booked under the same digest and the same readers is not done again.
 *   <li>Works on all cores, a few papers ahead of the one that is saved, as far as memory allows.
 *   <li>Saves in the order of the jobs, so that two runs over the same folder make the same library.
 * </ol>
 *
 * A paper that fails, that takes longer than the limit or more memory than there is, is booked as failed; the run goes
 * on.
 */
final class Pipeline {
    /** How long a paper that was given up may take to end; one that does not is waited for no more. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(20);

    private final Library library;
    private final Duration limit;
    private final MemoryGuard memory;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private volatile boolean stopped;

    /** The budget is spent: what is under way is brought to its end, nothing further is begun. */
    private boolean beginsNoMore;

    Pipeline(Library library, Duration limit, MemoryGuard memory) {
        this.library = library;
        this.limit = limit;
        this.memory = memory;
    }

    /** What became of one document. */
    sealed interface Outcome {
        /** The file as the user named it; an entry of an archive with its archive. */
        String name();

        /** @param taken whether it stands, or waits for a curator to promote it */
        record Stored(String name, Paper paper, List<Finding> findings, Ledger ledger, Taken taken)
                implements Outcome {}

        /** Nothing to do: the same bytes were read by the same readers before. */
        record Known(String name, int findings) implements Outcome {}

        /** @param known whether it failed in the same way in an earlier run and was not tried again */
        record Failed(String name, PaperException.Kind kind, String message, boolean known) implements Outcome {}

        /** Not done, and nothing is wrong with it: the next run does it. */
        record Left(String name, String why) implements Outcome {}

        /** Read, and not taken into the library. */
        record Unwanted(String name, String why) implements Outcome {}

        /** Read, and found to be a paper that the library has from elsewhere. */
        record Elsewhere(String name) implements Outcome {}
    }

    /** Told of each outcome, in the order of the jobs. */
    @FunctionalInterface
    interface Listener {
        void on(Outcome outcome) throws LibraryException;
    }

    /** Finishes the paper in hand and no further one. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void run(Job.Feed feed, Listener listener) throws LibraryException {
        int ahead = 2 * Runtime.getRuntime().availableProcessors();
        Deque<Begun> begun = new ArrayDeque<>();
        Optional<Job> waiting = Optional.empty();
        boolean more = true;
        boolean patient = true;
        while (!stopped) {
            while (!beginsNoMore && begun.size() < ahead && (more || waiting.isPresent())) {
                if (waiting.isEmpty()) {
                    if (memory.isFull() && !begun.isEmpty()) {
                        break;
                    }
                    // A paper that was given up holds its memory until its thread has ended.
                    patient = patient && memory.awaitRoom(GIVEN_UP);
                    Optional<Job.Turn> turn = feed.next();
                    more = turn.isPresent();
                    if (turn.isEmpty()) {
                        break;
                    }
                    switch (turn.orElseThrow()) {
                        case Job.Turn.Missing missing -> begun.add(new Begun.Missing(missing));
                        case Job.Turn.Ready(Job job) -> waiting = Optional.of(job);
                    }
                }
                if (waiting.isPresent()) {
                    if (!memory.fits(waiting.orElseThrow().bytes()) && !begun.isEmpty()) {
                        break;
                    }
                    begun.add(begin(waiting.orElseThrow()));
                    waiting = Optional.empty();
                }
            }
            if (begun.isEmpty()) {
                return;
            }
            listener.on(finish(begun.remove()));
        }
    }

    /** Decided already, or under way in a thread of its own. */
    private sealed interface Begun {
        record Missing(Job.Turn.Missing turn) implements Begun {}

        record Known(Outcome outcome) implements Begun {}

        /** @param saved counted down when the results are no longer needed */
        record UnderWay(Job job, CompletableFuture<Job.Result> done, CountDownLatch saved) implements Begun {}
    }

    private Begun begin(Job job) throws LibraryException {
        Optional<Booking> booked = booked(job);
        if (booked.isPresent()) {
            return new Begun.Known(known(job, booked.orElseThrow()));
        }
        memory.hold(job.bytes());
        CountDownLatch saved = new CountDownLatch(1);
        return new Begun.UnderWay(job, start(job, saved), saved);
    }

    private Optional<Booking> booked(Job job) throws LibraryException {
        for (WorkKey key : job.keys()) {
            Optional<Booking> booked =
                    library.booked(job.source(), key.toString()).filter(Pipeline::isFinal);
            if (booked.isPresent()) {
                return booked;
            }
        }
        return Optional.empty();
    }

    /**
     * Works in a thread of its own, as many at once as there are cores. The limit runs from when the job's turn comes;
     * a job over it is interrupted, which readers heed from block to block, and gives its turn to the next even where
     * its thread does not end. The threads are daemons, so none can hold the program.
     */
    private CompletableFuture<Job.Result> start(Job job, CountDownLatch saved) {
        CompletableFuture<Job.Result> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("paper-" + job.name()).start(() -> {
            try {
                turns.acquireUninterruptibly();
                work(job, done);
                saved.await();
            } catch (InterruptedException e) {
                // Given up: nobody waits for the results.
                Thread.currentThread().interrupt();
            } finally {
                memory.release(job.bytes());
            }
        });
        return done;
    }

    private void work(Job job, CompletableFuture<Job.Result> done) {
        Thread worker = Thread.currentThread();
        CompletableFuture<Job.Result> watched = done.whenComplete((work, problem) -> {
            turns.release();
            if (problem instanceof TimeoutException) {
                worker.interrupt();
            }
        });
        watched.exceptionally(problem -> null);
        done.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            done.complete(job.work().run());
        } catch (OutOfMemoryError e) {
            done.completeExceptionally(new PaperException(
                    PaperException.Kind.OUT_OF_MEMORY, job.name(), "IONARY_JAVA_OPTS=-Xmx8g gives more", e));
        } catch (PaperException | RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    private static boolean isFinal(Booking booked) {
        return switch (booked) {
            case Booking.Stored stored -> true;
            case Booking.Failed failed -> failed.kind().isLasting();
        };
    }

    private static Outcome known(Job job, Booking booked) {
        return switch (booked) {
            case Booking.Stored stored -> new Outcome.Known(job.name(), stored.findings());
            case Booking.Failed failed ->
                new Outcome.Failed(job.name(), failed.kind(), job.name() + ": " + failed.message(), true);
        };
    }

    private Outcome finish(Begun begun) throws LibraryException {
        return switch (begun) {
            case Begun.Known(Outcome outcome) -> outcome;
            case Begun.Missing(Job.Turn.Missing turn) -> missing(turn);
            case Begun.UnderWay underWay -> finish(underWay);
        };
    }

    /** An archive that is damaged is gone through again for what is whole in it, but its failure is no news. */
    private Outcome missing(Job.Turn.Missing turn) throws LibraryException {
        PaperException failure = turn.failure();
        String key = WorkKey.ofReading(ReferenceList.none()).toString();
        if (turn.content().isPresent()
                && library.booked(turn.content().orElseThrow(), key).isPresent()) {
            return new Outcome.Failed(turn.name(), failure.kind(), failure.line(), true);
        }
        return failed(
                turn.name(),
                turn.origin(),
                turn.content(),
                failure.kind(),
                failure.reason(),
                turn.content().isPresent() ? key : "");
    }

    private Outcome finish(Begun.UnderWay work) throws LibraryException {
        Job job = work.job();
        try {
            Optional<Booking> meanwhile = booked(job);
            if (meanwhile.isPresent()) {
                // The same bytes under another name, saved while this one was under way.
                return known(job, meanwhile.orElseThrow());
            }
            return switch (work.done().get()) {
                case Job.Result.Worth(PaperWork done) -> stored(job, done);
                case Job.Result.WorthOnce(PaperWork done) ->
                    library.holds(done.paper().bibliography()) ? new Outcome.Elsewhere(job.name()) : stored(job, done);
                case Job.Result.Unwanted(String why) -> new Outcome.Unwanted(job.name(), why);
            };
        } catch (ExecutionException e) {
            return failed(job, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + job.name(), e);
        } finally {
            work.saved().countDown();
        }
    }

    private Outcome stored(Job job, PaperWork done) throws LibraryException {
        Taken taken = library.saveOrPropose(done);
        return new Outcome.Stored(job.name(), done.paper(), done.findings(), done.ledger(), taken);
    }

    private Outcome failed(Job job, ExecutionException problem) throws LibraryException {
        String key = job.keys().isEmpty() ? "" : job.keys().getFirst().toString();
        return switch (problem.getCause()) {
            case TimeoutException late ->
                failed(
                        job.name(),
                        job.origin(),
                        Optional.of(job.source()),
                        PaperException.Kind.TIMED_OUT,
                        PaperException.Kind.TIMED_OUT.meaning() + " (" + limit.toSeconds() + " s)",
                        key);
            case PaperException spent
            when spent.kind() == PaperException.Kind.BUDGET_SPENT -> {
                beginsNoMore = true;
                yield new Outcome.Left(job.name(), spent.reason());
            }
            case PaperException bad ->
                failed(
                        job.name(),
                        job.origin(),
                        Optional.of(job.source()),
                        bad.kind(),
                        bad.kind().isOfService() ? bad.line() : bad.reason(),
                        key);
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(problem);
        };
    }

    private Outcome failed(
            String name,
            String origin,
            Optional<SourceId> source,
            PaperException.Kind kind,
            String reason,
            String workKey)
            throws LibraryException {
        library.saveFailure(new RawFailure(origin, source, kind, reason, workKey.isEmpty() ? "none" : workKey));
        return new Outcome.Failed(name, kind, name + ": " + reason, false);
    }
}
