package org.ionary.crawl;

import java.io.Serial;

/** A source no longer knows the mark it once gave. */
final class LostPlaceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    LostPlaceException(String message) {
        super(message);
    }
}
