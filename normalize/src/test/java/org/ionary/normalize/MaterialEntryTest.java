package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.junit.jupiter.api.Test;

class MaterialEntryTest {
    @Test
    void takesACellWholeWithItsBlanksAndQuotes() {
        assertThat(composition("\"(Na2S)70 (P2S5)30\"")).isEqualTo("Na140P60S220");
        assertThat(composition(" Li1.5Al0.5Ti1.5 (PO4)3 ")).isEqualTo("Li1.5Al0.5Ti1.5P3O12");
        assertThat(composition("((Li2S)0.5 (SiS2)0.5 )90 (Li4SiO4)10")).isEqualTo("Li130Si55S135O40");
    }

    @Test
    void readsAdductsBehindADash() {
        Material read = entry("Ca(BH4)2-1.5NH3");
        assertThat(read.adducts()).isEqualTo(Map.of("NH3", 1.5));
        assertThat(read.formula()).hasValue("Ca(BH4)2·1.5NH3");
        assertThat(entry("Zn(CB11H12)2-2en").adducts()).containsValue(2.0);
    }

    @Test
    void takesWhatOnlyFillsForAnAdditive() {
        Material read = entry("Ca(BH4)2-2NH3@SiO2");
        assertThat(read.additives())
                .singleElement()
                .satisfies(additive -> assertThat(additive.formula()).isEqualTo("SiO2"));
        assertThat(read.composition().map(Conventional::printed))
                .isEqualTo(entry("Ca(BH4)2-2NH3").composition().map(Conventional::printed));
    }

    @Test
    void takesSharesThatAreNotSaidAsEqualAndTells() {
        assertThat(composition("K2B10H10-K2B12H12")).isEqualTo(composition("K4B22H22"));
        assertThat(Materials.isInAssumedShares("K2B10H10-K2B12H12")).isTrue();
        assertThat(Materials.isInAssumedShares("K2B10H10-3K2B12H12")).isFalse();
        assertThat(Materials.isInAssumedShares("Ca(BH4)2-1.5NH3")).isFalse();
    }

    @Test
    void knowsFamiliesByTheirNamesInDatasets() {
        assertThat(Materials.family("Anti-Perovskite")).hasValue(Family.ANTIPEROVSKITE);
        assertThat(Materials.family("thio LISICON")).hasValue(Family.THIO_LISICON);
        assertThat(Materials.family("Sulphides")).hasValue(Family.SULFIDE);
        assertThat(Materials.family("Closo")).hasValue(Family.HYDRIDE);
        assertThat(Materials.family("copper pyroborate")).isEmpty();
    }

    private static Material entry(String cell) {
        return Materials.entry(cell).orElseThrow();
    }

    private static String composition(String cell) {
        return entry(cell).composition().map(Conventional::printed).orElseThrow();
    }
}
