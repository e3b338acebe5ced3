package org.ionary.extract;

import java.util.List;
import org.ionary.normalize.ReadQuantity;

/** Values that are printed again in another unit. */
final class Echoes {
    private static final double SAME_VALUE = 0.03;

    private Echoes() {}

    /** The same value printed again in another unit: {@code 0.47 eV (45 kJ mol⁻¹)}. */
    static boolean isEcho(String text, ReadQuantity value, List<ReadQuantity> values) {
        return values.stream()
                .filter(other -> other.dimension() == value.dimension() && !other.isRange() && !other.exponentLost())
                .filter(other -> other.tailEnd() <= value.begin() && value.begin() - other.tailEnd() <= 12)
                .filter(other -> {
                    String between = text.substring(other.tailEnd(), value.begin());
                    return between.contains("(")
                            || between.contains("i.e.")
                            || between.contains("or")
                            || between.contains("=")
                            || between.contains("/");
                })
                .anyMatch(other -> isConverted(text, other, value)
                        ? Math.abs(other.low().doubleValue() / value.low().doubleValue() - 1) < SAME_VALUE
                        : other.low().compareTo(value.low()) == 0);
    }

    /** Whether the two have different units, so that rounding may part their numbers. */
    private static boolean isConverted(String text, ReadQuantity a, ReadQuantity b) {
        return !text.substring(a.tailBegin(), a.tailEnd()).equals(text.substring(b.tailBegin(), b.tailEnd()));
    }
}
