package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;

/**
 * A number with its unit as it stands in a text, in the canonical unit of its dimension: S/cm, eV or K.
 *
 * @param begin where its words begin, such as {@code about}; with {@code end} the piece that can be read by itself
 *     again, or the number alone where {@link #tailApart()}
 * @param numberBegin where its digits begin, without words
 * @param tailBegin where what follows the number begins: the unit, or the power of ten and the unit that several
 *     numbers share
 * @param high the upper end of a range
 * @param ends the two ends of a range as quantities of their own, low first as printed; otherwise empty
 */
public record ReadQuantity(
        int begin,
        int end,
        int numberBegin,
        int numberEnd,
        int tailBegin,
        int tailEnd,
        Dimension dimension,
        BigDecimal low,
        Optional<BigDecimal> high,
        Optional<BigDecimal> uncertainty,
        Sense sense,
        boolean repaired,
        boolean exponentLost,
        boolean roomTemperature,
        String raw,
        List<ReadQuantity> ends) {

    public ReadQuantity {
        ends = List.copyOf(ends);
    }

    /** Whether its unit stands elsewhere, as in {@code 0.51, 0.95 and 1.4 mS cm⁻¹}. */
    public boolean tailApart() {
        return tailBegin >= end;
    }

    public boolean isRange() {
        return high.isPresent();
    }

    /** The same number in another sense, for words that stand apart from it. */
    public ReadQuantity in(Sense other) {
        return new ReadQuantity(
                begin,
                end,
                numberBegin,
                numberEnd,
                tailBegin,
                tailEnd,
                dimension,
                low,
                high,
                uncertainty,
                other,
                repaired,
                exponentLost,
                roomTemperature,
                raw,
                ends);
    }

    /** Empty where the unit belongs to another property, the exponent is lost or the value is not above zero. */
    public Optional<Quantity> toQuantity(Property property) {
        Dimension wanted = switch (property) {
            case CONDUCTIVITY -> Dimension.CONDUCTIVITY;
            case ACTIVATION_ENERGY -> Dimension.ENERGY_PER_PARTICLE;
        };
        if (dimension != wanted || exponentLost || low.signum() <= 0) {
            return Optional.empty();
        }
        if (high.isPresent()) {
            boolean approximate = sense == Sense.APPROXIMATE || sense == Sense.MAGNITUDE;
            return Optional.of(new Quantity.Interval(low, high.get(), property.unit(), raw, approximate));
        }
        return Optional.of(
                switch (sense) {
                    case EXACT -> new Quantity.Exact(low, property.unit(), raw, false, uncertainty);
                    case APPROXIMATE -> new Quantity.Exact(low, property.unit(), raw, true, uncertainty);
                    case ABOVE -> new Quantity.Bound(Quantity.Bound.Side.ABOVE, low, property.unit(), raw);
                    case BELOW -> new Quantity.Bound(Quantity.Bound.Side.BELOW, low, property.unit(), raw);
                    case MAGNITUDE -> new Quantity.Magnitude(low, property.unit(), raw);
                });
    }

    /** Empty where this is not a temperature above absolute zero; room temperature keeps its own origin. */
    public Optional<Temperature> toTemperature(Temperature.Origin origin) {
        boolean reciprocal = dimension == Dimension.RECIPROCAL_TEMPERATURE;
        if (low.signum() <= 0 || !reciprocal && dimension != Dimension.TEMPERATURE) {
            return Optional.empty();
        }
        // What is highest as a reciprocal is the coldest.
        BigDecimal kelvin = reciprocal ? inverse(high.orElse(low)) : low;
        Optional<BigDecimal> upper = reciprocal ? high.map(unused -> inverse(low)) : high;
        return Optional.of(new Temperature(
                kelvin,
                upper.filter(end -> end.compareTo(kelvin) > 0),
                roomTemperature ? Temperature.Origin.ROOM : origin,
                raw));
    }

    private static BigDecimal inverse(BigDecimal number) {
        return BigDecimal.ONE.divide(number, MathContext.DECIMAL64);
    }
}
