package org.ionary.app;

import java.util.Locale;

/** Who reads the papers. */
enum ReaderMode {
    /** The rules for sentences and tables; they need no model. */
    RULES,
    /** A language model, whose readings the rules check. */
    LLM,
    /** Both: what they agree on is surer, what they dispute waits for a curator. */
    BOTH;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
