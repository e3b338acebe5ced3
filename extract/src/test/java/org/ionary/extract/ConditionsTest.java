package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsTest {

    static List<String[]> goldenPairs() {
        return Lexicon.rows(ConditionsTest.class, "conditions-of-values.tsv", 2);
    }

    @ParameterizedTest
    @MethodSource("goldenPairs")
    void eachValueHasTheConditionsThatItsSentenceGivesIt(String passage, String expected) {
        assertThat(of(Papers.of(passage))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            σ in wet H₂ (mS/cm)       | 0.5  | atmosphere wet H₂
            σ (S/cm), dry air         | 0.05 | atmosphere dry air
            σ of thin films (mS/cm)   | 0.5  | sample thin films
            σ (mS/cm)                 | 0.5  | -
            """)
    void theHeadOfATableNamesThem(String head, String value, String expected) {
        Papers paper = new Papers().table("Conductivity at 600 °C", "Compound | " + head, "BaZr0.8Y0.2O3 | " + value);
        assertThat(of(paper.build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Atmosphere      | 5% H2/Ar       | atmosphere 5% H2/Ar
            pO2 (atm)       | 0.21           | oxygen_partial_pressure 0.21 [pO2 (atm)]
            RH              | 85%            | humidity 85% [RH]
            Sample form     | single crystal | sample single crystal
            Stack pressure (MPa) | 50        | pressure 50 [Stack pressure (MPa)]
            Pressing pressure (MPa) | 370    | sample 370 [Pressing pressure (MPa)]
            Density (%)     | 95             | -
            """)
    void aColumnOfATableHoldsThem(String head, String cell, String expected) {
        Papers paper =
                new Papers().table("", "Compound | " + head + " | σ at 25 °C (mS/cm)", "Li3YCl6 | " + cell + " | 0.5");
        assertThat(of(paper.build())).isEqualTo(expected);
    }

    @Test
    void theCaptionGivesThemToAllCellsThatNameNoneThemselves() {
        Papers paper = new Papers()
                .table(
                        "Conductivity of hot-pressed ceramics at 600 °C in dry air",
                        "Compound | σ (mS/cm) | σ in wet air (mS/cm)",
                        "BaZr0.8Y0.2O3 | 1 | 2");
        assertThat(of(paper.build()))
                .isEqualTo("atmosphere dry air, sample hot-pressed ceramics; "
                        + "atmosphere wet air, sample hot-pressed ceramics");
    }

    @Test
    void aConditionBehindAMarkOfTheCaptionIsOnlyThatOfTheMarkedCells() {
        Papers paper = new Papers()
                .table(
                        "Conductivity at 25 °C (a, hot-pressed).",
                        "Compound | σ (mS/cm)",
                        "Li7La3Zr2O12 | 0.5 a",
                        "Li6.4La3Zr1.4Ta0.6O12 | 0.9");
        assertThat(of(paper.build())).isEqualTo("sample hot-pressed; -");
    }

    @Test
    void whatTheRowsOwnNameSaysOfTheSampleIsItsCondition() {
        Papers paper = new Papers()
                .table("Conductivity at 25 °C", "Sample | σ (mS/cm)", "Li7P3S11 glass-ceramic | 3", "Li3PS4 | 0.2");
        assertThat(of(paper.build())).isEqualTo("sample glass-ceramic; -");
    }

    @Test
    void theSameValueUnderTwoAtmospheresIsTwoFindings() {
        Extraction extraction = extract(
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C in air.",
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C in nitrogen.");
        assertThat(extraction.findings())
                .extracting(finding -> finding.measurement().conditions())
                .containsExactlyInAnyOrder(
                        Map.of(ConditionKind.ATMOSPHERE, "air"), Map.of(ConditionKind.ATMOSPHERE, "nitrogen"));
        assertThat(extraction.refused()).isEmpty();
    }

    @Test
    void aStatementWithoutConditionsDoesNotJoinTwoThatDiffer() {
        Extraction extraction = extract(
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C.",
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C in air.",
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C in nitrogen.");
        assertThat(extraction.findings())
                .extracting(finding -> finding.measurement().conditions())
                .containsExactlyInAnyOrder(
                        Map.of(ConditionKind.ATMOSPHERE, "air"), Map.of(ConditionKind.ATMOSPHERE, "nitrogen"));
        assertThat(extraction.refused()).extracting(Refusal::reason).containsExactly(RejectionReason.DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in flowing Ar | in an argon atmosphere
            in wet N₂     | in humidified nitrogen
            in air        | under ambient air
            """)
    void oneConditionInOtherWordsIsTheSame(String first, String second) {
        Extraction extraction = extract(
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C " + first + ".",
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C " + second + ".");
        assertThat(extraction.findings()).hasSize(1);
    }

    @Test
    void whatOneStatementLeavesOutIsTakenFromTheOther() {
        Extraction extraction = extract(
                "Li₆PS₅Cl has a conductivity of 3 mS cm⁻¹ at 25 °C under 50 MPa.",
                "Cold-pressed Li₆PS₅Cl has a conductivity of 3 mS cm⁻¹ at 25 °C.");
        assertThat(extraction.findings())
                .singleElement()
                .extracting(finding -> finding.measurement().conditions())
                .isEqualTo(Map.of(ConditionKind.PRESSURE, "50 MPa", ConditionKind.SAMPLE, "Cold-pressed"));
    }

    @Test
    void twoValuesUnderDifferentConditionsAreNoContradiction() {
        Extraction extraction = extract(
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 5 mS cm⁻¹ at 600 °C at pO2 = 10⁻⁵ atm.",
                "BaZr₀.₈Y₀.₂O₃ has a conductivity of 9 mS cm⁻¹ at 600 °C at pO2 = 0.2 atm.");
        assertThat(extraction.findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.flags()).doesNotContain(Flag.CONTRADICTED_IN_PAPER));
    }

    private static Extraction extract(String... passages) {
        return new Extractor().extract(Papers.of(passages));
    }

    private static String of(Paper paper) {
        return new Extractor()
                .extract(paper).findings().stream()
                        .map(Finding::measurement)
                        .sorted(Comparator.comparingInt(ConditionsTest::place))
                        .map(ConditionsTest::line)
                        .collect(Collectors.joining("; "));
    }

    private static int place(Measurement m) {
        return m.evidence().getFirst().value() instanceof Locus.InCell cell
                ? 1000 * cell.row() + cell.column()
                : m.evidence().getFirst().value().begin();
    }

    private static String line(Measurement m) {
        String conditions = m.conditions().entrySet().stream()
                .map(condition -> condition.getKey().label() + " " + condition.getValue())
                .collect(Collectors.joining(", "));
        return conditions.isEmpty() ? "-" : conditions;
    }
}
