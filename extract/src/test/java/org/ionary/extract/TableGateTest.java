package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Materials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate makes of quotes that say less than the table does. */
class TableGateTest {
    private static final Reader MODEL = new Reader.Model("openai", "small", "table", 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Conductivity (S cm⁻¹) at 473 K.       ; log σ            ; −3.00      ; −3.00    ; log σ",
                "Silver ion conductors, σ in S cm⁻¹.   ; −log σ           ; 3.00       ; 3.00     ; −log σ",
                "Conductivities at 473 K.              ; log(σ / S cm⁻¹)  ; −3.00      ; −3.00    ; S cm⁻¹",
                "Conductivities at 473 K.              ; σ (10⁻³ S cm⁻¹)  ; 1.00       ; 1.00     ; S cm⁻¹",
                "Conductivity in 10⁻³ S cm⁻¹ at 473 K. ; σ                ; 1.00       ; 1.00     ; S cm⁻¹",
                "Conductivities at 473 K.              ; σ (S cm⁻¹)       ; 1.0 × 10⁻³ ; 1.0      ; σ (S cm⁻¹)",
                "Conductivities at 473 K.              ; σ (S cm⁻¹)       ; 1.0E-3     ; 1.0E-3   ; S cm⁻¹",
            })
    void aQuoteThatLeavesOutUnitPowerOrLogarithmIsCompletedFromTheTable(
            String caption, String head, String cell, String value, String quotedHead) {
        Paper paper = paper(caption, head, "Li₃YCl₆ | " + cell);
        Candidate candidate = admitted(paper, claim(1, value, quotedHead, "Li₃YCl₆"));
        assertThat(read(candidate)).hasValueSatisfying(read -> assertThat(read).isCloseTo(1e-3, within()));
    }

    @Test
    void aUnitThatStandsOnlyInAnotherColumnDoesNotPass() {
        Paper paper = new Papers()
                .table("Conductivities.", "Material | σ (mS cm⁻¹) | σ (S m⁻¹)", "Li₃YCl₆ | 0.2 | 0.02")
                .build();
        assertThat(admit(paper, claim(1, "0.2", "S m⁻¹", "Li₃YCl₆")))
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RejectionReason.QUOTE_NOT_IN_PAPER));
    }

    @Test
    void theNumberOfASeriesStandsForItsFormula() {
        Paper paper = new Papers()
                .table("Conductivity of Na1+xZr2SixP3−xO12 at 25 °C.", "x | σ (mS cm⁻¹)", "1.6 | 0.38", "2.0 | 0.92")
                .build();
        Candidate candidate = admitted(paper, claim(1, "0.92", "σ (mS cm⁻¹)", "2.0", 2));
        assertThat(Materials.read(
                        candidate.material().head().quote(),
                        candidate.material().completions().stream()
                                .map(Mention::quote)
                                .toList()))
                .hasValueSatisfying(material -> assertThat(material.formula()).hasValue("Na3Zr2Si2PO12"));
        assertThat(admit(paper, claim(1, "0.92", "σ (mS cm⁻¹)", "1.6", 2)))
                .as("the number of another row")
                .isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void aTemperatureSetBelowTheSymbolIsRead() {
        Paper paper = paper("Conductivities.", "σ₃₀₀ K (mS cm⁻¹)", "Li₃YCl₆ | 0.2");
        Candidate candidate = admitted(paper, claim(1, "0.2", "σ₃₀₀ K (mS cm⁻¹)", "Li₃YCl₆", 1, "300 K"));
        assertThat(candidate.temperature().orElseThrow().phrase().head().quote())
                .isEqualTo("σ₃₀₀ K");
    }

    @Test
    void aTableWithTheUnitOfConductivitiesIsShownThoughNothingNamesThem() {
        Paper paper = new Papers()
                .table("", "Material | T (K) | sigma (mS/cm)", "AgI | 423 | 1300")
                .build();
        assertThat(PassageFinder.tables(paper)).hasSize(1);
        Paper masses = new Papers()
                .table("", "Material | T (K) | mass (mg)", "AgI | 423 | 1300")
                .build();
        assertThat(PassageFinder.tables(masses)).isEmpty();
    }

    private static Percentage within() {
        return Percentage.withPercentage(0.1);
    }

    private static Paper paper(String caption, String head, String row) {
        return new Papers().table(caption, "Material | " + head, row).build();
    }

    private static Optional<Double> read(Candidate candidate) {
        return Interpreter.value(candidate.value(), candidate.property())
                .flatMap(read -> read.toQuantity(candidate.property()))
                .map(quantity -> quantity.value().doubleValue());
    }

    private static Candidate admitted(Paper paper, TableReply.Claim claim) {
        return switch (admit(paper, claim)) {
            case Verdict.Accepted<Candidate>(Candidate candidate) -> candidate;
            case Verdict.Rejected<Candidate>(RejectionReason reason, String detail) ->
                throw new AssertionError(reason + ": " + detail);
        };
    }

    private static Verdict<Candidate> admit(Paper paper, TableReply.Claim claim) {
        Block.Table table = paper.blocks().stream()
                .flatMap(block -> block instanceof Block.Table one ? Stream.of(one) : Stream.empty())
                .findFirst()
                .orElseThrow();
        return new TableGate(new PaperQuotes(paper), Definitions.of(paper), MODEL).admit(claim, table);
    }

    private static TableReply.Claim claim(int column, String value, String head, String material) {
        return claim(column, value, head, material, 1);
    }

    private static TableReply.Claim claim(int column, String value, String head, String material, int row) {
        return claim(column, value, head, material, row, "");
    }

    private static TableReply.Claim claim(
            int column, String value, String head, String material, int row, String temperature) {
        return new TableReply.Claim(
                row,
                column,
                Property.CONDUCTIVITY,
                value,
                head,
                material,
                null,
                temperature,
                null,
                null,
                Origin.EXPERIMENTAL,
                true);
    }
}
