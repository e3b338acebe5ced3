package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ionary.domain.finding.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mended reading is a proposal: it says so, why, and how likely it is. */
class RepairTest {

    @ParameterizedTest
    @EnumSource(Damage.class)
    void everyDamageHasAReasonAndAPlausibility(Damage damage) {
        assertThat(damage.meaning()).isNotBlank();
        assertThat(damage.plausibility()).isBetween(0.0, 1.0);
    }

    @Test
    void cleanPrintIsCertain() {
        ReadQuantity clean = QuantityScanner.read("1.2 × 10⁻³ S cm⁻¹").orElseThrow();
        assertThat(clean.repaired()).isFalse();
        assertThat(clean.plausibility()).isEqualTo(1);
    }

    @Test
    void damageOfNumberAndUnitOfOneKindBearEachOtherOut() {
        double both = QuantityScanner.read("1.2 × 10 4 S cm 1").orElseThrow().plausibility();
        double alone = QuantityScanner.read("1.2 × 10 4 S cm⁻¹").orElseThrow().plausibility();
        assertThat(both).isGreaterThan(alone);
    }

    @Test
    void whatCannotBeKnownIsNoValue() {
        ReadQuantity lost = QuantityScanner.read("1.2 × 10 S cm⁻¹").orElseThrow();
        assertThat(lost.exponentLost()).isTrue();
        assertThat(lost.plausibility()).isZero();
        assertThat(lost.toQuantity(Property.CONDUCTIVITY)).isEmpty();
    }

    @Test
    void theRawWordsAreKeptAsTheyWerePrinted() {
        ReadQuantity mended = QuantityScanner.read("of 3.4 3 1024 S cm21 at").orElseThrow();
        assertThat(mended.raw()).isEqualTo("3.4 3 1024 S cm21");
        assertThat(mended.toQuantity(Property.CONDUCTIVITY).orElseThrow().raw()).isEqualTo("3.4 3 1024 S cm21");
    }

    @Test
    void numbersStayExactWhateverTheirSize() {
        assertThat(QuantityScanner.read("3.2 × 10⁻¹⁸ S cm⁻¹").orElseThrow().low())
                .isEqualByComparingTo(new BigDecimal("3.2E-18"));
        assertThat(QuantityScanner.read("1.23456789012345678901 mS cm⁻¹")
                        .orElseThrow()
                        .low())
                .isEqualByComparingTo(new BigDecimal("0.00123456789012345678901"));
    }

    @Test
    void aPaperMaySayWhatItMeansByRoomTemperature() {
        BigDecimal meant = new BigDecimal("293.15");
        assertThat(QuantityScanner.scan("at room temperature and at 30 °C", meant))
                .extracting(ReadQuantity::low)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(meant, new BigDecimal("303.15"));
    }
}
