package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class CuratorWordsTest {
    private static final Paper PAPER = Papers.of(
            "The ionic conductivity of Li₇La₃Zr₂O₁₂ is 3.0 × 10⁻⁴ S cm⁻¹ at 25 °C.",
            "It fell to 3.4 3 1024 S cm21 in damaged print, with 0.31 eV for Li₆PS₅Cl.");

    private final CuratorWords words = new CuratorWords(PAPER, "ana");
    private final Finding read = new Extractor()
            .extract(PAPER).findings().stream()
                    .filter(finding -> finding.measurement().temperature().isPresent())
                    .findFirst()
                    .orElseThrow();

    private static CuratorWords.Correction value(String typed) {
        return new CuratorWords.Correction(Optional.of(typed), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Verdict<Finding> add(String quote, String value, Optional<String> printed) {
        return words.added(
                new CuratorWords.Missed(quote, value, printed, "Li6PS5Cl", Optional.empty(), ConductivityKind.IONIC));
    }

    @Test
    void aCorrectionChangesOnlyWhatIsTyped() {
        Finding corrected =
                words.corrected(read, value("3.0e-5 S/cm")).toOptional().orElseThrow();
        assertThat(corrected.measurement().quantity().value()).isEqualByComparingTo("3.0e-5");
        assertThat(corrected.measurement().quantity().raw())
                .isEqualTo(read.measurement().quantity().raw());
        assertThat(corrected.measurement().evidence())
                .isEqualTo(read.measurement().evidence());
        assertThat(corrected.measurement().temperature())
                .isEqualTo(read.measurement().temperature());
        assertThat(corrected.status()).isEqualTo(Status.CORRECTED);
        assertThat(corrected.id()).isNotEqualTo(read.id());
    }

    @Test
    void aValueOfAnotherDimensionMakesItOneOfAnotherProperty() {
        Finding corrected =
                words.corrected(read, value("31 kJ/mol")).toOptional().orElseThrow();
        assertThat(corrected.measurement().property()).isEqualTo(Property.ACTIVATION_ENERGY);
        assertThat(corrected.measurement().kind()).isEqualTo(ConductivityKind.UNSPECIFIED);
        assertThat(corrected.measurement().quantity().value().doubleValue()).isBetween(0.32, 0.322);
    }

    @Test
    void theTemperatureOfTheQuoteIsStatedAndNoneTakesItAway() {
        CuratorWords.Correction none =
                new CuratorWords.Correction(Optional.empty(), Optional.of("none"), Optional.empty(), Optional.empty());
        Finding without = words.corrected(read, none).toOptional().orElseThrow();
        assertThat(without.measurement().temperature()).isEmpty();
        CuratorWords.Correction stated =
                new CuratorWords.Correction(Optional.empty(), Optional.of("25 °C"), Optional.empty(), Optional.empty());
        assertThat(words.corrected(without, stated)
                        .toOptional()
                        .orElseThrow()
                        .measurement()
                        .temperature()
                        .map(Temperature::origin))
                .contains(Temperature.Origin.STATED);
    }

    @Test
    void whatNoSolidHasIsRefused() {
        assertThat(words.corrected(read, value("1e9 S/cm")))
                .isEqualTo(Verdict.rejected(RejectionReason.OUT_OF_PHYSICAL_RANGE, "1e9 S/cm"));
    }

    @Test
    void anAdditionStandsInThePaper() {
        Finding added = add("with 0.31 eV for Li6PS5Cl", "0.31 eV", Optional.empty())
                .toOptional()
                .orElseThrow();
        assertThat(PAPER.textAt(added.measurement().evidence().getFirst().value()))
                .contains("0.31");
        assertThat(added.measurement().material().asWritten()).isEqualTo("Li₆PS₅Cl");
        assertThat(add("with 0.31 eV for Li6PS5Cl", "0.32 eV", Optional.empty()))
                .isEqualTo(Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, "0.32 eV"));
        assertThat(add("with 0.31 meV", "0.31 eV", Optional.empty()))
                .isEqualTo(Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, "with 0.31 meV"));
    }

    @Test
    void damagedPrintIsPointedAt() {
        Finding added = add("It fell to 3.4 3 1024 S cm21", "3.4e-4 S/cm", Optional.of("3.4 3 1024"))
                .toOptional()
                .orElseThrow();
        assertThat(PAPER.textAt(added.measurement().evidence().getFirst().value()))
                .contains("3.4 3 1024");
        assertThat(added.measurement().quantity().raw()).isEqualTo("3.4 3 1024");
        assertThat(add("It fell to 3.4 3 1024 S cm21", "3.4e-4 S/cm", Optional.of("5.6")))
                .isEqualTo(Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, "5.6"));
    }
}
