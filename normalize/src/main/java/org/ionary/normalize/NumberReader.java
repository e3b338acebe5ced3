package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import org.ionary.normalize.ReadNumber.Power;
import org.jspecify.annotations.Nullable;

/** Reads one number at a place: mantissa, uncertainty, power of ten, in the styles of print and of damaged print. */
final class NumberReader {
    private static final int MOST_DIGITS = 30;

    private NumberReader() {}

    /** @param powers whether {@code 10-4} may be read as a power of ten */
    static Optional<ReadNumber> read(Folded text, int begin, boolean powers) {
        int i = begin;
        boolean negative = text.at(i) == '-' && !text.raised(i);
        if (negative) {
            i++;
        }
        if (!negative) {
            Optional<Power> bare = bare(text, i, powers);
            if (bare.isPresent()) {
                Power power = bare.get();
                return Optional.of(
                        new ReadNumber(begin, power.end(), BigDecimal.ONE, Optional.empty(), bare, true, false));
            }
        }
        Mantissa mantissa = mantissa(text, i);
        if (mantissa == null) {
            return Optional.empty();
        }
        BigDecimal value = negative ? mantissa.value().negate() : mantissa.value();
        int end = mantissa.end();
        Optional<BigDecimal> uncertainty = Optional.empty();
        Mantissa tolerance = tolerance(text, end, mantissa.value().scale());
        if (tolerance != null) {
            uncertainty = Optional.of(tolerance.value());
            end = tolerance.end();
        }
        Optional<Power> power = power(text, end);
        if (mantissa.repaired() && power.isEmpty()) {
            return Optional.empty();
        }
        boolean repaired =
                mantissa.repaired() || power.filter(Power::signRepaired).isPresent();
        int last = power.map(Power::end).orElse(end);
        return Optional.of(new ReadNumber(begin, last, value, uncertainty, power, false, repaired));
    }

    private record Mantissa(BigDecimal value, int end, boolean repaired) {}

    private static @Nullable Mantissa mantissa(Folded text, int begin) {
        int end = digits(text, begin);
        StringBuilder number = new StringBuilder(text.original(begin, end));
        boolean repaired = false;
        char mark = text.at(end);
        int after = digits(text, end + 1);
        boolean fraction = after > end + 1;
        if (mark == '.' && fraction) {
            number.append('.').append(text.original(end + 1, after));
            end = after;
        } else if (mark == ',' && fraction && end > begin) {
            boolean thousands = after - end == 4 && end - begin <= 3 && text.at(begin) != '0';
            number.append(thousands ? "" : ".").append(text.original(end + 1, after));
            end = after;
        } else if (mark == ':' && fraction && end > begin) {
            number.append('.').append(text.original(end + 1, after));
            end = after;
            repaired = true;
        }
        if (number.isEmpty() || number.length() > MOST_DIGITS || end == begin) {
            return null;
        }
        return new Mantissa(new BigDecimal(number.toString()), end, repaired);
    }

    private static int digits(Folded text, int begin) {
        int i = begin;
        while (text.plainDigit(i)) {
            i++;
        }
        return i;
    }

    /** {@code ± 0.3}, or {@code (7)} in units of the last digit. */
    private static @Nullable Mantissa tolerance(Folded text, int at, int scale) {
        int sign = text.skipBlanks(at);
        int width = text.at(sign) == '±' ? 1 : text.startsWith("+/-", sign) ? 3 : 0;
        if (width > 0) {
            return mantissa(text, text.skipBlanks(sign + width));
        }
        int close = digits(text, at + 1);
        if (text.at(at) == '(' && close > at + 1 && close <= at + 3 && text.at(close) == ')') {
            long last = Long.parseLong(text.original(at + 1, close));
            return new Mantissa(BigDecimal.valueOf(last, scale), close + 1, false);
        }
        return null;
    }

    /** The power of ten that multiplies what ends at {@code at}. */
    static Optional<Power> power(Folded text, int at) {
        char e = text.at(at);
        if (e == 'e' || e == 'E') {
            int sign = text.at(at + 1) == '-' || text.at(at + 1) == '+' ? at + 2 : at + 1;
            int end = digits(text, sign);
            if (end > sign && end <= sign + 3 && !text.letter(end)) {
                int exponent = Integer.parseInt(text.original(sign, end));
                boolean negative = text.at(at + 1) == '-';
                return Optional.of(new Power(at, end, Power.Form.CLEAR, negative ? -exponent : exponent, false, false));
            }
            return Optional.empty();
        }
        int sign = text.skipBlanks(at);
        boolean product = "×xX*·".indexOf(text.at(sign)) >= 0 && sign < text.length();
        boolean misread = sign > at && (text.at(sign) == '3' || text.at(sign) == '9') && text.at(sign + 1) == ' ';
        int ten = text.skipBlanks(sign + 1);
        if (!product && !misread || !isTen(text, ten)) {
            return Optional.empty();
        }
        Power power = exponent(text, ten + 2, sign, misread);
        boolean believable = !misread || power.form() == Power.Form.CLEAR || power.form() == Power.Form.GLUED;
        return believable ? Optional.of(power) : Optional.empty();
    }

    private static boolean isTen(Folded text, int at) {
        return text.at(at) == '1'
                && text.at(at + 1) == '0'
                && text.plainDigit(at)
                && text.plainDigit(at + 1)
                && !(text.at(at + 2) == '.' && text.plainDigit(at + 3));
    }

    private static Optional<Power> bare(Folded text, int at, boolean powers) {
        if (!isTen(text, at)) {
            return Optional.empty();
        }
        Power power = exponent(text, at + 2, at, false);
        boolean shown = power.form() == Power.Form.CLEAR && (powers || !power.plain());
        return shown ? Optional.of(power) : Optional.empty();
    }

    private static Power exponent(Folded text, int at, int begin, boolean misread) {
        int i = at;
        boolean raised = text.raised(i);
        boolean caret = text.at(i) == '^';
        if (caret) {
            i += text.at(i + 1) == '{' ? 2 : 1;
        }
        int sign = raised || caret ? i : text.skipBlanks(i);
        boolean negative = text.at(sign) == '-';
        boolean signed = negative || text.at(sign) == '+' && (raised || caret);
        int digit = signed ? (raised ? sign + 1 : text.skipBlanks(sign + 1)) : i;
        int end = digit;
        while (text.digit(end) && text.raised(end) == raised && !text.lowered(end) && end < digit + 3) {
            end++;
        }
        boolean found = end > digit && !(text.digit(end) && text.raised(end) == raised);
        if (found && (raised || caret || negative)) {
            int exponent = Integer.parseInt(digits(text, digit, end));
            boolean plain = !raised && !caret;
            if (exponent <= 99) {
                int last = caret && (text.at(end) == '}' || text.at(end) == '^') ? end + 1 : end;
                return new Power(begin, last, Power.Form.CLEAR, negative ? -exponent : exponent, plain, misread);
            }
        }
        return lost(text, at, begin, misread);
    }

    private static Power lost(Folded text, int at, int begin, boolean misread) {
        int end = digits(text, at);
        if (end > at && end <= at + 4) {
            int run = Integer.parseInt(text.original(at, end));
            return new Power(begin, end, Power.Form.GLUED, run, true, misread);
        }
        int digit = text.skipBlanks(at);
        end = digits(text, digit);
        if (digit > at && end > digit && end <= digit + 2) {
            int run = Integer.parseInt(text.original(digit, end));
            return new Power(begin, end, Power.Form.SPACED, run, true, misread);
        }
        return new Power(begin, at, Power.Form.GONE, 0, true, misread);
    }

    private static String digits(Folded text, int begin, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = begin; i < end; i++) {
            digits.append(text.at(i));
        }
        return digits.toString();
    }
}
