package org.ionary.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.junit.jupiter.api.Test;

class GroundedTest {

    @Test
    void acceptsACandidateWhoseEveryQuoteStandsInThePaper() {
        Candidate candidate = Samples.candidate(Samples.seen("5 × 10⁻⁴ S·cm⁻¹"));
        Verdict<Grounded> verdict = Grounded.check(candidate, Samples.paper());
        assertThat(verdict.toOptional()).map(Grounded::candidate).contains(candidate);
    }

    @Test
    void rejectsAQuoteThatIsNotInThePaper() {
        Mention.Seen real = Samples.seen("5 × 10⁻⁴");
        Candidate forged = Samples.candidate(new Mention.Seen(real.locus(), "5 × 10⁻³"));
        assertThat(Grounded.check(forged, Samples.paper()))
                .isEqualTo(Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, "5 × 10⁻³"));
    }

    @Test
    void rejectsAQuoteAtAnotherPlaceThanItsOwn() {
        Candidate shifted = Samples.candidate(new Mention.Seen(new Locus.InText(0, 0, 8), "5 × 10⁻⁴"));
        assertThat(Grounded.check(shifted, Samples.paper())).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void rejectsAClaimThatNobodyHasLocated() {
        Candidate claimed = Samples.candidate(new Mention.Claimed(0, "5 × 10⁻⁴"));
        assertThat(Grounded.check(claimed, Samples.paper())).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void cannotBeMadeInAnyOtherWay() {
        assertThat(Arrays.stream(Grounded.class.getDeclaredConstructors()).map(c -> c.getModifiers()))
                .allMatch(Modifier::isPrivate);
    }
}
