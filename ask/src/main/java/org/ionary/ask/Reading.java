package org.ionary.ask;

/** What the grammar made of a question. */
public sealed interface Reading {
    record Understood(Question question) implements Reading {}

    /** @param reason for people; names the words at issue */
    record Declined(String reason) implements Reading {}
}
