package org.ionary.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The entries of a tar file, plain or packed by gzip or bzip2, in the order they stand in it; a packed file that is no
 * tar file is its only entry.
 */
final class StreamEntries implements ArchiveEntries {
    private static final int TAR_HEAD = 512;

    /** Counts what is read of the packed bytes. */
    private static final class Counted extends java.io.FilterInputStream {
        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private final Counted packed;
    private final InputStream content;
    private final Optional<TarArchiveInputStream> tar;
    private final String onlyName;
    private boolean given;

    /** @param onlyName what the content is called where it is no tar file */
    StreamEntries(InputStream in, String onlyName) throws IOException {
        this.packed = new Counted(in);
        this.onlyName = onlyName;
        PushbackInputStream unpacked = new PushbackInputStream(unpacked(packed), TAR_HEAD);
        byte[] head = unpacked.readNBytes(TAR_HEAD);
        unpacked.unread(head);
        this.content = unpacked;
        this.tar = isTar(head) ? Optional.of(new TarArchiveInputStream(unpacked)) : Optional.empty();
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(TAR_HEAD);
        byte[] head = buffered.readNBytes(TAR_HEAD);
        buffered.reset();
        if (isGzip(head)) {
            return GzipCompressorInputStream.builder()
                    .setInputStream(buffered)
                    .setDecompressConcatenated(true)
                    .get();
        }
        return isBzip2(head) ? new BZip2CompressorInputStream(buffered, true) : buffered;
    }

    static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    static boolean isBzip2(byte[] head) {
        return head.length > 9
                && head[0] == 'B'
                && head[1] == 'Z'
                && head[2] == 'h'
                && head[4] == '1'
                && head[5] == 'A';
    }

    /** By the checksum of the first header, which files have that are older than the mark "ustar", too. */
    static boolean isTar(byte[] head) {
        if (head.length < TAR_HEAD || head[0] == 0) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < TAR_HEAD; i++) {
            sum += i >= 148 && i < 156 ? ' ' : head[i] & 0xFF;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 148; i < 156; i++) {
            if (head[i] >= '0' && head[i] <= '7') {
                digits.append((char) head[i]);
            }
        }
        return !digits.isEmpty() && Long.parseLong(digits.toString(), 8) == sum;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (tar.isEmpty()) {
            boolean first = !given;
            given = true;
            return first ? Optional.of(new Entry(onlyName, -1, -1, false, () -> content)) : Optional.empty();
        }
        TarArchiveInputStream in = tar.orElseThrow();
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.isFile()) {
                return Optional.of(new Entry(entry.getName(), entry.getSize(), -1, false, () -> in));
            }
        }
        return Optional.empty();
    }

    @Override
    public int remaining() {
        return 0;
    }

    @Override
    public long packedSoFar() {
        return packed.count;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
