package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Temperature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one sentence leaves open about its temperatures, another may say. */
class TemperatureContextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All cells were measured at room temperature (22 °C).",
                "Room temperature was 22 °C throughout.",
                "at RT (295.15 K)",
                "room temperature (defined as 22 °C)",
                "at room temperature, 22 °C"
            })
    void findsWhatAPaperMeansByRoomTemperature(String text) {
        assertThat(QuantityScanner.roomTemperature(text))
                .hasValueSatisfying(kelvin -> assertThat(kelvin).isEqualByComparingTo("295.15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at room temperature and 80 °C", "from room temperature to 30 °C", "22 °C", ""})
    void findsNoneWhereItIsNotSaid(String text) {
        assertThat(QuantityScanner.roomTemperature(text)).isEmpty();
    }

    @Test
    void takesTheRoomTemperatureOfThePaper() {
        TemperatureContext context =
                new TemperatureContext(QuantityScanner.roomTemperature("room temperature (22 °C)"), Optional.empty());
        ReadQuantity room = temperature("3 mS cm⁻¹ at RT", context);
        assertThat(room.low()).isEqualByComparingTo("295.15");
        assertThat(room.toTemperature(Temperature.Origin.STATED).orElseThrow().origin())
                .isEqualTo(Temperature.Origin.ROOM);
    }

    @Test
    void theSentencesOwnWordsGoBeforeThoseOfThePaper() {
        TemperatureContext context = new TemperatureContext(Optional.of(new BigDecimal("295.15")), Optional.empty());
        List<ReadQuantity> read =
                QuantityScanner.scan("at room temperature (27 °C), and after a day at room temperature", context);
        assertThat(read)
                .extracting(ReadQuantity::low)
                .allSatisfy(kelvin -> assertThat(kelvin).isEqualByComparingTo("300.15"));
    }

    @Test
    void theSameTemperatureIsThatOfTheSentenceBefore() {
        ReadQuantity before = QuantityScanner.read("at 60 °C").orElseThrow();
        TemperatureContext context = new TemperatureContext(Optional.empty(), Optional.of(before));
        ReadQuantity same = temperature("At the same temperature, B reaches 2 mS cm⁻¹.", context);
        assertThat(same.refersBack()).isTrue();
        assertThat(same.low()).isEqualByComparingTo("333.15");
        assertThat(same.temperature().orElseThrow().antecedent()).contains(before);
        assertThat(same.toTemperature(Temperature.Origin.INHERITED)
                        .orElseThrow()
                        .origin())
                .isEqualTo(Temperature.Origin.INHERITED);
    }

    @Test
    void theSameTemperatureIsFirstThatOfTheSentenceItself() {
        ReadQuantity before = QuantityScanner.read("at 60 °C").orElseThrow();
        TemperatureContext context = new TemperatureContext(Optional.empty(), Optional.of(before));
        List<ReadQuantity> read = QuantityScanner.scan("A at 30 °C and B at this temperature", context);
        assertThat(read.getLast().low()).isEqualByComparingTo("303.15");
        assertThat(QuantityScanner.scan("At the same temperature, B reaches 2 mS cm⁻¹."))
                .extracting(ReadQuantity::dimension)
                .containsExactly(Dimension.CONDUCTIVITY);
    }

    @Test
    void refusesAnAntecedentThatIsNoTemperature() {
        Optional<ReadQuantity> energy = QuantityScanner.read("0.3 eV");
        assertThatThrownBy(() -> new TemperatureContext(Optional.empty(), energy))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReadQuantity temperature(String text, TemperatureContext context) {
        return QuantityScanner.scan(text, context).stream()
                .filter(quantity -> quantity.dimension() == Dimension.TEMPERATURE)
                .findFirst()
                .orElseThrow();
    }
}
