package org.ionary.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes zip and tar files in memory, and fetches sample files. */
final class Zipped {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    Zipped with(String name, String text) {
        return with(name, ReaderContract.utf8(text));
    }

    Zipped with(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] tar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
                header.setSize(entry.getValue().length);
                tar.putArchiveEntry(header);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] sample(String name) {
        try (InputStream in = Zipped.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no sample " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word document with this in its body. */
    static byte[] word(String body) {
        return new Zipped()
                .with(
                        "[Content_Types].xml",
                        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .with("word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>")
                .with(
                        "word/styles.xml",
                        "<w:styles><w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
                                + "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
                                + "<w:style w:styleId=\"Up\"><w:name w:val=\"Up\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
                                + "<w:style w:styleId=\"Upper\"><w:name w:val=\"Upper\"/><w:basedOn w:val=\"Up\"/></w:style></w:styles>")
                .zip();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
