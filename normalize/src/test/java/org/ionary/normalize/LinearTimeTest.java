package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the scanner slow: the time grows with the length, from a kilobyte to a megabyte, and stays bounded. */
class LinearTimeTest {
    private static final long SEED = 577_215;
    private static final int KILOBYTE = 1000;
    private static final double MOST_MILLISECONDS_PER_KILOBYTE = 2;

    /** Ten would be exact; the rest is for the noise of a shared machine. */
    private static final double MOST_GROWTH = 40;

    private static final List<String> PARTS = List.of(
            "1", "2", "7", "0", ".", ",", " ", "  ", "(", ")", "[", "-", "−", "–", "10", "×", " × 10", "⁻", "⁴", "±",
            "^", "{", "E", "e-", "S", " cm", "K", "°C", "/", ":", "~", "and ", "to ", "log ", "=", "RT ");

    static Stream<String> pieces() {
        return Stream.of(
                "1",
                "1 ",
                " ",
                "1.",
                ".1",
                "1,",
                "1, ",
                "1-",
                "-",
                "(",
                "()",
                "(1",
                "1)",
                "10",
                "10 ",
                "10-",
                "10-4 ",
                "× ",
                "× 10",
                "1 × 10",
                "1 × 10 ",
                "10^",
                "10^{",
                "±",
                "1 ± ",
                "1(1) ",
                "1 and ",
                "1 to ",
                "between 1 and ",
                "1:2 ",
                "1 000 ",
                "1,000,",
                "1'000'",
                "log ",
                "log σ = ",
                "ln = 1 ",
                "RT ",
                "RT to ",
                "same temperature ",
                "25 °C ",
                "25 °C (",
                "25 °C to ",
                "at 5 °C ",
                "5 S cm ",
                "5 S·S·S·",
                "5 (S (",
                "S cm-1 ",
                "5 K ",
                "~",
                "> ",
                "5 1/");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aTextOfOnePieceIsReadInLinearTime(String piece) {
        assertLinear(piece, piece.repeat(150 * KILOBYTE / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1, ", "1 × 10 ", "10-4 ", "((", "1 000 ", "log σ = ", "1.2(3) ± "})
    void aMegabyteOfOnePieceIsReadInLinearTime(String piece) {
        assertLinear(piece, piece.repeat(1000 * KILOBYTE / piece.length()));
    }

    @Test
    void aRandomTextOfNumbersAndSignsIsReadInLinearTime() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 1000 * KILOBYTE) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            assertLinear("seed " + SEED + ", round " + round, text.toString());
        }
    }

    private static void assertLinear(String what, String text) {
        int length = text.length();
        milliseconds(text.substring(0, length / 20));
        double small = Math.max(1, best(text.substring(0, length / 10)));
        double large = milliseconds(text);
        assertThat(large * KILOBYTE / length)
                .as("milliseconds per kilobyte of %s", what)
                .isLessThan(MOST_MILLISECONDS_PER_KILOBYTE);
        assertThat(large / small).as("growth to the tenfold of %s", what).isLessThan(MOST_GROWTH);
        assertThat(best(text.substring(0, KILOBYTE)))
                .as("milliseconds for one kilobyte of %s", what)
                .isLessThan(50);
    }

    private static double best(String text) {
        return Math.min(milliseconds(text), milliseconds(text));
    }

    /** Of this thread's processor, so that what else runs on the machine does not count. */
    private static double milliseconds(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        QuantityScanner.scan(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
}
