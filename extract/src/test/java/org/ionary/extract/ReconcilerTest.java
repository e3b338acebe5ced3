package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The conductivity of Li₃YCl₆ is 0.51 mS cm⁻¹.              | Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C.
            Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C.      | The conductivity of Li₃YCl₆ is 0.51 mS cm⁻¹.
            Li₃YCl₆ conducts about 1 mS cm⁻¹ at 25 °C.                | Li₃YCl₆ has a conductivity of 1.04 mS cm⁻¹ at 25 °C.
            At room temperature Li₃YCl₆ has 0.51 mS cm⁻¹.             | Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 300 K.
            The conductivity of Li₃YCl₆ is about 0.5 mS cm⁻¹.         | Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C.
            The activation energy of Li₃YCl₆ is approximately 0.4 eV. | The activation energy of Li₃YCl₆ is 0.38 eV.
            """)
    void whatSaysLessJoinsTheFullStatement(String first, String second) {
        Extraction extraction = new Extractor().extract(Papers.of(first, second));
        assertThat(extraction.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.measurement().evidence()).hasSize(2);
            assertThat(finding.flags()).isEmpty();
        });
        assertThat(extraction.ledger().in()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Li₃YCl₆ conducts about 1 mS cm⁻¹ at 25 °C. | Li₃YCl₆ has a conductivity of 1.2 mS cm⁻¹ at 25 °C.
            Li₃YCl₆ conducts about 1 mS cm⁻¹ at 25 °C. | Li₃YBr₆ has a conductivity of 1.04 mS cm⁻¹ at 25 °C.
            Li₃YCl₆ conducts about 1 mS cm⁻¹ at 60 °C. | Li₃YCl₆ has a conductivity of 1.04 mS cm⁻¹ at 25 °C.
            """)
    void whatSaysAnotherThingDoesNot(String first, String second) {
        assertThat(new Extractor().extract(Papers.of(first, second)).findings()).hasSize(2);
    }

    @Test
    void whatCouldRepeatTwoStatementsJoinsNone() {
        Extraction extraction = new Extractor()
                .extract(Papers.of(
                        "Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C.",
                        "After ageing, Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 35 °C.",
                        "The conductivity of Li₃YCl₆ is 0.51 mS cm⁻¹."));
        assertThat(extraction.findings()).hasSize(3);
    }

    @Test
    void twoValuesOfOneThingAreKeptAndBothFlagged() {
        Extraction extraction = new Extractor()
                .extract(Papers.of(
                        "Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C.",
                        "The conductivity of Li₃YCl₆ is 0.15 mS cm⁻¹ at 25 °C."));
        assertThat(extraction.findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.flags()).containsExactly(Flag.CONTRADICTED_IN_PAPER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C. | The conductivity of Li₃YCl₆ sintered at 500 °C is 0.15 mS cm⁻¹ at 25 °C.
            Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C. | The conductivity of Li₃YCl₆ is 0.15 mS cm⁻¹ at 25 °C [4].
            Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C. | A conductivity of 0.15 mS cm⁻¹ at 25 °C was calculated for Li₃YCl₆.
            The activation energy of Li₃YCl₆ is 0.40 eV.         | On cooling, the activation energy of Li₃YCl₆ is 0.35 eV.
            Li₃YCl₆ has a conductivity of about 0.50 mS cm⁻¹ at 25 °C. | The conductivity of Li₃YCl₆ is 0.54 mS cm⁻¹ at 25 °C.
            """)
    void valuesThatThePaperSetsApartAreNoContradiction(String first, String second) {
        assertThat(new Extractor().extract(Papers.of(first, second)).findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.flags()).doesNotContain(Flag.CONTRADICTED_IN_PAPER));
    }
}
