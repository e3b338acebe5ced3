package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** At which temperature a table's values were measured. */
class TableTemperaturesTest {

    @Test
    void onlyMeasuringTemperaturesCount() {
        Papers paper = new Papers()
                .table(
                        "Total conductivity at 30 °C.",
                        "Phase | T_sinter (°C) | T_m (°C) | σ (mS cm⁻¹)",
                        "Li7La3Zr2O12 | 1150 | 1250 | 0.5");
        assertThat(TableFacts.of(paper)).containsExactly("Li7La3Zr2O12 0.0005000 303.15");
    }

    @Test
    void aColumnOfTemperaturesGoesBeforeTheCaption() {
        Papers paper = new Papers()
                .table("At 25 °C.", "Phase | T / K | σ / S cm⁻¹ | T_trans / K", "K2B12H12 | 500 | 2.2E-6 | 811");
        assertThat(TableFacts.of(paper)).containsExactly("K2B12H12 2.200e-06 500");
    }

    @Test
    void numbersUnderAHeadForTemperaturesAreTemperatures() {
        Papers paper = new Papers()
                .table(
                        2,
                        "Ionic conductivity in S/cm.",
                        " | Temperature (°C) | ",
                        "Phase | 25 | 75",
                        "Li2OHBr | 1.1E-6 | 5.9E-5");
        assertThat(TableFacts.of(paper)).containsExactly("Li2OHBr 1.100e-06 298.15", "Li2OHBr 5.900e-05 348.15");
    }

    @Test
    void materialsMayHeadTheColumnsAndTemperaturesTheRows() {
        Papers paper = new Papers()
                .table(
                        "Total conductivity (S cm⁻¹).",
                        "T (°C) | BaCe0.9Y0.1O2.95 | BaCe0.8Gd0.2O2.9",
                        "400 | 2.1E-3 | 1.6E-3",
                        "500 | 7.9E-3 | –");
        assertThat(TableFacts.of(paper))
                .containsExactlyInAnyOrder(
                        "BaCe0.9Y0.1O2.95 0.002100 673.15",
                        "BaCe0.8Gd0.2O2.9 0.001600 673.15",
                        "BaCe0.9Y0.1O2.95 0.007900 773.15");
    }

    @Test
    void aGroupMayBeOfOneTemperature() {
        Papers paper = new Papers()
                .table("", "Phase | σ (mS cm⁻¹)", "At 25 °C | ", "Li3PS4 | 0.2", "At 80 °C | ", "Li3PS4 | 1.5");
        assertThat(TableFacts.of(paper)).containsExactly("Li3PS4 0.0002000 298.15", "Li3PS4 0.001500 353.15");
    }

    @Test
    void aFootnoteGoesBeforeTheCaption() {
        Papers paper = new Papers()
                .table("At 25 °C.", "Salt | σ (mS cm⁻¹)", "LiCB9H10 | 1.7†", "NaCB9H10 | 2.0ᵃ", "Li2B12H12 | 0.3")
                .passage("† 60 °C. ᵃ At 90 °C.");
        assertThat(TableFacts.of(paper))
                .containsExactly("LiCB9H10 0.001700 333.15", "NaCB9H10 0.002000 363.15", "Li2B12H12 0.0003000 298.15");
    }

    @Test
    void aNoteAboutAllValuesGivesTheirTemperature() {
        Papers paper = new Papers()
                .table("Table 1. Halides.", "Phase | σ (mS cm⁻¹)", "Li3YCl6 | 0.5")
                .passage("All values were measured at 30 °C.");
        assertThat(TableFacts.of(paper)).containsExactly("Li3YCl6 0.0005000 303.15");
    }
}
