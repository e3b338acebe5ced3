package org.ionary.store;

import java.io.Serial;

/** Stored content that does not read as what it should be: a field missing, unknown, or of the wrong type. */
final class UnreadableContent extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableContent(String message) {
        super(message);
    }

    UnreadableContent(String message, Throwable cause) {
        super(message, cause);
    }
}
