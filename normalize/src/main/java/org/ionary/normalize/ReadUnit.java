package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit as it stands in a text.
 *
 * @param factor to the unit its dimension is read in
 * @param offset added after the factor; not zero for temperatures in °C only
 * @param minus what became of its minus signs
 */
record ReadUnit(int begin, int end, Dimension dimension, BigDecimal factor, BigDecimal offset, Minus minus) {

    /** How the source treats minus signs: damage to a unit tells of damage to the exponent beside it. */
    enum Minus {
        KEPT,
        LOST,
        /** Printed as the digit 2, as a damaged symbol font does: {@code S cm21}. */
        AS_TWO,
        /** The whole exponent is gone: {@code S cm}. */
        EXPONENT_GONE
    }

    static final BigDecimal ZERO_CELSIUS = new BigDecimal("273.15");

    BigDecimal toCanonical(BigDecimal printed) {
        return printed.multiply(factor, MathContext.DECIMAL64).add(offset);
    }

    boolean damaged() {
        return minus != Minus.KEPT;
    }
}
