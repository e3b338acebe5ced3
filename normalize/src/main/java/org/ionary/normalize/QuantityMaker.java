package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.ReadNumber.Exponent;
import org.ionary.normalize.ReadNumber.Power;
import org.jspecify.annotations.Nullable;

/** Makes quantities of numbers, given the unit they share and the words before the first of them. */
record QuantityMaker(Folded text, ReadUnit unit, SenseWords.Found words) {
    private static final int THOUSAND_REACH = 14;
    private static final List<String> THOUSAND_OVER_T = List.of("1000/T", "1000 / T", "103/T", "103 / T", "1000T-1");

    ReadQuantity single(ReadNumber number, boolean first) {
        return single(number, first, thousandBefore(number.begin()));
    }

    /** One quantity where the ends make a range, both by themselves where they do not. */
    List<ReadQuantity> range(ReadNumber from, ReadNumber to, boolean first) {
        int thousand = thousandBefore(from.begin());
        return united(text, single(from, first, thousand), single(to, false, thousand));
    }

    /** The range whose ends have a unit each. */
    List<ReadQuantity> united(ReadNumber from, ReadNumber to, ReadUnit second) {
        int thousand = thousandBefore(from.begin());
        QuantityMaker other = new QuantityMaker(text, second, SenseWords.before(text, to.begin()));
        return united(text, single(from, true, thousand), other.single(to, true, thousand));
    }

    /** @param thousand where the {@code 1000/T} begins that the number is a value of, -1 where it is of none */
    private ReadQuantity single(ReadNumber number, boolean first, int thousand) {
        Optional<Power> power = number.power();
        boolean own = power.isEmpty() || power.get().end() <= number.end();
        int tailBegin = own ? unit.begin() : power.get().begin();
        boolean adjacent = text.skipBlanks(number.end()) == tailBegin;
        SenseWords.Found before = first ? words : SenseWords.before(text, number.begin());
        int start = thousand >= 0 ? thousand : before.begin();
        int end = adjacent ? unit.end() : number.end();
        Exponent exponent = number.exponent(unit.minus());
        BigDecimal printed = number.mantissa().scaleByPowerOfTen(exponent.value());
        BigDecimal value = unit.toCanonical(thousand >= 0 ? printed.scaleByPowerOfTen(-3) : printed);
        Optional<BigDecimal> uncertainty = number.uncertainty()
                .map(u -> unit.scaled(u.scaleByPowerOfTen(exponent.value())))
                .or(() -> Optional.ofNullable(tolerance()).map(Tolerance::value));
        String raw = adjacent
                ? text.original(start, end)
                : text.original(start, number.end()) + " " + text.original(tailBegin, unit.end());
        return ReadQuantity.single(
                new Place(start, end, number.begin(), number.end(), tailBegin, unit.end()),
                unit.dimension(),
                value,
                uncertainty,
                sense(before, first),
                damages(number, exponent),
                raw);
    }

    /** What stands behind the unit in {@code 25 °C ± 2 °C}. */
    private record Tolerance(BigDecimal value, int end) {}

    private @Nullable Tolerance tolerance() {
        Mantissa behind = NumberReader.plusMinus(text, unit.end());
        ReadUnit second = behind == null ? null : UnitReader.at(text, text.skipBlanks(behind.end()));
        return behind == null || second == null || second.dimension() != unit.dimension()
                ? null
                : new Tolerance(second.scaled(behind.value()), second.end());
    }

    /** Where the unit ends, or the tolerance behind it. */
    int end() {
        Tolerance tolerance = tolerance();
        return tolerance == null ? unit.end() : tolerance.end();
    }

    private List<Damage> damages(ReadNumber number, Exponent exponent) {
        List<Damage> damages = new ArrayList<>(number.damages());
        damages.addAll(exponent.damages());
        damages.addAll(unit.damages());
        if (number.hasPlainPower()) {
            damages.add(Damage.POWER_ON_LINE);
        }
        if (isFused()) {
            damages.add(Damage.CITATION_FUSED);
        }
        return damages;
    }

    /** Digits glued to the unit, or alone behind it at the end of a clause, are the number of a citation. */
    private boolean isFused() {
        int at = unit.end();
        char next = text.at(at);
        boolean mark = (next == '.' || next == ',') && text.plainDigit(at + 1);
        if (text.plainDigit(at) || mark) {
            int behind = text.digitsEnd(mark ? at + 1 : at);
            return UnitReader.at(text, text.skipBlanks(behind)) == null;
        }
        int digits = text.skipBlanks(at);
        int end = text.digitsEnd(digits);
        char after = text.at(text.skipBlanks(end));
        return digits > at
                && end > digits
                && end <= digits + 3
                && (after == '\0'
                        || (after == '.' || after == ',') && !text.plainDigit(end + 1)
                        || after == ';'
                        || after == ')');
    }

    private Sense sense(SenseWords.Found before, boolean first) {
        boolean limit = before.upTo() && unit.dimension() == Dimension.TEMPERATURE && before.sense() == Sense.EXACT;
        if (limit) {
            return Sense.BELOW;
        }
        if (!first && before.sense() == Sense.EXACT && words.sense() == Sense.APPROXIMATE) {
            return Sense.APPROXIMATE;
        }
        return SenseWords.after(text, before, unit.end());
    }

    /** Where {@code 1000/T} before a reciprocal temperature begins, -1 where it is not there. */
    private int thousandBefore(int number) {
        if (unit.dimension() != Dimension.RECIPROCAL_TEMPERATURE) {
            return -1;
        }
        for (int i = number - 1; i >= 0 && i > number - THOUSAND_REACH; i--) {
            if (isThousandOverT(text, i)) {
                return i;
            }
        }
        return -1;
    }

    static boolean hasThousandOverT(Folded text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (isThousandOverT(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThousandOverT(Folded text, int at) {
        return THOUSAND_OVER_T.stream().anyMatch(words -> text.startsWith(words, at));
    }

    static List<ReadQuantity> united(Folded text, ReadQuantity from, ReadQuantity to) {
        if (from.exponentLost() || to.exponentLost() || from.low().compareTo(to.low()) == 0) {
            return List.of(from, to);
        }
        Place place = Place.spanning(from.place(), to.place());
        Sense sense =
                from.sense() == Sense.APPROXIMATE || to.sense() == Sense.APPROXIMATE ? Sense.APPROXIMATE : Sense.EXACT;
        String raw = text.original(place.begin(), place.end())
                + (to.tailApart() ? " " + text.original(to.tailBegin(), to.tailEnd()) : "");
        ReadQuantity a = from.sense() == Sense.MAGNITUDE ? from.in(Sense.EXACT) : from;
        List<Repair> repairs = new ArrayList<>(from.repairs());
        to.repairs().stream().filter(repair -> !repairs.contains(repair)).forEach(repairs::add);
        return List.of(new ReadQuantity(
                place,
                to.dimension(),
                from.low().min(to.low()),
                Optional.of(from.low().max(to.low())),
                Optional.empty(),
                sense,
                repairs,
                to.temperature().map(unused -> ReadTemperature.stated()),
                raw,
                List.of(a, to)));
    }
}
