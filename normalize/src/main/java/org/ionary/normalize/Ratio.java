package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ionary.domain.Checks;

/**
 * An exact number of a formula: {@code 0.4} is 4/10, {@code ⅔} is 2/3. Not reduced until it is asked for, because most
 * are only divided once.
 */
record Ratio(long numerator, long denominator) {
    static final Ratio ZERO = new Ratio(0, 1);
    static final Ratio ONE = new Ratio(1, 1);
    private static final int MOST_DECIMALS = 10;
    private static final int DECIMALS_OF_A_FRACTION = 4;

    Ratio {
        Checks.require(denominator > 0, "a denominator is above zero");
    }

    double value() {
        return denominator == 1 ? numerator : (double) numerator / denominator;
    }

    int signum() {
        return Long.signum(numerator);
    }

    Ratio negated() {
        return new Ratio(-numerator, denominator);
    }

    Ratio abs() {
        return numerator < 0 ? negated() : this;
    }

    /** @throws ArithmeticException where the sum needs more digits than a formula ever has */
    Ratio plus(Ratio other) {
        return new Ratio(
                        Math.addExact(
                                Math.multiplyExact(numerator, other.denominator),
                                Math.multiplyExact(other.numerator, denominator)),
                        Math.multiplyExact(denominator, other.denominator))
                .reduced();
    }

    /** @throws ArithmeticException where the product needs more digits than a formula ever has */
    Ratio times(Ratio other) {
        return new Ratio(
                        Math.multiplyExact(numerator, other.numerator),
                        Math.multiplyExact(denominator, other.denominator))
                .reduced();
    }

    boolean isOne() {
        return numerator == denominator;
    }

    Ratio reduced() {
        long a = Math.abs(numerator);
        long b = denominator;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a <= 1 ? this : new Ratio(numerator / a, denominator / a);
    }

    /** As a plain decimal; one that does not end, such as ⅔, is cut after four places. */
    String printed() {
        Ratio least = reduced();
        if (least.denominator == 1) {
            return Long.toString(least.numerator);
        }
        BigDecimal above = BigDecimal.valueOf(least.numerator);
        BigDecimal below = BigDecimal.valueOf(least.denominator);
        BigDecimal cut = above.divide(below, MOST_DECIMALS, RoundingMode.HALF_UP);
        boolean ends = cut.multiply(below).compareTo(above) == 0;
        return (ends ? cut : above.divide(below, DECIMALS_OF_A_FRACTION, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
