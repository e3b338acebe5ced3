package org.ionary.domain;

import java.io.Serial;

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
        OUT_OF_MEMORY("needs more memory than there is"),
        SERVICE_UNAVAILABLE("a service did not answer"),
        SERVICE_REFUSED("a service refused the request"),
        BUDGET_SPENT("the budget of this run is spent"),
        NOT_ON_TAPE("a reply that is not on tape, and the run may not ask for it");

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
                case UNREADABLE,
                        TIMED_OUT,
                        OUT_OF_MEMORY,
                        SERVICE_UNAVAILABLE,
                        SERVICE_REFUSED,
                        BUDGET_SPENT,
                        NOT_ON_TAPE -> false;
            };
        }

        /** Whether a service failed that the paper needed, not the paper. */
        public boolean isOfService() {
            return switch (this) {
                case SERVICE_UNAVAILABLE, SERVICE_REFUSED, NOT_ON_TAPE -> true;
                case UNREADABLE,
                        DAMAGED,
                        ENCRYPTED,
                        NO_TEXT_LAYER,
                        NOT_AN_ARTICLE,
                        UNSUPPORTED_FORMAT,
                        EMPTY,
                        TOO_LARGE,
                        TIMED_OUT,
                        OUT_OF_MEMORY,
                        BUDGET_SPENT -> false;
            };
        }
    }

    private final Kind kind;
    private final String source;
    private final String reason;

    public PaperException(Kind kind, String source, String detail) {
        super(line(source, reason(kind, detail)));
        this.kind = kind;
        this.source = source;
        this.reason = reason(kind, detail);
    }

    public PaperException(Kind kind, String source, String detail, Throwable cause) {
        super(line(source, reason(kind, detail)), cause);
        this.kind = kind;
        this.source = source;
        this.reason = reason(kind, detail);
    }

    private static String line(String source, String reason) {
        return source + ": " + reason;
    }

    private static String reason(Kind kind, String detail) {
        return (kind.meaning() + (detail.isBlank() ? "" : " (" + detail + ")")).replaceAll("\\s+", " ");
    }

    /** The message: one line for people. */
    public String line() {
        return line(source, reason);
    }

    /** What went wrong, without the source, for whoever knows it under another name. */
    public String reason() {
        return reason;
    }

    public Kind kind() {
        return kind;
    }

    /** The file or address that failed, as the user named it. */
    public String source() {
        return source;
    }
}
