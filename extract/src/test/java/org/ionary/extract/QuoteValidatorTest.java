package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuoteValidatorTest {
    @ParameterizedTest
    @EnumSource
    void acceptsAndRefusesItsOwnExamples(QuoteValidator validator) {
        assertThat(validator.accepts(validator.accepted()))
                .as(validator.accepted())
                .isTrue();
        assertThat(validator.accepts(validator.refused()))
                .as(validator.refused())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALUE | 10⁻⁴ S cm⁻¹ | true",
                "NOT_RELATIVE | two orders of magnitude higher | false",
                "NOT_RELATIVE | 30 % | false",
                "CONDUCTIVITY_UNIT | σ / 10⁻⁴ S cm⁻¹ | true",
                "CONDUCTIVITY_UNIT | log σ | true",
                "CONDUCTIVITY_UNIT | Ω⁻¹ cm⁻¹ | true",
                "CONDUCTIVITY_UNIT | S cm1 | true",
                "CONDUCTIVITY_UNIT | S cm² mol⁻¹ | false",
                "CONDUCTIVITY_UNIT | mA cm⁻² | false",
                "CONDUCTIVITY_UNIT | eV | false",
                "ENERGY_UNIT | Ea (kJ mol⁻¹) | true",
                "ENERGY_UNIT | J m⁻² | false",
                "ENERGY_UNIT | eV per atom | false",
                "TEMPERATURE | RT | true",
                "TEMPERATURE | ambient conditions | true",
                "TEMPERATURE_UNIT | 1000/T (K⁻¹) | true",
                "ONE_MATERIAL | x = 0.1 | true",
                "ONE_MATERIAL | x = 0.1 and y = 0.2 | true",
                "ONE_MATERIAL | x = 0.1–0.4 | false",
                "ONE_MATERIAL | 0 ≤ x ≤ 0.4 | false",
                "ONE_MATERIAL | 60:40 mixture of Li3PS4 and LiI | true",
                "CONDUCTIVITY_WORDS | σ | true",
                "ENERGY_WORDS | Eₐ | true",
                "ENERGY_WORDS | formation energy | false"
            })
    void tellsApart(QuoteValidator validator, String quote, boolean accepted) {
        assertThat(validator.accepts(quote)).isEqualTo(accepted);
    }
}
