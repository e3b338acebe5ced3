package org.ionary.extract;

import java.util.List;
import org.ionary.domain.Ledger;
import org.ionary.domain.finding.Finding;

/**
 * What one paper gave.
 *
 * @param refused every value that was seen and not taken; a value said before is refused as a duplicate, and its
 *     evidence is kept with the first
 * @param ledger of the stage {@code extract}; as many accepted as there are findings
 */
public record Extraction(List<Finding> findings, List<Refusal> refused, Ledger ledger) {
    public Extraction {
        findings = List.copyOf(findings);
        refused = List.copyOf(refused);
    }
}
