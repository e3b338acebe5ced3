package org.ionary.domain.crawl;

import java.net.URI;
import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * Where the text of a paper can be had.
 *
 * @param address {@code http}, {@code https} or {@code file}
 * @param license as named there, such as {@code cc-by}; empty where it says none
 */
public record Place(URI address, Form form, Optional<String> license) {
    /** What is expected at the place, the readiest first: markup keeps what a page of print may lose. */
    public enum Form {
        XML,
        HTML,
        PDF,
        /** Found out by content. */
        ANY
    }

    public Place {
        Checks.require(address.isAbsolute(), "not an absolute address: " + address);
    }
}
