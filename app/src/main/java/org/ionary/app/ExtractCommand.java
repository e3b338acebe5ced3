package org.ionary.app;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ionary.extract.Explanation;
import org.ionary.extract.Extractor;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperSummary;
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
                    + "found and refused, and why. The library stays as it is; with --json one place a line.")
    private boolean explain;

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
        return new PaperJob(screen, "extract", options)
                .run(library, List.of(), (opened, clock) -> new LibraryFeed(opened, wanted(opened), redo));
    }

    private int explain() throws LibraryException, UsageException {
        if (docs.isEmpty()) {
            throw new UsageException("--explain needs a DOC: a file, or a paper of the library");
        }
        Extractor extractor = new Extractor();
        for (String doc : docs) {
            Explanation explanation =
                    extractor.explain(NamedPaper.find(doc, library).paper());
            if (options.isJson()) {
                ExplanationJson.lines(explanation).forEach(line -> screen.out().println(line));
            } else {
                new ExplanationText(explanation, screen.out()).print();
            }
        }
        return ExitCodes.WELL;
    }

    private List<PaperSummary> wanted(Library opened) throws IOException, UsageException {
        List<PaperSummary> all = opened.papers();
        Set<String> missing = new HashSet<>(docs);
        all.forEach(paper -> missing.remove(paper.source().doc()));
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "no paper " + String.join(", ", missing.stream().sorted().toList()) + " in the library");
        }
        return all.stream()
                .filter(paper -> docs.isEmpty() || docs.contains(paper.source().doc()))
                .toList();
    }
}
