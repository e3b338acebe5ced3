package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsidesTest {
    private static String left(String question) {
        return Asides.leftOut(Terms.of(question, Vocabulary.empty())).terms().stream()
                .map(term -> term.token().text())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Na2B12I12 with 2.24 eV - I flatly refuse this - which paper | Na2B12I12 with 2.24 eV which paper",
                "without germanium, it is overpriced | without germanium",
                "Since tantalum has become pricey, which garnets contain zirconium | which garnets contain zirconium",
                "Titanium gets flumoxed, so list NASICONs without Ti | so list NASICONs without Ti",
            })
    void whatIsSaidBesideAQuestionIsLeftOut(String question, String left) {
        assertThat(left(question)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garnets, they must be flumoxed",
                "garnets, we need them flumoxed",
                "garnets, flumoxed",
                "garnets (flumoxed)",
                "I like garnets",
            })
    void whatMayBeAConditionIsNot(String question) {
        assertThat(Asides.leftOut(Terms.of(question, Vocabulary.empty())).terms())
                .isEqualTo(Terms.of(question, Vocabulary.empty()).terms());
    }
}
