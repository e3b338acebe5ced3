package org.ionary.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What went into one stage and what became of it: {@code in = accepted + rejected + failed}, always.
 *
 * @param stage the stage's name, such as {@code extract}
 * @param rejected counts by reason; reasons that did not occur are absent
 */
public record Ledger(String stage, int in, int accepted, Map<RejectionReason, Integer> rejected, int failed) {

    /** @throws IllegalArgumentException where the counts do not balance, which is a bug in the stage */
    public Ledger {
        Checks.notBlank(stage, "stage");
        EnumMap<RejectionReason, Integer> copy = new EnumMap<>(RejectionReason.class);
        copy.putAll(rejected);
        copy.values().removeIf(count -> count == 0);
        rejected = Collections.unmodifiableMap(copy);
        int refused = rejected.values().stream().mapToInt(Integer::intValue).sum();
        Checks.require(
                accepted >= 0 && failed >= 0 && copy.values().stream().allMatch(count -> count > 0),
                "a count of the ledger of " + stage + " is negative");
        Checks.require(
                in == accepted + refused + failed,
                "the ledger of " + stage + " does not balance: " + in + " in, " + accepted + " accepted, " + refused
                        + " rejected, " + failed + " failed");
    }

    public static Ledger empty(String stage) {
        return new Ledger(stage, 0, 0, Map.of(), 0);
    }

    public Ledger withAccepted() {
        return new Ledger(stage, in + 1, accepted + 1, rejected, failed);
    }

    public Ledger withRejected(RejectionReason reason) {
        EnumMap<RejectionReason, Integer> more = new EnumMap<>(RejectionReason.class);
        more.putAll(rejected);
        more.merge(reason, 1, Integer::sum);
        return new Ledger(stage, in + 1, accepted, more, failed);
    }

    public Ledger withFailed() {
        return new Ledger(stage, in + 1, accepted, rejected, failed + 1);
    }

    /** The two ledgers of the same stage, added up. */
    public Ledger plus(Ledger other) {
        Checks.require(stage.equals(other.stage), "ledgers of different stages: " + stage + ", " + other.stage);
        EnumMap<RejectionReason, Integer> sum = new EnumMap<>(RejectionReason.class);
        sum.putAll(rejected);
        other.rejected.forEach((reason, count) -> sum.merge(reason, count, Integer::sum));
        return new Ledger(stage, in + other.in, accepted + other.accepted, sum, failed + other.failed);
    }
}
