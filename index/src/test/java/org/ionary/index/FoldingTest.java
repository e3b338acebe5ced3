package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Li₇La₃Zr₂O₁₂|Li7La3Zr2O12",
                "(Li₇La₃Zr₂O₁₂),|Li7La3Zr2O12",
                "S·cm⁻¹.|S·cm-1",
                "S∙cm−1|S·cm-1",
                "(La₀.₅Sr₀.₅)TiO₃|(La0.5Sr0.5)TiO3",
                "((x))|x",
                "Mg(BH₄)₂|Mg(BH4)2",
                "(LLZO|LLZO",
                "LLZO)|LLZO",
                "K₂[B₁₀H₁₀]|K2[B10H10]",
                "Mg²⁺|Mg2+",
                "[12]|12"
            })
    void foldsSpellingsOfTheSameThing(String token, String folded) {
        assertThat(Folding.fold(token)).isEqualTo(folded);
    }

    @Test
    void takesJoinedTokensApart() {
        assertThat(Folding.parts("Mg(BH4)2·1.6NH3")).containsExactly("Mg(BH4)2", "1.6NH3", "NH3");
        assertThat(Folding.parts("room-temperature")).containsExactly("room", "temperature");
        assertThat(Folding.parts("LLZO")).isEmpty();
    }

    @RepeatedTest(20)
    void foldingTwiceIsFoldingOnceForAnyText(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(
                        random.nextBoolean()
                                ? "()[]{}.,·-⁻₂Li7".charAt(random.nextInt(15))
                                : (char) random.nextInt(0x3000));
            }
            String once = Folding.fold(text.toString());
            assertThat(Folding.fold(once)).as("seed %d", seed).isEqualTo(once);
            Folding.parts(once).forEach(part -> assertThat(part).isNotEmpty());
        }
    }
}
