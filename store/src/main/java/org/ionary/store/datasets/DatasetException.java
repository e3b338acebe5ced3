package org.ionary.store.datasets;

import java.io.Serial;

/** A dataset or its mapping cannot be read; the message is one line that names the file and the cause. */
public final class DatasetException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    DatasetException(String file, String cause) {
        super((file + ": " + cause).replaceAll("\\s+", " "));
    }

    public String line() {
        return String.valueOf(getMessage());
    }
}
