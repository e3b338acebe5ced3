package org.ionary.index;

import java.math.BigDecimal;
import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * A range of numbers, open at an end that is absent. A finding that is itself an interval lies within where both its
 * ends do.
 *
 * @param lowIncluded whether {@code low} itself is within: "at least" against "more than"
 */
public record Bounds(Optional<BigDecimal> low, boolean lowIncluded, Optional<BigDecimal> high, boolean highIncluded) {
    public Bounds {
        Checks.require(low.isPresent() || high.isPresent(), "a range has at least one end");
        if (low.isPresent() && high.isPresent()) {
            int order = low.orElseThrow().compareTo(high.orElseThrow());
            Checks.require(
                    order < 0 || order == 0 && lowIncluded && highIncluded,
                    "a range runs from low to high: " + low.orElseThrow() + " to " + high.orElseThrow());
        }
    }

    public static Bounds between(BigDecimal low, BigDecimal high) {
        return new Bounds(Optional.of(low), true, Optional.of(high), true);
    }

    public static Bounds atLeast(BigDecimal low) {
        return new Bounds(Optional.of(low), true, Optional.empty(), false);
    }

    public static Bounds moreThan(BigDecimal low) {
        return new Bounds(Optional.of(low), false, Optional.empty(), false);
    }

    public static Bounds atMost(BigDecimal high) {
        return new Bounds(Optional.empty(), false, Optional.of(high), true);
    }

    public static Bounds lessThan(BigDecimal high) {
        return new Bounds(Optional.empty(), false, Optional.of(high), false);
    }

    public static Bounds exactly(BigDecimal number) {
        return between(number, number);
    }

    /** As people write it: {@code ≥ 0.001}, {@code 293–303}. */
    @Override
    public String toString() {
        if (low.isPresent() && high.isPresent()) {
            String ends = low.orElseThrow() + "–" + high.orElseThrow();
            return lowIncluded && highIncluded
                    ? ends
                    : ends + " (" + (lowIncluded ? "" : "low end excluded") + (lowIncluded || highIncluded ? "" : ", ")
                            + (highIncluded ? "" : "high end excluded") + ")";
        }
        return low.map(number -> (lowIncluded ? "≥ " : "> ") + number)
                .or(() -> high.map(number -> (highIncluded ? "≤ " : "< ") + number))
                .orElseThrow();
    }
}
