package org.ionary.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A library from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a library from a backup, once it is found whole, and its index anew.",
        footer = {"", "Example:  ionary restore ionary-2026-01-31.backup --library my-library"})
final class RestoreCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "What 'ionary backup' wrote.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Replace the library that is there.")
    private boolean replace;

    @Mixin
    private LibraryOption library = new LibraryOption();

    RestoreCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Library.restore(file, library.folder(), replace, Clock.systemUTC());
        try (Library opened = library.openForWriting();
                LibraryIndex index = LibraryIndex.rebuild(opened, screen)) {
            screen.out()
                    .println("Restored " + Words.count(opened.papers().size(), "paper") + " with "
                            + Words.count(index.count(), "finding") + " in " + library.folder());
        }
        return ExitCodes.WELL;
    }
}
