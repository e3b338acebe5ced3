package org.ionary.app;

/** Who writes the answer to a question for reasons. */
enum WriterMode {
    /** Nobody: sentences of the papers are shown as they stand. */
    EXTRACTS,
    /** A language model, each sentence of which is checked against those it cites. */
    LLM
}
