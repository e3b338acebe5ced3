package org.ionary.normalize;

/**
 * Reads amounts in a formula: numbers, fractions, and expressions linear in variables.
 *
 * <p>A method that looks returns where the amount ends, or the place it was given where there is none; {@link #read()}
 * then hands out what was found.
 */
final class AmountReader {
    private static final int MOST_DIGITS = 9;
    private static final int MOST_DENOMINATOR_DIGITS = 2;
    private static final int SMALL = 128;
    private static final String VARIABLES = "xyzn";
    private static final String RARE_VARIABLES = "wuvmaet";
    private static final String GREEK = "δαεγ";
    private static final String DELTA = "delta";
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[] ABOVE = {1, 1, 2, 1, 3, 1, 2, 3, 4, 1, 5, 1, 3, 5, 7};
    private static final int[] BELOW = {2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 8, 8, 8, 8};
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };
    private static final Amount[] WHOLE = new Amount[SMALL];

    static {
        for (int i = 0; i < SMALL; i++) {
            WHOLE[i] = Amount.of(new Ratio(i, 1));
        }
    }

    private final FormulaText text;
    private final boolean whole;
    private String rare = "";
    private Amount read = Amount.ONE;
    private long numerator;
    private long denominator;
    private boolean tooLong;

    AmountReader(FormulaText text, boolean whole) {
        this.text = text;
        this.whole = whole;
    }

    Amount read() {
        return read;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** An amount behind a symbol or a bracket. */
    int after(int begin) {
        char c = text.at(begin);
        if (c >= 'A' && c <= 'Z') {
            return begin;
        }
        if (c == '(' || c == '{') {
            return bracketed(begin, false);
        }
        return expression(begin, false);
    }

    /** An amount in front of a part. */
    int coefficient(int begin) {
        char c = text.at(begin);
        if (c >= 'A' && c <= 'Z' || text.raised(begin)) {
            return begin;
        }
        int end = c == '(' ? bracketed(begin, true) : expression(begin, true);
        return end > begin && opens(end) ? end : begin;
    }

    private boolean opens(int end) {
        int i = whole ? text.skipBlanks(end) : end;
        char c = text.at(i);
        return text.capital(i)
                || c == '('
                || c == '['
                || NeutralMolecules.at(text, i).isPresent();
    }

    /** {@code Li(7-x)}, {@code (1-x)Li2S}. */
    private int bracketed(int begin, boolean leading) {
        char c = text.at(begin + 1);
        if (c >= 'A' && c <= 'Z') {
            return begin;
        }
        int end = expression(begin + 1, false);
        boolean closed = text.at(end) == (text.at(begin) == '(' ? ')' : '}');
        boolean amount = !read.isNumber() || whole || leading || text.lowered(begin);
        return end > begin + 1 && closed && amount ? end + 1 : begin;
    }

    private int expression(int begin, boolean leading) {
        int i = number(begin, leading);
        int name = variable(i, leading);
        char c = text.at(i + name);
        boolean more = c == '-' || c == '+' || c == '±';
        if (name == 0 && !more) {
            if (i > begin) {
                read = number();
            }
            return i;
        }
        return i == begin && name == 0 ? begin : sum(begin, i, leading);
    }

    private Amount number() {
        return denominator == 1 && numerator < SMALL
                ? WHOLE[(int) numerator]
                : Amount.of(new Ratio(numerator, denominator));
    }

    private int sum(int begin, int afterNumber, boolean leading) {
        Amount sum = Amount.of(Ratio.ZERO);
        int from = begin;
        int i = afterNumber;
        char sign = '+';
        while (true) {
            Ratio value = i == from ? Ratio.ONE : new Ratio(numerator, denominator);
            int name = variable(i, leading);
            if (name > 0) {
                String called = name(i, sign);
                i += name;
                int below = text.at(i) == '/' && text.digit(i + 1) ? number(i + 1, true) : i;
                if (below > i && denominator == 1 && numerator > 0) {
                    value = new Ratio(value.numerator(), Math.multiplyExact(value.denominator(), numerator));
                    i = below;
                }
                sum = sum.plus(called, sign == '-' ? value.negated() : value);
            } else if (sign == '±') {
                sum = sum.plus(Amount.GIVE_OR_TAKE, value);
            } else {
                sum = sum.plus(sign == '-' ? value.negated() : value);
            }
            char next = text.at(i);
            boolean goesOn = (next == '-' || next == '+' || next == '±')
                    && !text.raised(i)
                    && moreTerms(i + 1, next, leading, !sum.isNumber());
            if (!goesOn) {
                read = sum;
                return i;
            }
            sign = next;
            from = i + 1;
            i = number(from, leading);
        }
    }

    private boolean moreTerms(int i, char sign, boolean leading, boolean afterVariable) {
        int end = number(i, leading);
        boolean number = end > i && (sign == '±' || afterVariable && (text.lowered(i) || text.at(end) == ')'));
        return number || variable(end, leading) > 0;
    }

    boolean isVariable(int i, boolean leading) {
        return variable(i, leading) > 0;
    }

    /** How many characters the variable has that stands here; 0 where none does. */
    private int variable(int i, boolean leading) {
        char c = text.at(i);
        if (c <= '9' || c >= 'A' && c <= 'Z') {
            return 0;
        }
        char before = text.at(i - 1);
        boolean signed = before == '-' || before == '+' || before == '±';
        if (c == 'd' && signed) {
            int length = text.startsWith(DELTA, i) ? DELTA.length() : 1;
            return text.small(i + length) ? 0 : length;
        }
        if (text.small(i + 1)) {
            return 0;
        }
        if (GREEK.indexOf(c) >= 0) {
            return c == 'δ' || signed ? 1 : 0;
        }
        if (VARIABLES.indexOf(c) >= 0) {
            return !leading || text.capital(i + 1) || text.at(i + 1) == '(' ? 1 : 0;
        }
        boolean rarely = RARE_VARIABLES.indexOf(c) >= 0
                && !leading
                && (text.lowered(i) || signed && text.digit(i - 2) || rare.indexOf(c) >= 0);
        if (rarely) {
            rare += c;
        }
        return rarely ? 1 : 0;
    }

    private String name(int i, char sign) {
        char c = text.at(i);
        boolean variable = VARIABLES.indexOf(c) >= 0 || RARE_VARIABLES.indexOf(c) >= 0;
        return variable ? String.valueOf(c) : sign == '±' ? Amount.GIVE_OR_TAKE + Amount.DEFECT : Amount.DEFECT;
    }

    /** Where the number that begins here ends; {@code begin} where there is none. */
    private int number(int begin, boolean leading) {
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
        i += i == begin && i < text.length() && (VULGAR.indexOf(text.at(i)) >= 0 || VARIABLES.indexOf(text.at(i)) >= 0)
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
