package org.ionary.app.curation;

import java.io.Serial;

/** What a curator asked for cannot be done as asked; the message is one line that says why and what to do. */
public final class CurationException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why, by what can be done about it. */
    public enum Kind {
        /** There is no such finding or paper. */
        UNKNOWN,
        /** Another curator has judged it. */
        JUDGED_BEFORE,
        /** What was typed cannot be read, or does not stand in the paper. */
        NOT_READ,
        /** It says already what it was to say, or another finding does. */
        NOTHING_TO_CHANGE,
        /** There is no decision to take back. */
        NOTHING_TO_UNDO
    }

    private final Kind kind;

    CurationException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
