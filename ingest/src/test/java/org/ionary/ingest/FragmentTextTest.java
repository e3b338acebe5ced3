package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ionary.ingest.PdfPage.Glyph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines are spelt with their gaps: {@code |} is the gap at issue, {@code _} the space of a loose line, an italic letter
 * stands before {@code '}, {@code ^} raises and {@code ,} lowers the next character, braces are around small capitals.
 */
class FragmentTextTest {
    private static final float SIZE = 10;
    private static final float WIDTH = 5;

    /** @param gap in em */
    private static Fragment line(String spelt, double gap) {
        List<Glyph> glyphs = new ArrayList<>();
        float at = 50;
        float rise = 0;
        boolean small = false;
        for (int i = 0; i < spelt.length(); i++) {
            char c = spelt.charAt(i);
            switch (c) {
                case '|' -> at += (float) (gap * SIZE);
                case '_' -> at += 0.3f * SIZE;
                case '^' -> rise = 4;
                case ',' -> rise = -1.5f;
                case '\'' -> {}
                case '{', '}' -> small = c == '{';
                default -> {
                    boolean italic = i + 1 < spelt.length() && spelt.charAt(i + 1) == '\'';
                    float size = rise != 0 ? 0.7f * SIZE : small ? 0.8f * SIZE : SIZE;
                    float width = rise == 0 ? WIDTH : 0.7f * WIDTH;
                    glyphs.add(new Glyph(
                            String.valueOf(c), at, 100 - rise, width, size, false, italic ? "Italic" : "Roman"));
                    at += width;
                    rise = 0;
                }
            }
        }
        return Fragment.of(glyphs);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.05, 0.1, 0.167, 0.222, 0.35, 0.5})
    void readsAPowerTheSameHoweverTightTheLine(double gap) {
        assertThat(FragmentText.of(line("is_3|×|10^−^6_S", gap), false)).isEqualTo("is 3 × 10⁻⁶ S");
        assertThat(FragmentText.of(line("x'|=|0.5_and_5|±|1", gap), false)).isEqualTo("x = 0.5 and 5 ± 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.139, 0.167, 0.222})
    void setsAnOperationApartByItsNarrowSpaces(double gap) {
        assertThat(FragmentText.of(line("a'|+|b'", gap), false)).isEqualTo("a + b");
        assertThat(FragmentText.of(line("1|−|T'", gap), true)).isEqualTo("1 − T");
        assertThat(FragmentText.of(line("A'|exp(B')", gap), false)).isEqualTo("A exp(B)");
        assertThat(FragmentText.of(line("x'|ln|x'", gap), false)).isEqualTo("x ln x");
    }

    @ParameterizedTest
    @CsvSource({
        "of_−20_to_+80, of −20 to +80",
        "a'−b', a−b",
        "T'exp, Texp",
        "6|–|7, 6–7",
        "plexus, plexus",
        "(k'T'|), (kT)",
        "(|k'T'), (kT)",
    })
    void seesNoSpaceInANarrowGapOfAWord(String spelt, String text) {
        assertThat(FragmentText.of(line(spelt, 0.13), false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.15, La₂Br", "0.2, La₂ Br"})
    void allowsForTheSpaceThatTexAddsToAScript(double gap, String text) {
        assertThat(FragmentText.of(line("La,2|Br", gap), false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4_R{ESULTS}_{AND}_D{ATA}, 4 Results and Data", "The_{NMR}_of_it, The NMR of it"})
    void readsSmallCapitalsAsSmallLetters(String spelt, String text) {
        assertThat(FragmentText.of(line(spelt, 0), false)).isEqualTo(text);
    }
}
