package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

/** Which columns are read as which values, and where their units come from. */
class TableColumnsTest {

    @Test
    void readsLogarithmsWithTheirSign() {
        Papers paper = new Papers()
                .table("At 300 K.", "Compound | −log(σ / S cm⁻¹) | log(σT / S cm⁻¹ K)", "Ag3SBr | 2.3 | 0.2")
                .table("At 300 K.", "Compound | log σ (S cm⁻¹)", "RbAg4I5 | −0.62");
        assertThat(TableFacts.of(paper)).containsExactly("Ag3SBr 0.005012 300", "RbAg4I5 0.2399 300");
    }

    @Test
    void aPrefactorIsNoConductivity() {
        Papers paper = new Papers()
                .table(
                        "At 25 °C.",
                        "Phase | σ (mS cm⁻¹) | log(σ₀ / S cm⁻¹ K) | σ₀ (S cm⁻¹)",
                        "Li3YCl6 | 0.5 | 4.7 | 900");
        assertThat(TableFacts.of(paper)).containsExactly("Li3YCl6 0.0005000 298.15");
    }

    @Test
    void aBarrierOfReorientationIsNoActivationEnergy() {
        Papers paper = new Papers()
                .table("", "Salt | Reorientation barrier (eV) | Activation energy (eV)", "LiCB9H10 | 0.21 | 0.33");
        assertThat(TableFacts.of(paper)).containsExactly("LiCB9H10 0.3300");
    }

    @Test
    void takesThePropertyOfPlainHeadsFromTheCaption() {
        Papers paper = new Papers()
                .table(
                        "Ionic conductivity (mS cm⁻¹) at 25 °C before and after storage.",
                        "Electrolyte | fresh | stored | density",
                        "Li6PS5Cl | 3.1 | 1.2 | 1.8");
        assertThat(TableFacts.of(paper)).containsExactly("Li6PS5Cl 0.003100 298.15", "Li6PS5Cl 0.001200 298.15");
    }

    @Test
    void aUnitFromAPassageIsUsedAndFlagged() {
        Paper paper = new Papers()
                .table("Table 1. Pellets at 30 °C.", "Ceramic | σ_total", "Li7La3Zr2O12 | 2.4")
                .passage("All conductivities are given in 10⁻⁴ S cm⁻¹.")
                .build();
        assertThat(TableFacts.of(paper)).containsExactly("Li7La3Zr2O12 0.0002400 303.15");
        assertThat(new Extractor().extract(paper).findings())
                .extracting(Finding::flags)
                .allSatisfy(flags -> assertThat(flags).contains(Flag.UNIT_INHERITED));
    }

    @Test
    void aScaleInTheCaptionIsNoValue() {
        Papers paper = new Papers().table("Conductivities at 25 °C in 10⁻⁴ S cm⁻¹.", "Ceramic | σ_bulk", "Li3PS4 | 31");
        assertThat(TableFacts.of(paper)).containsExactly("Li3PS4 0.003100 298.15");
    }

    @Test
    void readsASymbolForABarrierWhereTheCaptionExplainsIt() {
        Paper paper = new Papers()
                .table("Computed migration barriers.", "Host | E_m (meV) | E_hull (meV)", "MgSc2Se4 | 375 | 12")
                .build();
        assertThat(TableFacts.of(paper)).containsExactly("MgSc2Se4 0.3750");
        assertThat(new Extractor()
                        .extract(paper)
                        .findings()
                        .getFirst()
                        .measurement()
                        .origin())
                .isEqualTo(Origin.COMPUTATIONAL);
    }

    @Test
    void turnsATableWithAColumnOfUnits() {
        Papers paper = new Papers()
                .table(
                        "Spinels.",
                        "Quantity | Unit | Li2MgCl4 | Li2ZrCl6",
                        "σ (25 °C) | mS cm⁻¹ | 0.8 | 0.4",
                        "Eₐ | eV | 0.5 | 0.4");
        assertThat(TableFacts.of(paper))
                .containsExactly(
                        "Li2MgCl4 0.0008000 298.15", "Li2ZrCl6 0.0004000 298.15", "Li2MgCl4 0.5000", "Li2ZrCl6 0.4000");
    }

    @Test
    void readsEveryValueOfACell() {
        Papers paper = new Papers().table("", "Phase | σ (S cm⁻¹)", "Ag8GeS6 | 2 × 10⁻⁴ (25 °C); 1.3 × 10⁻³ (100 °C)");
        assertThat(TableFacts.of(paper)).containsExactly("Ag8GeS6 0.0002000 298.15", "Ag8GeS6 0.001300 373.15");
    }

    @Test
    void leavesBlanksOut() {
        Papers paper = new Papers().table("At 25 °C.", "Phase | σ (S cm⁻¹)", "Li3PS4 | n.m.", "Li3N | –", "Li7PS6 | ");
        assertThat(TableFacts.of(paper)).isEmpty();
    }
}
