package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final String PROSE = "We made the pellets of the oxide by milling it for a day.";

    private static String joined(String first, String second, String... elsewhere) {
        List<String> lines = new ArrayList<>(List.of(elsewhere));
        lines.add(first);
        lines.add(second);
        return new LineJoiner(lines).join(List.of(first, second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conductivity",
                "electrolyte",
                "polycrystalline",
                "sublattice",
                "interfacial",
                "superionic",
                "overpotential",
                "nanoparticles",
                "thiophosphate",
                "antiperovskite",
                "dihydrate",
                "prototype",
                "network",
                "stepwise",
                "therefore",
                "boundary"
            })
    void joinsAWordWhereverItIsBroken(String word) {
        for (int i = 2; i <= word.length() - 3; i++) {
            assertThat(joined("the " + word.substring(0, i) + "-", word.substring(i) + " of", "a " + word))
                    .as("seen elsewhere, broken after %s", i)
                    .isEqualTo("the " + word + " of");
            assertThat(joined("the " + word.substring(0, i) + "-", word.substring(i) + " of", PROSE))
                    .as("never seen, broken after %s", i)
                    .isEqualTo("the " + word + " of");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "carbon,coated",
        "short,range",
        "ball,milling",
        "pulsed,field",
        "stainless,steel",
        "random,walk",
        "steady,state",
        "garnet,type",
        "evidence,based",
        "indium,doped",
        "non,aqueous",
        "self,diffusion",
        "so,called",
        "as,prepared",
        "pre,existing",
        "Frenkel,type",
        "area,specific"
    })
    void keepsTheHyphenOfACompound(String first, String second) {
        assertThat(joined("the " + first + "-", second + " one", PROSE))
                .isEqualTo("the " + first + "-" + second + " one");
        assertThat(joined("the " + first + "-", second + " one", "a " + first + "-" + second))
                .isEqualTo("the " + first + "-" + second + " one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an intra-site jump|inter-|site|inter-site",
                "an intrasite jump|inter-|site|intersite",
                "one grain boundary|the grain-bound-|ary|the grain-boundary",
                "one grain boundary|at grain-|boundary-rich spots|at grain-boundary-rich spots",
                "rock salt|the rock-|salt-like one|the rock-salt-like one",
                "a ball|the ball-|to-powder ratio|the ball-to-powder ratio",
                "both the co-operative and co-operation|a co-|operation|a co-operation",
            })
    void followsTheHabitsOfTheDocument(String elsewhere, String first, String second, String whole) {
        assertThat(joined(first, second, elsewhere)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8})
    void neverJoinsInsideNumbersFormulasAndAddresses(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int one = random.nextInt(1, 2000);
            int other = random.nextInt(1, 99);
            for (String first : List.of(
                    "to " + one,
                    "of 10",
                    "in Li" + one + "La",
                    "in Li₇La₃Zr",
                    "see 10.1000/ab" + one,
                    "at https://doi.org/10." + one + "/word",
                    "at www.word.org/word")) {
                for (String second : List.of(other + " S", "x" + other + " S", "₁₂ is", "word" + other)) {
                    assertThat(joined(first + "-", second, PROSE)).isEqualTo(first + "-" + second);
                }
            }
        }
    }
}
