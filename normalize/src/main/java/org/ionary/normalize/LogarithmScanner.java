package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads conductivities that are printed as logarithms: {@code log σ = −3.7 (σ in S cm⁻¹)}, {@code log₁₀(σ / S cm⁻¹) =
 * −4}, {@code ln(σT / S K cm⁻¹) = 2.3}.
 */
final class LogarithmScanner {
    /** The first two characters of what it reads, in lower case. */
    static final Set<String> BEGINNINGS = Set.of("lo", "ln", "lg");

    /** Between the sign and the number; what they mean is read by {@link SenseWords}. */
    private static final List<String> SENSES = List.of("about ", "approximately ", "around ", "roughly ", "ca. ", "~");

    private static final int REACH = 32;
    private static final int UNIT_REACH = 24;
    private static final double LARGEST_EXPONENT = 25;

    private LogarithmScanner() {}

    static @Nullable ReadQuantity at(Folded text, int begin) {
        boolean natural = text.stemAt("ln", begin);
        boolean decimal = !natural && (text.stemAt("log", begin) || text.stemAt("lg", begin));
        int name = begin + (text.stemAt("log", begin) ? 3 : 2);
        // Capitals are a name: the LGPS family has no logarithm.
        boolean capitals = text.at(begin) == 'L' && Character.isUpperCase(text.at(begin + 1));
        if (capitals || !decimal && !natural || text.letter(begin - 1) || isLatin(text.at(name))) {
            return null;
        }
        int equals = equals(text, name);
        if (equals < 0) {
            return null;
        }
        Optional<ReadNumber> number = NumberReader.read(text, afterSenses(text, equals + 1), false);
        if (number.isEmpty() || number.get().power().isPresent()) {
            return null;
        }
        ReadUnit before = unit(text, name, equals);
        int behind = number.get().end();
        boolean goesOn = ".,:".indexOf(text.at(behind)) >= 0 && text.plainDigit(behind + 1);
        if (goesOn) {
            return null;
        }
        ReadUnit unit = before != null ? before : unit(text, behind, Math.min(text.length(), behind + UNIT_REACH));
        boolean sigma = text.original(name, equals).indexOf('σ') >= 0;
        boolean times = text.original(name, equals).indexOf('T') >= 0;
        if (unit == null && sigma && text.at(text.skipBlanks(behind)) != '-') {
            UnitConversion taken = times ? UnitConversion.SIEMENS_KELVIN_TAKEN : UnitConversion.SIEMENS_TAKEN;
            unit = new ReadUnit(behind, behind, taken, ReadUnit.Minus.KEPT);
        }
        int sign = text.before(begin);
        boolean negative = text.at(sign) == '-' && !Character.isLetterOrDigit(text.at(text.before(sign)));
        double factor = (decimal ? 1 : Math.log10(Math.E)) * (negative ? -1 : 1);
        double exponent = number.get().mantissa().doubleValue() * factor;
        if (unit == null || Math.abs(exponent) > LARGEST_EXPONENT) {
            return null;
        }
        int from = negative ? sign : begin;
        ReadQuantity one = made(text, from, number.get(), unit, factor);
        Links.Step step = Links.after(text, behind, false);
        Optional<ReadNumber> upper =
                step.link() == Links.Link.RANGE ? NumberReader.read(text, step.next(), false) : Optional.empty();
        if (upper.isEmpty() || upper.get().power().isPresent()) {
            return one;
        }
        double second = upper.get().mantissa().doubleValue() * factor;
        return Math.abs(second) > LARGEST_EXPONENT
                ? null
                : QuantityMaker.united(text, one, made(text, from, upper.get(), unit, factor))
                        .getFirst();
    }

    /** The Greek letter of {@code logσ} does not make it another word, as in {@code logic}. */
    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** @param factor of the number to the exponent of ten */
    private static ReadQuantity made(Folded text, int begin, ReadNumber number, ReadUnit unit, double factor) {
        BigDecimal value = power(number.mantissa().doubleValue() * factor);
        int end = Math.max(number.end(), unit.end());
        Sense own = SenseWords.before(text, number.begin()).sense();
        Sense sense = own == Sense.EXACT ? SenseWords.before(text, begin).sense() : factor < 0 ? turned(own) : own;
        Optional<BigDecimal> spread = number.uncertainty()
                .map(u -> value.multiply(new BigDecimal(Math.abs(factor) * Math.log(10)), MathContext.DECIMAL32)
                        .multiply(u, MathContext.DECIMAL32));
        return ReadQuantity.single(
                new Place(begin, end, number.begin(), number.end(), end - 1, end),
                unit.dimension(),
                unit.toCanonical(value),
                spread.map(unit::scaled),
                sense,
                unit.damages(),
                text.original(begin, end));
    }

    /** Of {@code −log σ > 4} the conductivity is below. */
    private static Sense turned(Sense sense) {
        return switch (sense) {
            case ABOVE -> Sense.BELOW;
            case BELOW -> Sense.ABOVE;
            case EXACT, APPROXIMATE, MAGNITUDE -> sense;
        };
    }

    /** {@code of about −3.4}. */
    private static int afterSenses(Folded text, int at) {
        int i = text.skipBlanks(at);
        for (String word : SENSES) {
            i = text.stemAt(word, i) ? text.skipBlanks(i + word.length()) : i;
        }
        return i;
    }

    /** Ten to a power; exact for whole exponents. */
    static BigDecimal power(double exponent) {
        return exponent == Math.rint(exponent)
                ? BigDecimal.ONE.scaleByPowerOfTen((int) exponent)
                : new BigDecimal(Math.pow(10, exponent), MathContext.DECIMAL32);
    }

    private static int equals(Folded text, int begin) {
        for (int i = begin; i < begin + REACH && i < text.length(); i++) {
            char c = text.at(i);
            if (c == '=' || "~<>≤≥".indexOf(c) >= 0 && i > begin) {
                return i;
            }
            boolean word = text.wordAt("of", i) || text.wordAt("is", i);
            if (word && text.at(i - 1) == ' ' && text.original(begin, i).indexOf('σ') >= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static @Nullable ReadUnit unit(Folded text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            boolean free = !text.letter(i - 1) && !text.digit(i - 1);
            ReadUnit unit = free ? UnitReader.at(text, i) : null;
            boolean conductivity = unit != null
                    && (unit.dimension() == Dimension.CONDUCTIVITY
                            || unit.dimension() == Dimension.CONDUCTIVITY_TEMPERATURE);
            if (conductivity) {
                return unit;
            }
        }
        return null;
    }
}
