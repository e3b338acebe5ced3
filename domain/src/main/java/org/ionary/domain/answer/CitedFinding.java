package org.ionary.domain.answer;

import java.util.Optional;
import org.ionary.domain.Checks;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.Bibliography;

/**
 * A finding with the paper it stands in: what is exported, indexed and shown.
 *
 * @param doc the document it stands in
 * @param bibliography of the paper; for what supplements an article, of the article
 * @param repeats the finding of a better copy of the same paper that says the same
 */
public record CitedFinding(Finding finding, String doc, Bibliography bibliography, Optional<FindingId> repeats) {
    public CitedFinding {
        Checks.notBlank(doc, "doc");
    }

    public CitedFinding(Finding finding, String doc, Bibliography bibliography) {
        this(finding, doc, bibliography, Optional.empty());
    }
}
