package org.ionary.normalize;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionary.domain.Checks;

/**
 * Activation energy and pre-exponential factor from conductivities at temperatures.
 *
 * <ol>
 *   <li>One line through ln σ or ln σT against 1/T, whichever {@link #form} says.
 *   <li>Two lines, broken where the squared residuals are least, if there are points enough for both.
 *   <li>Two are kept where Akaike's corrected criterion is lower by {@link #LEAST_GAIN} at least: the break is counted
 *       as a parameter of its own.
 * </ol>
 *
 * @param segments one or two, from low to high temperature
 * @param breakKelvin between the last point of the first segment and the first of the second; where the lines cross, if
 *     that lies between them, else midway
 */
public record ArrheniusFit(ArrheniusForm form, List<ArrheniusLine> segments, OptionalDouble breakKelvin) {
    /** A difference that speaks clearly for the better model (Burnham and Anderson 2002). */
    public static final double LEAST_GAIN = 6;

    private static final int LEAST_OF_A_SEGMENT = 3;
    private static final int PARAMETERS_OF_A_LINE = 3;
    private static final int PARAMETERS_OF_TWO = 6;
    private static final double EXACT = 1e-12;
    private static final double LEAST_SPREAD = 1e-3;
    private static final double MOST_ENERGY = 10;

    /** Why there is no fit. */
    public enum Refusal {
        TOO_FEW_POINTS("a line needs two temperatures"),
        SAME_TEMPERATURE("the temperatures do not differ"),
        FALLS_ON_HEATING("the conductivity falls on heating, which is not activated"),
        IMPOSSIBLE_ENERGY("no ion in a solid has such an activation energy");

        private final String meaning;

        Refusal(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** A fit, or why there is none. */
    public sealed interface Outcome {
        record Fitted(ArrheniusFit fit) implements Outcome {}

        record Refused(Refusal reason, String detail) implements Outcome {}
    }

    public ArrheniusFit {
        segments = List.copyOf(segments);
        Checks.require(segments.size() == (breakKelvin.isPresent() ? 2 : 1), "a break lies between two segments");
    }

    public static Outcome of(List<ArrheniusPoint> measured, ArrheniusForm form) {
        List<ArrheniusPoint> points = measured.stream()
                .sorted(Comparator.comparingDouble(ArrheniusPoint::kelvin)
                        .thenComparingDouble(ArrheniusPoint::conductivity))
                .toList();
        if (points.size() < 2) {
            return refused(Refusal.TOO_FEW_POINTS, points.size() + " points");
        }
        double lowest = points.getFirst().kelvin();
        double highest = points.getLast().kelvin();
        if (highest - lowest < LEAST_SPREAD * lowest) {
            return refused(Refusal.SAME_TEMPERATURE, lowest + " to " + highest + " K");
        }
        ArrheniusFit fit = broken(points, form)
                .orElseGet(() ->
                        new ArrheniusFit(form, List.of(ArrheniusLine.through(points, form)), OptionalDouble.empty()));
        for (ArrheniusLine line : fit.segments) {
            if (line.activationEnergy() <= 0) {
                return refused(Refusal.FALLS_ON_HEATING, line.activationEnergy() + " eV");
            }
            if (line.activationEnergy() > MOST_ENERGY) {
                return refused(Refusal.IMPOSSIBLE_ENERGY, line.activationEnergy() + " eV");
            }
        }
        return new Outcome.Fitted(fit);
    }

    private static Outcome refused(Refusal reason, String detail) {
        return new Outcome.Refused(reason, detail);
    }

    /**
     * The conductivity between the measured temperatures, in S/cm; empty outside them, and between the segments of a
     * broken fit, where nothing was measured and the conductivity may jump.
     */
    public OptionalDouble conductivityAt(double kelvin) {
        for (ArrheniusLine line : segments) {
            if (kelvin >= line.lowest() && kelvin <= line.highest()) {
                return OptionalDouble.of(form.conductivity(line.ordinate(kelvin), kelvin));
            }
        }
        return OptionalDouble.empty();
    }

    private static Optional<ArrheniusFit> broken(List<ArrheniusPoint> points, ArrheniusForm form) {
        int least = LEAST_OF_A_SEGMENT;
        int n = points.size();
        double best = Double.MAX_VALUE;
        int at = -1;
        for (int cut = least; cut <= n - least; cut++) {
            boolean between = points.get(cut).kelvin() > points.get(cut - 1).kelvin();
            if (between && isSpread(points.subList(0, cut)) && isSpread(points.subList(cut, n))) {
                double residuals = ArrheniusLine.squaredResiduals(points.subList(0, cut), form)
                        + ArrheniusLine.squaredResiduals(points.subList(cut, n), form);
                at = residuals < best ? cut : at;
                best = Math.min(best, residuals);
            }
        }
        if (at < 0) {
            return Optional.empty();
        }
        double one = criterion(ArrheniusLine.squaredResiduals(points, form), n, PARAMETERS_OF_A_LINE);
        double two = criterion(best, n, PARAMETERS_OF_TWO);
        if (one - two < LEAST_GAIN) {
            return Optional.empty();
        }
        ArrheniusLine low = ArrheniusLine.through(points.subList(0, at), form);
        ArrheniusLine high = ArrheniusLine.through(points.subList(at, n), form);
        return Optional.of(new ArrheniusFit(form, List.of(low, high), OptionalDouble.of(breakBetween(low, high))));
    }

    private static boolean isSpread(List<ArrheniusPoint> points) {
        return points.getLast().kelvin() > points.getFirst().kelvin() * (1 + LEAST_SPREAD);
    }

    /** Akaike's criterion with the correction for few points; infinite where there are too few for the parameters. */
    private static double criterion(double residuals, int n, int parameters) {
        if (n <= parameters + 1) {
            return Double.POSITIVE_INFINITY;
        }
        double correction = 2.0 * parameters * (parameters + 1) / (n - parameters - 1);
        return n * Math.log(Math.max(residuals / n, EXACT)) + 2 * parameters + correction;
    }

    private static double breakBetween(ArrheniusLine low, ArrheniusLine high) {
        double steeper = high.activationEnergy() - low.activationEnergy();
        double crossing = steeper / (ArrheniusLine.BOLTZMANN * (high.lnPrefactor() - low.lnPrefactor()));
        boolean between = crossing >= low.highest() && crossing <= high.lowest();
        return between ? crossing : (low.highest() + high.lowest()) / 2;
    }
}
