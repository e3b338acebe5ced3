package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as it stands in a text. Its power of ten may be damaged in a way that only the unit beside it explains.
 *
 * @param mantissa 1 for a bare power of ten
 * @param uncertainty in units of the mantissa
 * @param repaired where the mantissa or the product sign had to be repaired
 */
record ReadNumber(
        int begin,
        int end,
        BigDecimal mantissa,
        Optional<BigDecimal> uncertainty,
        Optional<Power> power,
        boolean bare,
        boolean repaired) {

    /**
     * A power of ten.
     *
     * @param begin where its product sign stands
     * @param plain printed on the line with a minus, {@code 10-4}, which could be a range
     */
    record Power(int begin, int end, Form form, int exponent, boolean plain, boolean signRepaired) {

        enum Form {
            CLEAR,
            /** {@code 10 4}: the minus was lost. */
            SPACED,
            /** {@code 104} or {@code 1024}: the exponent came down to the line. */
            GLUED,
            /** {@code × 10 S/cm}: the exponent is gone. */
            GONE
        }

        /** The exponent, given how the unit beside it treats its own minus signs; empty where it cannot be known. */
        Optional<Integer> resolve(ReadUnit.Minus minus) {
            return switch (form) {
                case CLEAR -> Optional.of(exponent);
                case SPACED -> Optional.of(-exponent);
                case GLUED -> glued(minus);
                case GONE -> Optional.empty();
            };
        }

        private Optional<Integer> glued(ReadUnit.Minus minus) {
            String digits = Integer.toString(exponent);
            return switch (minus) {
                case AS_TWO ->
                    digits.length() > 1 && digits.startsWith("2")
                            ? Optional.of(-Integer.parseInt(digits.substring(1)))
                            : Optional.empty();
                case LOST, EXPONENT_GONE -> Optional.of(-exponent);
                case KEPT -> Optional.of(exponent);
            };
        }
    }

    ReadNumber sharing(Power shared) {
        return new ReadNumber(begin, end, mantissa, uncertainty, Optional.of(shared), bare, repaired);
    }

    boolean hasPlainPower() {
        return bare && power.filter(Power::plain).isPresent();
    }
}
