package org.ionary.app;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ionary.app.curation.Curation;
import org.ionary.app.curation.CurationException;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands of a curator share: a library, a name, and results as text or JSON. */
abstract class CuratorCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who decides; else $IONARY_CURATOR, else the name you are logged in by.")
    private @Nullable String who;

    @Option(names = "--json", description = "Print it as JSON, one object a line.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    CuratorCommand(Screen screen) {
        this.screen = screen;
    }

    final Screen screen() {
        return screen;
    }

    final boolean isJson() {
        return json;
    }

    final LibraryOption library() {
        return library;
    }

    @FunctionalInterface
    interface Work {
        void on(Library opened, Curation curation) throws IOException, UsageException, CurationException;
    }

    /** Work that leaves the library as it is. */
    final int looking(Work work) throws IOException, UsageException {
        try (Library opened = Library.openForReading(library.folder())) {
            return done(work, opened);
        }
    }

    /** Work that changes it. */
    final int deciding(Work work) throws IOException, UsageException {
        try (Library opened = library.openExistingForWriting()) {
            return done(work, opened);
        }
    }

    /** A judgement of the findings that were chosen. */
    @FunctionalInterface
    interface Judgement {
        List<Decision> of(Curation curation, List<Finding> chosen) throws IOException, CurationException;
    }

    /** Judges what was chosen, or says what would be. */
    final int judging(String verb, AlikeOptions options, Judgement judgement) throws IOException, UsageException {
        if (options.isDryRun()) {
            return looking((opened, curation) -> {
                for (Finding finding : options.chosen(curation)) {
                    screen.out().println("would " + verb + " " + finding.id() + " " + ReviewText.says(finding));
                }
            });
        }
        return deciding((opened, curation) -> print(judgement.of(curation, options.chosen(curation))));
    }

    private int done(Work work, Library opened) throws IOException, UsageException {
        try {
            work.on(opened, new Curation(opened, Clock.systemUTC(), curator()));
            return ExitCodes.WELL;
        } catch (CurationException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private String curator() throws UsageException {
        if (who != null) {
            if (who.isBlank()) {
                throw new UsageException("--who names a curator; it is empty");
            }
            return who.strip();
        }
        String fromEnvironment = System.getenv("IONARY_CURATOR");
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return fromEnvironment.strip();
        }
        String login = System.getProperty("user.name", "");
        if (login.isBlank()) {
            throw new UsageException("say who decides with --who NAME");
        }
        return login;
    }

    static FindingId id(String typed) throws UsageException {
        try {
            return new FindingId(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + typed + "' is not the id of a finding, such as f-0123456789abcdef", e);
        }
    }

    static List<FindingId> ids(List<String> typed) throws UsageException {
        List<FindingId> ids = new ArrayList<>();
        for (String one : typed) {
            ids.add(id(one));
        }
        return ids;
    }

    static SourceId source(Library opened, String doc) throws IOException, UsageException {
        List<PaperSummary> papers = PapersNamed.in(opened, List.of(doc));
        if (papers.size() > 1) {
            throw new UsageException("several papers of the library are called " + doc);
        }
        return papers.getFirst().source().id();
    }

    final void print(List<Decision> decisions) {
        for (Decision decision : decisions) {
            screen.out().println(json ? ReviewJson.decision(decision).toString() : ReviewText.line(decision));
        }
    }
}
