package org.ionary.domain;

import java.io.Serial;
import java.util.Objects;

/**
 * One paper, or a service needed for it, failed. Booked as failed, never as empty; the run goes on.
 *
 * <p>The message is one line for people: the source first, then the cause. It never holds a secret.
 */
public final class PaperException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of failure; {@link #meaning()} is what the run's summary says. */
    public enum Kind {
        UNREADABLE("cannot be read from disk"),
        DAMAGED("damaged, cannot be opened"),
        ENCRYPTED("encrypted"),
        NO_TEXT_LAYER("a scan without a text layer"),
        NOT_AN_ARTICLE("a login, paywall or error page, not an article"),
        UNSUPPORTED_FORMAT("a format that is not supported"),
        EMPTY("holds no text"),
        TOO_LARGE("larger than the limit"),
        TIMED_OUT("took longer than the limit"),
        SERVICE_UNAVAILABLE("a service did not answer"),
        SERVICE_REFUSED("a service refused the request");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        /** Whether the same bytes must fail again, so that trying again is of no use. */
        public boolean isLasting() {
            return switch (this) {
                case DAMAGED, ENCRYPTED, NO_TEXT_LAYER, NOT_AN_ARTICLE, UNSUPPORTED_FORMAT, EMPTY, TOO_LARGE -> true;
                case UNREADABLE, TIMED_OUT, SERVICE_UNAVAILABLE, SERVICE_REFUSED -> false;
            };
        }
    }

    private final Kind kind;
    private final String source;

    public PaperException(Kind kind, String source, String detail) {
        super(line(kind, source, detail));
        this.kind = kind;
        this.source = source;
    }

    public PaperException(Kind kind, String source, String detail, Throwable cause) {
        super(line(kind, source, detail), cause);
        this.kind = kind;
        this.source = source;
    }

    private static String line(Kind kind, String source, String detail) {
        String text = source + ": " + kind.meaning() + (detail.isBlank() ? "" : " (" + detail + ")");
        return text.replaceAll("\\s+", " ");
    }

    /** The message: one line for people. */
    public String line() {
        return Objects.requireNonNull(getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** The file or address that failed, as the user named it. */
    public String source() {
        return source;
    }
}
