package org.ionary.ingest;

import java.util.stream.Stream;

/**
 * A text that begins like a document and then says one thing over and over, as no paper does.
 *
 * @param name its file's name, whose ending tells the reader
 */
record HostileText(String name, String begin, String unit) {

    static Stream<HostileText> all() {
        return Stream.of(
                new HostileText("a.html", "<html><body><p>", "word 1.2 x 10<sup>-4</sup> S "),
                new HostileText("a.html", "<html><body><p>", "<sup>"),
                new HostileText("a.html", "<html><body>", "<div>"),
                new HostileText("a.html", "<html><body>", "<span class='a b'>x"),
                new HostileText("a.html", "<html><body>", "<table><tr><td>1"),
                new HostileText("a.html", "<html><body><table>", "<tr><td>1<td>2"),
                new HostileText("a.html", "<html><body><table><tr><td colspan=500>x", "<tr><td>1"),
                new HostileText("a.html", "<html><body>", "<h2>Related articles"),
                new HostileText("a.html", "<html><body>", "<figure class='caption'>Fig. 1"),
                new HostileText("a.html", "<html><body>", "<ul><li>x"),
                new HostileText("a.html", "<html><body>", "<math><mfrac>"),
                new HostileText("a.html", "<html><body>", "<div class='equation'>(1)"),
                new HostileText("a.html", "<html><body><p>", "\\("),
                new HostileText("a.html", "<html><body><p>", "$$ "),
                new HostileText("a.xml", "<article><front><article-meta/></front><body>", "<sec><title>a</title><p>b"),
                new HostileText("a.xml", "<article><front><article-meta/></front><body><p>", "<xref rid='a'>1</xref> "),
                new HostileText(
                        "a.xml", "<article><front><article-meta/></front><body>", "<table-wrap><table><tr><td>x"),
                new HostileText(
                        "a.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>", "<div><head>a</head><p>b"),
                new HostileText(
                        "a.xml",
                        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>",
                        "<figure><head>Table 1 .</head>"),
                new HostileText("a.xml", "<doc xmlns='http://www.elsevier.com/xml/ja/dtd'><body>", "<section><para>x"),
                new HostileText(
                        "a.xml", "<doc xmlns='http://www.elsevier.com/xml/ja/dtd'><body>", "<tgroup><row><entry>x"),
                new HostileText("a.md", "# A\n\n", "word $x$ "),
                new HostileText("a.md", "# A\n\n", "$"),
                new HostileText("a.md", "# A\n\n", "$ "),
                new HostileText("a.md", "# A\n\n", "*a"),
                new HostileText("a.md", "# A\n\n", "**_"),
                new HostileText("a.md", "# A\n\n", "\\("),
                new HostileText("a.md", "# A\n\n", "\\times "),
                new HostileText("a.md", "# A\n\n", "\\begin{equation}"),
                new HostileText("a.md", "# A\n\n", "[a]("),
                new HostileText("a.md", "# A\n\n", "<sup>a"),
                new HostileText("a.md", "# A\n\n", "`"),
                new HostileText("a.md", "# A\n\n", "x_{"),
                new HostileText("a.md", "# A\n\n", "|-"),
                new HostileText("a.md", "# A\n\na|b\n", "-|-x"),
                new HostileText("a.md", "# A\n\n# x", " "),
                new HostileText("a.md", "# A\n\n", "# x\n"),
                new HostileText("a.md", "# A\n\n", "<!--"),
                new HostileText("a.md", "# A\n\n", "<table>\n"),
                new HostileText("a.md", "# A\n\n$", "{"),
                new HostileText("a.md", "# A\n\n$$", "\\frac{a}"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "word $x$ "),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "\\section{"),
                new HostileText("a.tex", "\\documentclass{a}", "\\newcommand{\\a}{"),
                new HostileText("a.tex", "\\documentclass{a}\\newcommand{\\a}{\\a\\a}\\begin{document}", "\\a "),
                new HostileText(
                        "a.tex", "\\documentclass{a}\\def\\b{xxxxxxxxxx}\\def\\a{\\b\\b}\\begin{document}", "\\a "),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "\\begin{tabular}"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}\\begin{tabular}{l}", "\\hline"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "\\ce{Li"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "\\footnote{"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "$$"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "\\[x"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "\\title{a"),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "\\sqrt["),
                new HostileText("a.tex", "\\documentclass{a}\\begin{document}", "% "),
                new HostileText("a.txt", "", "word 10-4 S cm-1 "),
                new HostileText("a.txt", "Title\n\n", "a-\n"),
                new HostileText("a.txt", "Title\n\n", "= 1 · 2 ~ 3 × 4 ° C"));
    }

    byte[] ofLength(int length) {
        StringBuilder text = new StringBuilder(length + 100).append(begin);
        while (text.length() < length) {
            text.append(unit);
        }
        return ReaderContract.utf8(text.toString());
    }

    @Override
    public String toString() {
        return name + ": " + (begin + unit).replace("\n", "\\n") + "…";
    }
}
