package org.ionary.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.ingest.ArchiveLimits;
import org.ionary.ingest.Documents;
import org.ionary.ingest.PaperFiles;
import org.ionary.ingest.ReferenceList;
import org.ionary.store.Library;
import org.ionary.store.Run;

/** What run, ingest and extract share: papers go through the pipeline, are linked and booked, and a summary ends it. */
final class PaperJob {
    /** What closing library and index may take on top of the paper in hand. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Screen screen;
    private final String command;
    private final ReaderChoice readers;
    private final Duration limit;
    private final boolean json;

    PaperJob(Screen screen, String command, PaperOptions options, ReaderChoice readers) throws UsageException {
        this.screen = screen;
        this.command = command;
        this.readers = readers;
        this.limit = options.limit(readers.model().isPresent());
        this.json = options.isJson();
    }

    /** Where the jobs come from, once the library is open. */
    @FunctionalInterface
    interface Feeding {
        Job.Feed of(Library library, OpenedReaders readers, Clock clock) throws IOException, UsageException;
    }

    /** Files through the pipeline. */
    int overFiles(LibraryOption library, List<Path> paths, boolean extracts) throws IOException, UsageException {
        if (paths.stream().anyMatch(path -> path.toString().isBlank())) {
            throw new UsageException("a path is empty");
        }
        PaperFiles.Listing listing = PaperFiles.under(paths);
        if (listing.files().isEmpty()) {
            throw new UsageException(
                    listing.failed().isEmpty()
                            ? "no papers under "
                                    + String.join(
                                            ", ",
                                            paths.stream().map(Object::toString).toList())
                            : listing.failed().getFirst().line());
        }
        try (Documents documents = new Documents(listing.files(), ArchiveLimits.DEFAULT)) {
            return run(
                    library,
                    listing.failed(),
                    (opened, reading, clock) ->
                            new DocumentFeed(documents, clock, extracts ? Optional.of(reading) : Optional.empty()));
        }
    }

    int run(LibraryOption library, List<PaperException> notListed, Feeding feeding) throws IOException, UsageException {
        Clock clock = Clock.systemUTC();
        Instant started = clock.instant();
        RunReport report = new RunReport(notListed);
        try (Interruption interruption = new Interruption(screen, limit.plus(CLOSING));
                Library opened = library.openForWriting()) {
            Pipeline pipeline = new Pipeline(opened, limit, MemoryGuard.ofThisProgram());
            interruption.onSignal(pipeline::stop);
            OpenedReaders reading = readers.open(new LibraryTape(opened));
            Job.Feed feed = feeding.of(opened, reading, clock);
            try (Progress progress = new Progress(screen, "Reading", feed.expected())) {
                pipeline.run(feed, outcome -> {
                    report.add(outcome);
                    progress.done(outcome.name(), RunReport.line(outcome), feed.expected());
                });
            }
            report.leave(feed.expected() + notListed.size() - report.files());
            opened.relink();
            report.spent(reading.spending());
            opened.recordRun(new Run(command, key(reading), started, clock.instant(), report.ledgers()));
            // Opened only now, so that questions asked meanwhile can bring the index up to date themselves.
            try (LibraryIndex index = LibraryIndex.openForWriting(opened, screen)) {
                index.catchUp();
                summarise(report, opened, index);
            }
            if (pipeline.isStopped()) {
                return ExitCodes.INTERRUPTED;
            }
        }
        return report.failures().isEmpty() ? ExitCodes.WELL : ExitCodes.SOME_PAPERS_FAILED;
    }

    private static String key(OpenedReaders readers) {
        return readers.keyed(WorkKey.ofReading(ReferenceList.none())).toString();
    }

    private void summarise(RunReport report, Library opened, LibraryIndex index) throws IOException {
        RunSummary summary = RunSummary.of(report, opened, index.findings());
        if (json) {
            screen.out().println(summary.json());
        } else {
            summary.print(screen.out());
        }
    }
}
