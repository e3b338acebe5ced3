package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class EpubReaderTest extends ReaderContract {
    @Override
    Format format() {
        return Format.EPUB;
    }

    @Override
    String fileName() {
        return "paper.epub";
    }

    /** Made by a word processor, which raises text by classes. */
    @Override
    byte[] sample() {
        return Zipped.sample("hydroxide-halides.epub");
    }

    private static Zipped book(String first, String second) {
        return new Zipped()
                .with("mimetype", "application/epub+zip")
                .with(
                        "META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path=\"b/p.opf\"/></rootfiles></container>")
                .with(
                        "b/p.opf",
                        "<package><metadata><dc:title>A title</dc:title><dc:creator>Ada Ion</dc:creator><dc:date>2021-02-03</dc:date>"
                                + "<dc:identifier>doi:10.1000/xyz</dc:identifier></metadata><manifest>"
                                + "<item id=\"two\" href=\"two%20b.xhtml\"/><item id=\"one\" href=\"../c/one.xhtml\"/></manifest>"
                                + "<spine><itemref idref=\"one\"/><itemref idref=\"two\"/></spine></package>")
                .with("b/two b.xhtml", "<html><body>" + second + "</body></html>")
                .with("c/one.xhtml", "<html><body>" + first + "</body></html>");
    }

    @Override
    byte[] around(String text) {
        return book("<p>" + Zipped.escaped(text) + "</p>", "").zip();
    }

    @Test
    void readsItsPartsInTheOrderOfTheSpine() throws PaperException {
        Paper paper = read(
                book("<h1>T</h1><h2>Results</h2><p>10<sup>−4</sup></p>", "<p>second</p>")
                        .zip(),
                "a.epub");
        assertThat(paper.blocks().stream().map(Block::text)).containsExactly("T", "Results", "10⁻⁴", "second");
        assertThat(paper.bibliography().authors()).containsExactly("Ada Ion");
        assertThat(paper.bibliography().year()).hasValue(2021);
        assertThat(paper.bibliography().doi().orElseThrow().value()).isEqualTo("10.1000/xyz");
    }

    @Test
    void readsWhatClassesRaiseAndLower() throws PaperException {
        assertThat(read(sample(), "a.epub").blocks().stream().map(Block::text))
                .contains(
                        "The ionic conductivity of Li₂OHBr is 5.40 × 10⁻⁷ S cm⁻¹ at 22.06 °C. Li₂OHCl is slower, with "
                                + "7.11 × 10⁻⁸ S cm⁻¹ at 26 °C.");
    }

    @Test
    void refusesAProtectedBook() {
        byte[] locked = book("<p>x</p>", "<p>y</p>")
                .with("META-INF/encryption.xml", "<CipherReference URI=\"c/one.xhtml\"/>")
                .zip();
        assertThatThrownBy(() -> read(locked, "a.epub"))
                .isInstanceOfSatisfying(
                        PaperException.class, e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.ENCRYPTED));
    }
}
