package org.ionary.store;

import java.io.Serial;

/** A file is no export that can be read back; the message is one line that names file, line and cause. */
public final class ExportFileException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ExportFileException(String file, String cause) {
        super((file + ": " + cause).replaceAll("\\s+", " "));
    }

    public String line() {
        return String.valueOf(getMessage());
    }
}
