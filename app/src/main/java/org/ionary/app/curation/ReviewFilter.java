package org.ionary.app.curation;

import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.material.Family;

/**
 * Which findings to review; empty sets let all pass.
 *
 * @param docs papers by their names
 * @param judged whether to list also what has been judged
 */
public record ReviewFilter(Set<String> docs, Optional<Family> family, Set<Flag> flags, boolean judged) {
    public static final ReviewFilter ALL = new ReviewFilter(Set.of(), Optional.empty(), Set.of(), false);

    public ReviewFilter {
        docs = Set.copyOf(docs);
        flags = Set.copyOf(flags);
    }

    boolean lets(CitedFinding cited) {
        return (docs.isEmpty() || docs.contains(cited.doc()))
                && family.filter(wanted ->
                                cited.finding().measurement().material().family() != wanted)
                        .isEmpty()
                && cited.flags().containsAll(flags)
                && (judged || !cited.finding().status().isCurated());
    }
}
