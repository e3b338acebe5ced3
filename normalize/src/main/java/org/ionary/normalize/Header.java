package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import org.ionary.domain.finding.Property;

/**
 * What the head of a table column or row says about the numbers under it.
 *
 * @param property absent where the head names neither
 * @param dimension of the numbers, absent where no unit is given
 * @param exponent the numbers are to be multiplied by ten to this power before the unit is applied
 * @param logarithm whether the numbers are logarithms, and which
 * @param temperature that the head gives for the numbers
 * @param unit as printed
 */
public record Header(
        Optional<Property> property,
        Optional<Dimension> dimension,
        int exponent,
        Logarithm logarithm,
        Optional<ReadQuantity> temperature,
        Optional<String> unit) {

    /** What a printed number is the exponent of. */
    public enum Logarithm {
        NONE,
        DECIMAL,
        /** {@code −log σ}: the sign is left out. */
        NEGATIVE_DECIMAL,
        NATURAL
    }

    /** The number under this head, in the canonical unit. */
    BigDecimal apply(BigDecimal printed, ReadUnit readUnit) {
        return readUnit.toCanonical(number(printed).scaleByPowerOfTen(exponent));
    }

    private BigDecimal number(BigDecimal printed) {
        double value = printed.doubleValue();
        return switch (logarithm) {
            case NONE -> printed;
            case DECIMAL -> LogarithmScanner.power(value);
            case NEGATIVE_DECIMAL -> LogarithmScanner.power(-Math.abs(value));
            case NATURAL -> LogarithmScanner.power(value * Math.log10(Math.E));
        };
    }
}
