package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.finding.Property;

/** Reads the heads of tables, such as {@code σ / 10⁻⁴ S cm⁻¹}, {@code log(σ / S cm⁻¹)} or {@code Ea (kJ mol⁻¹)}. */
public final class HeaderReader {
    private static final double LARGEST_LOGARITHM = 40;

    private HeaderReader() {}

    public static Header read(String head) {
        Folded text = new Folded(head);
        return header(head, text, unit(text, Optional.empty()));
    }

    /** As {@link #read(String)}, where only a unit of this dimension is asked for. */
    public static Header read(String head, Dimension wanted) {
        Folded text = new Folded(head);
        return header(head, text, unit(text, Optional.of(wanted)));
    }

    private static Header header(String head, Folded text, Optional<ReadUnit> unit) {
        Optional<ReadQuantity> temperature = QuantityScanner.scan(head).stream()
                .filter(quantity -> quantity.dimension() == Dimension.TEMPERATURE)
                .findFirst();
        return new Header(
                HeaderProperty.of(head, head, unit.map(ReadUnit::dimension)),
                unit.map(ReadUnit::dimension),
                isThousandOverT(text, unit) ? -3 : HeaderPower.exponent(text, unit),
                HeaderLogarithm.of(head),
                temperature,
                unit.map(u -> text.original(u.begin(), u.end())));
    }

    /** The property that the head names, with the caption's words for symbols such as {@code E_b} that need them. */
    public static Optional<Property> property(String head, String caption) {
        return HeaderProperty.of(
                head, caption, unit(new Folded(head), Optional.empty()).map(ReadUnit::dimension));
    }

    /** Whether running words, such as a caption, name the property among others. */
    public static boolean names(String words, Property property) {
        return switch (property) {
            case CONDUCTIVITY ->
                HeaderProperty.namesConductivity(words)
                        || words.toLowerCase(Locale.ROOT).contains("conductivité");
            case ACTIVATION_ENERGY -> HeaderProperty.namesEnergy(words);
        };
    }

    /**
     * The number of a cell under a head: the cell's own unit goes first, the head's completes it otherwise. Empty where
     * the cell has no number or neither gives a unit.
     */
    public static Optional<ReadQuantity> apply(String cell, String head) {
        return apply(cell, head, read(head), unit(new Folded(head), Optional.empty()));
    }

    /** As {@link #apply(String, String)}, where only a unit of this dimension is asked for. */
    public static Optional<ReadQuantity> apply(String cell, String head, Dimension wanted) {
        return apply(cell, head, read(head, wanted), unit(new Folded(head), Optional.of(wanted)));
    }

    private static Optional<ReadQuantity> apply(String cell, String head, Header header, Optional<ReadUnit> unit) {
        Folded text = new Folded(cell);
        int begin = firstNumber(text);
        if (unit.isEmpty() || begin < 0) {
            return Optional.empty();
        }
        NumberRun run = NumberRun.read(text, begin, false, true).withSharedPower();
        if (run.items().isEmpty()) {
            return Optional.empty();
        }
        Optional<ReadQuantity> first = quantity(text, run.items().getFirst().number(), unit.get(), header, head);
        if (run.items().size() == 1 || run.items().get(1).link() != Links.Link.RANGE) {
            return first;
        }
        Optional<ReadQuantity> second = quantity(text, run.items().get(1).number(), unit.get(), header, head);
        return first.isPresent() && second.isPresent()
                ? Optional.of(interval(text, first.get(), second.get(), head))
                : first;
    }

    private static ReadQuantity interval(Folded text, ReadQuantity from, ReadQuantity to, String head) {
        ReadQuantity range = QuantityMaker.united(text, from, to).getFirst();
        return range.at(range.place(), text.original(from.begin(), to.end()) + " [" + head.strip() + "]");
    }

    private static Optional<ReadQuantity> quantity(
            Folded text, ReadNumber number, ReadUnit unit, Header header, String head) {
        SenseWords.Found words = SenseWords.before(text, number.begin());
        ReadNumber.Exponent power = number.exponent(unit.minus());
        BigDecimal printed = number.mantissa().scaleByPowerOfTen(power.value());
        boolean isLogarithm = header.logarithm() != Header.Logarithm.NONE;
        boolean both = number.power().isPresent() && header.exponent() != 0;
        if (both || isLogarithm && Math.abs(printed.doubleValue()) > LARGEST_LOGARITHM) {
            return Optional.empty();
        }
        int exponent = header.exponent() + power.value();
        Optional<BigDecimal> uncertainty = isLogarithm
                ? Optional.empty()
                : number.uncertainty().map(u -> unit.scaled(u.scaleByPowerOfTen(exponent)));
        List<Damage> damages = new ArrayList<>(number.damages());
        damages.addAll(power.damages());
        damages.addAll(unit.damages());
        Place place = new Place(words.begin(), number.end(), number.begin(), number.end(), number.end(), number.end());
        return Optional.of(ReadQuantity.single(
                place,
                unit.dimension(),
                header.apply(printed, unit),
                uncertainty,
                words.sense(),
                damages,
                text.original(words.begin(), number.end()) + " [" + head.strip() + "]"));
    }

    private static int firstNumber(Folded text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.plainDigit(i) && !text.letter(i - 1)) {
                boolean negative = text.at(i - 1) == '-' && !text.digit(i - 2);
                return negative ? i - 1 : i;
            }
        }
        return -1;
    }

    /**
     * The last unit of the head that is not part of a temperature; else, in a head of temperatures, that one.
     *
     * @param wanted the only dimension asked for
     */
    private static Optional<ReadUnit> unit(Folded text, Optional<Dimension> wanted) {
        Optional<ReadUnit> found = Optional.empty();
        Optional<ReadUnit> temperature = Optional.empty();
        int i = 0;
        while (i < text.length()) {
            // In a head T / K is a temperature divided by its unit, never tesla per kelvin.
            if (text.at(i) == 'T' && !text.letter(i - 1) && text.at(text.skipBlanks(i + 1)) == '/') {
                i = text.skipBlanks(i + 1) + 1;
                continue;
            }
            boolean free = !text.letter(i - 1) && !text.lowered(i);
            Optional<ReadUnit> unit = free ? UnitReader.read(text, i) : Optional.empty();
            if (unit.isPresent()) {
                boolean warm = unit.get().dimension() == Dimension.TEMPERATURE;
                boolean other = wanted.isPresent() && wanted.get() != unit.get().dimension();
                boolean counted = text.digit(i - 1) || text.at(i - 1) == ' ' && text.digit(i - 2);
                if (other) {
                    i = unit.get().end();
                    continue;
                }
                if (warm && !counted) {
                    temperature = unit;
                } else if (!warm && !(counted && isCondition(unit.get())) && known(unit.get(), text)) {
                    found = unit;
                }
                i = unit.get().end();
            } else {
                i++;
            }
        }
        return found.isPresent() ? found : temperature;
    }

    /** Behind a number the unit of something else is a condition: {@code at 10⁻⁵ mbar}, {@code under 5 MPa}. */
    private static boolean isCondition(ReadUnit unit) {
        return unit.dimension() != Dimension.CONDUCTIVITY && unit.dimension() != Dimension.ENERGY_PER_PARTICLE;
    }

    /** A single letter is a unit only where it is set off as one. */
    private static boolean known(ReadUnit unit, Folded text) {
        int length = unit.end() - unit.begin();
        char before = text.at(unit.begin() - 1);
        return length > 1 || before == '(' || before == '[' || text.at(text.skipBlanks(unit.end())) == ')';
    }

    /** {@code 1000/T (K⁻¹)}: the numbers are a thousand times the reciprocal temperature. */
    private static boolean isThousandOverT(Folded text, Optional<ReadUnit> unit) {
        return unit.isPresent()
                && unit.get().dimension() == Dimension.RECIPROCAL_TEMPERATURE
                && QuantityMaker.hasThousandOverT(text, 0, unit.get().begin());
    }
}
