package org.ionary.index;

import java.util.Optional;
import org.ionary.domain.Checks;
import org.ionary.domain.paper.Doi;

/**
 * A question for passages, captions and tables by their words.
 *
 * @param words any of them; formulas in any notation, and by the names that the field has for them
 * @param doc only of this document
 * @param doi only of the paper with this DOI
 * @param years only of papers published in these
 * @param limit how many at most
 * @param offset how many of the first to leave out
 */
public record PassageQuery(
        String words, Optional<String> doc, Optional<Doi> doi, Optional<Bounds> years, int limit, int offset) {
    public PassageQuery {
        Checks.require(limit >= 0 && offset >= 0, "limit and offset count from 0");
    }

    public static PassageQuery of(String words, int limit) {
        return new PassageQuery(words, Optional.empty(), Optional.empty(), Optional.empty(), limit, 0);
    }
}
