package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a number: decimal point or comma, groups of thousands, and a colon that was a point.
 *
 * @param end where they end
 */
record Mantissa(BigDecimal value, int end, List<Damage> damages) {
    private static final int MOST_DIGITS = 30;

    /** After these a blank may part thousands; after a noun, {@code sample 1 300 K}, it does not. */
    private static final Set<String> BEFORE_A_NUMBER = Set.of(
            "",
            "at",
            "of",
            "to",
            "and",
            "or",
            "from",
            "between",
            "about",
            "is",
            "was",
            "near",
            "above",
            "below",
            "until",
            "approximately",
            "exceeds",
            "over",
            "under",
            "with");

    static @Nullable Mantissa read(Folded text, int begin) {
        int end = text.digitsEnd(begin);
        if (end - begin > MOST_DIGITS || end == begin && text.at(begin) != '.') {
            return null;
        }
        int grouped = groupsEnd(text, begin, end);
        StringBuilder digits = new StringBuilder(end - begin + 8);
        append(digits, text, begin, grouped > end ? grouped : end);
        int whole = Math.max(grouped, end);
        char mark = text.at(whole);
        int after = mark == '.' || mark == ',' || mark == ':' ? text.digitsEnd(whole + 1) : whole;
        if (mark == '.' && isContinental(text, begin, end, after)) {
            int last = text.digitsEnd(after + 1);
            append(digits, text, whole, after);
            digits.append('.').append(text.original(after + 1, last));
            return new Mantissa(new BigDecimal(digits.toString()), last, List.of());
        }
        boolean fraction = after > whole + 1 && after - begin <= MOST_DIGITS;
        if (end == begin && !(fraction && mark == '.')) {
            return null;
        }
        boolean list = mark == ','
                && (text.at(after) == ',' && text.plainDigit(after + 1)
                        || text.at(begin - 1) == ',' && text.plainDigit(begin - 2));
        boolean point = mark == '.' || mark == ':' && grouped < 0 || mark == ',' && grouped < 0 && !list;
        if (!fraction || !point) {
            return new Mantissa(new BigDecimal(digits.toString()), whole, List.of());
        }
        digits.append('.').append(text.original(whole + 1, after));
        return new Mantissa(
                new BigDecimal(digits.toString()), after, mark == ':' ? List.of(Damage.POINT_AS_COLON) : List.of());
    }

    /** {@code 1.234,5}: the point parts thousands where a comma and the last digits follow three of them. */
    private static boolean isContinental(Folded text, int begin, int end, int after) {
        int last = text.digitsEnd(after + 1);
        return after == end + 4
                && end - begin <= 3
                && end > begin
                && text.at(begin) != '0'
                && text.at(after) == ','
                && last > after + 1
                && last - begin <= MOST_DIGITS
                && !((text.at(last) == '.' || text.at(last) == ',') && text.plainDigit(last + 1));
    }

    private static void append(StringBuilder digits, Folded text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.plainDigit(i)) {
                digits.append(text.at(i));
            }
        }
    }

    /** Where groups of thousands end, {@code 1,000}, {@code 1 000}, {@code 1'000}; -1 where there are none. */
    private static int groupsEnd(Folded text, int begin, int end) {
        if (end == begin || end - begin > 3 || text.at(begin) == '0') {
            return -1;
        }
        char mark = text.at(end);
        if (mark != ',' && mark != '\'' && mark != ' ') {
            return -1;
        }
        int i = end;
        int groups = 0;
        while (text.at(i) == mark && text.digitsEnd(i + 1) == i + 4) {
            i += 4;
            groups++;
        }
        boolean meant = groups > 0
                && switch (mark) {
                    case ',' ->
                        groups > 1
                                || !(text.at(i) == ',' && text.plainDigit(i + 1))
                                        && PowerReader.after(text, i).isEmpty();
                    case ' ' -> isThin(text.written(end)) || isIntroduced(text, begin) && isCounted(text, i);
                    default -> true;
                };
        return meant ? i : -1;
    }

    private static boolean isThin(char blank) {
        return blank == '\u2009' || blank == '\u202f' || blank == '\u200a';
    }

    private static boolean isIntroduced(Folded text, int begin) {
        int end = text.before(begin) + 1;
        int start = end;
        while (text.letter(start - 1) && end - start < 14) {
            start--;
        }
        return !text.digit(end - 1)
                && BEFORE_A_NUMBER.contains(text.original(start, end).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isCounted(Folded text, int end) {
        return UnitReader.at(text, text.skipBlanks(end)) != null;
    }
}
