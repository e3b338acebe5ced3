package org.ionary.ask;

/** What a reader made of a question. */
public sealed interface Reading {
    record Understood(Question question) implements Reading {}

    /**
     * @param reason for people; names the words at issue
     * @param asksBack whether more words would help, not others
     */
    record Declined(String reason, boolean asksBack) implements Reading {}
}
