package org.ionary.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which library a command works on. */
final class LibraryOption {
    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library folder; else $IONARY_LIBRARY, else ./ionary-library.")
    private @Nullable Path folder;

    Path folder() {
        if (folder != null) {
            return folder;
        }
        String fromEnvironment = System.getenv("IONARY_LIBRARY");
        return Path.of(fromEnvironment == null || fromEnvironment.isBlank() ? "ionary-library" : fromEnvironment);
    }
}
