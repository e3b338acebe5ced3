package org.ionary.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.Ledger;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Paper;

/**
 * Papers to findings. A pure function of the paper and of the readers' versions.
 *
 * <ol>
 *   <li>Each reader proposes candidates that only quote, and refuses what it can tell is none.
 *   <li>The gate finds and checks every quote.
 *   <li>The interpreter makes measurements of the quotes and tests them.
 *   <li>The reconciler joins what the paper says more than once.
 *   <li>What contradicts itself or the physics is flagged.
 * </ol>
 */
public final class Extractor {
    private static final String STAGE = "extract";

    private final List<CandidateReader> readers = List.of(new RuleReader(), new TableReader());

    /** The readers in the order they read; their labels tell whether a paper was read by these very ones. */
    public List<Reader> readers() {
        return readers.stream().map(CandidateReader::reader).toList();
    }

    public Extraction extract(Paper paper) {
        return explain(paper).extraction();
    }

    /** The same with the way that led to it: what was recognised, linked, found and refused at each place. */
    public Explanation explain(Paper paper) {
        Definitions known = Definitions.of(paper);
        Judging judging = new Judging(paper, known.memory());
        for (CandidateReader reader : readers) {
            reader.read(paper, known).traces().forEach(judging::judge);
        }
        List<Finding> findings = judging.findings();
        List<Refusal> refused = judging.refused();
        Extraction extraction = new Extraction(findings, refused, ledger(judging.seen(), findings, refused));
        return new Explanation(paper, judging.explained(findings), extraction);
    }

    /** {@code seen} is counted where readers hand over, so a value lost on the way makes the ledger throw. */
    static Ledger ledger(int seen, List<Finding> findings, List<Refusal> refused) {
        Map<RejectionReason, Integer> reasons = new EnumMap<>(RejectionReason.class);
        refused.forEach(refusal -> reasons.merge(refusal.reason(), 1, Integer::sum));
        return new Ledger(STAGE, seen, findings.size(), reasons, 0);
    }
}
