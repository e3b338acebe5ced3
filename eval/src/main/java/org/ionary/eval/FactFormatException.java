package org.ionary.eval;

import java.io.Serial;

/** A line of a gold or export file that is not a fact; the message names file, line and cause. */
public final class FactFormatException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    FactFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
