package org.ionary.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ionary.domain.Ledger;
import org.ionary.domain.PaperException;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.extract.Extraction;
import org.ionary.extract.Extractor;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.store.Booking;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperWork;
import org.ionary.store.RawFailure;

/**
 * Takes papers from file to library, one transaction each.
 *
 * <ol>
 *   <li>Reads the bytes. What the library has booked under the same digest and the same readers is not done again.
 *   <li>Reads and extracts on all cores, a few papers ahead of the one that is saved.
 *   <li>Saves in the order of the files, so that two runs over the same folder make the same library.
 * </ol>
 *
 * A paper that fails, or that takes longer than the limit, is booked as failed; the run goes on.
 */
final class Pipeline {
    private final Library library;
    private final Clock clock;
    private final Duration limit;
    private final PaperReader reader = new PaperReader();
    private final Extractor extractor = new Extractor();
    private final String workKey;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private volatile boolean stopped;

    Pipeline(Library library, Clock clock, Duration limit) {
        this.library = library;
        this.clock = clock;
        this.limit = limit;
        this.workKey = WorkKey.of(extractor.readers());
    }

    /** What became of one file. */
    sealed interface Outcome {
        Path file();

        record Stored(Path file, Paper paper, List<Finding> findings, Ledger ledger) implements Outcome {}

        /** Nothing to do: the same bytes were read by the same readers before. */
        record Known(Path file, int findings) implements Outcome {}

        /** @param known whether it failed in the same way in an earlier run and was not tried again */
        record Failed(Path file, PaperException.Kind kind, String message, boolean known) implements Outcome {}
    }

    /** Told of each outcome, in the order of the files. */
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

    String workKey() {
        return workKey;
    }

    void run(List<Path> files, Listener listener) throws LibraryException {
        int ahead = 2 * Runtime.getRuntime().availableProcessors();
        Deque<Work> begun = new ArrayDeque<>();
        Iterator<Path> next = files.iterator();
        while (!stopped && (next.hasNext() || !begun.isEmpty())) {
            while (next.hasNext() && begun.size() < ahead) {
                begun.add(begin(next.next()));
            }
            listener.on(finish(begun.remove()));
        }
    }

    /** Either decided already, or under way in a thread of its own. */
    private sealed interface Work {
        record Decided(Outcome outcome) implements Work {}

        record UnderWay(Path file, RawDocument document, CompletableFuture<PaperWork> done) implements Work {}
    }

    private Work begin(Path file) throws LibraryException {
        RawDocument document;
        try {
            document = RawDocument.of(file, clock.instant());
        } catch (PaperException e) {
            return new Work.Decided(failed(file, Optional.empty(), e.kind(), e.reason()));
        }
        SourceId id = SourceId.of(document.bytes());
        Optional<Booking> booked = library.booked(id, workKey).filter(Pipeline::isFinal);
        if (booked.isPresent()) {
            return new Work.Decided(known(file, booked.get()));
        }
        return new Work.UnderWay(file, document, start(document));
    }

    /**
     * Reads and extracts in a thread of its own, as many at once as there are cores. The limit runs from when the
     * paper's turn comes; a paper over it gives its turn to the next even where its thread cannot be stopped, which is
     * why the threads are daemons.
     */
    private CompletableFuture<PaperWork> start(RawDocument document) {
        CompletableFuture<PaperWork> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("paper-" + document.doc()).start(() -> {
            Thread worker = Thread.currentThread();
            turns.acquireUninterruptibly();
            CompletableFuture<PaperWork> watched = done.whenComplete((work, problem) -> {
                turns.release();
                if (problem instanceof TimeoutException) {
                    worker.interrupt();
                }
            });
            watched.exceptionally(problem -> null);
            done.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                done.complete(work(document));
            } catch (PaperException | RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private PaperWork work(RawDocument document) throws PaperException {
        Paper paper = reader.read(document);
        Extraction extraction = extractor.extract(paper);
        return new PaperWork(document.bytes(), paper, extraction.findings(), extraction.ledger(), workKey);
    }

    private static boolean isFinal(Booking booked) {
        return switch (booked) {
            case Booking.Stored stored -> true;
            case Booking.Failed failed -> failed.kind().isLasting();
        };
    }

    private static Outcome known(Path file, Booking booked) {
        return switch (booked) {
            case Booking.Stored stored -> new Outcome.Known(file, stored.findings());
            case Booking.Failed failed -> new Outcome.Failed(file, failed.kind(), file + ": " + failed.message(), true);
        };
    }

    private Outcome finish(Work work) throws LibraryException {
        return switch (work) {
            case Work.Decided(Outcome outcome) -> outcome;
            case Work.UnderWay underWay -> finish(underWay);
        };
    }

    private Outcome finish(Work.UnderWay work) throws LibraryException {
        SourceId id = SourceId.of(work.document().bytes());
        try {
            Optional<Booking> meanwhile = library.booked(id, workKey).filter(Pipeline::isFinal);
            if (meanwhile.isPresent()) {
                // The same bytes under another name, saved while this one was under way.
                return known(work.file(), meanwhile.get());
            }
            PaperWork done = work.done().get();
            library.save(done);
            return new Outcome.Stored(work.file(), done.paper(), done.findings(), done.ledger());
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case TimeoutException late ->
                    failed(
                            work.file(),
                            Optional.of(id),
                            PaperException.Kind.TIMED_OUT,
                            PaperException.Kind.TIMED_OUT.meaning() + " (" + limit.toSeconds() + " s)");
                case PaperException bad -> failed(work.file(), Optional.of(id), bad.kind(), bad.reason());
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + work.file(), e);
        }
    }

    private Outcome failed(Path file, Optional<SourceId> source, PaperException.Kind kind, String reason)
            throws LibraryException {
        library.saveFailure(new RawFailure(file.toUri().toString(), source, kind, reason, workKey));
        return new Outcome.Failed(file, kind, file + ": " + reason, false);
    }
}
