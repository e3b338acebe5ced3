package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long lines, deep nesting and marks that never close: each is read in the time its length allows, or refused. */
class HostileInputTest {
    /** What was written for one reader at a cost that grows with the square of the length takes minutes at this one. */
    private static final int LENGTH = Integer.getInteger("ionary.hostileLength", 300_000);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Stream<Arguments> repeated() {
        return Stream.of(
                Arguments.of("a.html", "<html><body><p>", "word 1.2 x 10<sup>-4</sup> S "),
                Arguments.of("a.html", "<html><body><p>", "<sup>"),
                Arguments.of("a.html", "<html><body>", "<div>"),
                Arguments.of("a.html", "<html><body>", "<span class='a b'>x"),
                Arguments.of("a.html", "<html><body>", "<table><tr><td>1"),
                Arguments.of("a.html", "<html><body><table>", "<tr><td>1<td>2"),
                Arguments.of("a.html", "<html><body><table><tr><td colspan=500>x", "<tr><td>1"),
                Arguments.of("a.html", "<html><body>", "<h2>Related articles"),
                Arguments.of("a.html", "<html><body>", "<figure class='caption'>Fig. 1"),
                Arguments.of("a.html", "<html><body>", "<ul><li>x"),
                Arguments.of("a.html", "<html><body>", "<math><mfrac>"),
                Arguments.of("a.html", "<html><body>", "<div class='equation'>(1)"),
                Arguments.of("a.html", "<html><body><p>", "\\("),
                Arguments.of("a.html", "<html><body><p>", "$$ "),
                Arguments.of("a.xml", "<article><front><article-meta/></front><body>", "<sec><title>a</title><p>b"),
                Arguments.of("a.xml", "<article><front><article-meta/></front><body><p>", "<xref rid='a'>1</xref> "),
                Arguments.of("a.xml", "<article><front><article-meta/></front><body>", "<table-wrap><table><tr><td>x"),
                Arguments.of(
                        "a.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>", "<div><head>a</head><p>b"),
                Arguments.of(
                        "a.xml",
                        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>",
                        "<figure><head>Table 1 .</head>"),
                Arguments.of("a.xml", "<doc xmlns='http://www.elsevier.com/xml/ja/dtd'><body>", "<section><para>x"),
                Arguments.of(
                        "a.xml", "<doc xmlns='http://www.elsevier.com/xml/ja/dtd'><body>", "<tgroup><row><entry>x"),
                Arguments.of("a.md", "# A\n\n", "word $x$ "),
                Arguments.of("a.md", "# A\n\n", "$"),
                Arguments.of("a.md", "# A\n\n", "$ "),
                Arguments.of("a.md", "# A\n\n", "*a"),
                Arguments.of("a.md", "# A\n\n", "**_"),
                Arguments.of("a.md", "# A\n\n", "\\("),
                Arguments.of("a.md", "# A\n\n", "\\times "),
                Arguments.of("a.md", "# A\n\n", "\\begin{equation}"),
                Arguments.of("a.md", "# A\n\n", "[a]("),
                Arguments.of("a.md", "# A\n\n", "<sup>a"),
                Arguments.of("a.md", "# A\n\n", "`"),
                Arguments.of("a.md", "# A\n\n", "x_{"),
                Arguments.of("a.md", "# A\n\n", "|-"),
                Arguments.of("a.md", "# A\n\na|b\n", "-|-x"),
                Arguments.of("a.md", "# A\n\n# x", " "),
                Arguments.of("a.md", "# A\n\n", "# x\n"),
                Arguments.of("a.md", "# A\n\n", "<!--"),
                Arguments.of("a.md", "# A\n\n", "<table>\n"),
                Arguments.of("a.md", "# A\n\n$", "{"),
                Arguments.of("a.md", "# A\n\n$$", "\\frac{a}"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "word $x$ "),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "\\section{"),
                Arguments.of("a.tex", "\\documentclass{a}", "\\newcommand{\\a}{"),
                Arguments.of("a.tex", "\\documentclass{a}\\newcommand{\\a}{\\a\\a}\\begin{document}", "\\a "),
                Arguments.of(
                        "a.tex", "\\documentclass{a}\\def\\b{xxxxxxxxxx}\\def\\a{\\b\\b}\\begin{document}", "\\a "),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "\\begin{tabular}"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}\\begin{tabular}{l}", "\\hline"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "\\ce{Li"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "\\footnote{"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "$$"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "\\[x"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "\\title{a"),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "\\sqrt["),
                Arguments.of("a.tex", "\\documentclass{a}\\begin{document}", "% "),
                Arguments.of("a.txt", "", "word 10-4 S cm-1 "),
                Arguments.of("a.txt", "Title\n\n", "a-\n"),
                Arguments.of("a.txt", "Title\n\n", "= 1 · 2 ~ 3 × 4 ° C"));
    }

    @ParameterizedTest(name = "{0}: {1}{2}…")
    @MethodSource("repeated")
    void isReadInTheTimeItsLengthAllows(String name, String begin, String unit) {
        StringBuilder text = new StringBuilder(LENGTH + 100).append(begin);
        while (text.length() < LENGTH) {
            text.append(unit);
        }
        byte[] bytes = ReaderContract.utf8(text.toString());
        assertTimeoutPreemptively(LIMIT, () -> survives(bytes, name));
    }

    private static void survives(byte[] bytes, String name) {
        try {
            Paper paper = ReaderContract.read(bytes, name);
            long characters = paper.blocks().stream()
                    .map(Block::text)
                    .mapToLong(String::length)
                    .sum();
            assertThat(characters).isLessThan(20L * bytes.length);
        } catch (PaperException e) {
            assertThat(e.getMessage()).contains(name);
        }
    }
}
