package org.ionary.domain.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ionary.domain.Checks;

/** The identity of a source: the SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
public record SourceId(String sha256) implements Comparable<SourceId> {
    public SourceId {
        Checks.require(sha256.matches("[0-9a-f]{64}"), "not a SHA-256: " + sha256);
    }

    public static SourceId of(byte[] bytes) {
        try {
            return new SourceId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return sha256.compareTo(other.sha256);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
