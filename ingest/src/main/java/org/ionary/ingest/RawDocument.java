package org.ionary.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ionary.domain.Checks;
import org.ionary.domain.PaperException;

/**
 * The bytes of one document, unread, and where they came from.
 *
 * @param bytes shared, not copied: nobody changes them
 * @param doc the file name without its ending, under which findings are exported
 */
@SuppressWarnings("ArrayRecordComponent") // up to 256 MB: a copy or a wrapper would buy equality that nobody asks for
public record RawDocument(byte[] bytes, URI origin, String doc, Instant fetchedAt) {

    /** Larger files are refused unread: no paper is that large, and a reader holds a document in memory. */
    public static final long LARGEST = 256L * 1024 * 1024;

    public RawDocument {
        Checks.notBlank(doc, "doc");
    }

    /** Reads a file. */
    public static RawDocument of(Path file, Instant now) throws PaperException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new PaperException(
                        PaperException.Kind.UNREADABLE,
                        file.toString(),
                        Files.exists(file) ? "not a file" : "no such file");
            }
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new PaperException(
                        PaperException.Kind.TOO_LARGE,
                        file.toString(),
                        size / (1024 * 1024) + " MB; the limit is " + LARGEST / (1024 * 1024) + " MB");
            }
            return new RawDocument(Files.readAllBytes(file), file.toUri(), nameOf(file), now);
        } catch (IOException e) {
            throw new PaperException(
                    PaperException.Kind.UNREADABLE, file.toString(), Refusal.reason(e, file.toString()), e);
        }
    }

    /** What messages call it: the path of a file, or the address. */
    public String name() {
        return "file".equals(origin.getScheme()) ? Path.of(origin).toString() : origin.toString();
    }

    private static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
