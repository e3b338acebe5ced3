package org.ionary.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ionary.ingest.PaperFiles;
import org.ionary.store.Library;
import org.ionary.store.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: papers in, findings and an index out, and a summary. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads papers into the library, extracts findings and indexes them, in one go.",
        footer = {"", "Example:  ionary run papers/ --library my-library"})
final class RunCommand implements Callable<Integer> {
    /** What closing library and index may take on top of the paper in hand. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Screen screen;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders; folders are read with all below them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up on a paper after this long (default: ${DEFAULT-VALUE}).")
    private int limitSeconds;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    RunCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (limitSeconds < 1) {
            throw new UsageException("--limit is a number of seconds, at least 1");
        }
        if (paths.stream().anyMatch(path -> path.toString().isBlank())) {
            throw new UsageException("a path is empty");
        }
        PaperFiles.Listing listing = PaperFiles.under(paths);
        if (listing.files().isEmpty()) {
            throw new UsageException(nothingToRead(listing));
        }
        Clock clock = Clock.systemUTC();
        Instant started = clock.instant();
        RunReport report = new RunReport(listing.failed());
        Duration limit = Duration.ofSeconds(limitSeconds);
        try (Interruption interruption = new Interruption(screen, limit.plus(CLOSING));
                Library opened = Library.openForWriting(library.folder(), clock)) {
            Pipeline pipeline = new Pipeline(opened, clock, limit);
            interruption.onSignal(pipeline::stop);
            try (Progress progress =
                    new Progress(screen, "Reading", listing.files().size())) {
                pipeline.run(listing.files(), outcome -> {
                    report.add(outcome);
                    progress.done(outcome.file().toString(), RunReport.line(outcome));
                });
            }
            report.leave(listing.files().size() + listing.failed().size() - report.files());
            opened.recordRun(new Run("run", pipeline.workKey(), started, clock.instant(), report.ledgers()));
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

    private void summarise(RunReport report, Library opened, LibraryIndex index) throws IOException {
        RunSummary summary = RunSummary.of(report, opened, index.findings());
        if (json) {
            screen.out().println(summary.json());
        } else {
            summary.print(screen.out());
        }
    }

    private String nothingToRead(PaperFiles.Listing listing) {
        if (!listing.failed().isEmpty()) {
            return listing.failed().getFirst().line();
        }
        return "no papers under " + paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
