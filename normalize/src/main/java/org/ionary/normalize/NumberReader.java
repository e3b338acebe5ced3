package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.ReadNumber.Power;
import org.jspecify.annotations.Nullable;

/** Reads one number at a place: mantissa, uncertainty, power of ten, in the styles of print and of damaged print. */
final class NumberReader {
    static final String MINUS = "minus";

    private static final BigDecimal LARGEST_BEFORE_A_LOST_SIGN = new BigDecimal(100);

    private NumberReader() {}

    /** @param powers whether {@code 10-4} may be read as a power of ten */
    static Optional<ReadNumber> read(Folded text, int begin, boolean powers) {
        boolean word = text.wordAt(MINUS, begin);
        boolean negative = word || text.at(begin) == '-' && !text.raised(begin);
        int i = word ? text.skipBlanks(begin + MINUS.length()) : negative ? begin + 1 : begin;
        Power bare = bare(text, i, powers);
        if (bare != null) {
            BigDecimal one = negative ? bare.root().negate() : bare.root();
            return Optional.of(
                    new ReadNumber(begin, bare.end(), one, Optional.empty(), Optional.of(bare), true, List.of()));
        }
        Mantissa mantissa = Mantissa.read(text, i);
        if (mantissa == null) {
            return Optional.empty();
        }
        int end = mantissa.end();
        Optional<BigDecimal> uncertainty = Optional.empty();
        Mantissa tolerance = tolerance(text, end, mantissa.value().scale());
        if (tolerance != null) {
            uncertainty = Optional.of(tolerance.value());
            end = tolerance.end();
        }
        Optional<Power> power = PowerReader.after(text, end);
        if (power.isPresent()
                && power.get().damages().contains(Damage.PRODUCT_SIGN_LOST)
                && mantissa.value().compareTo(LARGEST_BEFORE_A_LOST_SIGN) >= 0) {
            power = Optional.empty();
        }
        int last = power.isPresent() ? power.get().end() : end;
        if (power.isPresent() && uncertainty.isEmpty()) {
            Mantissa behind = plusMinus(text, last);
            Optional<Power> own = behind == null ? Optional.empty() : PowerReader.after(text, behind.end());
            if (behind != null && own.isPresent() && own.get().form() == Power.Form.CLEAR) {
                int shift = own.get().exponent() - power.get().exponent();
                uncertainty = Optional.of(behind.value().scaleByPowerOfTen(shift));
                last = own.get().end();
            }
        }
        BigDecimal value = negative ? mantissa.value().negate() : mantissa.value();
        return Optional.of(new ReadNumber(begin, last, value, uncertainty, power, false, mantissa.damages()));
    }

    /** {@code ± 0.3}, {@code (±0.3)}, {@code (0.3)}, or {@code (7)} in units of the last digit. */
    private static @Nullable Mantissa tolerance(Folded text, int at, int scale) {
        Mantissa open = plusMinus(text, at);
        if (open != null) {
            return open;
        }
        int bracket = text.skipBlanks(at);
        if (text.at(bracket) != '(') {
            return null;
        }
        Mantissa inside = plusMinus(text, bracket + 1);
        int close = text.digitsEnd(at + 1);
        if (inside == null && bracket == at && close > at + 1 && close <= at + 3 && text.at(close) == ')') {
            long last = Long.parseLong(text.original(at + 1, close));
            return new Mantissa(BigDecimal.valueOf(last, scale), close + 1, List.of());
        }
        if (inside == null && bracket == at && text.at(close) == '.') {
            inside = Mantissa.read(text, at + 1);
        }
        return inside != null && text.at(inside.end()) == ')'
                ? new Mantissa(inside.value(), inside.end() + 1, List.of())
                : null;
    }

    /** The number behind a plus-minus sign. */
    static @Nullable Mantissa plusMinus(Folded text, int at) {
        int sign = text.skipBlanks(at);
        int width = text.at(sign) == '±' ? 1 : text.startsWith("+/-", sign) ? 3 : text.startsWith("\\pm", sign) ? 3 : 0;
        return width == 0 ? null : Mantissa.read(text, text.skipBlanks(sign + width));
    }

    private static @Nullable Power bare(Folded text, int at, boolean powers) {
        if (!PowerReader.isTen(text, at)) {
            return null;
        }
        Power power = PowerReader.ofBareTen(text, at);
        if (power.form() == Power.Form.CLEAR) {
            return powers || !power.plain() ? power : null;
        }
        // A 10 alone is ten, unless a digit stands apart behind it or the unit beside it has lost its minus too.
        ReadUnit unit = UnitReader.at(text, text.skipBlanks(power.end()));
        if (unit == null || unit.dimension() != Dimension.CONDUCTIVITY) {
            return null;
        }
        boolean spaced = power.form() == Power.Form.SPACED && unit.factor().compareTo(BigDecimal.ONE) == 0;
        return unit.damaged() || spaced ? power : null;
    }
}
