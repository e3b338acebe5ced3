package org.ionary.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.llm.BatchReplies;
import org.ionary.llm.BatchRequests;
import org.ionary.llm.CostEstimate;
import org.ionary.llm.Provider;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a model's replies made elsewhere: requests out to a file, replies in from one. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Writes what a model is to be asked to a file in the OpenAI batch format, and takes the replies in.",
        footer = {
            "",
            "Example:  ionary batch export requests.jsonl --reader llm",
            "          ionary batch import replies.jsonl",
            "          ionary extract --reader llm --replay"
        },
        subcommands = {BatchCommand.ExportRequests.class, BatchCommand.ImportReplies.class})
final class BatchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the requests whose replies are not on the library's tape. Some are known only once the "
                            + "replies to others are there: export again after the import, until nothing is left to ask.",
            footer = {"", "Example:  ionary batch export requests.jsonl --reader both --library my-library"})
    static final class ExportRequests implements Callable<Integer> {
        private final Screen screen;

        @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
        private Path file = Path.of("");

        @Parameters(index = "1..*", paramLabel = "DOC", description = "Only these papers; else all.")
        private List<String> docs = List.of();

        @Option(names = "--force", description = "Overwrite the file.")
        private boolean force;

        @Mixin
        private ReaderOptions readers = new ReaderOptions();

        @Mixin
        private LibraryOption library = new LibraryOption();

        ExportRequests(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws IOException, UsageException {
            ReaderChoice choice = readers.choice(library);
            ReaderChoice.Chosen model = choice.model()
                    .orElseThrow(() -> new UsageException("the rules ask nobody; give --reader llm or both"));
            if (model.settings().provider() != Provider.OPENAI) {
                throw new UsageException("batch files are for models of the provider openai, not of "
                        + model.settings().provider().label());
            }
            if (Files.exists(file) && !force) {
                throw new UsageException(file + " is there already; --force overwrites it");
            }
            List<Llm.Request> requests;
            try (Library opened = Library.openForReading(library.folder())) {
                requests = Questions.open(opened, choice, PapersNamed.in(opened, docs));
            }
            try (Writer out = Files.newBufferedWriter(file)) {
                BatchRequests.write(requests, out);
            }
            screen.out()
                    .println(Words.count(requests.size(), "request") + " to " + file
                            + (requests.isEmpty()
                                    ? ": every reply is on tape"
                                    : ", " + Questions.said(CostEstimate.of(requests, model.prices()))));
            return ExitCodes.WELL;
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Puts the replies of a batch on the library's tape. A line that holds none is reported.",
            footer = {"", "Example:  ionary batch import replies.jsonl --library my-library"})
    static final class ImportReplies implements Callable<Integer> {
        private final Screen screen;

        @Parameters(paramLabel = "FILE", description = "Replies in the OpenAI batch format, a line each.")
        private Path file = Path.of("");

        @Mixin
        private LibraryOption library = new LibraryOption();

        ImportReplies(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws IOException, UsageException {
            // Asking first keeps a wrong folder from becoming a new library.
            Library.openForReading(library.folder()).close();
            BatchReplies.Report report;
            try (BufferedReader lines = Files.newBufferedReader(file);
                    Library opened = library.openForWriting()) {
                report = BatchReplies.read(lines, new LibraryTape(opened));
            } catch (PaperException e) {
                throw new UsageException(e.line());
            }
            screen.out()
                    .println(Words.count(report.kept(), "new reading") + " on tape, " + report.known()
                            + " known already, " + Words.count(report.problems().size(), "line")
                            + " without a reading");
            report.problems()
                    .forEach(problem -> screen.err()
                            .println("ionary: " + file + " line " + problem.line() + ": " + problem.cause()));
            return report.problems().isEmpty() ? ExitCodes.WELL : ExitCodes.SOME_PAPERS_FAILED;
        }
    }
}
