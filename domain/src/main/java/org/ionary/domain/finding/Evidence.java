package org.ionary.domain.finding;

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
 */
public record Evidence(Locus value, String quote, String section, OptionalInt page) {
    public Evidence {
        Checks.notBlank(quote, "evidence");
    }
}
