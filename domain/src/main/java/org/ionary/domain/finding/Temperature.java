package org.ionary.domain.finding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.Checks;

/**
 * The temperature a value belongs to.
 *
 * @param kelvin the temperature, or the lower end of an interval
 * @param upperKelvin the upper end of an interval
 * @param raw the paper's words
 */
public record Temperature(BigDecimal kelvin, Optional<BigDecimal> upperKelvin, Origin origin, String raw) {

    /** How the paper ties the temperature to the value. */
    public enum Origin {
        /** In the same sentence, row or column. */
        STATED,
        /** From the sentence before, the caption, the heading or the methods section. */
        INHERITED,
        /** Said as room or ambient temperature. */
        ROOM,
        /** Not said; taken from what such papers mean. */
        ASSUMED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Temperature {
        Checks.require(kelvin.signum() > 0, "below absolute zero: " + kelvin + " K");
        Checks.notBlank(raw, "raw temperature");
        BigDecimal low = kelvin;
        upperKelvin.ifPresent(
                high -> Checks.require(low.compareTo(high) < 0, "an interval runs from low to high: " + raw));
    }
}
