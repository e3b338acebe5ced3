package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell says under the head of its column. */
class HeaderCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.1              | σ / 10⁻⁴ S cm⁻¹    | 0.00051
            5.1 × 10⁻⁴       | σ (S cm⁻¹)         | 0.00051
            5.1E-4           | σ (mS cm⁻¹)        | 5.1E-7
            −3.0             | log σ (S cm⁻¹)     | 0.001
            0,32             | Ea (eV)            | 0.32
            80               | T (°C)             | 353.15
            9.8a             | σ (mS/cm)          | 0.0098
            3.1              | 1000/T (K⁻¹)       | 0.0031
            3.1              | 10³/T (K⁻¹)        | 0.0031
            """)
    void theUnitOfTheHeadCompletesTheCell(String cell, String head, BigDecimal value) {
        assertThat(HeaderReader.apply(cell, head).orElseThrow().low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (2–6) × 10⁻⁶     | σ (S cm⁻¹) | 2E-6 | 6E-6
            2 × 10⁻⁶–6 × 10⁻⁵ | σ (S cm⁻¹) | 2E-6 | 6E-5
            0.4–0.5          | Ea (eV)    | 0.4  | 0.5
            0.5 to 0.4       | Ea (eV)    | 0.4  | 0.5
            """)
    void aCellMayHoldARange(String cell, String head, BigDecimal low, BigDecimal high) {
        ReadQuantity range = HeaderReader.apply(cell, head).orElseThrow();
        assertThat(range.low()).isEqualByComparingTo(low);
        assertThat(range.high()).hasValueSatisfying(end -> assertThat(end).isEqualByComparingTo(high));
    }

    @Test
    void aPowerInTheCellAndOneInTheHeadAreNotMultipliedSilently() {
        assertThat(HeaderReader.apply("5 × 10⁻⁴", "σ / 10⁻⁴ S cm⁻¹")).isEmpty();
    }
}
