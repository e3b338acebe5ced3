package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever number is printed, in whatever style of print, reads back as itself. */
class NumberPropertyTest {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private record Printed(BigDecimal mantissa, int exponent) {
        BigDecimal value() {
            return mantissa.scaleByPowerOfTen(-exponent);
        }
    }

    private static final List<Function<Printed, String>> NUMBERS = List.of(
            p -> p.mantissa() + " × 10⁻" + raised(p.exponent()),
            p -> p.mantissa() + "×10⁻" + raised(p.exponent()),
            p -> p.mantissa() + " x 10-" + p.exponent(),
            p -> p.mantissa() + "·10−" + p.exponent(),
            p -> p.mantissa() + " × 10^-" + p.exponent(),
            p -> p.mantissa() + " × 10^{−" + p.exponent() + "}",
            p -> p.mantissa() + " × 10 − " + p.exponent(),
            p -> p.mantissa() + "E−" + p.exponent(),
            p -> p.mantissa() + "e-" + p.exponent(),
            p -> p.mantissa() + "(3) × 10⁻" + raised(p.exponent()),
            p -> p.mantissa() + " ± 0.1 × 10⁻" + raised(p.exponent()),
            p -> p.mantissa().toPlainString().replace('.', ',') + " × 10−" + p.exponent(),
            p -> p.value().toPlainString());

    private static final List<String[]> UNITS = List.of(
            new String[] {" S cm⁻¹", "1"},
            new String[] {" S·cm⁻¹", "1"},
            new String[] {" S/cm", "1"},
            new String[] {" S cm-1", "1"},
            new String[] {" S cm−1", "1"},
            new String[] {" Scm−1", "1"},
            new String[] {" mS cm⁻¹", "1e-3"},
            new String[] {" mS/cm", "1e-3"},
            new String[] {" µS cm⁻¹", "1e-6"},
            new String[] {" μS/cm", "1e-6"},
            new String[] {" S m⁻¹", "1e-2"},
            new String[] {" S/m", "1e-2"},
            new String[] {" Ω⁻¹ cm⁻¹", "1"},
            new String[] {" Ω⁻¹cm⁻¹", "1"},
            new String[] {" (Ω·cm)⁻¹", "1"},
            new String[] {" (Ω cm)−1", "1"},
            new String[] {" ohm-1 cm-1", "1"},
            new String[] {" S cm^{-1}", "1"});

    private static String raised(int number) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append(RAISED.charAt(c - '0'));
        }
        return text.toString();
    }

    @Test
    void everyPrintedConductivityReadsBackExactly() {
        long seed = 271828;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Printed printed = new Printed(
                    BigDecimal.valueOf(100 + random.nextInt(900), 1 + random.nextInt(2)), 1 + random.nextInt(15));
            Function<Printed, String> style = NUMBERS.get(random.nextInt(NUMBERS.size()));
            String[] unit = UNITS.get(random.nextInt(UNITS.size()));
            String text = "a value of " + style.apply(printed) + unit[0] + " was found";
            List<ReadQuantity> read = QuantityScanner.scan(text);
            assertThat(read).as("seed %d: %s", seed, text).hasSize(1);
            assertThat(read.getFirst().low())
                    .as("seed %d: %s", seed, text)
                    .isEqualByComparingTo(printed.value().multiply(new BigDecimal(unit[1])));
            assertThat(read.getFirst().repaired()).as("seed %d: %s", seed, text).isFalse();
        }
    }

    @Test
    void whatIsQuotedReadsTheSameByItself() {
        long seed = 314159;
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            Printed printed = new Printed(BigDecimal.valueOf(100 + random.nextInt(900), 1), 1 + random.nextInt(9));
            String text = "about " + NUMBERS.get(random.nextInt(NUMBERS.size())).apply(printed)
                    + UNITS.get(random.nextInt(UNITS.size()))[0];
            ReadQuantity first = QuantityScanner.scan("It is " + text + ".").getFirst();
            ReadQuantity again = QuantityScanner.read(first.raw()).orElseThrow();
            assertThat(again.low()).as("seed %d: %s", seed, text).isEqualByComparingTo(first.low());
            assertThat(again.sense()).as("seed %d: %s", seed, text).isEqualTo(Sense.APPROXIMATE);
        }
    }

    @Test
    void noTextMakesAReaderThrow() {
        long seed = 161803;
        Random random = new Random(seed);
        String alphabet = "0123456789.,·×x*^{}()[]+-−–~≥<> eE10SΩcmVKC°%/⁻¹²₂½δxyαγLiMgBHNOePa:;=\ud835\u0000İ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int k = 0; k < length; k++) {
                text.append(
                        random.nextInt(8) == 0
                                ? (char) random.nextInt(0x10000)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String words = text.toString();
            for (ReadQuantity quantity : QuantityScanner.scan(words)) {
                assertThat(quantity.begin()).as("seed %d: %s", seed, words).isLessThan(quantity.end());
                assertThat(quantity.end()).as("seed %d: %s", seed, words).isLessThanOrEqualTo(words.length());
            }
            for (Span span : FormulaScanner.scan(words)) {
                assertThat(words.substring(span.begin(), span.end())).isEqualTo(span.text());
            }
            HeaderReader.read(words);
            HeaderReader.apply(words, words);
            Formulas.canonical(words);
            Materials.read(words);
        }
    }

    @Test
    void longTextsOfOneKindAreReadInLinearTime() {
        for (String piece :
                List.of("1, ", "10-4 ", "(Li)(", "Li(BH4) (", "x = 1, ", "log = ", "1.2 × ", "5 S cm ", "((")) {
            String text = piece.repeat(300_000 / piece.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> {
                        QuantityScanner.scan(text);
                        FormulaScanner.scan(text);
                    },
                    piece);
        }
    }
}
