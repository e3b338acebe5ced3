package org.ionary.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The library as one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes the whole library into one file, without the index, which follows from it. Others may "
                + "write meanwhile; the file holds what was committed when it was begun.",
        footer = {"", "Example:  ionary backup ionary-2026-01-31.backup"})
final class BackupCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "Where to; it appears when it is complete.")
    private Path file = Path.of("");

    @Mixin
    private LibraryOption library = new LibraryOption();

    BackupCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (file.toString().isBlank() || Files.isDirectory(file)) {
            throw new UsageException("name a file to write; '" + file + "' is a folder");
        }
        if (!Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) {
            throw new UsageException(
                    "there is no folder " + file.toAbsolutePath().getParent());
        }
        try (Library opened = Library.openForReading(library.folder())) {
            opened.backup(file);
            screen.out()
                    .println("Wrote " + Words.count(opened.papers().size(), "paper") + ", " + Files.size(file)
                            + " bytes, to " + file);
        }
        return ExitCodes.WELL;
    }
}
