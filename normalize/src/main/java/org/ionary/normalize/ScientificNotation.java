package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers as papers print them: {@code 5 × 10⁻⁴}, {@code 0.32}, {@code 298.15}. The inverse of reading them. */
public final class ScientificNotation {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** More digits than any paper prints; what conversion between units adds is cut here. */
    private static final MathContext DIGITS = new MathContext(6);

    private static final int SMALLEST_PLAIN = -2;
    private static final int LARGEST_PLAIN = 4;

    private ScientificNotation() {}

    /** Plain between 0.01 and 99999, else with a power of ten; at most six significant digits, no idle zeros. */
    public static String write(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
            return rounded.toPlainString().replace('-', '−');
        }
        String mantissa = rounded.movePointLeft(exponent)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
        return mantissa + " × 10" + raised(exponent);
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }
}
