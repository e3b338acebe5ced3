package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class RoomTemperatureTest {

    @Test
    void whatThePaperMeansByItHoldsWhereverItNamesIt() {
        Paper paper = new Papers()
                .passage("The RT conductivity of Li₃YCl₆ is 0.5 mS cm⁻¹.")
                .passage("All spectra were recorded at room temperature (30 °C).")
                .table("Conductivity at room temperature", "Compound | σ (mS/cm)", "Li3YBr6 | 1.7")
                .build();
        assertThat(temperatures(paper)).hasSize(2).allSatisfy(temperature -> {
            assertThat(temperature.kelvin()).isEqualByComparingTo("303.15");
            assertThat(temperature.origin()).isEqualTo(Temperature.Origin.ROOM);
        });
    }

    @Test
    void aStatedTemperatureStaysWhatItIs() {
        Paper paper = Papers.of(
                "Spectra were recorded at room temperature (30 °C).", "Li₃YCl₆ conducts 0.5 mS cm⁻¹ at 25 °C.");
        assertThat(temperatures(paper))
                .singleElement()
                .satisfies(temperature -> assertThat(temperature.kelvin()).isEqualByComparingTo("298.15"));
    }

    @Test
    void aPaperThatMeansDifferentThingsByItMeansNoneOfThem() {
        Paper paper = Papers.of(
                "One group measured at room temperature (22 °C), another at room temperature (30 °C).",
                "The other group calls room temperature (30 °C) warm.",
                "Li₃YCl₆ conducts 0.5 mS cm⁻¹ at room temperature.");
        assertThat(temperatures(paper))
                .singleElement()
                .satisfies(temperature -> assertThat(temperature.kelvin()).isEqualByComparingTo("298.15"));
    }

    @Test
    void theListOfReferencesSaysNothingAboutThePaper() {
        Paper paper = new Papers()
                .passage("Li₃YCl₆ conducts 0.5 mS cm⁻¹ at room temperature.")
                .references("[1] Fast conduction at room temperature (30 °C), 10.1000/x")
                .build();
        assertThat(temperatures(paper))
                .singleElement()
                .satisfies(temperature -> assertThat(temperature.kelvin()).isEqualByComparingTo("298.15"));
    }

    private static List<Temperature> temperatures(Paper paper) {
        return new Extractor()
                .extract(paper).findings().stream()
                        .flatMap(finding -> finding.measurement().temperature().stream())
                        .toList();
    }
}
