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
}
