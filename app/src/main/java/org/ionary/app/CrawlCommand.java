package org.ionary.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ionary.crawl.CrawlSettings;
import org.ionary.store.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nightly job. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description = {
            "Finds papers that are new, fetches and reads them, and leaves a digest.",
            "A night that was interrupted, or ended by a limit, goes on where it stopped."
        },
        footer = {
            "",
            "Example:  ionary crawl --config ionary.yaml --library my-library --page digest.html",
            "          ionary crawl --config ionary.yaml --dry-run",
            "Sources and limits stand in the settings file under crawl; see docs/crawl.md."
        })
final class CrawlCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(names = "--dry-run", description = "Ask the sources and say what would be fetched; change nothing.")
    private boolean dryRun;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the digest as a page of HTML, too.")
    private @Nullable Path page;

    @Option(names = "--release", description = "First put back what is in quarantine, so that it is tried again.")
    private boolean release;

    @Mixin
    private ReaderOptions readers = new ReaderOptions();

    @Mixin
    private PaperOptions options = new PaperOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    CrawlCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Clock clock = Clock.systemUTC();
        Settings settings = readers.settings(library);
        CrawlSettings plan = CrawlPlan.of(
                settings.crawl(),
                readers.settingsFile(library),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Optional.ofNullable(System.getenv("OPENALEX_API_KEY")).filter(key -> !key.isBlank()));
        if (dryRun) {
            return new CrawlRehearsal(screen, options.isJson()).rehearse(plan, library);
        }
        Optional<Path> pageFile = Optional.ofNullable(page);
        if (pageFile.isPresent() && Files.isDirectory(pageFile.orElseThrow())) {
            throw new UsageException("--page names a file, not a folder: " + page);
        }
        ReaderChoice choice = readers.choice(library);
        Duration limit = options.limit(choice.model().isPresent());
        CrawlNight night =
                new CrawlNight(screen, plan, choice, limit, settings.crawl().mail(), clock);
        try (Interruption interruption = new Interruption(screen, limit.plus(CrawlNight.CLOSING));
                Library opened = library.openForWriting()) {
            if (release) {
                int count = opened.crawlBooks().release();
                screen.err().println("ionary: " + Words.count(count, "paper") + " put back from quarantine");
            }
            return night.run(opened, interruption, options.isJson(), pageFile);
        }
    }
}
