package org.ionary.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which library a command works on. */
final class LibraryOption {
    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library folder; else the one in $IONARY_LIBRARY, else ./ionary-library.")
    private @Nullable Path folder;

    Path folder() throws UsageException {
        if (folder != null) {
            if (folder.toString().isBlank()) {
                throw new UsageException("--library names a folder; it is empty");
            }
            return folder;
        }
        String fromEnvironment = System.getenv("IONARY_LIBRARY");
        return Path.of(fromEnvironment == null || fromEnvironment.isBlank() ? "ionary-library" : fromEnvironment);
    }
}
