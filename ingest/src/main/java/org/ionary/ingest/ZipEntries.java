package org.ionary.ingest;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a zip file in the order of their paths. */
final class ZipEntries implements ArchiveEntries {
    private final ZipFile zip;
    private final Iterator<ZipArchiveEntry> entries;
    private int remaining;

    ZipEntries(SeekableByteChannel channel) throws IOException {
        this.zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && !entry.isUnixSymlink())
                .sorted(Comparator.comparing(ZipArchiveEntry::getName))
                .toList();
        this.entries = files.iterator();
        this.remaining = files.size();
    }

    /** Whether one of the entries has this path. */
    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    ZipFile zip() {
        return zip;
    }

    @Override
    public Optional<Entry> next() {
        if (!entries.hasNext()) {
            return Optional.empty();
        }
        remaining--;
        ZipArchiveEntry entry = entries.next();
        return Optional.of(new Entry(
                entry.getName(),
                entry.getSize(),
                entry.getCompressedSize(),
                entry.getGeneralPurposeBit().usesEncryption(),
                () -> zip.getInputStream(entry)));
    }

    @Override
    public int remaining() {
        return remaining;
    }

    @Override
    public long packedSoFar() {
        return -1;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
