package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcilerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Li₃YCl₆ has a conductivity of 0.2–0.5 mS cm⁻¹ at 25 °C. | Li₃YCl₆ has a conductivity of 0.2–0.9 mS cm⁻¹ at 25 °C.
            Li₃YCl₆ has a conductivity of 0.2 mS cm⁻¹ at 25–60 °C. | Li₃YCl₆ has a conductivity of 0.2 mS cm⁻¹ at 25–90 °C.
            Li₃YCl₆ has a conductivity of 5.00 mS cm⁻¹ at 25 °C. | Li₃YCl₆ has a conductivity of 5.02 mS cm⁻¹ at 25 °C.
            """)
    void whatSaysOtherNumbersIsAnotherFinding(String first, String second) {
        Extraction extraction = new Extractor().extract(Papers.of(first, second));
        assertThat(extraction.findings()).hasSize(2).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(extraction.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Li₃YCl₆ has a conductivity of 0.2–0.5 mS cm⁻¹ at 25 °C. | Li₃YCl₆ has a conductivity of 2–5 × 10⁻⁴ S cm⁻¹ at 298 K.
            Li₃YCl₆ has an activation energy of 0.370 eV. | The activation energy of Li₃YCl₆ is 35.7 kJ mol⁻¹.
            Li₃YCl₆ has a conductivity of 4.012 mS cm⁻¹ at 25 °C. | Li₃YCl₆ has a conductivity of 4.01 mS cm⁻¹ at 25 °C.
            """)
    void theSameNumbersInOtherWordsAreOneFinding(String first, String second) {
        Extraction extraction = new Extractor().extract(Papers.of(first, second));
        assertThat(extraction.findings()).hasSize(1);
        assertThat(extraction.refused()).extracting(Refusal::reason).containsExactly(RejectionReason.DUPLICATE);
    }

    @Test
    void twoEnergiesInOneUnitAreNoEchoOfEachOther() {
        Extraction extraction = new Extractor()
                .extract(Papers.of("The activation energy of Li₃YCl₆ is 0.50 eV (0.51 eV after cooling)."));
        assertThat(extraction.refused()).extracting(Refusal::reason).doesNotContain(RejectionReason.DUPLICATE);
    }

    @Test
    void aCandidateLostOnTheWayMakesTheLedgerThrow() {
        Extraction whole = new Extractor()
                .extract(Papers.of(
                        "Li₃YCl₆ has a conductivity of 0.2 mS cm⁻¹ at 25 °C.",
                        "Li₃YBr₆ has a conductivity of 0.7 mS cm⁻¹ at 25 °C."));
        assertThat(Extractor.ledger(2, whole.findings(), whole.refused())).isEqualTo(whole.ledger());
        List<Finding> lost = whole.findings().subList(0, 1);
        assertThatThrownBy(() -> Extractor.ledger(2, lost, whole.refused()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not balance");
    }
}
