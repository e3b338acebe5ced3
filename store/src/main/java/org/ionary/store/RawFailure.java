package org.ionary.store;

import java.util.Optional;
import org.ionary.domain.Checks;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.SourceId;

/**
 * A file or address that could not be worked on, and why.
 *
 * @param origin the file or address; where the source is known, as its {@code origin()} reads
 * @param source absent where not even the bytes could be had
 * @param message one line for people
 */
public record RawFailure(
        String origin, Optional<SourceId> source, PaperException.Kind kind, String message, String workKey) {
    public RawFailure {
        Checks.notBlank(origin, "origin");
        Checks.notBlank(message, "message");
        Checks.notBlank(workKey, "work key");
    }
}
