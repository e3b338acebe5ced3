package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the rest of a paper says that the temperatures of one sentence leave open.
 *
 * @param roomKelvin what the paper means by room temperature, see {@link QuantityScanner#roomTemperature}; 25 °C where
 *     it does not say
 * @param before the temperature that {@code the same temperature} refers to where the sentence itself names none
 */
public record TemperatureContext(Optional<BigDecimal> roomKelvin, Optional<ReadQuantity> before) {
    public static final TemperatureContext NONE = new TemperatureContext(Optional.empty(), Optional.empty());

    public TemperatureContext {
        if (before.filter(other -> other.dimension() != Dimension.TEMPERATURE).isPresent()) {
            throw new IllegalArgumentException("no temperature: " + before);
        }
    }
}
