package org.ionary.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ionary.domain.PaperException;

/** The parts of a document that is itself a zip file (Word, OpenDocument, EPUB), each no larger than a paper may be. */
final class ZipParts implements AutoCloseable {
    private static final long LARGEST_PART = 128L * 1024 * 1024;

    private final ZipFile zip;
    private final String source;

    private ZipParts(ZipFile zip, String source) {
        this.zip = zip;
        this.source = source;
    }

    static ZipParts of(byte[] bytes, String source) throws PaperException {
        return Refusal.damagedUnless(
                source,
                () -> new ZipParts(
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                                .get(),
                        source));
    }

    /** The part's bytes, or nothing where there is no such part. */
    Optional<byte[]> bytes(String name) throws PaperException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new PaperException(PaperException.Kind.ENCRYPTED, source, name);
        }
        return Optional.of(Refusal.damagedUnless(source, () -> {
            try (InputStream in = zip.getInputStream(entry)) {
                return limited(in, name);
            }
        }));
    }

    private byte[] limited(InputStream in, String name) throws IOException, PaperException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[64 * 1024];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            out.write(some, 0, read);
            if (out.size() > LARGEST_PART) {
                throw new PaperException(
                        PaperException.Kind.TOO_LARGE,
                        source,
                        name + " unpacks to more than " + LARGEST_PART / (1024 * 1024) + " MB");
            }
        }
        return out.toByteArray();
    }

    /** The part as text, or nothing where there is no such part. */
    Optional<String> text(String name) throws PaperException {
        return bytes(name).map(Decoded::text);
    }

    /** The part as text; without it the document is damaged. */
    String required(String name) throws PaperException {
        return text(name)
                .orElseThrow(() -> new PaperException(PaperException.Kind.DAMAGED, source, "without its part " + name));
    }

    @Override
    public void close() throws PaperException {
        Refusal.damagedUnless(source, () -> {
            zip.close();
            return zip;
        });
    }
}
