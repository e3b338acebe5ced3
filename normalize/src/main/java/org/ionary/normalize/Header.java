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
 * @param logarithm the numbers are decimal logarithms
 * @param temperature that the head gives for the numbers
 */
public record Header(
        Optional<Property> property,
        Optional<Dimension> dimension,
        int exponent,
        boolean logarithm,
        Optional<ReadQuantity> temperature,
        Optional<String> unit) {

    /** The number under this head, in the canonical unit. */
    BigDecimal apply(BigDecimal printed, ReadUnit readUnit) {
        BigDecimal number = logarithm ? LogarithmScanner.power(printed.doubleValue()) : printed;
        return readUnit.toCanonical(number.scaleByPowerOfTen(exponent));
    }
}
