package org.ionary.domain.finding;

import java.math.BigDecimal;
import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * A value in a canonical unit, with the paper's own words beside it. Nothing here is rounded: 10⁻¹⁸ stays 10⁻¹⁸.
 *
 * <p>{@code raw} is what was printed, in canonical text, before any repair or conversion.
 */
public sealed interface Quantity {

    Unit unit();

    String raw();

    /** The one number to sort and compare by: the value, the bound, or the lower end. */
    BigDecimal value();

    /** The upper end of an interval. */
    default Optional<BigDecimal> upper() {
        return Optional.empty();
    }

    /** As exported: exact, approx, order_of_magnitude, greater_than, less_than. */
    String qualifier();

    /** @param uncertainty the printed ±, in the same unit */
    record Exact(BigDecimal value, Unit unit, String raw, boolean approximate, Optional<BigDecimal> uncertainty)
            implements Quantity {
        public Exact {
            Checks.notBlank(raw, "raw value");
        }

        @Override
        public String qualifier() {
            return approximate ? "approx" : "exact";
        }
    }

    /** A range, low to high, both ends included. */
    record Interval(BigDecimal low, BigDecimal high, Unit unit, String raw, boolean approximate) implements Quantity {
        public Interval {
            Checks.notBlank(raw, "raw value");
            Checks.require(low.compareTo(high) < 0, "an interval runs from low to high: " + low + " to " + high);
        }

        @Override
        public BigDecimal value() {
            return low;
        }

        @Override
        public Optional<BigDecimal> upper() {
            return Optional.of(high);
        }

        @Override
        public String qualifier() {
            return approximate ? "approx" : "exact";
        }
    }

    /** A limit, not a value: it is never averaged. */
    record Bound(Side side, BigDecimal value, Unit unit, String raw) implements Quantity {
        public Bound {
            Checks.notBlank(raw, "raw value");
        }

        /** On which side of the limit the true value lies. */
        public enum Side {
            BELOW,
            ABOVE
        }

        @Override
        public String qualifier() {
            return switch (side) {
                case BELOW -> "less_than";
                case ABOVE -> "greater_than";
            };
        }
    }

    /** "Of the order of 10⁻⁴": right within about a factor of three. */
    record Magnitude(BigDecimal value, Unit unit, String raw) implements Quantity {
        public Magnitude {
            Checks.notBlank(raw, "raw value");
        }

        @Override
        public String qualifier() {
            return "order_of_magnitude";
        }
    }
}
