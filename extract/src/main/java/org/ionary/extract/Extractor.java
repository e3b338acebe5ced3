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
 * Papers to findings by rules alone. A pure function of the paper and of the readers' versions.
 *
 * <ol>
 *   <li>Each reader proposes candidates that only quote, and refuses what it can tell is none.
 *   <li>Every quote is checked against its place.
 *   <li>The interpreter makes measurements of the quotes and tests them.
 *   <li>The reconciler joins what the paper says more than once.
 *   <li>What contradicts itself or the physics is flagged.
 * </ol>
 */
public final class Extractor implements FindingExtractor {
    private static final String STAGE = "extract";

    private final List<CandidateReader> readers = List.of(new RuleReader(), new TableReader());

    @Override
    public List<Reader> readers() {
        return readers.stream().map(CandidateReader::reader).toList();
    }

    @Override
    public Extraction extract(Paper paper) {
        return explain(paper).extraction();
    }

    @Override
    public Explanation explain(Paper paper) {
        Definitions known = Definitions.of(paper);
        Judging judging = new Judging(paper, known.memory(), false);
        read(paper, known, judging);
        return explanation(paper, judging);
    }

    void read(Paper paper, Definitions known, Judging judging) {
        for (CandidateReader reader : readers) {
            reader.read(paper, known).traces().forEach(judging::judge);
        }
    }

    static Explanation explanation(Paper paper, Judging judging) {
        List<Finding> findings = judging.findings();
        List<Refusal> refused = judging.refused();
        Extraction extraction = new Extraction(findings, refused, ledger(judging.seen(), findings, refused));
        return new Explanation(paper, judging.explained(), extraction);
    }

    /** {@code seen} is counted where readers hand over, so a value lost on the way makes the ledger throw. */
    static Ledger ledger(int seen, List<Finding> findings, List<Refusal> refused) {
        Map<RejectionReason, Integer> reasons = new EnumMap<>(RejectionReason.class);
        refused.forEach(refusal -> reasons.merge(refusal.reason(), 1, Integer::sum));
        return new Ledger(STAGE, seen, findings.size(), reasons, 0);
    }
}
