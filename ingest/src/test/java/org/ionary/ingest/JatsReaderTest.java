package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JatsReaderTest extends ReaderContract {
    private static final String ARTICLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <article xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta><journal-title-group><journal-title>Tests</journal-title>
            </journal-title-group></journal-meta><article-meta><article-id pub-id-type="doi">10.1234/jats.1</article-id>
            <title-group><article-title>About Li<sub>3</sub>N</article-title></title-group>
            <contrib-group><contrib contrib-type="author"><name><surname>Writer</surname><given-names>Ann</given-names></name></contrib></contrib-group>
            <pub-date><year>2019</year></pub-date>
            <permissions><license xlink:href="https://creativecommons.org/licenses/by-nc/4.0/"><license-p>Free.</license-p></license></permissions>
            <abstract><p>It conducts.</p></abstract></article-meta></front>
            <body><sec><label>1</label><title>Results</title><p>Value 10<sup>−4</sup> S cm<sup>−1</sup> <xref>[1]</xref>.
            <fig><label>Figure 1</label><caption><p>A picture.</p></caption></fig></p>
            <sec><title>Details</title><p>More.</p>
            <table-wrap><label>Table 1</label><caption><p>Data at 25 °C.</p></caption><table><thead><tr><th>x</th><th>σ</th></tr></thead>
            <tbody><tr><td>1</td><td>2</td></tr></tbody></table><table-wrap-foot><fn><p>Rounded.</p></fn></table-wrap-foot></table-wrap></sec></sec></body>
            <back><ref-list><ref><label>1</label><mixed-citation>Other work <pub-id>10.9/x</pub-id></mixed-citation></ref></ref-list></back></article>
            """;

    @Override
    Format format() {
        return Format.JATS;
    }

    @Override
    String fileName() {
        return "article.xml";
    }

    @Override
    byte[] sample() {
        return utf8(ARTICLE);
    }

    @Override
    byte[] around(String text) {
        return utf8("<article><front><article-meta/></front><body><sec><title>A</title><p>" + text
                + "</p></sec></body></article>");
    }

    @Test
    void readsAnArticleInOrder() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "About Li₃N",
                        "It conducts.",
                        "1 Results",
                        "Value 10⁻⁴ S cm⁻¹ [1].",
                        "Figure 1. A picture.",
                        "Details",
                        "More.",
                        "Table 1. Data at 25 °C.",
                        "x\tσ\n1\t2",
                        "Rounded.",
                        "1 Other work 10.9/x");
        assertThat(paper.blocks().get(1).at().section().kind()).isEqualTo(Section.Kind.ABSTRACT);
        assertThat(paper.blocks().get(6).at().section()).isEqualTo(new Section("Details", Section.Kind.RESULTS));
        assertThat(paper.blocks().getLast().at().section().kind()).isEqualTo(Section.Kind.REFERENCES);
        Block.Table table = (Block.Table) paper.blocks().get(8);
        assertThat(table.caption()).hasValue(7);
        assertThat(table.notes()).containsExactly(9);
    }

    @Test
    void readsAFootnoteWithItsMarkAsOnePassage() throws PaperException {
        byte[] noted = utf8(ARTICLE.replace(
                "<back>",
                "<back><fn-group><fn><label><sup>a</sup></label><p>Dried at 80 °C.</p></fn>"
                        + "<fn><label>b</label><p>One.</p><p>Two.</p></fn></fn-group>"));
        assertThat(read(noted, fileName()).blocks())
                .extracting(Block::text)
                .contains("ᵃ Dried at 80 °C.", "b One. Two.")
                .doesNotContain("ᵃ", "b");
    }

    @Test
    void readsTheBibliography() throws PaperException {
        var bibliography = read(sample(), fileName()).bibliography();
        assertThat(bibliography.doi().orElseThrow().value()).isEqualTo("10.1234/jats.1");
        assertThat(bibliography.authors()).containsExactly("Ann Writer");
        assertThat(bibliography.journal()).contains("Tests");
        assertThat(bibliography.year()).hasValue(2019);
        assertThat(bibliography.license()).contains("CC-BY-NC-4.0");
    }

    @Test
    void loadsNoExternalEntity(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret words");
        String evil = ARTICLE.replace(
                        "<article xmlns",
                        "<!DOCTYPE article [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]>\n<article xmlns")
                .replace("It conducts.", "It conducts &leak;.");
        Paper paper = read(utf8(evil), fileName());
        assertThat(paper.blocks()).extracting(Block::text).noneMatch(text -> text.contains("secret words"));
    }

    @Test
    void expandsNoBillionLaughs() throws PaperException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        String evil = ARTICLE.replace("<article xmlns", bomb + "]>\n<article xmlns")
                .replace("It conducts.", "It conducts &a29;.");
        int characters = read(utf8(evil), fileName()).blocks().stream()
                .mapToInt(block -> block.text().length())
                .sum();
        assertThat(characters).isLessThan(5_000);
    }
}
