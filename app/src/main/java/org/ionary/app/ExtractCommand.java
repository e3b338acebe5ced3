package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;
import org.ionary.extract.Explanation;
import org.ionary.llm.CostEstimate;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The second half of the main job: findings from the papers that are in the library. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Extracts findings from the papers in the library and indexes them; what these readers have done "
                + "before is not done again.",
        footer = {
            "",
            "Example:  ionary extract --redo pang-2022 --library my-library",
            "          ionary extract --explain corpus-samples/lpscl-temperature.txt"
        })
final class ExtractCommand implements Callable<Integer> {
    private static final Tape NO_TAPE = new Tape() {
        @Override
        public Optional<Llm.Reply> reply(String digest) {
            return Optional.empty();
        }

        @Override
        public void keep(String digest, Llm.Reply reply) {}
    };

    private final Screen screen;

    @Parameters(
            paramLabel = "DOC",
            arity = "0..*",
            description = "Only these papers; else all. With --explain also a file, which is read anew.")
    private List<String> docs = List.of();

    @Option(names = "--redo", description = "Extract again also where these readers have done so before.")
    private boolean redo;

    @Option(
            names = "--explain",
            description = "Instead, print of each sentence with a value and of each table what was recognised, linked, "
                    + "found and refused, and why. The library stays as it is, but that it keeps the replies of a model; "
                    + "with --json one place a line.")
    private boolean explain;

    @Option(
            names = "--estimate",
            description =
                    "Instead, say what the model would be asked and what that may cost; it is asked nothing. What is "
                            + "asked again about doubtful readings depends on the replies and is not counted.")
    private boolean estimate;

    @Mixin
    private ReaderOptions readers = new ReaderOptions();

    @Mixin
    private PaperOptions options = new PaperOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    ExtractCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (explain) {
            return explain();
        }
        // Asking first keeps a wrong folder from becoming a new library.
        Library.openForReading(library.folder()).close();
        ReaderChoice choice = readers.choice(library);
        if (estimate) {
            return estimate(choice);
        }
        return new PaperJob(screen, "extract", options, choice)
                .run(
                        library,
                        List.of(),
                        (opened, reading, clock) ->
                                new LibraryFeed(opened, PapersNamed.in(opened, docs), redo, reading));
    }

    private int estimate(ReaderChoice choice) throws IOException, UsageException {
        ReaderChoice.Chosen model = choice.model()
                .orElseThrow(() -> new UsageException("the rules cost nothing; give --reader llm or both"));
        try (Library opened = Library.openForReading(library.folder())) {
            List<Llm.Request> requests = Questions.open(opened, choice, PapersNamed.in(opened, docs));
            screen.out()
                    .println(model.settings().modelName() + ": " + Words.count(requests.size(), "request") + ", "
                            + Questions.said(CostEstimate.of(requests, model.prices())));
        }
        return ExitCodes.WELL;
    }

    /** A model's replies are kept on the tape of the library, where there is one, so that looking twice costs once. */
    private int explain() throws IOException, UsageException {
        if (docs.isEmpty()) {
            throw new UsageException("--explain needs a DOC: a file, or a paper of the library");
        }
        ReaderChoice choice = readers.choice(library);
        if (choice.model().isEmpty() || !Library.isIn(library.folder())) {
            return explain(choice.open(NO_TAPE));
        }
        try (Library opened = library.openForWriting()) {
            return explain(choice.open(new LibraryTape(opened)));
        }
    }

    private int explain(OpenedReaders reading) throws IOException, UsageException {
        boolean failed = false;
        for (String doc : docs) {
            try {
                Explanation explanation = reading.forPaper(doc)
                        .explain(NamedPaper.find(doc, library).paper());
                if (options.isJson()) {
                    ExplanationJson.lines(explanation)
                            .forEach(line -> screen.out().println(line));
                } else {
                    new ExplanationText(explanation, screen.out()).print();
                }
            } catch (PaperException e) {
                screen.err().println("ionary: " + doc + ": " + e.line());
                failed = true;
            }
        }
        reading.spending().ifPresent(spending -> new SpendingText(spending).print(screen.err()));
        return failed ? ExitCodes.SOME_PAPERS_FAILED : ExitCodes.WELL;
    }
}
