package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.Links.Link;
import org.ionary.normalize.Links.Step;
import org.ionary.normalize.ReadNumber.Power;
import org.jspecify.annotations.Nullable;

/**
 * One or more numbers in a row that end in a unit: a single quantity, a list with a shared unit, or a range.
 *
 * @param quantities empty where no unit follows
 * @param end where reading stopped; nothing before it can begin another quantity
 */
record NumberList(List<ReadQuantity> quantities, int end) {
    private static final int ENERGY_REACH = 10;
    private static final List<String> BOLTZMANN = List.of("/kb", "/k_b", "/k_{b}", "/k", "/ kb", "/ k", "/r", "/ r");

    static NumberList parse(Folded text, int begin) {
        boolean between = text.endsWith("between", text.before(begin) + 1);
        NumberRun run = NumberRun.read(text, begin, between, true);
        boolean range = run.hasPlainPower() && !arePowers(run);
        NumberRun meant = range ? NumberRun.read(text, begin, between, false) : run;
        return meant.unit() == null
                ? new NumberList(List.of(), Math.max(begin + 1, meant.end()))
                : finish(text, meant, meant.unit(), !range);
    }

    /** Whether {@code 10-4} is a power of ten beside this unit; otherwise it is a range. */
    private static boolean arePowers(NumberRun run) {
        ReadUnit unit = run.unit();
        return unit != null
                && run.items().stream()
                        .allMatch(item -> !item.number().hasPlainPower() || isPower(item.number(), unit));
    }

    private static boolean isPower(ReadNumber number, ReadUnit unit) {
        int exponent = number.power().map(Power::exponent).orElse(0);
        boolean unprefixed = unit.factor().compareTo(BigDecimal.ONE) == 0;
        return unit.dimension() == Dimension.CONDUCTIVITY && (-exponent < 10 || unprefixed && -exponent < 20);
    }

    private static NumberList finish(Folded text, NumberRun printed, ReadUnit unit, boolean powers) {
        ReadNumber first = printed.items().getFirst().number();
        boolean colon = first.damages().contains(Damage.POINT_AS_COLON);
        if (colon && unit.dimension() != Dimension.CONDUCTIVITY && first.power().isEmpty()) {
            return new NumberList(List.of(), unit.end());
        }
        int energy = energyInKelvin(text, unit, first.begin());
        ReadUnit meant = energy >= 0 ? unit.reading(UnitConversion.KELVIN_AS_ENERGY) : unit;
        NumberRun run = unit.dimension() == Dimension.CONDUCTIVITY ? printed.withSharedPower() : printed;
        SenseWords.Found before = SenseWords.before(text, first.begin());
        SenseWords.Found words = energy >= 0 ? before.from(energy) : before;
        QuantityMaker maker = new QuantityMaker(text, meant, words);
        if (run.items().size() == 1) {
            NumberList range = unitedRange(text, run.items().getFirst().number(), maker, powers);
            if (range != null) {
                return range;
            }
        }
        List<ReadQuantity> found = new ArrayList<>(run.items().size());
        for (int i = 0; i < run.items().size(); i++) {
            ReadNumber number = run.items().get(i).number();
            boolean range = i + 1 < run.items().size() && run.items().get(i + 1).link() == Link.RANGE;
            if (range) {
                found.addAll(maker.range(number, run.items().get(i + 1).number(), i == 0));
                i++;
            } else {
                found.add(maker.single(number, i == 0));
            }
        }
        return new NumberList(found, maker.end());
    }

    /** Where {@code Ea/kB = 5800 K} begins, -1 where this is a temperature. */
    private static int energyInKelvin(Folded text, ReadUnit unit, int number) {
        if (unit.dimension() != Dimension.TEMPERATURE
                || unit.conversion().offset().signum() != 0) {
            return -1;
        }
        int sign = text.before(number);
        while (sign >= 0 && "=~(:".indexOf(text.at(sign)) >= 0) {
            sign = text.before(sign);
        }
        for (String word : List.of(" of", " is", " was")) {
            sign = text.endsWith(word, sign + 1) ? text.before(sign + 1 - word.length()) : sign;
        }
        for (String constant : BOLTZMANN) {
            if (text.endsWith(constant, sign + 1)) {
                return energyBefore(text, sign + 1 - constant.length());
            }
        }
        return -1;
    }

    /** Where {@code Ea}, {@code E_a} or {@code Eₐ} begins that ends here, -1 where it does not. */
    private static int energyBefore(Folded text, int end) {
        for (int i = end - 1; i >= 0 && i > end - ENERGY_REACH; i--) {
            if (text.at(i) == 'E' && !text.letter(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code 2 mS cm⁻¹ to 0.3 S cm⁻¹}. */
    private static @Nullable NumberList unitedRange(Folded text, ReadNumber low, QuantityMaker maker, boolean powers) {
        Step step = Links.after(text, maker.unit().end(), maker.words().between());
        Optional<ReadNumber> high =
                step.link() == Link.RANGE ? NumberReader.read(text, step.next(), powers) : Optional.empty();
        ReadUnit second = high.isEmpty()
                ? null
                : UnitReader.at(text, text.skipBlanks(high.get().end()));
        if (high.isEmpty()
                || second == null
                || second.dimension() != maker.unit().dimension()
                || high.get().hasPlainPower() && !isPower(high.get(), second)) {
            return null;
        }
        return new NumberList(maker.united(low, high.get(), second), second.end());
    }
}
