package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ionary.domain.paper.Doi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLockTest {
    private static final List<NumberLock.Source> SOURCES = List.of(
            new NumberLock.Source(
                    1,
                    "The argyrodite Li₆PS₅Cl reaches 3.2 × 10⁻³ S cm⁻¹ at 25 °C and has an activation energy of 0.33 ± 0.02 eV.",
                    Optional.of(new Doi("10.1000/argyrodite"))),
            new NumberLock.Source(
                    2,
                    "In five pellets of Mg(BH₄)₂·2NH₃ (x = 0.3) the ammonia ligands exchange at room temperature, above 10⁻⁵ S/cm,"
                            + " as EIS shows.",
                    Optional.of(new Doi("10.1000/ammine"))));

    private static List<NumberLock.Line> checked(String answer) {
        return NumberLock.checked(answer, SOURCES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Li6PS5Cl reaches 3.2 × 10^-3 S/cm at 25 °C [1].",
                "At 298.15 K it is 3.2 mS/cm [1].",
                "About 0.33 eV are needed in the argyrodite (10.1000/argyrodite). [1]",
                "The barrier is 0.33 ± 0.02 eV [1].",
                "Ligands exchange at room temperature, above 0.01 mS/cm [2].",
                "This was seen in 5 pellets with x = 0.3 by EIS [2].",
                "Li₆PS₅Cl has 3.2 mS cm⁻¹ [1], and Mg(BH4)2·2NH3 more than 10⁻⁵ S/cm [2].",
                "Ammonia moves around magnesium [2]."
            })
    void showsWhatItsSourcesSay(String sentence) {
        assertThat(checked(sentence)).isNotEmpty().allSatisfy(line -> {
            assertThat(line).isInstanceOf(NumberLock.Line.Passed.class);
            assertThat(line.shown()).isEqualTo(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It reaches 3.3 × 10⁻³ S cm⁻¹ [1]. | 3.3 × 10⁻³ S cm⁻¹ is not in the cited source",
                "It reaches 3.2 × 10³ S cm⁻¹ [1]. | 3.2 × 10³ S cm⁻¹ is not in the cited source",
                "It reaches 3.2 S/cm [1]. | 3.2 S/cm is not in the cited source",
                "It reaches 3.2 [1]. | 3.2 is not in the cited source",
                "The barrier is 0.33 meV [1]. | 0.33 meV is not in the cited source",
                "The barrier is 0.33 ± 0.03 eV [1]. | 0.33 ± 0.03 eV is not in the cited source",
                "It has 10⁻⁵ S/cm at room temperature [2]. | 10⁻⁵ S/cm is not in the cited source",
                "It has 3.2 mS/cm [2]. | 3.2 mS/cm is not in the cited source",
                "It has 3.2 mS/cm [7]. | there is no source 7",
                "It has 3.2 mS/cm [1-3]. | there is no source 3",
                "It has 3.2 mS/cm. | no source is cited",
                "Li6PS5Br reaches 3.2 mS/cm [1]. | Li6PS5Br is not in the cited source",
                "Li6.5PS5Cl reaches 3.2 mS/cm [1]. | Li6.5PS5Cl is not in the cited source",
                "The garnet reaches 3.2 mS/cm [1]. | garnet is not in the cited source",
                "LLZO reaches 3.2 mS/cm [1]. | LLZO is not in the cited source",
                "Sodium argyrodite reaches 3.2 mS/cm [1]. | Na is not in the cited source",
                "NMR shows that ligands exchange [2]. | NMR is not in the cited source",
                "Six pellets were made [2]. | six is not in the cited source",
                "It rose tenfold [2]. | tenfold is not in the cited source",
                "See 10.1000/other for 3.2 mS/cm [1]. | 10.1000/other is not in the cited source",
                "See https://example.org/x for more [1]. | https://example.org/x is not in the cited source",
                "It reaches [2] S/cm [1]. | 2 S/cm",
                "It reaches ３.３ mS/cm [1]. | 3.3",
                "It was found in ² samples [2]. | 2 is not in the cited source"
            })
    void withholdsAndMarksWhatTheyDoNot(String sentence, String reason) {
        assertThat(checked(sentence))
                .singleElement()
                .isInstanceOf(NumberLock.Line.Withheld.class)
                .extracting(NumberLock.Line::shown)
                .asString()
                .startsWith("[withheld: " + reason.split(" is not", 2)[0])
                .endsWith("]");
    }

    @Test
    void judgesEachSentenceByItself() {
        assertThat(checked(
                        "Fig. 2 aside, cf. the work of Smith et al. on it [1]. Li6PS5Cl has 3.2 mS/cm [1]. It has 9 mS/cm. [1]\n"
                                + "- Ligands exchange. [2]"))
                .extracting(NumberLock.Line::shown)
                .containsExactly(
                        "[withheld: 2 is not in the cited source]",
                        "Li6PS5Cl has 3.2 mS/cm [1].",
                        "[withheld: 9 mS/cm is not in the cited source]",
                        "- Ligands exchange. [2]");
    }

    @Test
    void neverThrowsAndLosesNoWord() {
        Random random = new Random(7);
        String alphabet = "[]12., \n·×⁻¹²₃LiSmcCeV°K%(10.)/-–?!αß😀\u0000";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String all = text.toString();
            StringBuilder sentences = new StringBuilder();
            for (NumberLock.Line line : checked(all)) {
                sentences.append(
                        switch (line) {
                            case NumberLock.Line.Passed passed -> passed.sentence();
                            case NumberLock.Line.Withheld withheld -> withheld.sentence();
                        });
            }
            assertThat(sentences.toString().replaceAll("\\s", "")).as(all).isEqualTo(all.replaceAll("\\s", ""));
        }
    }
}
