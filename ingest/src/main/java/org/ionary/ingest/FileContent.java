package org.ionary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.SourceId;

/** Tells a file, and the parts of an archive that cannot be had, by content, so that a failure can be remembered. */
final class FileContent {
    private final Path file;
    private Optional<SourceId> known = Optional.empty();

    FileContent(Path file) {
        this.file = file;
    }

    /**
     * What a failure is remembered under; nothing where it may pass.
     *
     * @param shown the file or one of its parts, as messages call it
     */
    Optional<SourceId> of(PaperException failure, String shown) {
        if (!failure.kind().isLasting()) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            known = digest(file);
        }
        String part = shown.substring(Math.min(shown.length(), file.toString().length()));
        return part.isEmpty()
                ? known
                : known.map(whole -> SourceId.of((whole + part).getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<SourceId> digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return Optional.of(new SourceId(
                    HexFormat.of().formatHex(digested.getMessageDigest().digest())));
        } catch (IOException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
