package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderPowerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            σ / 10⁻⁴ S cm⁻¹ | -4
            σ (10⁻⁴ S cm⁻¹) | -4
            Ionic conductivity (×10⁻³ S/cm) | -3
            σ × 10⁴ (S cm⁻¹) | -4
            σ (25 °C) × 10⁴ / S cm⁻¹ | -4
            σRT·10⁵ (S cm⁻¹) | -5
            Conductivity at 30 °C × 10⁴ (S cm⁻¹) | -4
            10⁴ σ (S cm⁻¹) | -4
            10⁴ × σ (S cm⁻¹) | -4
            σ/10⁻⁴ (S cm⁻¹) | -4
            σ (S cm⁻¹) × 10⁴ | -4
            σ (S cm⁻¹ × 10⁻⁴) | -4
            """)
    void aPowerTiedToThePropertyOrItsUnitScalesTheNumbers(String head, int exponent) {
        assertThat(HeaderReader.read(head).exponent()).isEqualTo(exponent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Conductivities (S cm⁻¹), all above 10⁻⁴
            σ (S cm⁻¹) at 10⁻⁵ mbar
            σ (S cm⁻¹) at p(O₂) = 10⁻⁵ atm
            σ at 10⁻⁵ mbar (S cm⁻¹)
            σ (S cm⁻¹) after 10³ cycles
            σ (mS cm⁻¹) Conductors that exceed 10⁻³ S cm⁻¹ at 25 °C
            σ (mS cm⁻¹) Conductors that reach 3 × 10⁻³ S cm⁻¹ at 25 °C
            """)
    void anyOtherPowerScalesNothing(String head) {
        assertThat(HeaderReader.read(head).exponent()).isZero();
    }
}
