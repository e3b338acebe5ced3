package org.ionary.normalize;

/**
 * Reads the numbers of amounts: whole ones, decimals, fractions, with the uncertainty of the last digit passed over.
 *
 * <p>What {@link #number} found is kept as numerator and denominator until the next one is read, because formulas are
 * read by the million.
 */
final class AmountDigits {
    private static final int MOST_DIGITS = 9;
    private static final int MOST_DENOMINATOR_DIGITS = 2;
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[] ABOVE = {1, 1, 2, 1, 3, 1, 2, 3, 4, 1, 5, 1, 3, 5, 7};
    private static final int[] BELOW = {2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 8, 8, 8, 8};
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final FormulaText text;
    private long numerator;
    private long denominator;
    private boolean tooLong;

    AmountDigits(FormulaText text) {
        this.text = text;
    }

    long numerator() {
        return numerator;
    }

    long denominator() {
        return denominator;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Where the number that begins here ends; {@code begin} where there is none. */
    int number(int begin, boolean leading) {
        int i = begin;
        long digits = 0;
        int scale = 0;
        char c = text.at(i);
        while (c >= '0' && c <= '9' && !text.raised(i)) {
            if (i - begin == MOST_DIGITS) {
                return tooLong(begin);
            }
            digits = digits * 10 + (c - '0');
            c = text.at(++i);
        }
        numerator = digits;
        denominator = 1;
        if (c >= '¼' && VULGAR.indexOf(c) >= 0) {
            int which = VULGAR.indexOf(c);
            numerator = digits * BELOW[which] + ABOVE[which];
            denominator = BELOW[which];
            return i + 1;
        }
        if (c == '/' && i > begin) {
            return fraction(i);
        }
        boolean level = i == begin || text.lowered(i - 1) == text.lowered(i + 1);
        boolean point = (c == '.' || c == '·' && text.lowered(i + 1) && text.lowered(i - 1))
                && text.digit(i + 1)
                && !text.raised(i + 1)
                && level;
        if (!point || !leading && isAdduct(i + 1)) {
            return i;
        }
        i++;
        while (text.digit(i) && !text.raised(i)) {
            if (scale == MOST_DIGITS) {
                return tooLong(begin);
            }
            digits = digits * 10 + (text.at(i) - '0');
            scale++;
            i++;
        }
        numerator = digits;
        denominator = POWERS[scale];
        return uncertainty(i);
    }

    private int tooLong(int begin) {
        tooLong = true;
        return begin;
    }

    /** The last digit's uncertainty, as in {@code O1.95(8)}, is no amount. */
    private int uncertainty(int at) {
        int i = at + 1;
        if (text.at(at) != '(' || !text.digit(i)) {
            return at;
        }
        i += text.digit(i + 1) ? 2 : 1;
        return text.at(i) == ')' ? i + 1 : at;
    }

    /** {@code 20/19}: of whole numbers, both on one level. */
    private int fraction(int slash) {
        int i = slash + 1;
        long below = 0;
        while (text.digit(i) && !text.raised(i) && i - slash <= MOST_DENOMINATOR_DIGITS) {
            below = below * 10 + (text.at(i) - '0');
            i++;
        }
        boolean level = text.lowered(slash - 1) == text.lowered(slash + 1);
        boolean decimal = text.at(i) == '.' && text.digit(i + 1) && !isAdduct(i + 1);
        if (below < 2 || !level || text.digit(i) && !text.raised(i) || decimal) {
            return slash;
        }
        denominator = below;
        return i;
    }

    /** Whether a coefficient, if any, and a neutral molecule stand here: {@code 1.6NH3}, {@code (H2O)18}. */
    boolean isAdduct(int begin) {
        int i = begin;
        if (text.at(i) == '0' && text.digit(i + 1)) {
            return false;
        }
        while (text.plainDigit(i) || (text.at(i) == '.' || text.at(i) == '/') && text.digit(i + 1) && i > begin) {
            i++;
        }
        i += i == begin
                        && i < text.length()
                        && (VULGAR.indexOf(text.at(i)) >= 0 || AmountReader.VARIABLES.indexOf(text.at(i)) >= 0)
                ? 1
                : 0;
        boolean bracket = text.at(i) == '(' && !NeutralMolecules.at(text, i).isPresent();
        return bracket ? isClosedAdduct(i + 1) : NeutralMolecules.at(text, i).isPresent();
    }

    private boolean isClosedAdduct(int begin) {
        return NeutralMolecules.at(text, begin)
                .filter(spelling -> text.at(begin + spelling.length()) == ')')
                .isPresent();
    }
}
