package org.ionary.app;

/** Who reads questions. */
enum QuestionMode {
    /** The built-in grammar; it needs no model. */
    GRAMMAR,
    /** A language model, which fills in the form that the grammar would. */
    LLM,
    /** The grammar, and the model what the grammar declines. */
    BOTH
}
