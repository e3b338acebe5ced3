package org.ionary.domain;

import java.util.concurrent.CancellationException;

/**
 * Ends the work on a paper that nobody waits for any more.
 *
 * <p>Whoever gives a paper up interrupts its thread; what may go on for long looks here each time around, or the thread
 * would hold its memory for as long as it takes.
 */
public final class GivenUp extends CancellationException {
    private static final long serialVersionUID = 1L;

    private GivenUp() {
        super("given up");
    }

    /** @throws GivenUp where this thread has been interrupted; it stays so */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUp();
        }
    }
}
