package org.ionary.index;

import java.io.IOException;
import java.io.Serial;

/** The index is missing, damaged or of another layout. It is derived: make it anew from the library. */
public final class IndexDamagedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    IndexDamagedException(String message) {
        super(message);
    }

    IndexDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
