package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ionary.normalize.ArrheniusFit.Outcome;
import org.ionary.normalize.ArrheniusFit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrheniusFitTest {
    private static final double K = 8.617333262e-5;

    private static double sigma(ArrheniusForm form, double energy, double prefactor, double kelvin) {
        double value = prefactor * Math.exp(-energy / (K * kelvin));
        return form == ArrheniusForm.SIGMA ? value : value / kelvin;
    }

    private static List<ArrheniusPoint> line(
            ArrheniusForm form, double energy, double prefactor, double from, double to, int count) {
        List<ArrheniusPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double kelvin = from + (to - from) * i / (count - 1);
            points.add(new ArrheniusPoint(kelvin, sigma(form, energy, prefactor, kelvin)));
        }
        return points;
    }

    private static ArrheniusFit fitted(List<ArrheniusPoint> points, ArrheniusForm form) {
        return switch (ArrheniusFit.of(points, form)) {
            case Outcome.Fitted(ArrheniusFit fit) -> fit;
            case Outcome.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static Refusal refusal(List<ArrheniusPoint> points) {
        return switch (ArrheniusFit.of(points, ArrheniusForm.SIGMA)) {
            case Outcome.Fitted fit -> throw new AssertionError(fit.toString());
            case Outcome.Refused(Refusal reason, String detail) -> reason;
        };
    }

    @ParameterizedTest
    @EnumSource
    void findsTheEnergyAndThePrefactorOfEitherForm(ArrheniusForm form) {
        ArrheniusFit fit = fitted(line(form, 0.35, 2000, 298, 373, 6), form);
        assertThat(fit.segments()).hasSize(1);
        assertThat(fit.segments().getFirst().activationEnergy()).isCloseTo(0.35, within(1e-9));
        assertThat(fit.segments().getFirst().prefactor()).isCloseTo(2000, within(1e-3));
        assertThat(fit.segments().getFirst().rSquared()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theTwoFormsDifferByAboutTheThermalEnergy() {
        List<ArrheniusPoint> points = line(ArrheniusForm.SIGMA_T, 0.35, 2000, 298, 373, 6);
        double hopping =
                fitted(points, ArrheniusForm.SIGMA_T).segments().getFirst().activationEnergy();
        double plain = fitted(points, ArrheniusForm.SIGMA).segments().getFirst().activationEnergy();
        assertThat(hopping - plain).isCloseTo(K * 333, within(0.001));
    }

    @ParameterizedTest
    @EnumSource
    void theStandardErrorHoldsTheTruthAsOftenAsItShould(ArrheniusForm form) {
        Random random = new Random(5);
        int inside = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            List<ArrheniusPoint> noisy = line(form, 0.4, 500, 300, 400, 8).stream()
                    .map(p -> new ArrheniusPoint(p.kelvin(), p.conductivity() * Math.exp(0.05 * random.nextGaussian())))
                    .toList();
            ArrheniusLine fit = ArrheniusLine.through(noisy, form);
            inside += Math.abs(fit.activationEnergy() - 0.4) < 2 * fit.activationEnergyError() ? 1 : 0;
        }
        // Two standard errors with six degrees of freedom hold 90.8 % of the cases.
        assertThat(inside / (double) runs).as("seed 5").isBetween(0.86, 0.95);
    }

    @Test
    void breaksTheLineAtAPhaseTransitionAndSaysWhere() {
        List<ArrheniusPoint> points = new ArrayList<>(line(ArrheniusForm.SIGMA, 0.69, 1e4, 300, 380, 6));
        points.addAll(line(ArrheniusForm.SIGMA, 0.53, 1e5, 395, 450, 5));
        ArrheniusFit fit = fitted(points, ArrheniusForm.SIGMA);
        assertThat(fit.segments()).hasSize(2);
        assertThat(fit.segments().get(0).activationEnergy()).isCloseTo(0.69, within(1e-6));
        assertThat(fit.segments().get(1).activationEnergy()).isCloseTo(0.53, within(1e-6));
        assertThat(fit.breakKelvin().orElseThrow()).isBetween(380.0, 395.0);
    }

    @Test
    void aKneeBreaksWhereTheLinesCross() {
        double knee = 350;
        double jump = Math.exp((0.6 - 0.3) / (K * knee));
        List<ArrheniusPoint> points = new ArrayList<>(line(ArrheniusForm.SIGMA, 0.6, 100 * jump, 300, 345, 5));
        points.addAll(line(ArrheniusForm.SIGMA, 0.3, 100, 355, 400, 5));
        assertThat(fitted(points, ArrheniusForm.SIGMA).breakKelvin().orElseThrow())
                .isCloseTo(knee, within(0.01));
    }

    @Test
    void scatterAloneDoesNotBreakTheLine() {
        Random random = new Random(9);
        int broken = 0;
        for (int run = 0; run < 200; run++) {
            List<ArrheniusPoint> noisy = line(ArrheniusForm.SIGMA, 0.4, 500, 300, 400, 10).stream()
                    .map(p -> new ArrheniusPoint(p.kelvin(), p.conductivity() * Math.exp(0.05 * random.nextGaussian())))
                    .toList();
            broken += fitted(noisy, ArrheniusForm.SIGMA).segments().size() - 1;
        }
        assertThat(broken).as("of 200, seed 9").isLessThan(6);
    }

    @Test
    void interpolatesWithinTheMeasuredRangeOnly() {
        ArrheniusFit fit = fitted(line(ArrheniusForm.SIGMA_T, 0.35, 2000, 298, 373, 6), ArrheniusForm.SIGMA_T);
        assertThat(fit.conductivityAt(330).orElseThrow())
                .isCloseTo(sigma(ArrheniusForm.SIGMA_T, 0.35, 2000, 330), within(1e-12));
        assertThat(fit.conductivityAt(297)).isEmpty();
        assertThat(fit.conductivityAt(374)).isEmpty();
    }

    @Test
    void doesNotInterpolateAcrossABreak() {
        List<ArrheniusPoint> points = new ArrayList<>(line(ArrheniusForm.SIGMA, 0.69, 1e4, 300, 380, 6));
        points.addAll(line(ArrheniusForm.SIGMA, 0.53, 1e5, 395, 450, 5));
        assertThat(fitted(points, ArrheniusForm.SIGMA).conductivityAt(388)).isEmpty();
    }

    @Test
    void refusesWhatIsNotActivated() {
        assertThat(refusal(List.of())).isEqualTo(Refusal.TOO_FEW_POINTS);
        assertThat(refusal(List.of(new ArrheniusPoint(300, 1e-4)))).isEqualTo(Refusal.TOO_FEW_POINTS);
        assertThat(refusal(List.of(new ArrheniusPoint(300, 1e-4), new ArrheniusPoint(300, 2e-4))))
                .isEqualTo(Refusal.SAME_TEMPERATURE);
        assertThat(refusal(List.of(new ArrheniusPoint(300, 1e-3), new ArrheniusPoint(400, 1e-4))))
                .isEqualTo(Refusal.FALLS_ON_HEATING);
        assertThat(refusal(List.of(new ArrheniusPoint(300, 1e-30), new ArrheniusPoint(301, 1))))
                .isEqualTo(Refusal.IMPOSSIBLE_ENERGY);
    }

    @Test
    void noPointIsAtOrBelowAbsoluteZeroOrWithoutConductivity() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrheniusPoint(0, 1e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrheniusPoint(-10, 1e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrheniusPoint(300, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrheniusPoint(300, Double.NaN));
    }
}
