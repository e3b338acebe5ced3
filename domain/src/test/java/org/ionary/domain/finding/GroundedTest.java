package org.ionary.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 mS/cm | 2 mS/cm | true",
                "1.5 × 10⁻⁴ S/cm | 5 × 10⁻⁴ S/cm | true",
                "σ of 0.31 eV | 0.3 | true",
                "σ of 10⁻⁴ S/cm | 10 | true",
                "σ of 10⁻¹² S/cm | 10⁻¹ | true",
                "σ of 1,9 mS/cm | 1 | true",
                "σ of 1,9 mS/cm | 9 mS/cm | true",
                "σ of 1,9 mS/cm | 1,9 mS/cm | false",
                "0.51, 0.95 and 1.4 mS/cm | 0.95 | false",
                "0.51,0.95 and 1.4 mS/cm | 0.95 | false",
                "an Ea of 0.31¹² or so | 0.31 | false",
                "2–12 mS/cm | 12 mS/cm | false",
                "a value of 5. And then | 5 | false",
                "only 1.3 × 10−3 mS cm−1.24 Neither | 1.3 × 10−3 mS cm−1 | false",
                "only 1.3E-34 S/cm | 1.3E-3 | true",
            })
    void rejectsANumberCutOutOfALargerOne(String text, String quote, boolean rejected) {
        int begin = text.indexOf(quote);
        Mention.Seen value = new Mention.Seen(new Locus.InText(0, begin, begin + quote.length()), quote);
        Candidate candidate = Samples.candidate(text, value);
        assertThat(Grounded.check(candidate, Samples.paper(text)).toOptional().isEmpty())
                .isEqualTo(rejected);
    }

    @Test
    void cannotBeMadeInAnyOtherWay() {
        assertThat(Arrays.stream(Grounded.class.getDeclaredConstructors()).map(c -> c.getModifiers()))
                .allMatch(Modifier::isPrivate);
    }
}
