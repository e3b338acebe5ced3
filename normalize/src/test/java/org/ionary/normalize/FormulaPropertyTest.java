package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import org.ionary.domain.material.Composition;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaPropertyTest {
    private static final int CASES = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCompositionInAnyNotationIsReadBack(long seed) {
        FormulaGenerator generator = new FormulaGenerator(seed);
        for (int i = 0; i < CASES; i++) {
            FormulaGenerator.Sample sample = generator.next();
            Composition read = Formulas.composition(sample.printed())
                    .orElseThrow(() -> new AssertionError("seed " + seed + ": not read: " + sample));
            assertThat(read.isSameAs(sample.composition()))
                    .as("seed %d: %s read as %s", seed, sample, read)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void theCanonicalFormIsReadAsTheSameAndStaysAsItIs(long seed) {
        FormulaGenerator generator = new FormulaGenerator(seed);
        for (int i = 0; i < CASES; i++) {
            FormulaGenerator.Sample sample = generator.next();
            String canonical = Formulas.canonical(sample.printed());
            assertThat(Formulas.isSame(canonical, sample.printed()))
                    .as("seed %d: %s of %s", seed, canonical, sample)
                    .isTrue();
            assertThat(Formulas.canonical(canonical)).as("seed %d", seed).isEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void noTextThrows(long seed) {
        Random random = new Random(seed);
        String letters = "LiMgBHNOPSClxyδ½₂⁺⁻·.-–()[]{}0123456789 ,/@+%=$_^\\<>&;°Ωα″\u0000\ud83d";
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int k = 0; k < length; k++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String words = text.toString();
            assertThatCode(() -> {
                        Formulas.composition(words);
                        Formulas.canonical(words);
                        Formulas.refusal(words);
                        Formulas.members("Li7-xLa3Zr2-xTaxO12", words);
                        FormulaScanner.scan(words);
                        PaperNames.scan(words);
                        Materials.read(words);
                        Chemistry.classes(words);
                        ChargeBalance.of(words);
                    })
                    .as("seed %d: %s", seed, words)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void formulasInProseDoNotOverlap(long seed) {
        Random random = new Random(seed);
        String[] words = {
            "Li3PS4", "O3−δ", "BaCeO3−δ", "-", "–", " ", ", ", " and ", "(LLZO)", "γ-", "·", "β", "PEO", "denote "
        };
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                text.append(words[random.nextInt(words.length)]);
            }
            int end = 0;
            for (Span span : FormulaScanner.scan(text.toString())) {
                assertThat(span.begin()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(span.begin(), span.end())).isEqualTo(span.text());
                end = span.end();
            }
            PaperNames.scan(text.toString());
            Materials.scanNames(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(Li", "Li(", "9", "Li2S·", "x-", "(1-x)", "Li0.", "[(", "Li ", "Li-", "½", "PEO"})
    void timeGrowsWithLengthOnly(String unit) {
        String text = unit.repeat(20_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Formulas.refusal(text);
            FormulaScanner.scan(text);
        });
    }

    @Test
    void aRefusalSaysWhyWhereverThereIsNoFormula() {
        for (String text : new String[] {"", " ", "(", "Li(", "·", "Li·", "2", "x", "-", "Li3PS4·", "[]"}) {
            assertThat(Formulas.refusal(text)).as(text).isPresent();
            assertThat(Formulas.composition(text)).as(text).isEmpty();
        }
    }
}
