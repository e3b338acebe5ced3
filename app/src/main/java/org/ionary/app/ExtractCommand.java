package org.ionary.app;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ionary.store.Library;
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
        footer = {"", "Example:  ionary extract --redo pang-2022 --library my-library"})
final class ExtractCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "DOC", arity = "0..*", description = "Only these papers; else all.")
    private List<String> docs = List.of();

    @Option(names = "--redo", description = "Extract again also where these readers have done so before.")
    private boolean redo;

    @Mixin
    private PaperOptions options = new PaperOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    ExtractCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        // Asking first keeps a wrong folder from becoming a new library.
        Library.openForReading(library.folder()).close();
        return new PaperJob(screen, "extract", options)
                .run(library, List.of(), (opened, clock) -> new LibraryFeed(opened, wanted(opened), redo));
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
