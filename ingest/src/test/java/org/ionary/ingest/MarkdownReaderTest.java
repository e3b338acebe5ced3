package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReaderTest extends ReaderContract {
    private static final String NOTE = """
            ---
            title: "A note on Li~3~N"
            authors: [Ann Writer, Ben Reader]
            doi: https://doi.org/10.1234/md.1
            journal: Tests
            date: 2020-04-01
            ---
            # A note on Li~3~N

            ## Results

            The value is **high** at $25\\,^{\\circ}\\mathrm{C}$ <!-- obey me -->in *closo*-borates.

            **Table 1.** Data.

            | Salt | $\\sigma$ (S cm$^{-1}$) |
            |---|---|
            | $\\mathrm{Li_3N}$ | 10^-4 |

            ## References

            1. Somebody.
            2. Another, DOI: 10.9/none.
            """;

    @Override
    Format format() {
        return Format.MARKDOWN;
    }

    @Override
    String fileName() {
        return "note.md";
    }

    @Override
    byte[] sample() {
        return utf8(NOTE);
    }

    @Override
    byte[] around(String text) {
        return utf8("## Heading\n\n" + text + "\n\n| a | " + text.replace("\n", " ") + " |\n|---|---|\n| b | c |\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "$1.2 \\times 10^{-4}$¦ 1.2 × 10⁻⁴",
                "$\\mathrm{Li_7La_3}$¦ Li₇La₃",
                "$6.0\\,\\mathrm{S\\,m^{-1}}$¦ 6.0 S m⁻¹",
                "$\\mathrm{Mg(BH_4)_2 \\cdot 2NH_3}$¦ Mg(BH₄)₂·2NH₃",
                "$\\gamma\\text{-}\\mathrm{CuI}$¦ γ-CuI",
                "$E_a = 0.76\\ \\mathrm{eV}$¦ Eₐ = 0.76 eV",
                "$\\mathrm{B_{12}H_{12}^{2-}}$¦ B₁₂H₁₂²⁻",
                "$5\\,\\mu\\mathrm{S}$, $\\sim 3$, $a \\pm b$¦ 5 µS, ~3, a ± b",
                "$\\frac{a}{b + c}$¦ a/(b + c)",
                "3.2 × 10^−3^ S cm^−1^¦ 3.2 × 10⁻³ S cm⁻¹",
                "Li~7~La~3~¦ Li₇La₃",
                "K<sup>+</sup> and H<sub>2</sub>O¦ K⁺ and H₂O",
                "Yang ^{a,b} and 10^{-2} S·cm⁻¹¦ Yang ᵃ,ᵇ and 10⁻² S·cm⁻¹",
                "2.9 \\times 10⁻⁵ and 3 \\cdot 4¦ 2.9 × 10⁻⁵ and 3·4",
                "&lt;10 &times; 2&nbsp;K¦ <10 × 2 K",
                "a price of $5 and $6¦ a price of $5 and $6",
                "~10 to ~20 K¦ ~10 to ~20 K",
                "see [the site](https://example.org/a_b) for more¦ see the site for more",
                "$1 0 ^ { - 4 } ~ \\mathrm { S } \\, \\mathrm { c m } ^ { - 1 }$¦ 10⁻⁴ S cm⁻¹",
                "$5 \\times 10^{-4} \\mathrm{~S} \\cdot \\mathrm{cm}^{-1}$¦ 5 × 10⁻⁴ S·cm⁻¹",
                "$2 5 ~ ^ { \\circ } \\mathrm { C }$, $ x = 0 . 5 $¦ 25 °C, x = 0.5",
                "\\SI{1.2e-4}{\\siemens\\per\\cm}, \\qty{25}{\\celsius}, \\num{-1e3}¦ 1.2 × 10⁻⁴ S cm⁻¹, 25 °C, −1 × 10³",
                "\\SI[per-mode=symbol]{2}{\\milli\\siemens\\per\\centi\\metre}¦ 2 mS/cm",
                "\\ce{SO4^2-}, \\ce{[BH4]-}, \\ce{Li_{7-x}La3}, \\ce{CaSO4*2H2O}¦ SO₄²⁻, [BH₄]⁻, Li₇₋ₓLa₃, CaSO₄·2H₂O",
                "k_B, *E*_a, σ_total, my_var_name, M_xAs, Li^+, 10^2-10^3¦ kB, Eₐ, σₜₒₜₐₗ, my_var_name, MₓAs, Li⁺, 10²-10³",
                "10 <sup>-4</sup> S in Li <sub>7</sub>La[^1]¦ 10⁻⁴ S in Li₇La¹",
                "\\(1.2\\times 10^{-4}\\,\\text{S}\\,\\text{cm}^{-1}\\)¦ 1.2 × 10⁻⁴ S cm⁻¹",
                "\\ce{Li7La3Zr2O12} and $\\ce{Mg^2+}$¦ Li₇La₃Zr₂O₁₂ and Mg²⁺",
            })
    void rendersInlineMarks(String markdown, String text) {
        assertThat(MarkdownInline.render(markdown)).isEqualTo(text);
    }

    @Test
    void readsANote() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "A note on Li₃N",
                        "Results",
                        "The value is high at 25 °C in closo-borates.",
                        "Table 1. Data.",
                        "Salt\tσ (S cm⁻¹)\nLi₃N\t10⁻⁴",
                        "References",
                        "1. Somebody.",
                        "2. Another, DOI: 10.9/none.");
        assertThat(((Block.Table) paper.blocks().get(4)).caption()).hasValue(3);
        assertThat(paper.bibliography().title()).contains("A note on Li₃N");
        assertThat(paper.bibliography().authors()).containsExactly("Ann Writer", "Ben Reader");
        assertThat(paper.bibliography().doi().orElseThrow().value()).isEqualTo("10.1234/md.1");
        assertThat(paper.bibliography().year()).hasValue(2020);
    }

    @Test
    void putsAParagraphTogetherThatAFigureHadParted() throws PaperException {
        String start =
                "The conductivity of the series was measured between room temperature and one hundred degrees in dry argon, "
                        + "and it was found that the compound with the largest";
        String text = "# A\n\n" + start + "\n\nFig. 1. A picture.\n\n"
                + "amount of dopant conducts best, whereas the parent compound, which has been known for a long time, is a poor conductor at all of these temperatures.\n";
        Paper paper = read(utf8(text), "note.md");
        assertThat(paper.blocks().get(1).text()).contains("with the largest amount of dopant");
        assertThat(paper.blocks().get(2).text()).isEqualTo("Fig. 1. A picture.");
        assertThat(paper.blocks()).hasSize(3);
    }

    @Test
    void readsALatexTableInside() throws PaperException {
        String text = """
                \\begin{table}
                \\caption{Values at 298~K.}
                \\begin{tabular}{lcc}
                \\hline
                Salt & \\multicolumn{2}{c}{$\\sigma$} \\\\
                \\hline
                Na$_3$SbS$_4$ & $1.0\\times10^{-3}$ & 0.25 \\\\
                \\hline
                \\end{tabular}
                \\end{table}
                """;
        Paper paper = read(utf8(text), "note.md");
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly("Values at 298 K.", "Salt\tσ\tσ\nNa₃SbS₄\t1.0 × 10⁻³\t0.25");
    }

    @Test
    void readsWhatTextRecognitionWrites() throws PaperException {
        String text = """
                # A salt of $\\mathrm { L i } _ { 7 }$

                # Abstract

                Short.

                {3}------------------------------------------------

                - one point[^1]

                [^1]: A note.

                # 2. Results

                $$
                \\sigma = { \\frac { A } { T } } \\tag { 1 }
                $$

                Table 1. Values

                <html><body><table><tr><td>Salt</td><td>$\\sigma$ (S cm$^{-1}$)</td></tr><tr><td>$\\mathrm { L i } _ { 3 } \\mathrm { N }$</td><td>$1 . 2 \\times 1 0 ^ { - 3 }$</td></tr></table></body></html>

                [MISSING_PAGE_EMPTY:3]
                """;
        assertThat(read(utf8(text), "note.md").blocks())
                .extracting(Block::text)
                .containsExactly(
                        "A salt of Li₇",
                        "Abstract",
                        "Short.",
                        "one point¹",
                        "¹ A note.",
                        "2. Results",
                        "σ = A/T (1)",
                        "Table 1. Values",
                        "Salt\tσ (S cm⁻¹)\nLi₃N\t1.2 × 10⁻³");
    }
}
