package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Grounded;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

/** What holds for whatever reads papers for candidates. */
abstract class CandidateReaderContract {

    abstract CandidateReader reader();

    /** A paper in which it finds at least one candidate. */
    abstract Paper readable();

    /** A paper built around a random text. */
    abstract Paper around(String text);

    @Test
    void anEmptyPaperGivesNothing() {
        Reading reading = reader().read(Papers.of());
        assertThat(reading.candidates()).isEmpty();
        assertThat(reading.refused()).isEmpty();
    }

    @Test
    void findsSomethingAndEveryQuoteStandsInThePaper() {
        Paper paper = readable();
        assertThat(reader().read(paper).candidates()).isNotEmpty();
        for (Candidate candidate : reader().read(paper).candidates()) {
            assertThat(Grounded.check(candidate, paper)).isInstanceOf(Verdict.Accepted.class);
            assertThat(candidate.reader()).isEqualTo(reader().reader());
        }
    }

    @Test
    void readingTwiceGivesTheSame() {
        assertThat(reader().read(readable())).isEqualTo(reader().read(readable()));
    }

    @Test
    void noTextMakesItThrowAndEveryQuoteStillStands() {
        long seed = 20260117;
        Random random = new Random(seed);
        for (int i = 0; i < 1500; i++) {
            String text = RandomText.of(random);
            Paper paper = around(text);
            for (Candidate candidate : reader().read(paper).candidates()) {
                assertThat(Grounded.check(candidate, paper))
                        .as("seed %d, round %d: %s", seed, i, text)
                        .isInstanceOf(Verdict.Accepted.class);
            }
        }
    }
}
