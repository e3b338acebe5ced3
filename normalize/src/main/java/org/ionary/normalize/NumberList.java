package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.ReadNumber.Power;
import org.jspecify.annotations.Nullable;

/**
 * One or more numbers in a row that end in a unit: a single quantity, a list with a shared unit, or a range.
 *
 * @param quantities empty where no unit follows
 * @param end where reading stopped; nothing before it can begin another quantity
 */
record NumberList(List<ReadQuantity> quantities, int end) {

    private enum Link {
        NONE,
        LIST,
        RANGE
    }

    private record Item(ReadNumber number, Link link) {}

    private record Step(Link link, int next) {}

    static NumberList parse(Folded text, int begin) {
        NumberList first = parse(text, begin, true);
        return first == null ? parseWithoutPlainPowers(text, begin) : first;
    }

    private static NumberList parseWithoutPlainPowers(Folded text, int begin) {
        NumberList second = parse(text, begin, false);
        return second == null ? new NumberList(List.of(), begin + 1) : second;
    }

    /** @return null where {@code 10-4} was read as a power of ten and the unit shows that it is a range */
    private static @Nullable NumberList parse(Folded text, int begin, boolean powers) {
        SenseWords.Found words = SenseWords.before(text, begin);
        boolean bracket = text.at(begin - 1) == '(';
        List<Item> items = new ArrayList<>();
        Step step = new Step(Link.NONE, begin);
        int end = begin;
        while (true) {
            Optional<ReadNumber> number = NumberReader.read(text, step.next(), powers);
            if (number.isEmpty()) {
                return items.stream().anyMatch(item -> item.number().hasPlainPower())
                        ? null
                        : new NumberList(List.of(), end);
            }
            items.add(new Item(number.get(), step.link()));
            end = number.get().end();
            Optional<ReadUnit> unit = UnitReader.read(text, text.skipBlanks(end));
            if (unit.isPresent()) {
                return finish(text, items, unit.get(), words, powers);
            }
            if (bracket && text.at(text.skipBlanks(end)) == ')') {
                return shared(text, items, text.skipBlanks(end) + 1, words, powers);
            }
            step = isVariable(text, begin)
                    ? new Step(Link.NONE, end)
                    : linkAfter(text, end, words.between() && items.size() == 1);
            if (step.link() == Link.NONE) {
                return items.stream().anyMatch(item -> item.number().hasPlainPower()) && powers
                        ? null
                        : new NumberList(List.of(), end);
            }
        }
    }

    /** After the bracket of {@code (1.2, 3.4 and 5.6) × 10⁻⁴ S cm⁻¹}. */
    private static @Nullable NumberList shared(
            Folded text, List<Item> items, int after, SenseWords.Found words, boolean powers) {
        Optional<Power> power = NumberReader.power(text, after);
        int end = power.map(Power::end).orElse(after);
        Optional<ReadUnit> unit = UnitReader.read(text, text.skipBlanks(end));
        if (unit.isEmpty()) {
            return new NumberList(List.of(), after);
        }
        List<Item> all = power.isEmpty()
                ? items
                : items.stream()
                        .map(item -> new Item(item.number().sharing(power.get()), item.link()))
                        .toList();
        return finish(text, all, unit.get(), words, powers);
    }

    private static @Nullable NumberList finish(
            Folded text, List<Item> printed, ReadUnit unit, SenseWords.Found words, boolean powers) {
        if (powers
                && printed.stream().anyMatch(item -> item.number().hasPlainPower() && !isPower(item.number(), unit))) {
            return null;
        }
        List<Item> items = withSharedPower(printed, unit);
        Step step = linkAfter(text, unit.end(), words.between());
        if (items.size() == 1 && step.link() == Link.RANGE) {
            Optional<NumberList> range = unitedRange(text, items.getFirst().number(), unit, step.next(), words, powers);
            if (range.isPresent()) {
                return range.get();
            }
        }
        Maker maker = new Maker(text, unit, words);
        List<ReadQuantity> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean range = i + 1 < items.size() && items.get(i + 1).link() == Link.RANGE;
            if (range) {
                found.addAll(maker.range(items.get(i).number(), items.get(i + 1).number(), i == 0));
                i++;
            } else {
                found.add(maker.single(items.get(i).number(), i == 0));
            }
        }
        return new NumberList(found, unit.end());
    }

    private static boolean isPower(ReadNumber number, ReadUnit unit) {
        int exponent = number.power().map(Power::exponent).orElse(0);
        boolean unprefixed = unit.factor().compareTo(BigDecimal.ONE) == 0;
        return unit.dimension() == Dimension.CONDUCTIVITY && (-exponent < 10 || unprefixed && -exponent < 20);
    }

    /** {@code 1.2–3.4 × 10⁻⁴ S cm⁻¹}: the power of the last number belongs to all that have none. */
    private static List<Item> withSharedPower(List<Item> items, ReadUnit unit) {
        Optional<Power> last = items.getLast().number().power();
        if (items.size() == 1
                || last.isEmpty()
                || items.getLast().number().bare()
                || unit.dimension() != Dimension.CONDUCTIVITY) {
            return items;
        }
        return items.stream()
                .map(item -> item.number().power().isPresent()
                        ? item
                        : new Item(item.number().sharing(last.get()), item.link()))
                .toList();
    }

    /** {@code 2 mS cm⁻¹ to 0.3 S cm⁻¹}. */
    private static Optional<NumberList> unitedRange(
            Folded text, ReadNumber low, ReadUnit unit, int next, SenseWords.Found words, boolean powers) {
        return NumberReader.read(text, next, powers)
                .flatMap(high -> UnitReader.read(text, text.skipBlanks(high.end()))
                        .filter(second -> second.dimension() == unit.dimension())
                        .filter(second -> !high.hasPlainPower() || isPower(high, second))
                        .map(second -> {
                            Maker maker = new Maker(text, unit, words);
                            int thousand = maker.thousandBefore(low.begin());
                            ReadQuantity a = maker.single(low, true, thousand);
                            ReadQuantity b = new Maker(text, second, SenseWords.before(text, high.begin()))
                                    .single(high, true, thousand);
                            return new NumberList(Maker.united(text, a, b), second.end());
                        }));
    }

    /** {@code y = 0.1}: this number has no unit, whatever follows it. */
    private static boolean isVariable(Folded text, int begin) {
        int i = begin - 1;
        while (text.at(i) == ' ') {
            i--;
        }
        if (text.at(i) != '=') {
            return false;
        }
        i--;
        while (text.at(i) == ' ') {
            i--;
        }
        return "xyzn".indexOf(text.at(i)) >= 0 && i >= 0 && !text.letter(i - 1);
    }

    private static Step linkAfter(Folded text, int end, boolean between) {
        int i = text.skipBlanks(end);
        Link link = Link.NONE;
        if (text.at(i) == '-' && !text.raised(i)) {
            link = Link.RANGE;
            i++;
        } else if (text.wordAt("to", i) && i > end) {
            link = Link.RANGE;
            i += 2;
        } else if (text.at(i) == ',' || text.at(i) == ';') {
            link = Link.LIST;
            i = text.skipBlanks(i + 1);
            i = text.wordAt("and", i) ? i + 3 : text.wordAt("or", i) ? i + 2 : i;
        } else if (text.wordAt("and", i) && i > end) {
            link = between ? Link.RANGE : Link.LIST;
            i += 3;
        } else if (text.wordAt("or", i) && i > end) {
            link = Link.LIST;
            i += 2;
        }
        i = text.skipBlanks(i);
        while (text.at(i) == '~') {
            i = text.skipBlanks(i + 1);
        }
        boolean number = text.plainDigit(i)
                || text.at(i) == '-' && text.plainDigit(i + 1) && (text.at(i - 1) == ' ' || text.at(i - 1) == ',');
        return link != Link.NONE && number ? new Step(link, i) : new Step(Link.NONE, end);
    }

    /** Makes quantities of numbers, given their unit. */
    private record Maker(Folded text, ReadUnit unit, SenseWords.Found words) {

        ReadQuantity single(ReadNumber number, boolean first) {
            return single(number, first, thousandBefore(number.begin()));
        }

        /** @param thousand where the {@code 1000/T} begins that the number is a value of, -1 where it is of none */
        private ReadQuantity single(ReadNumber number, boolean first, int thousand) {
            Optional<Power> power = number.power();
            boolean own = power.isEmpty() || power.get().end() <= number.end();
            int numberEnd = number.end();
            int tailBegin = own ? unit.begin() : power.get().begin();
            boolean adjacent = text.skipBlanks(numberEnd) == tailBegin;
            Sense sense = sense(first, number.begin());
            int begin = first
                    ? words.begin()
                    : SenseWords.before(text, number.begin()).begin();
            int end = adjacent ? unit.end() : numberEnd;
            Optional<Integer> exponent =
                    power.isEmpty() ? Optional.of(0) : power.get().resolve(unit.minus());
            BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(exponent.orElse(0));
            int start = thousand >= 0 ? thousand : begin;
            BigDecimal printed = number.mantissa().multiply(scale);
            BigDecimal value = unit.toCanonical(thousand >= 0 ? printed.scaleByPowerOfTen(-3) : printed);
            boolean damaged = number.repaired()
                    || unit.damaged()
                    || power.filter(p -> p.form() != Power.Form.CLEAR).isPresent();
            String raw = adjacent
                    ? text.original(start, end)
                    : text.original(start, numberEnd) + " " + text.original(tailBegin, unit.end());
            return new ReadQuantity(
                    start,
                    end,
                    number.begin(),
                    numberEnd,
                    tailBegin,
                    unit.end(),
                    unit.dimension(),
                    value,
                    Optional.empty(),
                    number.uncertainty().map(u -> u.multiply(scale).multiply(unit.factor(), MathContext.DECIMAL64)),
                    sense,
                    damaged,
                    exponent.isEmpty(),
                    false,
                    raw,
                    List.of());
        }

        /** Where {@code 1000/T} before a reciprocal temperature begins, -1 where it is not there. */
        private int thousandBefore(int number) {
            if (unit.dimension() != Dimension.RECIPROCAL_TEMPERATURE) {
                return -1;
            }
            for (int i = number - 1; i >= 0 && i > number - 14; i--) {
                if (text.startsWith("1000/T", i) || text.startsWith("1000 / T", i) || text.startsWith("10³/T", i)) {
                    return i;
                }
            }
            return -1;
        }

        private Sense sense(boolean first, int begin) {
            Sense before =
                    first ? words.sense() : SenseWords.before(text, begin).sense();
            if (!first && before == Sense.EXACT && words.sense() == Sense.APPROXIMATE) {
                return Sense.APPROXIMATE;
            }
            int after = text.skipBlanks(unit.end());
            boolean word = text.wordAt("range", after) || text.wordAt("regime", after) || text.wordAt("region", after);
            if (word && before == Sense.EXACT && text.startsWith("the ", words.begin() - 4)) {
                return Sense.MAGNITUDE;
            }
            boolean more = text.wordAt("or more", after)
                    || text.wordAt("or higher", after)
                    || text.wordAt("or above", after)
                    || text.wordAt("or better", after);
            return more && before == Sense.EXACT ? Sense.ABOVE : before;
        }

        /** One quantity where the ends make a range, both by themselves where they do not. */
        List<ReadQuantity> range(ReadNumber from, ReadNumber to, boolean first) {
            int thousand = thousandBefore(from.begin());
            return united(text, single(from, first, thousand), single(to, false, thousand));
        }

        static List<ReadQuantity> united(Folded text, ReadQuantity from, ReadQuantity to) {
            if (from.exponentLost() || to.exponentLost() || from.low().compareTo(to.low()) == 0) {
                return List.of(from, to);
            }
            BigDecimal low = from.low().min(to.low());
            BigDecimal high = from.low().max(to.low());
            int end = to.tailApart() ? to.numberEnd() : to.end();
            int tail = to.tailApart() ? to.tailBegin() : end;
            Sense sense = from.sense() == Sense.APPROXIMATE || to.sense() == Sense.APPROXIMATE
                    ? Sense.APPROXIMATE
                    : Sense.EXACT;
            String raw = text.original(from.begin(), end)
                    + (to.tailApart() ? " " + text.original(to.tailBegin(), to.tailEnd()) : "");
            ReadQuantity a = from.sense() == Sense.MAGNITUDE ? from.in(Sense.EXACT) : from;
            return List.of(new ReadQuantity(
                    from.begin(),
                    end,
                    from.numberBegin(),
                    to.numberEnd(),
                    to.tailApart() ? tail : to.tailBegin(),
                    to.tailEnd(),
                    to.dimension(),
                    low,
                    Optional.of(high),
                    Optional.empty(),
                    sense,
                    from.repaired() || to.repaired(),
                    false,
                    false,
                    raw,
                    List.of(a, to)));
        }
    }
}
