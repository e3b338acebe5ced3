package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaNotationsTest {

    static List<Arguments> notations() {
        return Golden.rows("notations.tsv", 3);
    }

    static List<Arguments> same() {
        return Golden.rows("same.tsv", 3);
    }

    static List<Arguments> different() {
        return Golden.rows("different.tsv", 3);
    }

    static List<Arguments> refused() {
        return Golden.pairs("refused.tsv");
    }

    static List<Arguments> series() {
        return Golden.rows("series.tsv", 3);
    }

    @ParameterizedTest
    @MethodSource("notations")
    void readsEveryNotation(String phenomenon, String printed, String canonical) {
        assertThat(Formulas.refusal(printed)).as(phenomenon).isEmpty();
        assertThat(Formulas.canonical(printed)).as(phenomenon).isEqualTo(canonical);
        assertThat(Formulas.canonical(canonical))
                .as("%s: the canonical form read again", phenomenon)
                .isEqualTo(canonical);
        assertThat(Formulas.unknowns(canonical)).isEqualTo(Formulas.unknowns(printed));
    }

    @ParameterizedTest
    @MethodSource("same")
    void knowsOneCompositionInTwoNotations(String phenomenon, String one, String other) {
        assertThat(Formulas.isSame(one, other)).as(phenomenon).isTrue();
        assertThat(Formulas.isSame(other, one)).as(phenomenon).isTrue();
    }

    @ParameterizedTest
    @MethodSource("different")
    void tellsCompositionsApart(String phenomenon, String one, String other) {
        assertThat(Formulas.composition(one)).isPresent();
        assertThat(Formulas.composition(other)).isPresent();
        assertThat(Formulas.isSame(one, other)).as(phenomenon).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheReason(String text, String reason) {
        FormulaRefusal refusal = Formulas.refusal(text).orElseThrow();
        assertThat(refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .isEqualTo(reason);
        assertThat(Formulas.composition(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("series")
    void expandsSeries(String formula, String settings, String members) {
        List<String> expected = members.isEmpty() ? List.of() : List.of(members.split(" ", -1));
        assertThat(Formulas.members(formula, settings)).isEqualTo(expected);
    }

    @Test
    void namesTheSymbolThatIsNoElement() {
        assertThat(Formulas.refusal("Li3ZtCl6").orElseThrow().detail()).isEqualTo("Zt");
        assertThat(Formulas.refusal("Li3ZtCl6").orElseThrow().at()).isEqualTo(3);
    }

    @Test
    void reducesToWholeNumbersInConventionalOrder() {
        assertThat(Formulas.reduced("75Li2S·25P2S5")).contains("Li3PS4");
        assertThat(Formulas.reduced("Li20.0Ge2.0P4.0S24.0")).contains("Li10GeP2S12");
        assertThat(Formulas.reduced("O12Zr2La3Li7")).contains("Li7La3Zr2O12");
        assertThat(Formulas.reduced("Li6.6La3Zr1.6Ta0.4O12")).contains("Li6.6La3Zr1.6Ta0.4O12");
        assertThat(Formulas.reduced("Li7-xLa3Zr2-xTaxO12")).isEmpty();
    }

    @Test
    void aFormulaOfUnknownAmountsHasElementsButNoComposition() {
        assertThat(Formulas.composition("(Ca,Sr)TiO3")).isEmpty();
        assertThat(Formulas.composition("Na2B10H10-Na2B12H12")).isEmpty();
        assertThat(Formulas.elements("(Ca,Sr)TiO3")).hasSize(4);
        assertThat(Formulas.composition("LixCoO2")).isEmpty();
        assertThat(Formulas.composition("Li2-3xMgxCl4")).isEmpty();
    }

    @Test
    void noMemberHasAnAmountBelowZero() {
        assertThat(Formulas.member("Li1-xLaxO2", "x", "0.5")).isPresent();
        assertThat(Formulas.member("Li1-xLaxO2", "x", "2")).isEmpty();
    }
}
