package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a unit at a place: a product of symbols of {@code units.tsv} with exponents, in any of the spellings of print.
 *
 * <p>{@code S cm⁻¹}, {@code mS/cm}, {@code (Ω·cm)⁻¹}, {@code Scm-1}, {@code kJ mol^{-1}}; also {@code S cm1} and
 * {@code S cm21}, whose minus was damaged.
 */
final class UnitReader {
    private static final Map<String, Symbol> SYMBOLS = symbols();
    private static final int LONGEST =
            SYMBOLS.keySet().stream().mapToInt(String::length).max().orElse(1);
    private static final BigDecimal JOULE_PER_MOLE_AND_EV = new BigDecimal("96485");

    private record Symbol(String base, BigDecimal factor) {}

    private static Map<String, Symbol> symbols() {
        Map<String, Symbol> all = new HashMap<>();
        for (String[] row : Lexicon.rows(UnitReader.class, "units.tsv", 3)) {
            all.put(row[0], new Symbol(row[1], new BigDecimal(row[2])));
        }
        return Map.copyOf(all);
    }

    private final Folded text;
    private final boolean inGroup;
    private final Map<String, Integer> powers = new TreeMap<>();
    private BigDecimal factor = BigDecimal.ONE;
    private ReadUnit.Minus minus = ReadUnit.Minus.KEPT;

    private UnitReader(Folded text, boolean inGroup) {
        this.text = text;
        this.inGroup = inGroup;
    }

    /** The unit that begins at {@code begin}; the longest one that makes sense. */
    static Optional<ReadUnit> read(Folded text, int begin) {
        UnitReader reader = new UnitReader(text, false);
        int end = reader.product(begin, 1);
        if (end == begin) {
            return Optional.empty();
        }
        if (text.at(end) == '}' || text.at(end) == '^') {
            end++;
        }
        return Optional.of(reader.unit(begin, end));
    }

    private ReadUnit unit(int begin, int end) {
        powers.values().removeIf(power -> power == 0);
        if (powers.equals(Map.of("siemens", 1, "metre", -1)) || powers.equals(Map.of("ohm", -1, "metre", -1))) {
            return made(begin, end, Dimension.CONDUCTIVITY, factor.divide(BigDecimal.valueOf(100)), BigDecimal.ZERO);
        }
        if (powers.equals(Map.of("electronvolt", 1))) {
            return made(begin, end, Dimension.ENERGY_PER_PARTICLE, factor, BigDecimal.ZERO);
        }
        if (powers.equals(Map.of("joule", 1, "mole", -1))) {
            BigDecimal electronvolts = factor.divide(JOULE_PER_MOLE_AND_EV, MathContext.DECIMAL128);
            return made(begin, end, Dimension.ENERGY_PER_PARTICLE, electronvolts, BigDecimal.ZERO);
        }
        if (powers.equals(Map.of("kelvin", 1))) {
            return made(begin, end, Dimension.TEMPERATURE, factor, BigDecimal.ZERO);
        }
        if (powers.equals(Map.of("celsius", 1))) {
            return made(begin, end, Dimension.TEMPERATURE, BigDecimal.ONE, ReadUnit.ZERO_CELSIUS);
        }
        if (powers.equals(Map.of("kelvin", -1))) {
            return made(begin, end, Dimension.RECIPROCAL_TEMPERATURE, factor, BigDecimal.ZERO);
        }
        if (powers.equals(Map.of("percent", 1))) {
            return made(begin, end, Dimension.PERCENT, factor, BigDecimal.ZERO);
        }
        return made(begin, end, Dimension.OTHER, BigDecimal.ONE, BigDecimal.ZERO);
    }

    private ReadUnit made(int begin, int end, Dimension dimension, BigDecimal times, BigDecimal plus) {
        return new ReadUnit(begin, end, dimension, times, plus, minus);
    }

    /** Reads factors from {@code begin}; returns where they end, {@code begin} where there is none. */
    private int product(int begin, int sign) {
        int end = factorAt(begin, sign, false);
        if (end == begin) {
            return begin;
        }
        while (true) {
            int next = further(end, sign);
            if (next == end) {
                return end;
            }
            end = next;
        }
    }

    private int further(int end, int sign) {
        int i = text.skipBlanks(end);
        char c = text.at(i);
        if (c == '/') {
            int from = text.skipBlanks(i + 1);
            int to = factorAt(from, -sign, false);
            return to == from ? end : to;
        }
        if (text.wordAt("per", i) && i > end) {
            int from = text.skipBlanks(i + 3);
            int to = factorAt(from, -sign, false);
            return to == from ? end : to;
        }
        if (c == '·' || c == '*' || c == '.' && text.letter(i + 1)) {
            int from = text.skipBlanks(i + 1);
            int to = factorAt(from, sign, true);
            return to == from ? end : to;
        }
        int to = factorAt(i, sign, true);
        return to == i ? end : to;
    }

    /** @param joined after another factor: then the symbol needs an exponent, or to be a length after S or Ω */
    private int factorAt(int begin, int sign, boolean joined) {
        if (text.at(begin) == '(') {
            return inGroup ? begin : group(begin, sign);
        }
        int length = symbolAt(begin);
        if (length == 0) {
            return begin;
        }
        Symbol symbol = symbolOf(begin, length);
        int end = begin + length;
        Exponent exponent = exponentAt(end, symbol, joined);
        boolean length1 = symbol.base().equals("metre")
                && (powers.containsKey("siemens") || powers.containsKey("ohm"))
                && !powers.containsKey("metre");
        if (joined && !exponent.printed() && !length1) {
            return begin;
        }
        int power = exponent.value() * sign;
        if (joined && !exponent.printed() && length1 && powers.getOrDefault("siemens", 0) == 1) {
            minus = ReadUnit.Minus.EXPONENT_GONE;
            power = -1;
        }
        apply(symbol, power);
        return exponent.end();
    }

    private int group(int begin, int sign) {
        UnitReader inner = new UnitReader(text, true);
        int end = inner.product(text.skipBlanks(begin + 1), 1);
        int close = text.skipBlanks(end);
        if (inner.powers.isEmpty() || text.at(close) != ')') {
            return begin;
        }
        Exponent exponent = signed(close + 1);
        if (exponent == null) {
            return begin;
        }
        int power = exponent.value() * sign;
        inner.powers.forEach((base, n) -> powers.merge(base, n * power, Integer::sum));
        factor = factor.multiply(inner.factor.pow(power, MathContext.DECIMAL128), MathContext.DECIMAL128);
        return exponent.end();
    }

    private void apply(Symbol symbol, int power) {
        powers.merge(symbol.base(), power, Integer::sum);
        factor = factor.multiply(symbol.factor().pow(power, MathContext.DECIMAL128), MathContext.DECIMAL128);
    }

    /** The length of the symbol that stands at a place, 0 where none does. */
    private int symbolAt(int begin) {
        int most = Math.min(LONGEST, text.length() - begin);
        for (int length = most; length > 0; length--) {
            if (SYMBOLS.containsKey(slice(begin, length)) && endsAt(begin, begin + length)) {
                return length;
            }
        }
        return bareCelsius(begin) ? 1 : 0;
    }

    private Symbol symbolOf(int begin, int length) {
        Symbol known = SYMBOLS.get(slice(begin, length));
        return known == null ? new Symbol("celsius", BigDecimal.ONE) : known;
    }

    private String slice(int begin, int length) {
        StringBuilder slice = new StringBuilder(length);
        for (int i = begin; i < begin + length; i++) {
            slice.append(text.at(i));
        }
        return slice.toString();
    }

    /** Nothing but a length may be glued to a conductance; otherwise a letter shows that this is a word. */
    private boolean endsAt(int begin, int end) {
        if (!text.letter(end) || text.raised(end)) {
            return true;
        }
        char last = text.at(end - 1);
        return (last == 'S' || last == 'Ω') && end - begin <= 2 && text.startsWith("cm", end) && !text.letter(end + 2);
    }

    private boolean bareCelsius(int begin) {
        return text.at(begin) == 'C'
                && text.at(begin - 1) == ' '
                && !text.letter(begin + 1)
                && !text.digit(begin + 1)
                && text.at(begin + 1) != '/'
                && text.at(begin + 1) != '-'
                && text.digit(begin - 2)
                && (text.digit(begin - 3) || text.at(begin - 3) == '0');
    }

    /** An exponent and where it ends; {@code printed} is false for the silent 1. */
    private record Exponent(int value, int end, boolean printed) {}

    private Exponent exponentAt(int at, Symbol symbol, boolean joined) {
        Exponent signed = signed(at);
        if (signed != null) {
            return signed;
        }
        boolean length = symbol.base().equals("metre");
        boolean afterSiemens = joined && length && powers.getOrDefault("siemens", 0) == 1;
        if (afterSiemens && text.startsWith("21", at) && !text.digit(at + 2)) {
            minus = ReadUnit.Minus.AS_TWO;
            return new Exponent(-1, at + 2, true);
        }
        int digit = afterSiemens ? text.skipBlanks(at) : at;
        if (afterSiemens && text.at(digit) == '1' && !text.digit(digit + 1)) {
            minus = ReadUnit.Minus.LOST;
            return new Exponent(-1, digit + 1, true);
        }
        boolean power = text.at(at) == '2' || text.at(at) == '3';
        if (power && length && !text.digit(at + 1)) {
            return new Exponent(text.at(at) - '0', at + 1, true);
        }
        return new Exponent(1, at, false);
    }

    /** An exponent that shows itself by being raised, by a caret or by a sign. */
    private @Nullable Exponent signed(int at) {
        int i = at;
        boolean caret = text.at(i) == '^';
        if (caret) {
            i += text.at(i + 1) == '{' ? 2 : 1;
        }
        boolean raised = text.raised(i);
        int blank = caret || raised ? i : text.skipBlanks(i);
        boolean negative = text.at(blank) == '-';
        if (!caret && !raised && !negative) {
            return null;
        }
        int digit = negative ? blank + 1 : i + (text.at(i) == '+' ? 1 : 0);
        digit = text.at(digit) == ' ' && !raised && text.at(blank - 1) == ' ' ? text.skipBlanks(digit) : digit;
        if (!text.digit(digit) || raised != text.raised(digit)) {
            return null;
        }
        int value = text.at(digit) - '0';
        if (value == 0 || value > 3 || blank > i && value > 2) {
            return null;
        }
        int end = digit + 1;
        if (caret && text.at(end) == '}') {
            end++;
        } else if (caret && text.at(end) == '^') {
            end++;
        }
        return new Exponent(negative ? -value : value, end, true);
    }
}
