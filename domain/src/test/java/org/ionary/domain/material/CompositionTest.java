package org.ionary.domain.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompositionTest {
    private static final Composition LI3PS4 = new Composition(Map.of(Element.LI, 3.0, Element.P, 1.0, Element.S, 4.0));

    @Test
    void weighsAFormulaUnit() {
        assertThat(LI3PS4.molarMass()).isCloseTo(180.03, within(0.01));
    }

    @Test
    void isTheSameAsAMultipleOfItself() {
        Composition glass = new Composition(Map.of(Element.LI, 150.0, Element.P, 50.0, Element.S, 200.0));
        assertThat(LI3PS4.isSameAs(glass)).isTrue();
    }

    @Test
    void differsByMoreThanTheTolerance() {
        assertThat(LI3PS4.isSameAs(new Composition(Map.of(Element.LI, 3.1, Element.P, 1.0, Element.S, 4.0))))
                .isFalse();
        assertThat(LI3PS4.isSameAs(new Composition(Map.of(Element.LI, 3.001, Element.P, 1.0, Element.S, 4.0))))
                .isTrue();
        assertThat(LI3PS4.isSameAs(new Composition(Map.of(Element.NA, 3.0, Element.P, 1.0, Element.S, 4.0))))
                .isFalse();
    }

    @Test
    void isACopyThatNobodyCanChange() {
        Map<Element, Double> amounts = new EnumMap<>(Map.of(Element.LI, 1.0));
        Composition lithium = new Composition(amounts);
        amounts.put(Element.NA, 1.0);
        assertThat(lithium.contains(Element.NA)).isFalse();
    }

    @Test
    void refusesAnAmountThatIsNotPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Composition(Map.of(Element.LI, 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Composition(Map.of(Element.LI, Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Composition(Map.of()));
    }

    @Test
    void thePeriodicTableIsWhole() {
        Map<Integer, Long> byNumber = Arrays.stream(Element.values())
                .collect(Collectors.groupingBy(Element::atomicNumber, Collectors.counting()));
        assertThat(byNumber).hasSize(118).containsEntry(1, 2L);
        assertThat(byNumber.entrySet()).allMatch(entry -> entry.getKey() == 1 || entry.getValue() == 1);
        assertThat(Element.ofSymbol("Zr")).contains(Element.ZR);
        assertThat(Element.ofSymbol("ZR")).isEmpty();
    }

    @Test
    void heavierElementsFollowLighterOnesButForTheKnownInversions() {
        Element[] all = Element.values();
        long inversions = 0;
        for (int i = 2; i < 96; i++) {
            inversions += all[i].atomicWeight() < all[i - 1].atomicWeight() ? 1 : 0;
        }
        // Ar/K, Co/Ni, Te/I, Th/Pa, U/Np and Pu/Am.
        assertThat(inversions).isEqualTo(6);
    }
}
