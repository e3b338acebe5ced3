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
 * @param high the upper end of a range
 * @param repairs what was mended to read it; empty for clean print
 * @param temperature of temperatures only
 * @param ends the two ends of a range as quantities of their own, in the order of print; otherwise empty
 */
public record ReadQuantity(
        Place place,
        Dimension dimension,
        BigDecimal low,
        Optional<BigDecimal> high,
        Optional<BigDecimal> uncertainty,
        Sense sense,
        List<Repair> repairs,
        Optional<ReadTemperature> temperature,
        String raw,
        List<ReadQuantity> ends) {

    public ReadQuantity {
        repairs = List.copyOf(repairs);
        ends = List.copyOf(ends);
    }

    /** One value, no range. */
    static ReadQuantity single(
            Place place,
            Dimension dimension,
            BigDecimal value,
            Optional<BigDecimal> uncertainty,
            Sense sense,
            List<Damage> damages,
            String raw) {
        boolean warm = dimension == Dimension.TEMPERATURE || dimension == Dimension.RECIPROCAL_TEMPERATURE;
        return new ReadQuantity(
                place,
                dimension,
                value,
                Optional.empty(),
                uncertainty,
                sense,
                Repair.of(damages),
                warm ? Optional.of(ReadTemperature.stated()) : Optional.empty(),
                raw,
                List.of());
    }

    public int begin() {
        return place.begin();
    }

    public int end() {
        return place.end();
    }

    public int numberBegin() {
        return place.numberBegin();
    }

    public int numberEnd() {
        return place.numberEnd();
    }

    public int tailBegin() {
        return place.tailBegin();
    }

    public int tailEnd() {
        return place.tailEnd();
    }

    public boolean tailApart() {
        return place.tailApart();
    }

    public boolean isRange() {
        return high.isPresent();
    }

    /** Whether it is read only by mending damage; such a reading is a proposal. */
    public boolean repaired() {
        return !repairs.isEmpty();
    }

    /** How likely the reading is what was meant, from 0 to 1; 1 for clean print. */
    public double plausibility() {
        double product = 1;
        for (Repair repair : repairs) {
            product *= repair.plausibility();
        }
        return product;
    }

    /** Whether its power of ten cannot be known: then the value is none. */
    public boolean exponentLost() {
        return repairs.stream().anyMatch(repair -> repair.damage() == Damage.EXPONENT_LOST);
    }

    public boolean roomTemperature() {
        return hasOrigin(Temperature.Origin.ROOM);
    }

    /** Whether only words such as {@code the same temperature} stand there. */
    public boolean refersBack() {
        return hasOrigin(Temperature.Origin.INHERITED);
    }

    private boolean hasOrigin(Temperature.Origin origin) {
        return temperature.isPresent() && temperature.get().origin() == origin;
    }

    /** What this is the temperature of; unstated for other quantities. */
    public TemperatureRole role() {
        return temperature.isPresent() ? temperature.get().role() : TemperatureRole.UNSTATED;
    }

    /** The same number in another sense, for words that stand apart from it. */
    public ReadQuantity in(Sense other) {
        return new ReadQuantity(place, dimension, low, high, uncertainty, other, repairs, temperature, raw, ends);
    }

    ReadQuantity with(ReadTemperature other) {
        return new ReadQuantity(
                place, dimension, low, high, uncertainty, sense, repairs, Optional.of(other), raw, ends);
    }

    ReadQuantity at(Place other, String words) {
        return new ReadQuantity(other, dimension, low, high, uncertainty, sense, repairs, temperature, words, ends);
    }

    /** Empty where the unit belongs to another property, the exponent is lost or the value is not above zero. */
    public Optional<Quantity> toQuantity(Property property) {
        Dimension wanted = switch (property) {
            case CONDUCTIVITY -> Dimension.CONDUCTIVITY;
            case ACTIVATION_ENERGY -> Dimension.ENERGY_PER_PARTICLE;
        };
        if (dimension != wanted || exponentLost() || low.signum() <= 0) {
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
                roomTemperature() ? Temperature.Origin.ROOM : origin,
                raw));
    }

    private static BigDecimal inverse(BigDecimal number) {
        return BigDecimal.ONE.divide(number, MathContext.DECIMAL64);
    }
}
