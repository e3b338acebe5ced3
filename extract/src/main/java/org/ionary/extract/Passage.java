package org.ionary.extract;

/**
 * What a model is shown of a block of running text: a sentence that may hold a value, with what it needs to be
 * understood.
 *
 * @param sure whether a value stands in it by all signs; the model is asked first about the others
 */
record Passage(int block, int begin, int end, String text, boolean sure) {

    /** On one line: no text can end its own fence. */
    String line() {
        return text.replaceAll("\\s+", " ").strip();
    }
}
