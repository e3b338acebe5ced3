package org.ionary.llm;

import org.ionary.domain.GivenUp;

/** A thread is interrupted when nobody waits for its paper any more. */
final class Interrupted {
    private Interrupted() {}

    /** Ends the work; the thread stays interrupted. */
    static GivenUp givenUp(InterruptedException cause) {
        Thread.currentThread().interrupt();
        try {
            GivenUp.check();
        } catch (GivenUp e) {
            e.addSuppressed(cause);
            return e;
        }
        throw new AssertionError("an interrupted thread is given up", cause);
    }
}
