package org.ionary.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final int TRIES = 4_000;

    @Test
    void linearOnesAreFewRoundAscendingAndCoverTheirRange() {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            double scale = Math.pow(10, random.nextInt(12) - 6);
            double low = (random.nextDouble() - 0.5) * scale;
            double high = low + random.nextDouble() * scale * Math.pow(10, random.nextInt(5) - 3);
            Ticks ticks = Ticks.linear(low, high);
            holds(ticks, low, high);
            assertThat(step(ticks)).as("%s to %s", low, high).isIn(1, 2, 5);
        }
    }

    private static int step(Ticks ticks) {
        BigDecimal step = ticks.major().get(1).subtract(ticks.major().get(0)).stripTrailingZeros();
        assertThat(step.precision()).isEqualTo(1);
        return step.unscaledValue().intValueExact();
    }

    @Test
    void countsAreMarkedAtWholeNumbersOnly() {
        Random random = new Random(8);
        for (int i = 0; i < TRIES; i++) {
            int high = random.nextInt(1 + random.nextInt(100_000));
            Ticks ticks = Ticks.whole(0, high);
            holds(ticks, 0, high);
            assertThat(ticks.major())
                    .allSatisfy(tick ->
                            assertThat(tick.stripTrailingZeros().scale()).isNotPositive());
        }
    }

    @Test
    void logarithmicOnesAreFewRoundAscendingAndCoverTheirRange() {
        Random random = new Random(9);
        for (int i = 0; i < TRIES; i++) {
            double low = Math.pow(10, -20 + 22 * random.nextDouble());
            double high = low * Math.pow(10, random.nextDouble() * random.nextInt(25));
            Ticks ticks = Ticks.logarithmic(low, high);
            holds(ticks, low, high);
            assertThat(ticks.major())
                    .allSatisfy(tick -> assertThat(
                                    tick.stripTrailingZeros().unscaledValue().intValueExact())
                            .isIn(1, 2, 5));
            assertThat(ticks.minor())
                    .allSatisfy(tick -> assertThat(tick.doubleValue()).isBetween(ticks.low(), ticks.high()));
        }
    }

    private static void holds(Ticks ticks, double low, double high) {
        String range = low + " to " + high + ": " + ticks.major();
        assertThat(ticks.major()).as(range).hasSizeBetween(3, 10);
        for (int i = 1; i < ticks.major().size(); i++) {
            assertThat(ticks.major().get(i))
                    .as(range)
                    .isGreaterThan(ticks.major().get(i - 1));
        }
        double near = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
        assertThat(ticks.low()).as(range).isLessThanOrEqualTo(low + near);
        assertThat(ticks.high()).as(range).isGreaterThanOrEqualTo(high - near);
    }

    @Test
    void areWrittenAsThoseBesideThem() {
        Ticks decades = Ticks.logarithmic(2e-5, 5e-1);
        assertThat(decades.major().stream().map(decades::label))
                .containsExactly("10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "1");
        assertThat(decades.major().stream().map(decades::plainLabel))
                .containsExactly("1e-5", "1e-4", "1e-3", "1e-2", "1e-1", "1");
        Ticks narrow = Ticks.logarithmic(1.2e-3, 3e-3);
        assertThat(narrow.major().stream().map(narrow::label)).containsExactly("10⁻³", "2 × 10⁻³", "5 × 10⁻³");
        Ticks linear = Ticks.linear(-0.1, 0.52);
        assertThat(linear.major().stream().map(linear::label))
                .containsExactly("−0.1", "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6");
    }

    @Test
    void degreesLieInTheRangeApartFromOneAnotherFromHotToCold() {
        Random random = new Random(10);
        for (int i = 0; i < 2000; i++) {
            double low = 0.3 + 4 * random.nextDouble();
            double high = low + 0.1 + 3 * random.nextDouble();
            double apart = (high - low) / 20;
            List<Integer> celsius = CelsiusTicks.between(low, high, apart);
            for (int k = 0; k < celsius.size(); k++) {
                double at = CelsiusTicks.reciprocal(celsius.get(k));
                assertThat(at).isBetween(low, high);
                assertThat(k == 0 ? apart : at - CelsiusTicks.reciprocal(celsius.get(k - 1)))
                        .as("%s to %s: %s", low, high, celsius)
                        .isGreaterThanOrEqualTo(apart);
            }
        }
        assertThat(CelsiusTicks.between(1.5, 3.5, 0.1)).contains(25, 100, 200, 300);
    }
}
