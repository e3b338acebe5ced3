package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class ElsevierReaderTest extends ReaderContract {
    private static final String ARTICLE = """
            <?xml version="1.0"?><xocs:doc xmlns:xocs="http://www.elsevier.com/xml/xocs/dtd" xmlns:ce="http://www.elsevier.com/xml/common/dtd">
            <xocs:meta><xocs:doi>10.1016/j.test.2020.1</xocs:doi><xocs:srctitle>Tests</xocs:srctitle><xocs:cover-date-year>2020</xocs:cover-date-year></xocs:meta>
            <article><ce:floats><ce:table id="t1"><ce:label>Table 1</ce:label><ce:caption><ce:simple-para>Data.</ce:simple-para></ce:caption>
            <tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/><thead><row><entry morerows="1">Salt</entry><entry namest="c2" nameend="c3">E<inf>a</inf></entry></row>
            <row><entry>low</entry><entry>high</entry></row></thead><tbody><row><entry>Li<inf>3</inf>N</entry><entry>0.3</entry><entry>0.2</entry></row></tbody></tgroup></ce:table></ce:floats>
            <head><ce:title>On Li<ce:inf>3</ce:inf>N</ce:title><ce:author-group><ce:author><ce:given-name>Ann</ce:given-name><ce:surname>Writer</ce:surname></ce:author></ce:author-group>
            <ce:abstract><ce:section-title>Abstract</ce:section-title><ce:abstract-sec><ce:simple-para>Short.</ce:simple-para></ce:abstract-sec></ce:abstract></head>
            <body><ce:sections><ce:section><ce:label>1</ce:label><ce:section-title>Results</ce:section-title>
            <ce:para>It is 10<ce:sup>-4</ce:sup> S<ce:hsp sp="0.25"/>cm<ce:sup>-1</ce:sup> <ce:float-anchor refid="t1"/>here.</ce:para><ce:para>End.</ce:para></ce:section></ce:sections></body>
            <tail><ce:bibliography><ce:section-title>References</ce:section-title><ce:bib-reference><ce:label>[1]</ce:label><sb:reference><sb:maintitle>Journal</sb:maintitle><sb:volume-nr>2</sb:volume-nr></sb:reference></ce:bib-reference></ce:bibliography></tail></article></xocs:doc>
            """;

    @Override
    Format format() {
        return Format.ELSEVIER_XML;
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
        return utf8("<doc xmlns='http://www.elsevier.com/xml/ja/dtd'><body><para>" + text + "</para></body></doc>");
    }

    @Test
    void putsATableBehindTheParagraphThatAnchorsIt() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "On Li₃N",
                        "Abstract",
                        "Short.",
                        "1 Results",
                        "It is 10⁻⁴ S cm⁻¹ here.",
                        "Table 1. Data.",
                        "Salt\tEₐ\tEₐ\nSalt\tlow\thigh\nLi₃N\t0.3\t0.2",
                        "End.",
                        "References",
                        "[1] Journal 2");
        assertThat(paper.bibliography().doi().orElseThrow().value()).isEqualTo("10.1016/j.test.2020.1");
        assertThat(paper.bibliography().year()).hasValue(2020);
        assertThat(paper.bibliography().authors()).containsExactly("Ann Writer");
    }
}
