package org.ionary.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.ionary.domain.Checks;
import org.ionary.domain.PaperException;

/**
 * The bytes of one document, unread, and where they came from.
 *
 * @param bytes shared, not copied: nobody changes them
 * @param origin a file, an address, or an entry of an archive: {@code jar:file:/…/papers.zip!/paper.xml}
 * @param doc the file name without its ending, under which findings are exported
 * @param references what reference files beside it may say of it
 */
@SuppressWarnings("ArrayRecordComponent") // up to 256 MB: a copy or a wrapper would buy equality that nobody asks for
public record RawDocument(byte[] bytes, URI origin, String doc, Instant fetchedAt, ReferenceList references) {

    /** Larger files are refused unread: no paper is that large, and a reader holds a document in memory. */
    public static final long LARGEST = 256L * 1024 * 1024;

    public RawDocument {
        Checks.notBlank(doc, "doc");
    }

    public RawDocument(byte[] bytes, URI origin, String doc, Instant fetchedAt) {
        this(bytes, origin, doc, fetchedAt, ReferenceList.none());
    }

    /** Reads a file. */
    public static RawDocument of(Path file, Instant now) throws PaperException {
        try {
            check(file);
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new PaperException(
                        PaperException.Kind.TOO_LARGE,
                        file.toString(),
                        size / (1024 * 1024) + " MB; the limit is " + LARGEST / (1024 * 1024) + " MB");
            }
            Path last = file.getFileName();
            String name = last == null ? file.toString() : last.toString();
            return new RawDocument(Files.readAllBytes(file), file.toUri(), docOf(name), now);
        } catch (IOException e) {
            throw new PaperException(
                    PaperException.Kind.UNREADABLE, file.toString(), Refusal.reason(e, file.toString()), e);
        }
    }

    /** Refuses what is no file, without reading it. */
    static void check(Path file) throws PaperException {
        if (!Files.isRegularFile(file)) {
            throw new PaperException(
                    PaperException.Kind.UNREADABLE,
                    file.toString(),
                    Files.exists(file) ? "not a file" : "no such file");
        }
    }

    RawDocument with(ReferenceList beside) {
        return new RawDocument(bytes, origin, doc, fetchedAt, beside);
    }

    /** What messages call it: the path of a file, {@code papers.zip!/paper.xml} for an entry, or the address. */
    public String name() {
        String place = origin.toString();
        while (place.startsWith("jar:")) {
            place = place.substring("jar:".length());
        }
        int inside = place.indexOf("!/");
        String outer = inside < 0 ? place : place.substring(0, inside);
        String file = outer.startsWith("file:") ? Path.of(URI.create(outer)).toString() : outer;
        return inside < 0
                ? file
                : file + URI.create("x:/" + place.substring(inside)).getPath().substring(1);
    }

    /** The last part of its name, with its ending. */
    String fileName() {
        String name = name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The ending of its file's name in lower case, or nothing. */
    String ending() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** What a document is called that has this file name or path. */
    static String docOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
