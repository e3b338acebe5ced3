package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.UnitConversion.Factor;
import org.ionary.normalize.UnitSymbols.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Reads a unit at a place: a product of symbols of {@code units.tsv} with exponents, in any of the spellings of print.
 *
 * <p>{@code S cm⁻¹}, {@code mS/cm}, {@code (Ω·cm)⁻¹}, {@code Scm-1}, {@code kJ mol^{-1}}, {@code 1/K}; also {@code S
 * cm1} and {@code S cm21}, whose minus was damaged.
 */
final class UnitReader {
    private static final int MOST_FACTORS = 8;

    private final Folded text;
    private final boolean inGroup;
    private final List<Factor> factors = new ArrayList<>(4);
    private ReadUnit.Minus minus = ReadUnit.Minus.KEPT;

    private UnitReader(Folded text, boolean inGroup) {
        this.text = text;
        this.inGroup = inGroup;
    }

    static Optional<ReadUnit> read(Folded text, int begin) {
        return Optional.ofNullable(at(text, begin));
    }

    /** The unit that begins at {@code begin}; the longest one that makes sense. */
    static @Nullable ReadUnit at(Folded text, int begin) {
        char first = text.at(begin);
        boolean inverse = first == '1' && text.at(begin + 1) == '/' && !text.raised(begin);
        if (!inverse
                && first != '('
                && first != '['
                && !UnitSymbols.mayBegin(first)
                && first != '0'
                && first != '8'
                && !text.raised(begin)) {
            return null;
        }
        UnitReader reader = new UnitReader(text, false);
        int from = inverse ? text.skipBlanks(begin + 2) : begin;
        int end = reader.product(from, inverse ? -1 : 1);
        if (end == from) {
            return null;
        }
        if (text.at(end) == '}' || text.at(end) == '^') {
            end++;
        }
        return new ReadUnit(begin, end, UnitConversion.of(reader.factors), reader.minus);
    }

    private boolean has(String base) {
        for (Factor factor : factors) {
            if (factor.symbol().base().equals(base)) {
                return true;
            }
        }
        return false;
    }

    /** Reads factors from {@code begin}; returns where they end, {@code begin} where there is none. */
    private int product(int begin, int sign) {
        int end = factorAt(begin, sign, false);
        if (end == begin) {
            return begin;
        }
        while (factors.size() < MOST_FACTORS) {
            int next = further(end, sign);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private int further(int end, int sign) {
        int i = text.skipBlanks(end);
        char c = text.at(i);
        boolean per = c == 'p' && i > end && text.wordAt("per", i);
        if (c == '/' || per) {
            int from = text.skipBlanks(per ? i + 3 : i + 1);
            int to = factorAt(from, -sign, false);
            boolean unknown = per && to == from && has("electronvolt") && text.letter(from);
            if (unknown) {
                // An energy per ion, per jump or per anything is no activation energy.
                factors.add(new Factor(UnitSymbols.PARTICLE, -1));
                return i + 3;
            }
            return to == from ? end : to;
        }
        boolean hyphen = c == '-' && i == end && text.letter(i + 1);
        if (c == '·' || c == '*' || c == '×' || hyphen || c == '.' && text.letter(i + 1)) {
            int from = text.skipBlanks(i + 1);
            int to = factorAt(from, sign, true);
            return to == from ? end : to;
        }
        int to = factorAt(i, sign, true);
        return to == i ? end : to;
    }

    /** @param joined after another factor: then the symbol needs an exponent, or to be a length after S or Ω */
    private int factorAt(int begin, int sign, boolean joined) {
        if (text.at(begin) == '(' || text.at(begin) == '[') {
            return inGroup ? begin : group(begin, sign);
        }
        Symbol symbol = UnitSymbols.at(text, begin);
        if (symbol == null) {
            return begin;
        }
        Exponent exponent = exponentAt(begin + symbol.length(), symbol, joined);
        boolean printed = exponent.printed() || !joined;
        if (printed || isProduct(symbol, begin)) {
            factors.add(new Factor(symbol, exponent.value() * sign));
            return exponent.end();
        }
        if (!isInverse(symbol)) {
            return begin;
        }
        minus = ReadUnit.Minus.EXPONENT_GONE;
        factors.add(new Factor(symbol, -1));
        return exponent.end();
    }

    /** {@code Ω cm}, and the kelvin of {@code S cm⁻¹ K}: the exponent that is not printed is 1. */
    private boolean isProduct(Symbol symbol, int begin) {
        boolean length = symbol.isLength() && has("ohm") && !has("metre");
        int next = text.skipBlanks(begin + 1);
        boolean times = has("metre") || text.startsWith("cm", next) || text.startsWith("m-1", next);
        boolean kelvin = symbol.text().equals("K") && (has("siemens") || has("ohm")) && times;
        return length || kelvin && "+-".indexOf(text.at(begin + 1)) < 0;
    }

    /** A length after a conductance and a mole after an energy always divide, whatever became of their exponent. */
    private boolean isInverse(Symbol symbol) {
        return symbol.isLength() && has("siemens") && !has("metre")
                || symbol.base().equals("mole") && has("joule") && !has("mole");
    }

    private int group(int begin, int sign) {
        UnitReader inner = new UnitReader(text, true);
        int end = inner.product(text.skipBlanks(begin + 1), 1);
        int close = text.skipBlanks(end);
        char wanted = text.at(begin) == '(' ? ')' : ']';
        if (inner.factors.isEmpty() || text.at(close) != wanted) {
            return begin;
        }
        Exponent exponent = signed(close + 1);
        if (exponent == null && sign > 0) {
            return begin;
        }
        int power = (exponent == null ? 1 : exponent.value()) * sign;
        inner.factors.forEach(factor -> factors.add(new Factor(factor.symbol(), factor.power() * power)));
        return exponent == null ? close + 1 : exponent.end();
    }

    /** An exponent and where it ends; {@code printed} is false for the silent 1. */
    private record Exponent(int value, int end, boolean printed) {}

    private Exponent exponentAt(int at, Symbol symbol, boolean joined) {
        Exponent signed = signed(at);
        if (signed != null && !isNextNumber(at, symbol, signed)) {
            return signed;
        }
        boolean inverse = joined && (isInverse(symbol) || symbol.isLength() && has("ohm") && !has("metre"));
        boolean ohm = symbol.base().equals("ohm") && factors.isEmpty();
        boolean two = text.at(at) == '2' && text.at(at + 1) == '1' && !text.raised(at) && !text.digit(at + 2);
        if (two && (inverse || ohm)) {
            minus = ReadUnit.Minus.AS_TWO;
            return new Exponent(-1, at + 2, true);
        }
        int digit = inverse ? text.skipBlanks(at) : at;
        boolean one = text.written(digit) == '1'
                && !text.digit(digit + 1)
                && !(text.at(digit + 1) == '.' && text.digit(digit + 2));
        if (one && (inverse || ohm && text.startsWith("cm", text.skipBlanks(digit + 1)))) {
            minus = ReadUnit.Minus.LOST;
            return new Exponent(-1, digit + 1, true);
        }
        boolean power = text.at(at) == '2' || text.at(at) == '3';
        if (power && symbol.isLength() && !text.digit(at + 1)) {
            return new Exponent(text.at(at) - '0', at + 1, true);
        }
        return new Exponent(1, at, false);
    }

    /** {@code 80 °C–100 °C}, {@code 0.3 eV–1 eV}: a dash on the line and the number behind it. */
    private boolean isNextNumber(int at, Symbol symbol, Exponent exponent) {
        boolean onTheLine = text.at(text.skipBlanks(at)) == '-' && !text.raised(text.skipBlanks(at));
        return onTheLine && (!symbol.takesPlainExponent() || !symbol.isLength() && text.plainDigit(exponent.end()));
    }

    private boolean isPoint(int at) {
        return text.at(at) == '.' && text.digit(at + 1);
    }

    /** An exponent that shows itself by being raised, by a caret or by a sign. */
    private @Nullable Exponent signed(int at) {
        int i = at;
        boolean caret = text.at(i) == '^' || text.startsWith("**", i);
        if (caret) {
            i += text.at(i) == '^' ? 1 : 2;
        }
        char open = text.at(i);
        boolean bracket = open == '{' || open == '(' && text.at(i + 1) == '-' && text.at(i + 3) == ')';
        if (bracket) {
            i++;
        }
        boolean raised = text.raised(i);
        int blank = caret || raised || bracket ? i : text.skipBlanks(i);
        boolean negative = text.at(blank) == '-';
        if (!caret && !raised && !negative) {
            return null;
        }
        int digit = negative ? blank + 1 : i + (text.at(i) == '+' ? 1 : 0);
        int apart = negative && !raised ? text.skipBlanks(digit) : digit;
        boolean one =
                text.written(apart) == '1' && !Character.isLetterOrDigit(text.at(apart + 1)) && !isPoint(apart + 1);
        digit = text.at(blank - 1) == ' ' || one ? apart : digit;
        if (!text.digit(digit) || text.lowered(digit)) {
            return null;
        }
        int value = text.at(digit) - '0';
        if (value == 0 || value > 3 || blank > i && value > 2) {
            return null;
        }
        int end = digit + 1;
        boolean closed = bracket && text.at(end) == (open == '(' ? ')' : '}') || caret && text.at(end) == '^';
        return new Exponent(negative ? -value : value, closed ? end + 1 : end, true);
    }
}
