package org.ionary.ask;

/** What a reader made of a question. */
public sealed interface Reading {
    record Understood(Question question) implements Reading {}

    /**
     * @param reason for people; names the words at issue
     * @param asksBack whether more words would help, not others
     * @param wasToChange whether it said something of its own, which a next question may refer to
     */
    record Declined(String reason, boolean asksBack, boolean wasToChange) implements Reading {}
}
