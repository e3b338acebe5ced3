package org.ionary.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Format;

/**
 * Tells office documents apart, which are all zip files or all OLE2 files, by the parts that are in them. What is an
 * office document but no paper is refused by its name.
 */
final class Containers {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POSTSCRIPT = "%!PS".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DJVU = "AT&TFORM".getBytes(StandardCharsets.US_ASCII);

    private Containers() {}

    /** The office format; empty where the bytes are of no office document. */
    static Optional<Format> formatOf(RawDocument document) throws PaperException {
        byte[] bytes = document.bytes();
        String source = document.name();
        if (startsWith(bytes, ZIP)) {
            return zipped(bytes, source);
        }
        if (startsWith(bytes, OLE2)) {
            return Optional.of(compound(bytes, source));
        }
        if (startsWith(bytes, RTF)) {
            return Optional.of(Format.RTF);
        }
        if (startsWith(bytes, POSTSCRIPT)) {
            throw refused(source, "PostScript; make a PDF of it with ps2pdf");
        }
        if (startsWith(bytes, DJVU)) {
            throw refused(source, "DjVu, which is made of page images; make a PDF with a text layer of it");
        }
        return Optional.empty();
    }

    /** Whether the bytes are of a zip file that is no document. */
    static boolean isArchive(byte[] bytes, String source) throws PaperException {
        return startsWith(bytes, ZIP) && kindOfZip(bytes, source).isEmpty();
    }

    static boolean isZip(byte[] head) {
        return startsWith(head, ZIP);
    }

    private static Optional<Format> zipped(byte[] bytes, String source) throws PaperException {
        String kind = kindOfZip(bytes, source).orElse("");
        return switch (kind) {
            case "" -> throw refused(source, "an archive inside a document's place");
            case "application/epub+zip" -> Optional.of(Format.EPUB);
            case "wordprocessingml" -> Optional.of(Format.DOCX);
            case "presentationml" -> throw refused(source, "a presentation, not a paper");
            case "spreadsheetml" -> throw refused(source, "a spreadsheet, not a paper");
            default -> {
                if (kind.startsWith("application/vnd.oasis.opendocument.text")) {
                    yield Optional.of(Format.ODT);
                }
                throw refused(source, kind);
            }
        };
    }

    /** What a zip file that is a document says it is; empty for an archive. */
    private static Optional<String> kindOfZip(byte[] bytes, String source) throws PaperException {
        try (ZipParts parts = ZipParts.of(bytes, source)) {
            Optional<String> said = parts.text("mimetype").map(String::strip).filter(type -> type.length() < 100);
            if (said.isPresent()) {
                return said;
            }
            if (parts.text("META-INF/container.xml").isPresent()) {
                return Optional.of("application/epub+zip");
            }
            String types = parts.text("[Content_Types].xml").orElse("");
            for (String kind : new String[] {"wordprocessingml", "presentationml", "spreadsheetml"}) {
                if (types.contains(kind + ".document.main")
                        || types.contains(kind + ".presentation.main")
                        || types.contains(kind + ".sheet.main")
                        || types.contains(kind + ".template.main")) {
                    return Optional.of(kind);
                }
            }
            return types.isEmpty() ? Optional.empty() : Optional.of("an office document of an unknown kind");
        }
    }

    private static Format compound(byte[] bytes, String source) throws PaperException {
        return Refusal.damagedUnless(source, () -> {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
                DirectoryNode root = files.getRoot();
                if (root.hasEntryCaseInsensitive("WordDocument")) {
                    return Format.DOC;
                }
                if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                    throw new PaperException(PaperException.Kind.ENCRYPTED, source, "a password is needed");
                }
                if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                    throw refused(source, "a presentation, not a paper");
                }
                if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                    throw refused(source, "a spreadsheet, not a paper");
                }
                throw refused(source, "an OLE2 document of an unknown kind");
            }
        });
    }

    private static PaperException refused(String source, String what) {
        return new PaperException(PaperException.Kind.UNSUPPORTED_FORMAT, source, what);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
