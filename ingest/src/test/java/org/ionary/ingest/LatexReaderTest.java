package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.junit.jupiter.api.Test;

class LatexReaderTest extends ReaderContract {
    private static final String SOURCE = """
            \\documentclass{article}
            \\newcommand{\\llzo}{Li$_7$La$_3$Zr$_2$O$_{12}$} % a comment
            \\title{On \\llzo}
            \\author{Ann Writer and Ben Reader}
            \\begin{document}
            \\maketitle
            \\begin{abstract}It conducts.\\end{abstract}
            \\section{Results}
            We find 5\\,\\% of 10\\textsuperscript{$-$4} S~cm$^{-1}$ in \\llzo{} --- ``good''.

            \\begin{table}\\caption{Data.}\\begin{tabular}{ll}\\toprule x & y \\\\ \\midrule 1 & 2 \\\\ \\bottomrule\\end{tabular}\\end{table}
            \\begin{thebibliography}{9}\\bibitem{a} First. \\bibitem{b} Second.\\end{thebibliography}
            \\end{document}
            """;

    @Override
    Format format() {
        return Format.LATEX;
    }

    @Override
    String fileName() {
        return "paper.tex";
    }

    @Override
    byte[] sample() {
        return utf8(SOURCE);
    }

    @Override
    byte[] around(String text) {
        return utf8("\\documentclass{article}\\begin{document}\\section{A}" + text + "\\end{document}");
    }

    @Test
    void readsAPaper() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "On Li₇La₃Zr₂O₁₂",
                        "It conducts.",
                        "Results",
                        "We find 5 % of 10⁻⁴ S cm⁻¹ in Li₇La₃Zr₂O₁₂ — “good”.",
                        "Table 1. Data.",
                        "x\ty\n1\t2",
                        "References",
                        "First.",
                        "Second.");
        assertThat(paper.blocks().get(1).at().section().kind()).isEqualTo(Section.Kind.ABSTRACT);
        assertThat(paper.bibliography().authors()).containsExactly("Ann Writer", "Ben Reader");
    }

    private static java.util.List<String> body(String tex) throws PaperException {
        String source = "\\documentclass{article}\\begin{document}" + tex + "\\end{document}";
        return read(utf8(source), "paper.tex").blocks().stream()
                .map(Block::text)
                .toList();
    }

    @Test
    void expandsTheAuthorsOwnCommandsWithTheirArguments() throws PaperException {
        assertThat(
                        body(
                                "\\newcommand{\\scm}[2][S]{#2~#1\\,cm$^{-1}$}\\def\\lzo{\\ce{Li2ZrO3}}\\lzo{} has \\scm{5} or \\scm[mS]{7}."))
                .containsExactly("Li₂ZrO₃ has 5 S cm⁻¹ or 7 mS cm⁻¹.");
    }

    @Test
    void leavesACommandThatGrowsWithoutEnd() throws PaperException {
        assertThat(body("\\newcommand{\\a}{\\a x}Text \\a{} here.")).hasSize(1);
    }

    @Test
    void givesTheNumbersThatArePrinted() throws PaperException {
        assertThat(
                        body(
                                "See Table~\\ref{t} and Eq.~\\eqref{e}~\\cite{k}.\\begin{equation}\\label{e}a=b\\end{equation}"
                                        + "\\begin{table}\\caption{Data.}\\label{t}\\begin{tabular}{ll}x & y\\\\[2pt] 1 & 2\\end{tabular}\\end{table}"))
                .containsExactly("See Table 1 and Eq. (1).", "a = b (1)", "Table 1. Data.", "x\ty\n1\t2");
    }

    @Test
    void readsAFootnoteBehindItsParagraphAndAccentsOnTheirLetters() throws PaperException {
        assertThat(body("Schr\\\"odinger\\footnote{With $x=1$.} and na\\\"{\\i}ve \\v{S}afa\\v{r}."))
                .containsExactly("Schrödinger and naïve Šafař.", "With x = 1.");
    }

    @Test
    void includesNoOtherFile() throws PaperException {
        assertThat(body("Before \\input{/etc/passwd} and \\include{other} after."))
                .containsExactly("Before and after.");
    }
}
