package org.ionary.index;

import java.io.IOException;
import java.io.Serial;

/** Another writer is at work on the index. */
public final class IndexLockedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    IndexLockedException(Throwable cause) {
        super("the index is being written by another process; wait until it has finished, or end it", cause);
    }
}
