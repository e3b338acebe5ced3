package org.ionary.domain.finding;

import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.Checks;
import org.ionary.domain.paper.Locus;

/**
 * Where a finding can be seen.
 *
 * @param value the place of the value's number in the paper
 * @param quote the sentence, row or caption that says it
 * @param section the heading it stands under, empty where there is none
 * @param page from 1, where the format has pages
 * @param elsewhere the place of the number in the paper it was read from, where that is not this library's: then
 *     {@code value} is its place in the export that brought it here
 */
public record Evidence(Locus value, String quote, String section, OptionalInt page, Optional<Locus> elsewhere) {
    public Evidence {
        Checks.notBlank(quote, "evidence");
    }

    /** In a paper of this library. */
    public Evidence(Locus value, String quote, String section, OptionalInt page) {
        this(value, quote, section, page, Optional.empty());
    }

    /** Its place in the paper it was read from. */
    public Locus printed() {
        return elsewhere.orElse(value);
    }
}
