package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the {@code .tsv} files beside this test: printed text against what is read from it. */
class GoldenPairsTest {

    static Stream<Arguments> formulas() {
        return Golden.pairs("formulas.tsv").stream();
    }

    static Stream<Arguments> prose() {
        return Golden.pairs("prose.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void writesFormulasInOneWay(String printed, String expected) {
        assertThat(Formulas.canonical(printed)).isEqualTo(expected);
        assertThat(Formulas.canonical(expected)).as("canonical form read again").isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("prose")
    void findsFormulasAndNothingElse(String text, String expected) {
        assertThat(FormulaScanner.scan(text)).extracting(Span::text).isEqualTo(words(expected));
    }

    private static List<String> words(String expected) {
        List<String> words = new ArrayList<>(List.of(expected.split(" ", -1)));
        words.removeIf(String::isBlank);
        return words;
    }
}
