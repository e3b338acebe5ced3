package org.ionary.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ionary.domain.PaperException;

/** What one archive, with those in it, has unpacked to so far, and the limits that ends at. */
final class Unpacking {
    private static final int STEP = 64 * 1024;

    private final ArchiveLimits limits;
    private final String archive;
    private long total;
    private int entries;

    Unpacking(ArchiveLimits limits, String archive) {
        this.limits = limits;
        this.archive = archive;
    }

    /** An archive that cannot be trusted further; nothing more of it is read. */
    static final class Exceeded extends Exception {
        private static final long serialVersionUID = 1L;
        private final PaperException failure;

        private Exceeded(PaperException failure) {
            super(failure);
            this.failure = failure;
        }

        PaperException failure() {
            return failure;
        }
    }

    void count() throws Exceeded {
        entries++;
        if (entries > limits.entries()) {
            throw exceeded("more than " + limits.entries() + " entries");
        }
    }

    boolean isTooDeep(int depth) {
        return depth > limits.depth();
    }

    int depth() {
        return limits.depth();
    }

    /**
     * The bytes of an entry.
     *
     * @throws PaperException where the entry is too large or packed beyond belief; the next ones may be read
     * @throws Exceeded where the archive as a whole is
     */
    byte[] bytes(ArchiveEntries.Entry entry, ArchiveEntries from, String name)
            throws IOException, PaperException, Exceeded {
        if (entry.size() > limits.entryBytes()) {
            throw tooLarge(name, entry.size() / (1024 * 1024) + " MB unpacked; the limit is " + megabytes());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.max(STEP, Math.min(entry.size(), 1 << 24)));
        InputStream in = entry.content().open();
        byte[] some = new byte[STEP];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            out.write(some, 0, read);
            total += read;
            if (out.size() > limits.entryBytes()) {
                throw tooLarge(name, "unpacks to more than " + megabytes());
            }
            if (total > limits.totalBytes()) {
                throw exceeded("unpacks to more than " + limits.totalBytes() / (1024 * 1024) + " MB in all");
            }
            if (isBeyond(out.size(), entry.packed())) {
                throw tooLarge(name, bomb());
            }
            if (isBeyond(total, from.packedSoFar())) {
                throw exceeded(bomb());
            }
        }
        return out.toByteArray();
    }

    private boolean isBeyond(long unpacked, long packed) {
        return packed >= 0 && unpacked > ArchiveLimits.RATIO_FROM && unpacked / limits.ratio() > packed;
    }

    private String bomb() {
        return "unpacks to more than " + limits.ratio() + " times its size, as archives made to do harm";
    }

    private String megabytes() {
        return limits.entryBytes() / (1024 * 1024) + " MB";
    }

    private static PaperException tooLarge(String name, String detail) {
        return new PaperException(PaperException.Kind.TOO_LARGE, name, detail);
    }

    private Exceeded exceeded(String detail) {
        return new Exceeded(tooLarge(archive, detail));
    }
}
