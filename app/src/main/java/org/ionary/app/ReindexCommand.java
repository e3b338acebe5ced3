package org.ionary.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ionary.domain.finding.Status;
import org.ionary.index.Query;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The index, made anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Makes the index anew from the library.",
        footer = {"", "Example:  ionary reindex --library my-library"})
final class ReindexCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private LibraryOption library = new LibraryOption();

    ReindexCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        // Asking first keeps a wrong folder from becoming a new library.
        Library.openForReading(library.folder()).close();
        try (Library opened = library.openForWriting();
                LibraryIndex index = LibraryIndex.rebuild(opened, screen)) {
            long findings = index.findings()
                    .search(Query.builder().statuses(Status.values()).limit(0).build())
                    .total();
            screen.out()
                    .println("Indexed " + Words.count((int) findings, "finding") + " of "
                            + Words.count(opened.papers().size(), "paper") + ".");
        }
        return ExitCodes.WELL;
    }
}
