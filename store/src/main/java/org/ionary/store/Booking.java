package org.ionary.store;

import org.ionary.domain.PaperException;

/** What became of a source under one work key. */
public sealed interface Booking {

    /** @param findings how many the readers found; zero is a result, not a failure */
    record Stored(int findings) implements Booking {}

    record Failed(PaperException.Kind kind, String message) implements Booking {}
}
