package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of 5 × 10⁻⁴ S·cm⁻¹ at | 5 × 10⁻⁴ S·cm⁻¹ | 5 × 10⁻⁴ S·cm⁻¹",
                "of 5 × 10⁻⁴ S·cm⁻¹ at | 5×10-4 S·cm-1 | 5 × 10⁻⁴ S·cm⁻¹",
                "of Li₇La₃Zr₂O₁₂ at | Li7La3Zr2O12 | Li₇La₃Zr₂O₁₂",
                "at 25 °C in | 25°C | 25 °C",
                "Mg²⁺ moves | Mg2+ | Mg²⁺",
            })
    void findsThePapersOwnCharacters(String text, String quote, String found) {
        assertThat(new QuoteFinder(text).all(quote))
                .extracting(place -> text.substring(place.begin(), place.end()))
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 mS/cm | 12 mS/cm",
                "12 mS/cm | 1 2 mS/cm",
                "5 × 10⁻⁴ S/cm | 5 × 10⁴ S/cm",
                "5 × 10⁻⁴ S/cm | 5 x 10⁻⁴ S/cm",
                "bulk conductivity | Bulk conductivity",
                "in air | inair",
                "0.31 eV | 0,31 eV"
            })
    void findsNothingElse(String text, String quote) {
        assertThat(new QuoteFinder(text).all(quote)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Ge0.8S and 0.8 mS | 0.8 | 1", "12 and 2 | 2 | 1", "1.2 and 2 | 2 | 1"})
    void countsWholeNumbersOnly(String text, String quote, int times) {
        assertThat(new QuoteFinder(text)
                        .all(quote).stream()
                                .filter(place -> PaperQuotes.isWhole(text, place))
                                .toList())
                .hasSize(times);
    }

    /** What is cut out of a text is found there, however its white space and its scripts are changed. */
    @RepeatedTest(20)
    void findsWhatWasCutOutOfTheText(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        String text = RandomText.of(chance);
        QuoteFinder finder = new QuoteFinder(text);
        for (int i = 0; i < 50; i++) {
            int begin = chance.nextInt(text.length());
            int end = begin + 1 + chance.nextInt(Math.min(60, text.length() - begin));
            String quote = text.substring(begin, end);
            if (!quote.isBlank()) {
                List<Clause> places = finder.all(changed(quote));
                int first = begin + quote.length() - quote.stripLeading().length();
                assertThat(places)
                        .as("seed %s: %s", repetition.getCurrentRepetition(), quote)
                        .anyMatch(place -> place.begin() <= first && first < place.end());
            }
        }
    }

    private static String changed(String quote) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < quote.length(); i++) {
            char c = quote.charAt(i);
            int raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            int lowered = "₀₁₂₃₄₅₆₇₈₉".indexOf(c);
            changed.append(raised >= 0 ? (char) ('0' + raised) : lowered >= 0 ? (char) ('0' + lowered) : c);
            if (c == ' ') {
                changed.append('\n');
            }
        }
        return changed.toString();
    }
}
