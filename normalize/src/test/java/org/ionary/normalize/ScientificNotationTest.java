package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScientificNotationTest {

    @ParameterizedTest
    @CsvSource({
        "0.0005, 5 × 10⁻⁴",
        "2.96E-4, 2.96 × 10⁻⁴",
        "1E-18, 1 × 10⁻¹⁸",
        "0.0320, 0.032",
        "298.15, 298.15",
        "0, 0",
        "-3.25, −3.25",
        "120000, 1.2 × 10⁵",
        "0.35357985237197559, 0.35358",
        "99999.99, 1 × 10⁵"
    })
    void writesNumbersAsPapersDo(String number, String written) {
        assertThat(ScientificNotation.write(new BigDecimal(number))).isEqualTo(written);
    }

    @RepeatedTest(200)
    void whatIsWrittenIsReadBack(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(999_999), 20 - random.nextInt(22));
        String written = ScientificNotation.write(number) + " S/cm";
        assertThat(QuantityScanner.read(written).map(ReadQuantity::low))
                .as("seed %d: %s", info.getCurrentRepetition(), written)
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }
}
