package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTest {
    @ParameterizedTest
    @CsvSource({
        "RAISED, -4, ⁻⁴",
        "RAISED, 2+, ²⁺",
        "RAISED, 12–14, ¹²–¹⁴",
        "RAISED, −1, ⁻¹",
        "RAISED, a, ᵃ",
        "RAISED, ∘, °",
        "LOWERED, 3−δ, ₃₋δ",
        "LOWERED, 1+x+y, ₁₊ₓ₊y",
        "LOWERED, gb, gb",
        "LOWERED, tot, ₜₒₜ",
        "LOWERED, 0.5, ₀.₅",
        "LOWERED, a, ₐ",
        "NORMAL, x-1, x-1"
    })
    void shiftsWhatHasAForm(Script script, String plain, String shifted) {
        assertThat(script.apply(plain)).isEqualTo(shifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eﬃcient ﬁlm|efficient film",
                "con\u00ADduct|conduct",
                "5 μS and 3 Ω|5 µS and 3 Ω",
                "NH₃⋅BH₃ ∙ x|NH₃·BH₃·x",
                "A\u030A and é|Å and é",
                "𝜎 = 𝟏|σ = 1",
                "a\u200Bb\u2009c\t d|ab c d",
                "3×10⁻⁶ and (× 10⁻⁴)|3 × 10⁻⁶ and (×10⁻⁴)",
                "x=0.5, 0.3±0.1 and p <0.05|x = 0.5, 0.3 ± 0.1 and p <0.05",
                "~ 10⁻⁸ and S · cm⁻¹, A · B|~10⁻⁸ and S·cm⁻¹, A · B",
                "25ºC, 25 ℃, 25 ᵒC, 25 ° C|25 °C, 25 °C, 25 °C, 25 °C",
                "Li ₇La, cm ⁻¹, ⁷Li and ⁶Li|Li₇La, cm⁻¹, ⁷Li and ⁶Li",
                "10⁻⁶ᵃ, x²ⁿ|10⁻⁶ ᵃ, x²ⁿ",
                "https://a.org/x?b=5&c=6 is|https://a.org/x?b=5&c=6 is",
                "C=O, Mg₃N₂+3MgF₂, NaCl~KCl|C=O, Mg₃N₂+3MgF₂, NaCl~KCl",
                "in ../a and 0.5 , so .|in ../a and 0.5, so.",
                "ᵃMeasured at 25 °C|ᵃ Measured at 25 °C",
                "*Corrected for it|* Corrected for it",
                "*OH and ⁷Li NMR|*OH and ⁷Li NMR",
            })
    void givesEveryCharacterItsOneForm(String raw, String canonical) {
        assertThat(CanonicalText.of(raw)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "obtained by expos-|ing it|obtained by exposing it",
                "a value of 10-|4 S|a value of 10-4 S",
                "the garnet Li7-|xLa3|the garnet Li7-xLa3",
                "an oxide-|ion current|an oxide-ion current",
                "see 10.1000/ab-|cd for|see 10.1000/ab-cd for",
                "at https://doi.org/|10.1/x|at https://doi.org/10.1/x",
                "between N–|H bonds|between N–H bonds",
                "of Mg-|ion cells|of Mg-ion cells",
                "10⁻|⁵ S|10⁻⁵ S",
                "and so|on|and so on",
                "a conductivity of 7|×10⁻⁸ S|a conductivity of 7 × 10⁻⁸ S",
                "a conductivity of 7 ×|10⁻⁸ S|a conductivity of 7 × 10⁻⁸ S",
                "for the sample with x|=0.5 it|for the sample with x = 0.5 it",
                "it stays the order of ~|10⁻⁸ S|it stays the order of ~10⁻⁸ S",
            })
    void joinsLines(String first, String second, String joined) {
        LineJoiner joiner = new LineJoiner(List.of(first, second, "the oxide is an ion of Mg"));
        assertThat(joiner.join(List.of(first, second))).isEqualTo(joined);
    }

    @Test
    void knowsWhereALineBeginsThatChangesTheOneBeforeIt() {
        StringBuilder text = new StringBuilder();
        LineJoiner.PLAIN.append(text, "a conductivity of 7");
        int begin = LineJoiner.PLAIN.append(text, "×10⁻⁸ S cm⁻¹ at");
        int last = LineJoiner.PLAIN.append(text, "x = 0.5");
        assertThat(text.substring(begin)).isEqualTo("× 10⁻⁸ S cm⁻¹ at x = 0.5");
        assertThat(text.substring(last)).isEqualTo("x = 0.5");
    }
}
