package org.ionary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void judgesFurtherWhereItWasAccepted() {
        Verdict<Integer> four = Verdict.accepted("four").then(text -> Verdict.accepted(text.length()));
        assertThat(four).isEqualTo(Verdict.accepted(4));
        assertThat(four.toOptional()).contains(4);
    }

    @Test
    void keepsTheFirstRefusal() {
        Verdict<Integer> refused = Verdict.<String>rejected(RejectionReason.RELATIVE, "ten times higher")
                .then(text -> Verdict.rejected(RejectionReason.DUPLICATE, text));
        assertThat(refused).isEqualTo(Verdict.rejected(RejectionReason.RELATIVE, "ten times higher"));
        assertThat(refused.toOptional()).isEmpty();
    }

    @Test
    void aFailedPaperIsSaidInOneLineThatStartsWithItsSource() {
        PaperException failed = new PaperException(PaperException.Kind.DAMAGED, "a/b.pdf", "no trailer\nat byte 7");
        assertThat(failed).hasMessage("a/b.pdf: damaged, cannot be opened (no trailer at byte 7)");
    }
}
