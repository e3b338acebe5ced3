package org.ionary.domain.paper;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * Where a paper's bytes came from.
 *
 * @param doc the short name findings are exported under: the file name without its ending
 * @param origin the file or address the bytes were read from
 * @param doi what whoever fetched it knew of its DOI; the paper's own word is in its {@link Bibliography}
 * @param license as named by the origin, such as {@code CC-BY-4.0}
 */
public record Source(
        SourceId id,
        String doc,
        Format format,
        URI origin,
        Optional<Doi> doi,
        Optional<String> license,
        Instant fetchedAt) {
    public Source {
        Checks.notBlank(doc, "doc");
    }
}
