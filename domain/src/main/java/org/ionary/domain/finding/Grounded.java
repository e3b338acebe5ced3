package org.ionary.domain.finding;

import java.util.Optional;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/**
 * A candidate whose every quote equals the paper's text at its place.
 *
 * <p>There is no other way to have one than {@link #check}: whoever holds a {@code Grounded} holds numbers that stand
 * in the paper. Claimed quotes have no place yet; the gate finds it first and hands in a candidate that has seen it.
 */
public final class Grounded {
    private final Candidate candidate;
    private final Paper paper;

    private Grounded(Candidate candidate, Paper paper) {
        this.candidate = candidate;
        this.paper = paper;
    }

    public static Verdict<Grounded> check(Candidate candidate, Paper paper) {
        Optional<Mention> loose =
                candidate.mentions().filter(mention -> !stands(mention, paper)).findFirst();
        return loose.<Verdict<Grounded>>map(
                        mention -> Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, mention.quote()))
                .orElseGet(() -> Verdict.accepted(new Grounded(candidate, paper)));
    }

    private static boolean stands(Mention mention, Paper paper) {
        return switch (mention) {
            case Mention.Seen seen ->
                paper.textAt(seen.locus()).filter(seen.quote()::equals).isPresent();
            case Mention.Claimed claimed -> false;
        };
    }

    public Candidate candidate() {
        return candidate;
    }

    public Paper paper() {
        return paper;
    }
}
