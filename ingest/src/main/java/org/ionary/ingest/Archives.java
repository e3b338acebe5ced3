package org.ionary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.PaperException;

/** Tells by content which files are archives, and opens them. Zip files that are documents are none. */
final class Archives {
    private static final int HEAD = 512;

    private Archives() {}

    static boolean isArchive(byte[] bytes, String source) throws PaperException {
        byte[] head = bytes.length <= HEAD ? bytes : java.util.Arrays.copyOf(bytes, HEAD);
        return isPackedStream(head) || Containers.isArchive(bytes, source);
    }

    private static boolean isPackedStream(byte[] head) {
        return StreamEntries.isGzip(head) || StreamEntries.isBzip2(head) || StreamEntries.isTar(head);
    }

    /** The entries of the archive that the file is; empty where it is none. */
    static Optional<ArchiveEntries> in(Path file) throws PaperException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new PaperException(
                    PaperException.Kind.UNREADABLE, file.toString(), Refusal.reason(e, file.toString()), e);
        }
        return Refusal.damagedUnless(file.toString(), () -> {
            if (Containers.isZip(head)) {
                return zip(file);
            }
            return isPackedStream(head)
                    ? Optional.of(new StreamEntries(Files.newInputStream(file), unpackedName(fileName(file))))
                    : Optional.empty();
        });
    }

    private static Optional<ArchiveEntries> zip(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            ZipEntries entries = new ZipEntries(channel);
            if (entries.has("mimetype")
                    || entries.has("[Content_Types].xml")
                    || entries.has("META-INF/container.xml")) {
                entries.close();
                return Optional.empty();
            }
            return Optional.of(entries);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String fileName(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /** The name without what packing has added to it: {@code paper.xml.gz} holds {@code paper.xml}. */
    static String unpackedName(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        for (String ending : new String[] {".tar.gz", ".tar.bz2", ".tgz", ".tar", ".gz", ".bz2", ".zip"}) {
            if (lower.endsWith(ending) && last.length() > ending.length()) {
                return last.substring(0, last.length() - ending.length());
            }
        }
        return last;
    }
}
