package org.ionary.domain.answer;

import org.ionary.domain.Checks;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Bibliography;

/** A finding with the paper it stands in: what is exported, indexed and shown. */
public record CitedFinding(Finding finding, String doc, Bibliography bibliography) {
    public CitedFinding {
        Checks.notBlank(doc, "doc");
    }
}
