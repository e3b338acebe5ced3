package org.ionary.ask;

/** Hears an answer that a model writes, sentence by sentence, as soon as each has arrived and was checked. */
@FunctionalInterface
public interface SentenceListener {

    /**
     * In their order; those that are withheld among them. What is told here stands in the answer as
     * {@link NumberLock.Line#shown} has it, joined by spaces, and nothing before it. An answer of which nothing passes
     * is not told.
     */
    void sentence(NumberLock.Line line);
}
