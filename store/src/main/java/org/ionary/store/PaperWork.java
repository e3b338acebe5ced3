package org.ionary.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ionary.domain.Checks;
import org.ionary.domain.Ledger;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;

/**
 * Everything that came of one paper; it is stored whole or not at all.
 *
 * <p>Always: the bytes are the paper's, and every finding has an id of its own, is of this paper, and its evidence
 * stands in it.
 *
 * @param bytes the source as fetched; not copied, so leave it alone
 * @param workKey the digest of reader versions, prompt versions and configuration under which the work was done
 */
@SuppressWarnings("ArrayRecordComponent") // Work is handed over once; nobody compares it.
public record PaperWork(
        byte[] bytes, Paper paper, List<Finding> findings, Ledger ledger, String workKey, Extent extent) {
    /** How much of a source may be kept. */
    public enum Extent {
        WHOLE,
        /** The findings, and of the text the blocks that they quote; no bytes. */
        FACTS
    }

    public PaperWork(byte[] bytes, Paper paper, List<Finding> findings, Ledger ledger, String workKey) {
        this(bytes, paper, findings, ledger, workKey, Extent.WHOLE);
    }

    public PaperWork {
        findings = List.copyOf(findings);
        Checks.notBlank(workKey, "work key");
        SourceId source = paper.source().id();
        String doc = paper.source().doc();
        Checks.require(SourceId.of(bytes).equals(source), "these are not the bytes of " + doc);
        Set<FindingId> ids = new HashSet<>();
        for (Finding finding : findings) {
            Checks.require(finding.source().equals(source), finding.id() + " is not a finding of " + doc);
            Checks.require(ids.add(finding.id()), finding.id() + " stands twice among the findings of " + doc);
            for (Evidence evidence : finding.measurement().evidence()) {
                Checks.require(
                        paper.textAt(evidence.value()).isPresent(),
                        "the evidence of " + finding.id() + " stands nowhere in " + doc);
            }
        }
    }

    /** In their order. */
    static Set<SourceId> sources(List<PaperWork> works) {
        Set<SourceId> sources = new LinkedHashSet<>();
        works.forEach(work -> sources.add(work.paper().source().id()));
        return sources;
    }
}
