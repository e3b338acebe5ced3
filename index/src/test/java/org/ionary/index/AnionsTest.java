package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnionsTest {

    @ParameterizedTest
    @CsvSource({
        "LiBH4, BH4",
        "Mg(BH4)2·2NH3, BH4",
        "Li4(BH4)(NH2)3, BH4|NH2",
        "Na2B12H12, B12H12",
        "Na2(CB9H10)(CB11H12), CB11H12|CB9H10",
        "Na2(B12H12)0.5(B10H10)0.5, B12H12|B10H10",
        "Mg(BH4)2·CH3NH2, BH4",
        "Li2NH, NH",
        "KB3H8·2NH3, B3H8",
        "Li7La3Zr2O12, ''",
        "NH4HSO4, ''"
    })
    void findsTheAnionsOfAFormulaButNotOfItsAdducts(String formula, String anions) {
        assertThat(Anions.of(formula))
                .containsExactlyInAnyOrder(anions.isEmpty() ? new String[0] : anions.split("\\|"));
    }
}
