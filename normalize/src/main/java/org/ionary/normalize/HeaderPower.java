package org.ionary.normalize;

import java.util.Optional;

/**
 * The power of ten by which a head says its numbers are scaled.
 *
 * <p>A head, and the more so the caption that completes it, may hold powers that scale nothing: limits, pressures,
 * values. Only a power that stands directly before the unit, or that a product or a fraction ties to the property or to
 * the unit, is a scale.
 */
final class HeaderPower {
    private static final String PRODUCTS = "×x*·";
    private static final String OPENING = "(/[,";

    private HeaderPower() {}

    /** The power that takes the printed numbers to the unit; 0 where there is none. */
    static int exponent(Folded text, Optional<ReadUnit> unit) {
        for (int i = 0; i < text.length(); i++) {
            boolean ten = text.startsWith("10", i) && !text.digit(i - 1) && !text.letter(i - 1);
            Optional<ReadNumber.Power> power = ten
                    ? NumberReader.read(text, i, true).filter(ReadNumber::bare).flatMap(ReadNumber::power)
                    : Optional.empty();
            if (power.isEmpty() || power.get().form() != ReadNumber.Power.Form.CLEAR) {
                continue;
            }
            int exponent = power.get().exponent();
            int after = text.skipBlanks(power.get().end());
            int sign = previous(text, i);
            boolean product = isProduct(text, sign);
            boolean counted = product && text.plainDigit(previous(text, sign));
            boolean compared = SenseWords.before(text, i).sense() != Sense.EXACT;
            boolean tied = product && isTied(text, sign, unit) || isProperty(text, after);
            int unitAt = isProduct(text, after) ? text.skipBlanks(after + 1) : after;
            boolean inUnit = unit.isPresent() && unitAt == unit.get().begin() && !counted && !compared;
            boolean divides = text.at(sign) == '/' && isTied(text, sign, unit);
            boolean multiplies = product
                    && !counted
                    && unit.isPresent()
                    && opens(text, after) == unit.get().begin();
            if (inUnit || divides) {
                return exponent;
            }
            if (tied || multiplies) {
                // σ × 10⁴ prints what σ is, times ten thousand; × 10⁻⁴ tells the reader to multiply.
                return exponent > 0 ? -exponent : exponent;
            }
        }
        return 0;
    }

    /** Whether what ends before the sign is the property, perhaps with an index or a bracket, or the unit. */
    private static boolean isTied(Folded text, int sign, Optional<ReadUnit> unit) {
        int last = previous(text, sign);
        if (text.at(last) == '(' || text.at(last) == '[') {
            last = previous(text, last);
        }
        int inner = text.at(last) == ')' || text.at(last) == ']' ? previous(text, last) : last;
        if (unit.isPresent() && unit.get().end() == inner + 1) {
            return true;
        }
        if (inner < last) {
            while (inner >= 0 && text.at(inner) != '(' && text.at(inner) != '[') {
                inner--;
            }
            last = previous(text, inner);
        }
        int begin = last;
        while (begin >= 0 && text.at(begin) != ' ') {
            begin--;
        }
        String name = last > begin ? text.original(begin + 1, last + 1) : "";
        return HeaderProperty.namesConductivity(name) && name.indexOf('=') < 0;
    }

    /** Whether the property follows: {@code 10⁴ σ}, {@code 10⁴ × σ}. */
    private static boolean isProperty(Folded text, int after) {
        int begin = isProduct(text, after) ? text.skipBlanks(after + 1) : after;
        int end = begin;
        while (end < text.length() && text.at(end) != ' ') {
            end++;
        }
        return end > begin && HeaderProperty.namesConductivity(text.original(begin, end));
    }

    private static int opens(Folded text, int after) {
        return OPENING.indexOf(text.at(after)) >= 0 ? text.skipBlanks(after + 1) : after;
    }

    private static boolean isProduct(Folded text, int at) {
        return PRODUCTS.indexOf(text.at(at)) >= 0 && !(text.at(at) == 'x' && text.letter(at - 1));
    }

    private static int previous(Folded text, int at) {
        int i = at - 1;
        while (text.at(i) == ' ') {
            i--;
        }
        return i;
    }
}
