package org.ionary.llm;

/**
 * How a model is held to the schema of its reply. Where the server does not hold it, the schema stands in the prompt.
 */
public enum StructuredOutput {
    /** As strictly as the server can: its complaint about one way leads to the next, for the rest of the run. */
    AUTO,
    /** By the schema. */
    SCHEMA,
    /** To JSON of any form; Anthropic has no such mode and is asked in words. */
    JSON,
    /** By nothing but words. */
    NONE
}
