package org.ionary.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ionary.app.digest.DigestJson;
import org.ionary.app.digest.DigestMaker;
import org.ionary.app.digest.DigestPage;
import org.ionary.app.digest.DigestText;
import org.ionary.app.digest.NightDigest;
import org.ionary.crawl.Crawl;
import org.ionary.crawl.CrawlSettings;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.ingest.ReferenceList;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.Run;

/** One night: the crawler finds and fetches, the pipeline reads, and a digest ends it. */
final class CrawlNight {
    /** What closing library and index may take on top of the paper in hand. */
    static final Duration CLOSING = Duration.ofSeconds(20);

    private static final Duration MAIL = Duration.ofMinutes(1);

    private final Screen screen;
    private final CrawlSettings plan;
    private final ReaderChoice readers;
    private final Duration limit;
    private final List<String> mail;
    private final Clock clock;

    /** @param limit for one paper's reading */
    CrawlNight(
            Screen screen, CrawlSettings plan, ReaderChoice readers, Duration limit, List<String> mail, Clock clock) {
        this.screen = screen;
        this.plan = plan;
        this.readers = readers;
        this.limit = limit;
        this.mail = List.copyOf(mail);
        this.clock = clock;
    }

    int run(Library library, Interruption interruption, boolean json, Optional<Path> page)
            throws IOException, UsageException {
        CrawlBooks books = library.crawlBooks();
        RunReport report = new RunReport(List.of());
        Pipeline pipeline = new Pipeline(library, limit, MemoryGuard.ofThisProgram());
        OpenedReaders reading = readers.open(new LibraryTape(library));
        DigestMaker.Tonight tonight;
        try (Crawl crawl = Crawl.open(plan, books, new LibraryHoldings(library))) {
            interruption.onSignal(() -> {
                crawl.stop();
                pipeline.stop();
            });
            find(crawl);
            crawl.start();
            read(pipeline, CrawlFeed.of(crawl, reading), report);
            for (BookedLead suspect : crawl.suspects()) {
                read(pipeline, CrawlFeed.of(crawl, reading, suspect), report);
            }
            tonight = new DigestMaker.Tonight(
                    crawl.night(),
                    crawl.begun(),
                    clock.instant(),
                    crawl.spent().or(() -> Optional.of(report.whyLeft()).filter(why -> !why.isEmpty())),
                    crawl.requests(),
                    crawl.bytes(),
                    reading.spending()
                            .map(spending -> new SpendingText(spending).line())
                            .orElse(""));
        }
        library.relink();
        report.spent(reading.spending());
        library.recordRun(new Run(
                "crawl",
                reading.keyed(WorkKey.ofReading(ReferenceList.none())).toString(),
                tonight.begun(),
                tonight.ended(),
                report.ledgers()));
        NightDigest digest;
        List<SavedQuestions.Checked> questions;
        try (LibraryIndex index = LibraryIndex.openForWriting(library, screen)) {
            index.catchUp();
            questions = SavedQuestions.check(library, index.findings());
            digest = new DigestMaker(library, index.findings(), books).make(tonight, said(questions));
        }
        if (pipeline.isStopped()) {
            screen.err().println("ionary: stopped; the next run goes on with night " + digest.night());
            return ExitCodes.INTERRUPTED;
        }
        tell(digest, json, page);
        SavedQuestions.keep(library, questions, clock.instant());
        books.close(digest.night(), clock.instant());
        return digest.failures() + digest.failedSources().size() > 0 ? ExitCodes.SOME_PAPERS_FAILED : ExitCodes.WELL;
    }

    private static List<String> said(List<SavedQuestions.Checked> questions) {
        return questions.stream()
                .flatMap(checked ->
                        checked.lines().stream().map(line -> checked.question().name() + ": " + line))
                .toList();
    }

    private void find(Crawl crawl) throws IOException {
        crawl.discover((source, fresh, known, skipped) -> {
            screen.err().println("ionary: " + source + ": " + fresh + " new, " + known + " known");
            skipped.forEach(why -> screen.err().println("ionary: " + source + ": passed over " + why));
        });
    }

    private void read(Pipeline pipeline, CrawlFeed feed, RunReport report) throws IOException {
        try (Progress progress = new Progress(screen, "Reading", feed.expected())) {
            pipeline.run(feed, outcome -> {
                report.add(outcome);
                try {
                    feed.settle(outcome);
                } catch (LibraryException e) {
                    throw e;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                progress.done(outcome.name(), RunReport.line(outcome), feed.expected());
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void tell(NightDigest digest, boolean json, Optional<Path> page) throws IOException {
        if (page.isPresent()) {
            Files.writeString(page.orElseThrow(), DigestPage.write(digest));
        }
        String text = text(digest);
        screen.out().print(json ? DigestJson.write(digest) + "\n" : text);
        if (!mail.isEmpty()) {
            send(text);
        }
    }

    private static String text(NightDigest digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DigestText(digest, new PrintStream(bytes, false, StandardCharsets.UTF_8)).print();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Gives the digest to the command that the settings name; what goes wrong there is said and harms nothing. */
    private void send(String text) {
        String command = mail.stream().collect(Collectors.joining(" "));
        try {
            Process process = new ProcessBuilder(mail)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(MAIL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                screen.err().println("ionary: the mail command did not end: " + command);
            } else if (process.exitValue() != 0) {
                screen.err().println("ionary: the mail command ended with " + process.exitValue() + ": " + command);
            }
        } catch (IOException e) {
            screen.err().println("ionary: the mail command failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
