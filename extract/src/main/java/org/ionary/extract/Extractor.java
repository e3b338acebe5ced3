package org.ionary.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.GivenUp;
import org.ionary.domain.Ledger;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
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
        Reconciler reconciler = new Reconciler();
        List<Refusal> refused = new ArrayList<>();
        int seen = 0;
        for (CandidateReader reader : readers) {
            Reading reading = reader.read(paper);
            seen += reading.candidates().size() + reading.refused().size();
            refused.addAll(reading.refused());
            for (Candidate candidate : reading.candidates()) {
                GivenUp.check();
                Verdict<Interpreted> verdict = Gate.check(candidate, paper).then(Interpreter::interpret);
                switch (verdict) {
                    case Verdict.Accepted<Interpreted>(Interpreted said) -> {
                        if (!reconciler.add(said)) {
                            refused.add(refusal(
                                    RejectionReason.DUPLICATE,
                                    candidate.sentence().quote(),
                                    candidate));
                        }
                    }
                    case Verdict.Rejected<Interpreted>(RejectionReason reason, String detail) ->
                        refused.add(refusal(reason, detail, candidate));
                }
            }
        }
        List<Finding> findings = reconciler.findings(paper.source().id());
        return new Extraction(findings, refused, ledger(seen, findings, refused));
    }

    private static Refusal refusal(RejectionReason reason, String detail, Candidate candidate) {
        return new Refusal(reason, detail, Optional.of(candidate.value().head()));
    }

    /** {@code seen} is counted where readers hand over, so a value lost on the way makes the ledger throw. */
    static Ledger ledger(int seen, List<Finding> findings, List<Refusal> refused) {
        Map<RejectionReason, Integer> reasons = new EnumMap<>(RejectionReason.class);
        refused.forEach(refusal -> reasons.merge(refusal.reason(), 1, Integer::sum));
        return new Ledger(STAGE, seen, findings.size(), reasons, 0);
    }
}
