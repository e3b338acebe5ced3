package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number as it stands in a text. Its power of ten may be damaged in a way that only the unit beside it explains.
 *
 * @param mantissa 1 for a bare power of ten; of {@code 10⁻²·⁵} what the whole exponent leaves, 0.3162278
 * @param uncertainty in units of the mantissa
 * @param damages to the mantissa
 */
record ReadNumber(
        int begin,
        int end,
        BigDecimal mantissa,
        Optional<BigDecimal> uncertainty,
        Optional<Power> power,
        boolean bare,
        List<Damage> damages) {

    ReadNumber {
        damages = List.copyOf(damages);
    }

    /**
     * A power of ten.
     *
     * @param begin where its product sign stands
     * @param decimals of the exponent, {@code 5} of {@code 10⁻²·⁵}; mostly empty
     * @param plain printed on the line with a minus, {@code 10-4}, which could be a range
     */
    record Power(int begin, int end, Form form, int exponent, String decimals, boolean plain, List<Damage> damages) {
        Power {
            damages = List.copyOf(damages);
        }

        Power(int begin, int end, Form form, int exponent, boolean plain, List<Damage> damages) {
            this(begin, end, form, exponent, "", plain, damages);
        }

        /** What is left to multiply the whole power with: 0.3162278 of {@code 10⁻²·⁵}, else 1. */
        BigDecimal root() {
            return decimals.isEmpty()
                    ? BigDecimal.ONE
                    : LogarithmScanner.power(Math.signum(exponent) * Double.parseDouble("." + decimals));
        }

        enum Form {
            CLEAR,
            /** {@code 10 4}: the minus was lost. */
            SPACED,
            /** {@code 104} or {@code 1024}: the exponent came down to the line. */
            GLUED,
            /** {@code × 10 S/cm}: the exponent is gone. */
            GONE
        }

        /** No paper prints powers beyond this one; a larger run of digits hides a minus. */
        private static final int LARGEST = 20;

        /** The exponent, given how the unit beside it treats its own minus signs. */
        Exponent resolve(ReadUnit.Minus minus) {
            return switch (form) {
                case CLEAR -> new Exponent(exponent, damages);
                case SPACED -> mended(-exponent, Damage.MINUS_LOST);
                case GLUED -> glued(minus);
                case GONE -> mended(0, Damage.EXPONENT_LOST);
            };
        }

        private Exponent glued(ReadUnit.Minus minus) {
            String digits = Integer.toString(exponent);
            boolean two = digits.length() > 1 && digits.startsWith("2");
            int afterTwo = two ? -Integer.parseInt(digits.substring(1)) : 0;
            return switch (minus) {
                case AS_TWO -> two ? mended(afterTwo, Damage.MINUS_AS_TWO) : mended(0, Damage.EXPONENT_LOST);
                case LOST, EXPONENT_GONE -> mended(-exponent, Damage.MINUS_LOST);
                case KEPT ->
                    two && exponent > LARGEST
                            ? mended(afterTwo, Damage.MINUS_AS_TWO)
                            : mended(exponent, Damage.EXPONENT_ON_LINE);
            };
        }

        private Exponent mended(int value, Damage damage) {
            List<Damage> all = new ArrayList<>(damages);
            all.add(damage);
            return new Exponent(value, all);
        }
    }

    /** What a power says once its unit is known; 0 where it is lost. */
    record Exponent(int value, List<Damage> damages) {
        Exponent {
            damages = List.copyOf(damages);
        }

        static final Exponent NONE = new Exponent(0, List.of());

        boolean lost() {
            return damages.contains(Damage.EXPONENT_LOST);
        }
    }

    Exponent exponent(ReadUnit.Minus minus) {
        return power.isEmpty() ? Exponent.NONE : power.get().resolve(minus);
    }

    ReadNumber sharing(Power shared) {
        return new ReadNumber(begin, end, mantissa, uncertainty, Optional.of(shared), bare, damages);
    }

    /** Whether it is a bare {@code 10-4}, which could be a range. */
    boolean hasPlainPower() {
        return bare && power.isPresent() && power.get().plain() && power.get().form() == Power.Form.CLEAR;
    }
}
