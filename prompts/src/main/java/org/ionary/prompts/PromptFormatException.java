package org.ionary.prompts;

import java.io.Serial;

/** A prompt file that cannot be used; the message is one line that names the file and the cause. */
public final class PromptFormatException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    PromptFormatException(String file, String cause) {
        super(file + ": " + cause);
    }
}
