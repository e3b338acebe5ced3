package org.ionary.domain.crawl;

import java.util.Optional;

/** What a server said about the state of a page, to be shown to it again; opaque. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static Validators none() {
        return new Validators(Optional.empty(), Optional.empty());
    }

    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
