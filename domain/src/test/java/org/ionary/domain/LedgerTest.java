package org.ionary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void refusesCountsThatDoNotBalance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ledger("extract", 5, 2, Map.of(RejectionReason.UNIT_MISSING, 1), 1))
                .withMessage("the ledger of extract does not balance: 5 in, 2 accepted, 1 rejected, 1 failed");
    }

    @Test
    void refusesANegativeCountEvenWhereItBalances() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ledger("extract", 1, 2, Map.of(RejectionReason.UNIT_MISSING, -1), 0));
    }

    @Test
    void refusesToAddLedgersOfDifferentStages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.empty("extract").plus(Ledger.empty("ingest")));
    }

    @Test
    void leavesOutReasonsThatDidNotOccur() {
        Ledger ledger = new Ledger("extract", 1, 1, Map.of(RejectionReason.RELATIVE, 0), 0);
        assertThat(ledger.rejected()).isEmpty();
    }

    @RepeatedTest(20)
    void balancesWhateverIsBooked(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<RejectionReason> reasons = List.of(RejectionReason.values());
        Ledger one = Ledger.empty("extract");
        Ledger two = Ledger.empty("extract");
        for (int i = 0; i < 200; i++) {
            RejectionReason reason = reasons.get(random.nextInt(reasons.size()));
            one = random.nextBoolean() ? one.withAccepted() : one.withRejected(reason);
            two = random.nextBoolean() ? two.withFailed() : two.withRejected(reason);
        }
        Ledger sum = one.plus(two);
        int rejected =
                sum.rejected().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sum.in()).as("seed " + info.getCurrentRepetition()).isEqualTo(400);
        assertThat(sum.accepted() + rejected + sum.failed()).isEqualTo(400);
    }
}
