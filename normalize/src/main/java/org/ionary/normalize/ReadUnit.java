package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit as it stands in a text.
 *
 * @param conversion to the unit its dimension is read in
 * @param minus what became of its minus signs
 */
record ReadUnit(int begin, int end, UnitConversion conversion, Minus minus) {

    /** How the source treats minus signs: damage to a unit tells of damage to the exponent beside it. */
    enum Minus {
        KEPT,
        LOST,
        /** Printed as the digit 2, as a damaged symbol font does: {@code S cm21}. */
        AS_TWO,
        /** The whole exponent is gone: {@code S cm}. */
        EXPONENT_GONE
    }

    Dimension dimension() {
        return conversion.dimension();
    }

    BigDecimal factor() {
        return conversion.factor();
    }

    /** Exactly, where the conversion has a finite decimal factor. */
    BigDecimal toCanonical(BigDecimal printed) {
        return scaled(printed).add(conversion.offset());
    }

    /** Without the offset, for differences and uncertainties. */
    BigDecimal scaled(BigDecimal printed) {
        BigDecimal product = printed.multiply(conversion.factor());
        return conversion.exact() ? product : product.round(MathContext.DECIMAL64);
    }

    boolean damaged() {
        return minus != Minus.KEPT;
    }

    List<Damage> damages() {
        List<Damage> damages = new ArrayList<>(conversion.damages());
        switch (minus) {
            case KEPT -> {}
            case LOST -> damages.add(Damage.UNIT_MINUS_LOST);
            case AS_TWO -> damages.add(Damage.UNIT_MINUS_AS_TWO);
            case EXPONENT_GONE -> damages.add(Damage.UNIT_EXPONENT_LOST);
        }
        return damages;
    }

    ReadUnit reading(UnitConversion other) {
        return new ReadUnit(begin, end, other, minus);
    }
}
