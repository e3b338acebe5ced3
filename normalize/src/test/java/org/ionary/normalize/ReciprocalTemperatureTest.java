package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ionary.domain.finding.Temperature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReciprocalTemperatureTest {

    @ParameterizedTest
    @ValueSource(strings = {"1000/T = 2.5–3.0 K⁻¹", "1000/T = 3.00 to 2.50 K⁻¹", "1000/T = 2.5 K⁻¹ to 3.0 K⁻¹"})
    void aRangeOfReciprocalsRunsFromTheColdEnd(String text) {
        Temperature temperature = temperatures(text).getFirst();
        assertThat(temperature.kelvin().doubleValue()).isEqualTo(1000 / 3.0, Offset.offset(1e-6));
        assertThat(temperature.upperKelvin())
                .hasValueSatisfying(upper -> assertThat(upper).isEqualByComparingTo(BigDecimal.valueOf(400)));
    }

    @Test
    void noRangeOfTemperaturesThrows() {
        long seed = 5772156;
        Random random = new Random(seed);
        List<String> units = List.of(" K⁻¹", " K", " °C", " 1/K", "K-1", " kK⁻¹");
        List<String> links = List.of("–", " to ", "-", " K⁻¹ to ", ", ", " and ");
        for (int i = 0; i < 5000; i++) {
            String text = (random.nextBoolean() ? "1000/T = " : "T = ")
                    + number(random)
                    + links.get(random.nextInt(links.size()))
                    + number(random)
                    + units.get(random.nextInt(units.size()));
            assertThat(temperatures(text))
                    .as("seed %d: %s", seed, text)
                    .allSatisfy(temperature -> assertThat(temperature.kelvin()).isPositive());
        }
    }

    private static String number(Random random) {
        String digits =
                BigDecimal.valueOf(random.nextInt(2000), random.nextInt(4)).toPlainString();
        return random.nextInt(6) == 0 ? "−" + digits : digits;
    }

    private static List<Temperature> temperatures(String text) {
        return QuantityScanner.scan(text).stream()
                .map(quantity -> quantity.toTemperature(Temperature.Origin.STATED))
                .flatMap(Optional::stream)
                .toList();
    }
}
