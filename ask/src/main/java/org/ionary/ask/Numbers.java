package org.ionary.ask;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.ionary.domain.finding.Property;

/** What is made of many values; all of them in the property's unit. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(6);

    private Numbers() {}

    /** Geometric for conductivities, which span decades; else arithmetic. */
    static BigDecimal mean(double[] values, Property property) {
        double sum = 0;
        for (double value : values) {
            sum += property == Property.CONDUCTIVITY ? Math.log(value) : value;
        }
        double mean = sum / values.length;
        return rounded(property == Property.CONDUCTIVITY ? Math.exp(mean) : mean);
    }

    static BigDecimal arithmeticMean(double[] values) {
        return rounded(Arrays.stream(values).average().orElseThrow());
    }

    static BigDecimal median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return rounded(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    static double highest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    static double lowest(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    static BigDecimal rounded(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    }
}
