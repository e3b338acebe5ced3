package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractorTest {

    static List<String[]> sentences() {
        return Lexicon.rows(ExtractorTest.class, "sentences.tsv", 2);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatASentenceSays(String text, String expected) {
        List<String> read = extract(Papers.of(text)).findings().stream()
                .map(ExtractorTest::shown)
                .sorted()
                .toList();
        List<String> wanted = expected.isBlank()
                ? List.of()
                : List.of(expected.split("; ", -1)).stream().sorted().toList();
        assertThat(read).isEqualTo(wanted);
    }

    private static String shown(Finding finding) {
        Measurement m = finding.measurement();
        return m.material().key() + " " + number(m.quantity().value().doubleValue())
                + m.quantity()
                        .upper()
                        .map(high -> ".." + number(high.doubleValue()))
                        .orElse("") + " "
                + m.property().unit().symbol()
                + m.temperature()
                        .map(t -> " @" + number(t.kelvin().doubleValue()))
                        .orElse("");
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.5g", value)
                .replaceAll("0+$|0+(?=e)", "")
                .replaceAll("\\.$|\\.(?=e)", "");
    }

    @Test
    void readsATableByItsHeads() {
        Paper paper = new Papers()
                .table(
                        "Table 2. Halides at 30 °C",
                        "Compound | σ / 10⁻⁴ S cm⁻¹ | Ea (kJ mol⁻¹) | Density (%)",
                        "Li₃YCl₆ | 5.1 | 38.6 | 91",
                        "Li₃YBr₆ | 17 | 35.7 | 93")
                .build();
        assertThat(extract(paper).findings().stream().map(ExtractorTest::shown))
                .containsExactlyInAnyOrder(
                        "Li3YCl6 0.00051 S/cm @303.15",
                        "Li3YCl6 0.40006 eV",
                        "Li3YBr6 0.0017 S/cm @303.15",
                        "Li3YBr6 0.37 eV");
    }

    @Test
    void aColumnOfTemperaturesUnderASpanningHeadGoesBeforeTheCaption() {
        Paper paper = new Papers()
                .table(
                        2,
                        "Table 1. Halides near room temperature",
                        "Compound | Conductivity | Conductivity",
                        "Compound | σ / S cm⁻¹ | T / °C",
                        "Li₃YCl₆ | 5.1 × 10⁻⁴ | 22",
                        "Li₃YBr₆ | 1.7 × 10⁻³ | 27")
                .build();
        assertThat(extract(paper).findings().stream().map(ExtractorTest::shown))
                .containsExactlyInAnyOrder("Li3YCl6 0.00051 S/cm @295.15", "Li3YBr6 0.0017 S/cm @300.15");
    }

    @Test
    void aColumnOfTemperaturesIsNotProposedAsConductivities() {
        Paper paper = new Papers()
                .table(
                        2,
                        "Table 1. Halides",
                        "Compound | Conductivity | Conductivity | Conductivity",
                        "Compound | T / °C | σ / S cm⁻¹ | 1000/T (K⁻¹)",
                        "Li₃YCl₆ | 22 | 5.1 × 10⁻⁴ | 3.39")
                .build();
        Extraction extraction = extract(paper);
        assertThat(extraction.findings()).hasSize(1);
        assertThat(extraction.refused()).isEmpty();
    }

    @Test
    void aPowerInTheCaptionThatIsNoScaleLeavesTheValues() {
        Paper paper = new Papers()
                .table("Table 1. Conductivities (S cm⁻¹) at 25 °C, all above 10⁻⁴", "Compound | σ", "Li₃YCl₆ | 0.00051")
                .build();
        assertThat(extract(paper).findings().stream().map(ExtractorTest::shown))
                .containsExactly("Li3YCl6 0.00051 S/cm @298.15");
    }

    @Test
    void noRangeOfReciprocalTemperaturesMakesItThrow() {
        long seed = 1618;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String range = random.nextInt(50) / 10.0 + "–" + random.nextInt(50) / 10.0;
            Paper paper = Papers.of("Between 1000/T = " + range + " K⁻¹ the conductivity of Li₃YCl₆ is "
                    + random.nextInt(50) / 10.0 + "–" + random.nextInt(50) / 10.0 + " mS cm⁻¹ at 1000/T = " + range
                    + " K⁻¹.");
            Extraction extraction = extract(paper);
            assertThat(extraction.ledger().in())
                    .as("seed %d, round %d: %s", seed, i, range)
                    .isPositive();
        }
        Finding finding = extract(Papers.of("Li₃YCl₆ has a conductivity of 2 mS cm⁻¹ at 1000/T = 2.5–3.0 K⁻¹."))
                .findings()
                .getFirst();
        assertThat(shown(finding)).isEqualTo("Li3YCl6 0.002 S/cm @333.33");
    }

    @Test
    void readsATransposedTable() {
        Paper paper = new Papers()
                .table("", " | Li₆PS₅Cl | Li₆PS₅Br", "Ionic conductivity at 298 K (S cm⁻¹) | 1.9e-3 | 6.8e-4")
                .build();
        assertThat(extract(paper).findings().stream().map(ExtractorTest::shown))
                .containsExactlyInAnyOrder("Li6PS5Cl 0.0019 S/cm @298", "Li6PS5Br 0.00068 S/cm @298");
    }

    @Test
    void whatIsSaidTwiceIsOneFindingWithTwoPlaces() {
        Paper paper = Papers.of(
                "Li₃YCl₆ has an ionic conductivity of 0.51 mS cm⁻¹ at 25 °C.",
                "As said above, the conductivity of Li₃YCl₆ is 5.1 × 10⁻⁴ S cm⁻¹ at 298 K.");
        Extraction extraction = extract(paper);
        assertThat(extraction.findings()).hasSize(1);
        assertThat(extraction.findings().getFirst().measurement().evidence()).hasSize(2);
        assertThat(extraction.ledger().rejected()).containsEntry(RejectionReason.DUPLICATE, 1);
    }

    @Test
    void everyEvidencePointsAtTheDigits() {
        Paper paper = new Papers()
                .passage(
                        "Li₆PS₅Cl, Li₆PS₅Br and Li₆PS₅I reach about 1.9, 0.7 and 0.001 mS cm⁻¹, respectively, at 25 °C.")
                .table("At 25 °C", "Compound | σ (S cm⁻¹)", "Li₃YCl₆ | ~5.1 × 10⁻⁴")
                .build();
        List<Finding> findings = extract(paper).findings();
        assertThat(findings).hasSize(4);
        assertThat(findings.stream()
                        .flatMap(f -> f.measurement().evidence().stream())
                        .map(Evidence::value)
                        .map(place -> paper.textAt(place).orElse("")))
                .containsExactly("1.9", "0.7", "0.001", "5.1 × 10⁻⁴");
    }

    @Test
    void aReferenceListIsNotRead() {
        Paper paper = new Papers()
                .references("[1] A. Author, Li₇La₃Zr₂O₁₂ with 3 × 10⁻⁴ S cm⁻¹ at 25 °C, J. Ionics, 2020.")
                .build();
        assertThat(extract(paper).findings()).isEmpty();
        assertThat(extract(paper).ledger().in()).isZero();
    }

    @Test
    void whatIsNotSureWaitsForACurator() {
        Finding finding = extract(Papers.of("The conductivity of Li₃YCl₆ is 0.5 mS cm⁻¹."))
                .findings()
                .getFirst();
        assertThat(finding.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(finding.flags()).containsExactly(Flag.NO_TEMPERATURE);
        Finding sure = extract(Papers.of("The conductivity of Li₃YCl₆ is 0.5 mS cm⁻¹ at 25 °C."))
                .findings()
                .getFirst();
        assertThat(sure.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void refusalsSayWhy() {
        Extraction extraction = extract(Papers.of(
                "A separator should have a conductivity above 10⁻³ S cm⁻¹ at room temperature.",
                "The band gap of Li₃YCl₆ is 6.2 eV.",
                "The conductivity of Li₃YCl₆ was 1.5 × 10 S/cm."));
        assertThat(extraction.findings()).isEmpty();
        assertThat(extraction.refused())
                .extracting(Refusal::reason)
                .containsExactly(
                        RejectionReason.REQUIREMENT,
                        RejectionReason.LOOK_ALIKE_PROPERTY,
                        RejectionReason.EXPONENT_LOST);
    }

    @Test
    void noTextMakesItThrowAndTheLedgerBalances() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int i = 0; i < 1500; i++) {
            String text = RandomText.of(random);
            Paper paper = Papers.of(text, RandomText.of(random));
            Extraction extraction = extract(paper);
            assertThat(extraction).as("seed %d, round %d: %s", seed, i, text).isEqualTo(extract(paper));
            assertThat(extraction.ledger().accepted())
                    .isEqualTo(extraction.findings().size());
            assertThat(extraction.findings())
                    .extracting(Finding::id)
                    .as("seed %d, round %d: %s", seed, i, text)
                    .doesNotHaveDuplicates();
            for (Finding finding : extraction.findings()) {
                for (Evidence evidence : finding.measurement().evidence()) {
                    assertThat(paper.textAt(evidence.value()))
                            .as("seed %d, round %d: %s", seed, i, text)
                            .get(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                            .containsPattern("[0-9]");
                }
            }
        }
    }

    private static Extraction extract(Paper paper) {
        return new Extractor().extract(paper);
    }
}
