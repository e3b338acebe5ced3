package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.Chemistry.IonProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChemistryTest {

    static List<Arguments> anions() {
        return Golden.pairs("classes.tsv");
    }

    static List<Arguments> balance() {
        return Golden.pairs("balance.tsv");
    }

    @ParameterizedTest
    @MethodSource("anions")
    void knowsTheClassesOfAFormula(String formula, String classes) {
        assertThat(String.join(", ", Chemistry.classes(formula))).isEqualTo(classes);
    }

    @ParameterizedTest
    @MethodSource("balance")
    void checksTheBalanceOfCharges(String formula, String expected) {
        ChargeBalance balance = ChargeBalance.of(formula).orElseThrow();
        String said = balance.isBalanced()
                ? "balanced"
                : BigDecimal.valueOf(Math.round(balance.excess() * 100) / 100.0)
                        .stripTrailingZeros()
                        .toPlainString();
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void saysNothingOfChargesWhereAmountsAreUnknown() {
        assertThat(ChargeBalance.of("LixCoO2")).isEmpty();
        assertThat(ChargeBalance.of("(C2H4O)20·LiClO4")).isEmpty();
        assertThat(ChargeBalance.of("nonsense")).isEmpty();
    }

    @Test
    void flagsAMobileIonThatIsNotInTheFormula() {
        assertThat(Chemistry.checkIon("LiBH4-0.5NH3", "Na", Optional.of(1))).contains(IonProblem.NOT_IN_FORMULA);
        assertThat(Chemistry.checkIon("LiBH4-0.5NH3", "Li", Optional.of(1))).isEmpty();
        assertThat(Chemistry.checkIon("Mg(BH4)2-1.6NH3@MgO", "Mg", Optional.of(2)))
                .isEmpty();
        assertThat(Chemistry.checkIon("Mg(BH4)2", "Mg", Optional.of(1))).contains(IonProblem.OTHER_VALENCE);
        assertThat(Chemistry.checkIon("not a formula", "Mg", Optional.empty())).contains(IonProblem.FORMULA_UNREADABLE);
        assertThat(Chemistry.checkIon("LiBH4", "Xx", Optional.empty())).contains(IonProblem.NO_SUCH_ION);
    }

    @Test
    void countsNeutralMolecules() {
        assertThat(Chemistry.neutralMolecules("Mg(NH3BH3)2(BH4)2·NH3"))
                .containsEntry("NH3BH3", 2.0)
                .containsEntry("NH3", 1.0);
        assertThat(Chemistry.neutralMolecules("Li7La3Zr2O12")).isEmpty();
    }
}
