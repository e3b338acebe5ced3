package org.ionary.ask;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Property;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/** The unit that an answer is wanted in. A unit that a property does not have is refused, never written beside it. */
final class AnswerUnit {
    private static final MathContext DIGITS = new MathContext(6);

    private AnswerUnit() {}

    /** The property that is given in such a unit; empty where none is. */
    static Optional<Property> property(String unit) {
        return one(unit).flatMap(quantity -> switch (quantity.dimension()) {
            case CONDUCTIVITY -> Optional.of(Property.CONDUCTIVITY);
            case ENERGY_PER_PARTICLE -> Optional.of(Property.ACTIVATION_ENERGY);
            case CONDUCTIVITY_TEMPERATURE, RECIPROCAL_TEMPERATURE, TEMPERATURE, PERCENT, OTHER -> Optional.empty();
        });
    }

    /** @throws IllegalArgumentException where the property has no such unit */
    static void check(String unit, Optional<Property> property) {
        if (property.isEmpty() || !property(unit).equals(property)) {
            throw new IllegalArgumentException(property.map(p -> p.label().replace('_', ' '))
                            .orElse("what is asked") + " is not given in " + unit);
        }
    }

    /** From the property's own unit to this one, which was checked. */
    static BigDecimal converted(BigDecimal value, String unit) {
        BigDecimal factor = one(unit)
                .orElseThrow(() -> new IllegalStateException("a unit nobody checked: " + unit))
                .low();
        return value.divide(factor, DIGITS).stripTrailingZeros();
    }

    private static Optional<ReadQuantity> one(String unit) {
        List<ReadQuantity> read = QuantityScanner.scan("1 " + unit);
        return read.size() == 1 && read.getFirst().low().signum() > 0 ? Optional.of(read.getFirst()) : Optional.empty();
    }
}
