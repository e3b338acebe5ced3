package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the {@code .tsv} files beside this test: printed text against what is read from it. */
class GoldenPairsTest {

    static Stream<Arguments> quantities() {
        return Golden.pairs("quantities.tsv").stream();
    }

    static Stream<Arguments> temperatures() {
        return Golden.pairs("temperatures.tsv").stream();
    }

    static Stream<Arguments> formulas() {
        return Golden.pairs("formulas.tsv").stream();
    }

    static Stream<Arguments> prose() {
        return Golden.pairs("prose.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void readsConductivitiesAndEnergies(String text, String expected) {
        List<String> read = QuantityScanner.scan(text).stream()
                .filter(quantity -> quantity.dimension() == Dimension.CONDUCTIVITY
                        || quantity.dimension() == Dimension.ENERGY_PER_PARTICLE)
                .map(GoldenPairsTest::shown)
                .toList();
        assertThat(read)
                .isEqualTo(words(expected).stream().map(GoldenPairsTest::normal).toList());
    }

    @ParameterizedTest
    @MethodSource("temperatures")
    void readsTemperatures(String text, String expected) {
        List<String> read = QuantityScanner.scan(text).stream()
                .filter(quantity -> quantity.dimension() == Dimension.TEMPERATURE)
                .map(GoldenPairsTest::shown)
                .toList();
        assertThat(read)
                .isEqualTo(words(expected).stream().map(GoldenPairsTest::normal).toList());
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

    private static String shown(ReadQuantity quantity) {
        if (quantity.exponentLost()) {
            return "?";
        }
        String mark = switch (quantity.sense()) {
            case EXACT -> "";
            case APPROXIMATE -> "~";
            case ABOVE -> ">";
            case BELOW -> "<";
            case MAGNITUDE -> "^";
        };
        return rounded(quantity.low())
                + quantity.high().map(high -> ".." + rounded(high)).orElse("")
                + mark
                + (quantity.repaired() ? "!" : "");
    }

    private static String normal(String expected) {
        String marks = expected.chars()
                .filter(c -> "~<>^!?".indexOf(c) >= 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String numbers = expected.replaceAll("[~<>^!?]", "");
        return Stream.of(numbers.split("\\.\\.", -1))
                        .filter(number -> !number.isEmpty())
                        .map(number -> rounded(new BigDecimal(number)))
                        .collect(Collectors.joining(".."))
                + marks;
    }

    private static String rounded(BigDecimal number) {
        BigDecimal cut =
                number.precision() > 6 ? number.round(new java.math.MathContext(5, RoundingMode.HALF_UP)) : number;
        return cut.stripTrailingZeros().toString();
    }
}
