package org.ionary.domain.answer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.Checks;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.paper.Bibliography;

/**
 * A finding with the paper it stands in: what is exported, indexed and shown.
 *
 * @param doc the document it stands in
 * @param bibliography of the paper; for what supplements an article, of the article
 * @param repeats the finding of a better copy of the same paper that says the same
 * @param amended what has become known of the paper since
 */
public record CitedFinding(
        Finding finding,
        String doc,
        Bibliography bibliography,
        Optional<FindingId> repeats,
        Set<Amendment.Kind> amended) {
    public CitedFinding {
        Checks.notBlank(doc, "doc");
        EnumSet<Amendment.Kind> copy = EnumSet.noneOf(Amendment.Kind.class);
        copy.addAll(amended);
        amended = Collections.unmodifiableSet(copy);
    }

    public CitedFinding(Finding finding, String doc, Bibliography bibliography, Optional<FindingId> repeats) {
        this(finding, doc, bibliography, repeats, Set.of());
    }

    public CitedFinding(Finding finding, String doc, Bibliography bibliography) {
        this(finding, doc, bibliography, Optional.empty());
    }

    /** The finding's own, and those that its paper has got since. */
    public Set<Flag> flags() {
        EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(finding.flags());
        for (Amendment.Kind kind : amended) {
            all.add(
                    switch (kind) {
                        case RETRACTION -> Flag.PAPER_RETRACTED;
                        case CORRECTION -> Flag.PAPER_CORRECTED;
                        case CONCERN -> Flag.PAPER_OF_CONCERN;
                    });
        }
        return Collections.unmodifiableSet(all);
    }
}
