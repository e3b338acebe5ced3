package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Materials that a table gives in part. */
class TableMaterialsTest {

    @Test
    void fillsASeriesFromOneColumn() {
        Papers paper = new Papers().table("Li₇₋ₓPS₆₋ₓBrₓ at 300 K.", "x | σ (mS cm⁻¹)", "1.0 | 0.98", "1.5 | 2.6");
        assertThat(TableFacts.of(paper)).containsExactly("Li6PS5Br 0.0009800 300", "Li5.5PS4.5Br1.5 0.002600 300");
    }

    @Test
    void fillsASeriesFromTwoColumns() {
        Papers paper = new Papers()
                .table(
                        "Li1+x+yAlxTi2−xSiyP3−yO12 at 25 °C.",
                        "x | y | σ (mS cm⁻¹)",
                        "0.3 | 0.1 | 0.42",
                        "0.4 | 0.2 | 0.35");
        assertThat(TableFacts.of(paper))
                .containsExactly(
                        "Li1.4Al0.3Ti1.7Si0.1P2.9O12 0.0004200 298.15", "Li1.6Al0.4Ti1.6Si0.2P2.8O12 0.0003500 298.15");
    }

    @Test
    void fillsTheSeriesOfTheGroup() {
        Papers paper = new Papers()
                .table(
                        "At 25 °C.",
                        "Series | σ (mS cm⁻¹)",
                        "Li₆₊ₓP₁₋ₓGeₓS₅I | ",
                        "x = 0.2 | 0.31",
                        "Li₆₋ₓPS₅₋ₓBr₁₊ₓ | ",
                        "x = 0.3 | 4.0");
        assertThat(TableFacts.of(paper))
                .containsExactly("Li6.2P0.8Ge0.2S5I 0.0003100 298.15", "Li5.7PS4.7Br1.3 0.004000 298.15");
    }

    @Test
    void readsLoadings() {
        Papers paper = new Papers()
                .table(
                        "PEO–LiTFSI membranes containing w wt% of Li7La3Zr2O12 at 30 °C.",
                        "w | σ (mS cm⁻¹)", "10 | 0.033", "20 | 0.076");
        assertThat(TableFacts.of(paper))
                .containsExactly(
                        "PEO-LiTFSI + 10wt% Li7La3Zr2O12 3.300e-05 303.15",
                        "PEO-LiTFSI + 20wt% Li7La3Zr2O12 7.600e-05 303.15");
    }

    @Test
    void readsRatiosOfTwoPhases() {
        Papers paper = new Papers()
                .table(
                        "Blends by weight at 30 °C.",
                        "Li6PS5Cl : Li3YBr6 | σ (mS cm⁻¹)",
                        "90 : 10 | 2.1",
                        "70:30 | 1.4");
        assertThat(TableFacts.of(paper))
                .containsExactly(
                        "Li6PS5Cl + 10wt% Li3YBr6 0.002100 303.15", "Li6PS5Cl + 30wt% Li3YBr6 0.001400 303.15");
    }

    @Test
    void readsRepeatUnitsOfPolymers() {
        Papers paper = new Papers().table("P(EO)ₙLiTFSI complexes at 80 °C.", "n | σ (mS cm⁻¹)", "8 | 0.62");
        assertThat(TableFacts.of(paper)).containsExactly("(C2H4O)8·LiN(SO2CF3)2 0.0006200 353.15");
    }

    @Test
    void anEmptyCellGoesOnWithTheMaterialAbove() {
        Papers paper =
                new Papers().table("", "Compound | T (K) | σ (S cm⁻¹)", "CsH2PO4 | 503 | 0.018", " | 523 | 0.022");
        assertThat(TableFacts.of(paper)).containsExactly("CsH2PO4 0.01800 503", "CsH2PO4 0.02200 523");
    }

    @Test
    void readsDecimalCommas() {
        Papers paper = new Papers().table("At 600 °C.", "Verbindung | σ (S cm⁻¹)", "Ce0,9Gd0,1O1,95 | 0,0131");
        assertThat(TableFacts.of(paper)).containsExactly("Ce0.9Gd0.1O1.95 0.01310 873.15");
    }

    @Test
    void aNumberWithoutAnythingToCompleteItIsNoMaterial() {
        Papers paper = new Papers().table("At 25 °C.", "Entry | σ (mS cm⁻¹)", "1 | 2.1", "2 | 3.1");
        assertThat(TableFacts.of(paper)).isEmpty();
    }
}
