package org.ionary.normalize;

/**
 * Reads amounts in a formula: numbers, fractions, and expressions linear in variables.
 *
 * <p>A method that looks returns where the amount ends, or the place it was given where there is none; {@link #read()}
 * then hands out what was found.
 */
final class AmountReader {
    private static final int SMALL = 128;
    static final String VARIABLES = "xyzn";
    private static final String RARE_VARIABLES = "wuvmaet";
    private static final String GREEK = "δαεγ";
    private static final String DELTA = "delta";
    private static final Amount[] WHOLE = new Amount[SMALL];

    static {
        for (int i = 0; i < SMALL; i++) {
            WHOLE[i] = Amount.of(new Ratio(i, 1));
        }
    }

    private final FormulaText text;
    private final boolean whole;
    private final AmountDigits digits;
    /** Whether a part has a variable share, {@code (1-x)LiBH4}: then {@code -xLiI} is the next part. */
    private boolean shares;

    private String rare = "";
    private Amount read = Amount.ONE;

    AmountReader(FormulaText text, boolean whole) {
        this.text = text;
        this.whole = whole;
        this.digits = new AmountDigits(text);
    }

    Amount read() {
        return read;
    }

    boolean isTooLong() {
        return digits.isTooLong();
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
        if (end == begin || !opens(end)) {
            return begin;
        }
        shares = shares || !read.isKnown();
        return end;
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
        int i = digits.number(begin, leading);
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
        return digits.denominator() == 1 && digits.numerator() < SMALL
                ? WHOLE[(int) digits.numerator()]
                : Amount.of(new Ratio(digits.numerator(), digits.denominator()));
    }

    private int sum(int begin, int afterNumber, boolean leading) {
        Amount sum = Amount.of(Ratio.ZERO);
        int from = begin;
        int i = afterNumber;
        char sign = '+';
        while (true) {
            Ratio value = i == from ? Ratio.ONE : new Ratio(digits.numerator(), digits.denominator());
            int name = variable(i, leading);
            if (name > 0) {
                String called = name(i, sign);
                i += name;
                int below = text.at(i) == '/' && text.digit(i + 1) ? digits.number(i + 1, true) : i;
                if (below > i && digits.denominator() == 1 && digits.numerator() > 0) {
                    value = new Ratio(value.numerator(), Math.multiplyExact(value.denominator(), digits.numerator()));
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
                    && !isNextShare(i, leading)
                    && moreTerms(i + 1, next, leading, !sum.isNumber());
            if (!goesOn) {
                read = sum;
                return i;
            }
            sign = next;
            from = i + 1;
            i = digits.number(from, leading);
        }
    }

    private boolean isNextShare(int sign, boolean leading) {
        int name = variable(sign + 1, leading);
        return shares && text.at(sign) == '-' && name > 0 && text.capital(sign + 1 + name) && !text.lowered(sign);
    }

    private boolean moreTerms(int i, char sign, boolean leading, boolean afterVariable) {
        int end = digits.number(i, leading);
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

    /** Whether a coefficient, if any, and a neutral molecule stand here: {@code 1.6NH3}, {@code (H2O)18}. */
    boolean isAdduct(int begin) {
        return digits.isAdduct(begin);
    }
}
