package org.ionary.store;

import java.math.BigDecimal;

/** Numbers as exported: every digit there is and no other, so that {@code 5.0e-4} keeps saying how well it is known. */
final class Numbers {
    private static final int LARGEST_PLAIN = 7;
    private static final int SMALLEST_PLAIN = -3;

    private Numbers() {}

    /** A JSON number; small and large ones with an exponent. */
    static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }

    /** Amounts are computed, so their digits say nothing: the shortest form that reads back the same. */
    static String of(double number) {
        BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
        return of(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }
}
