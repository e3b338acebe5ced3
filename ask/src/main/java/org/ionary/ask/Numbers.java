package org.ionary.ask;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Median;
import org.ionary.domain.finding.Property;

/** What is made of many values; all of them in the property's unit. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(6);

    private Numbers() {}

    /** Geometric for conductivities, which span decades; else arithmetic. */
    static BigDecimal mean(double[] values, Property property) {
        // The streams' own sum hardly depends on the order of what is summed.
        return property == Property.CONDUCTIVITY
                ? rounded(
                        Math.exp(Arrays.stream(values).map(Math::log).average().orElseThrow()))
                : arithmeticMean(values);
    }

    static BigDecimal arithmeticMean(double[] values) {
        return rounded(Arrays.stream(values).average().orElseThrow());
    }

    static BigDecimal median(double[] values) {
        return rounded(new Median().evaluate(values));
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
