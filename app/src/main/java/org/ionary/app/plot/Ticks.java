package org.ionary.app.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that an axis is marked with: three to ten of them, ascending, all round. The axis runs from the first to
 * the last, and what it was made for lies between.
 *
 * @param minor marks without a number between them
 */
record Ticks(List<BigDecimal> major, List<BigDecimal> minor, boolean logarithmic) {
    private static final int FEWEST = 3;
    private static final int MOST_STEPS = 7;

    /** With more numbers than this a logarithmic axis is marked by whole decades. */
    private static final int MOST_IN_DECADE = 6;

    private static final int MOST_DECADES = 8;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int[] ROUND = {1, 2, 5};

    /** How far the ends of an axis without extent are moved apart. */
    private static final double APART = 0.1;

    Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    double low() {
        return major.getFirst().doubleValue();
    }

    double high() {
        return major.getLast().doubleValue();
    }

    static Ticks linear(double low, double high) {
        return linear(low, high, false);
    }

    /** For numbers of things: no tick between two whole numbers. */
    static Ticks whole(double low, double high) {
        return linear(low, high, true);
    }

    private static Ticks linear(double low, double high, boolean whole) {
        double apart = Math.abs(low) * APART;
        double from = high > low ? low : low - apart;
        double to = high > low ? high : high + (apart > 0 ? apart : 1);
        // A step is one of ROUND times a power of ten; the first that is not too fine is taken.
        int number = ROUND.length * (whole ? 0 : (int) Math.floor(Math.log10((to - from) / MOST_STEPS)));
        BigDecimal step = round(number);
        while (floor(to, step, true) - floor(from, step, false) > MOST_STEPS) {
            number++;
            step = round(number);
        }
        long first = floor(from, step, false);
        long last = Math.max(floor(to, step, true), first + FEWEST - 1);
        List<BigDecimal> major = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            major.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return new Ticks(major, List.of(), false);
    }

    /** How many steps lie below a number; {@code up} counts the one it lies in. */
    private static long floor(double number, BigDecimal step, boolean up) {
        double steps = number / step.doubleValue();
        double near = Math.rint(steps);
        // 0.3 / 0.1 is a little less than 3.
        boolean on = Math.abs(steps - near) < 1e-9 * Math.max(1, Math.abs(steps));
        return (long) (on ? near : up ? Math.ceil(steps) : Math.floor(steps));
    }

    /** 1, 2, 5, 10, 20, 50 …: of 0, 1, 2, 3, 4, 5 …, and their fractions below zero. */
    private static BigDecimal round(int number) {
        return BigDecimal.valueOf(ROUND[Math.floorMod(number, ROUND.length)])
                .scaleByPowerOfTen(Math.floorDiv(number, ROUND.length));
    }

    /** For numbers above zero. Few decades are marked at 1, 2 and 5, more at whole powers of ten. */
    static Ticks logarithmic(double low, double high) {
        int first = ROUND.length * (int) Math.floor(Math.log10(low)) + ROUND.length;
        while (round(first).doubleValue() > low * (1 + 1e-12)) {
            first--;
        }
        int last = first;
        while (round(last).doubleValue() < high * (1 - 1e-12)) {
            last++;
        }
        while (last - first < FEWEST - 1) {
            last++;
        }
        if (last - first < MOST_IN_DECADE) {
            return new Ticks(rounds(first, last, 1), List.of(), true);
        }
        int from = Math.floorDiv(first, ROUND.length);
        int to = -Math.floorDiv(-last, ROUND.length);
        int every = -Math.floorDiv(-(to - from), MOST_DECADES);
        from = Math.floorDiv(from, every) * every;
        to = -Math.floorDiv(-to, every) * every;
        List<BigDecimal> all = rounds(ROUND.length * from, ROUND.length * to, every > 1 ? ROUND.length : 1);
        List<BigDecimal> major = rounds(ROUND.length * from, ROUND.length * to, ROUND.length * every);
        return new Ticks(
                major, all.stream().filter(number -> !major.contains(number)).toList(), true);
    }

    private static List<BigDecimal> rounds(int first, int last, int every) {
        List<BigDecimal> rounds = new ArrayList<>();
        for (int number = first; number <= last; number += every) {
            rounds.add(round(number));
        }
        return rounds;
    }

    /** {@code 0.25}, {@code −40}; on a logarithmic axis {@code 10⁻³}, {@code 2 × 10⁻³}. */
    String label(BigDecimal tick) {
        int exponent = exponent(tick);
        if (!logarithmic || isPlain(exponent)) {
            return tick.stripTrailingZeros().toPlainString().replace('-', '−');
        }
        int mantissa = mantissa(tick, exponent);
        StringBuilder text = new StringBuilder(mantissa == 1 ? "10" : mantissa + " × 10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        }
        return text.toString();
    }

    /** The same where there is one size of letters: {@code 1e-3}. */
    String plainLabel(BigDecimal tick) {
        int exponent = exponent(tick);
        return !logarithmic || isPlain(exponent)
                ? tick.stripTrailingZeros().toPlainString()
                : mantissa(tick, exponent) + "e" + exponent;
    }

    private static int exponent(BigDecimal tick) {
        return tick.precision() - tick.scale() - 1;
    }

    private static int mantissa(BigDecimal tick, int exponent) {
        return tick.movePointLeft(exponent).intValue();
    }

    private static boolean isPlain(int exponent) {
        return exponent >= 0 && exponent <= 2;
    }
}
