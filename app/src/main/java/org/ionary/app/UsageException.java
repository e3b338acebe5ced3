package org.ionary.app;

import java.io.Serial;

/** What was asked for cannot be done as asked; the message is one line that says what to change. */
final class UsageException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
