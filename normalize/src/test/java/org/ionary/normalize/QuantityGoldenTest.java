package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code quantities.tsv}: each way to print or to damage a quantity, against what is read from it. */
class QuantityGoldenTest {
    private static final char LINE_BREAK = '⏎';

    static Stream<Arguments> pairs() {
        return rows().stream().map(row -> Arguments.of(row[0], row[1].replace(LINE_BREAK, '\n'), row[2]));
    }

    private static List<String[]> rows() {
        return Lexicon.rows(QuantityGoldenTest.class, "quantities.tsv", 3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void readsWhatIsPrinted(String phenomenon, String text, String expected) {
        assertThat(Shown.of(text)).as(phenomenon).isEqualTo(expected);
    }

    @Test
    void holdsEveryPhenomenonOnceEachText() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(rows()).extracting(row -> row[0]).noneMatch(String::isBlank);
    }

    /** The rule reader quotes a value and has it read again by itself: the quote says the same. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void whatIsQuotedReadsTheSameByItself(String phenomenon, String text, String expected) {
        for (ReadQuantity quantity : QuantityScanner.scan(text)) {
            boolean byItself = !quantity.exponentLost()
                    && !quantity.refersBack()
                    && !quantity.roomTemperature()
                    && quantity.sense() != Sense.MAGNITUDE;
            if (byItself) {
                String quote = quantity.raw();
                assertThat(QuantityScanner.scan(quote))
                        .as("%s: %s of %s", phenomenon, quote, text)
                        .isNotEmpty();
                assertThat(QuantityScanner.scan(quote).getFirst().low())
                        .as("%s: %s of %s", phenomenon, quote, text)
                        .isEqualByComparingTo(quantity.low());
            }
        }
    }
}
