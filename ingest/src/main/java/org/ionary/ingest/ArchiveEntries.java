package org.ionary.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The entries of one archive of whatever kind, one after the other. */
interface ArchiveEntries extends Closeable {

    /** The next entry that is a file; its bytes can be read until the one after it is asked for. */
    Optional<Entry> next() throws IOException;

    /** How many are still to come, where that is known; else 0. */
    int remaining();

    /**
     * One entry, not yet unpacked.
     *
     * @param size unpacked, as the archive says; -1 where it does not
     * @param packed -1 where only the whole archive has a packed size
     */
    record Entry(String path, long size, long packed, boolean encrypted, Content content) {}

    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** How many bytes of the archive itself have been read, for archives that are packed as a whole; else -1. */
    long packedSoFar();
}
