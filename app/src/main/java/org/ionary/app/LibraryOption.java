package org.ionary.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which library a command works on. */
final class LibraryOption {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library folder; else the one in $IONARY_LIBRARY, else ./ionary-library.")
    private @Nullable Path folder;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Where another process is writing, wait this long for it to end (default: 0).")
    private int waitSeconds;

    /** Opens the library for writing; makes one where there is none. Waits for another writer as long as was said. */
    Library openForWriting() throws IOException, UsageException {
        if (waitSeconds < 0) {
            throw new UsageException("--wait is a number of seconds, at least 0");
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos();
        while (true) {
            try {
                return Library.openForWriting(folder(), Clock.systemUTC());
            } catch (LibraryException e) {
                if (e.kind() != LibraryException.Kind.LOCKED || System.nanoTime() >= deadline) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** The same, but never makes one. */
    Library openExistingForWriting() throws IOException, UsageException {
        Library.openForReading(folder()).close();
        return openForWriting();
    }

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
