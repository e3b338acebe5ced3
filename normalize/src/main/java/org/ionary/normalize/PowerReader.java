package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.ReadNumber.Power;
import org.jspecify.annotations.Nullable;

/** Reads a power of ten at a place: {@code × 10⁻⁴}, {@code E-4}, {@code 10^{-4}}, and what damage leaves of them. */
final class PowerReader {
    private static final String PRODUCTS = "×xX*·´";
    private static final int LARGEST_EXPONENT = 99;

    private PowerReader() {}

    /** The power of ten that multiplies what ends at {@code at}. */
    static Optional<Power> after(Folded text, int at) {
        Power engineering = engineering(text, at);
        if (engineering != null) {
            return Optional.of(engineering);
        }
        int sign = text.skipBlanks(at);
        int width = productAt(text, sign);
        if (width > 0) {
            int ten = text.skipBlanks(sign + width);
            if (!isTen(text, ten)) {
                return Optional.empty();
            }
            Power twice = engineering(text, ten + 2);
            return Optional.of(
                    twice == null
                            ? exponent(text, ten + 2, sign, List.of())
                            : new Power(
                                    sign,
                                    twice.end(),
                                    Power.Form.CLEAR,
                                    twice.exponent(),
                                    false,
                                    List.of(Damage.POWER_TWICE)));
        }
        boolean misread = sign > at && (text.at(sign) == '3' || text.at(sign) == '9') && text.at(sign + 1) == ' ';
        int ten = misread ? text.skipBlanks(sign + 1) : sign;
        if (sign == at || !isTen(text, ten)) {
            return Optional.empty();
        }
        Damage damage = misread ? Damage.PRODUCT_SIGN_MISREAD : Damage.PRODUCT_SIGN_LOST;
        Power power = exponent(text, ten + 2, misread ? sign : ten, List.of(damage));
        boolean clear = power.form() == Power.Form.CLEAR;
        return clear || misread && power.form() == Power.Form.GLUED ? Optional.of(power) : Optional.empty();
    }

    private static int productAt(Folded text, int at) {
        if (at < text.length() && PRODUCTS.indexOf(text.at(at)) >= 0) {
            return 1;
        }
        return text.startsWith("\\times", at) ? 6 : text.startsWith("\\cdot", at) ? 5 : 0;
    }

    /** {@code 1.2E-3}, {@code 1.2e3}; after a blank only with a sign. */
    private static @Nullable Power engineering(Folded text, int at) {
        int e = text.at(at) == ' ' && text.at(at + 1) == 'E' ? at + 1 : at;
        if (text.at(e) != 'e' && text.at(e) != 'E') {
            return null;
        }
        boolean signed = text.at(e + 1) == '-' || text.at(e + 1) == '+';
        if (e > at && !signed) {
            return null;
        }
        int begin = signed ? e + 2 : e + 1;
        int end = text.digitsEnd(begin);
        if (end == begin || end > begin + 3 || text.letter(end) && UnitReader.at(text, end) == null) {
            return null;
        }
        int exponent = Integer.parseInt(text.original(begin, end));
        boolean negative = text.at(e + 1) == '-';
        return new Power(at, end, Power.Form.CLEAR, negative ? -exponent : exponent, false, List.of());
    }

    static boolean isTen(Folded text, int at) {
        return text.written(at) == '1'
                && text.written(at + 1) == '0'
                && !(text.at(at + 2) == '.' && text.plainDigit(at + 3));
    }

    /** What stands after a 10 that begins at {@code at - 2}, as its exponent. */
    static Power exponent(Folded text, int at, int begin, List<Damage> damages) {
        return exponent(text, at, begin, damages, false);
    }

    /** What stands after a 10 that nothing is multiplied with: its exponent may have decimals. */
    static Power ofBareTen(Folded text, int at) {
        return exponent(text, at + 2, at, List.of(), true);
    }

    private static Power exponent(Folded text, int at, int begin, List<Damage> damages, boolean decimals) {
        Power shown = shown(text, at, begin, damages, decimals);
        if (shown != null) {
            return shown;
        }
        int end = text.digitsEnd(at);
        if (end > at && end <= at + 4) {
            return new Power(begin, end, Power.Form.GLUED, number(text, at, end), true, damages);
        }
        int digit = text.skipBlanks(at);
        end = text.digitsEnd(digit);
        if (digit > at && end > digit && end <= digit + 2) {
            return new Power(begin, end, Power.Form.SPACED, number(text, digit, end), true, damages);
        }
        return new Power(begin, at, Power.Form.GONE, 0, true, damages);
    }

    /** An exponent that shows itself: raised, behind a caret, in brackets or behind a minus. */
    private static @Nullable Power shown(Folded text, int at, int begin, List<Damage> damages, boolean decimals) {
        int i = at;
        boolean caret = text.at(i) == '^' || text.startsWith("**", i);
        if (caret) {
            i += text.at(i) == '^' ? 1 : 2;
        }
        char close = closing(text.at(i));
        if (close != 0) {
            i++;
        }
        boolean raised = text.raised(i);
        int sign = raised || close != 0 ? i : text.skipBlanks(i);
        boolean negative = text.at(sign) == '-';
        boolean marked = raised || caret;
        boolean signed = negative || text.at(sign) == '+' && (marked || close != 0);
        if (!marked && !signed) {
            return null;
        }
        int apart = text.skipBlanks(sign + 1);
        int digit = !signed ? i : raised && !text.raised(apart) ? sign + 1 : apart;
        int end = digit;
        boolean level = text.raised(digit);
        while (text.digit(end) && text.raised(end) == level && !text.lowered(end) && end < digit + 3) {
            end++;
        }
        if (end == digit || text.digit(end) && text.raised(end) == level) {
            return null;
        }
        int exponent = number(text, digit, end);
        int whole = end;
        end = decimals && exponent > 0 ? decimalsEnd(text, end, level) : end;
        if (exponent > LARGEST_EXPONENT || close != 0 && text.at(end) != close) {
            return null;
        }
        List<Damage> all = new ArrayList<>(damages);
        if (signed && level != text.raised(sign)) {
            all.add(Damage.EXPONENT_HALF_RAISED);
        }
        if (close == ']') {
            all.add(Damage.EXPONENT_IN_BRACKETS);
        }
        int last = close != 0 || caret && text.at(end) == '^' ? end + 1 : end;
        boolean plain = !marked && close == 0 && !level;
        String behindPoint = end > whole ? Integer.toString(number(text, whole + 1, end)) : "";
        String zeros = "0".repeat(Math.max(0, end - whole - 1 - behindPoint.length()));
        return new Power(
                begin,
                last,
                Power.Form.CLEAR,
                negative ? -exponent : exponent,
                end > whole ? zeros + behindPoint : "",
                plain,
                all);
    }

    /** Where {@code ·⁵} ends behind the whole number of an exponent; {@code at} where there is no such thing. */
    private static int decimalsEnd(Folded text, int at, boolean raised) {
        boolean point = text.at(at) == '.' || raised && (text.at(at) == '·' || text.at(at) == ',');
        int end = at + 1;
        while (point && text.digit(end) && text.raised(end) == raised && !text.lowered(end) && end <= at + 3) {
            end++;
        }
        return end > at + 1 && !(text.digit(end) && text.raised(end) == raised) ? end : at;
    }

    private static char closing(char open) {
        return open == '{' ? '}' : open == '(' ? ')' : open == '[' ? ']' : 0;
    }

    /** The number its digits make, on whatever level they stand. */
    private static int number(Folded text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            number = number * 10 + text.at(i) - '0';
        }
        return number;
    }
}
