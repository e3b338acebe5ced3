package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTML|paper.pdf|<p>Li<sub>3</sub>N</p>",
                "HTML|paper.xml|<?xml version=\"1.0\"?><html xmlns=\"x\"><body/></html>",
                "JATS|paper.txt|<article><front><article-meta/></front></article>",
                "ELSEVIER_XML|x|<doc xmlns=\"http://www.elsevier.com/xml/xocs/dtd\"/>",
                "PDF|paper.html|%PDF-1.7 and so on",
                "MARKDOWN|paper.txt|# Title of it",
                "MARKDOWN|paper.txt|the value $10^{-4}$ here",
                "MARKDOWN|paper.md|nothing special",
                "TEXT|paper.txt|nothing special",
                "TEXT|paper.pdf|nothing special",
                "TEXT|paper.txt|< 10 and more",
                "LATEX|paper.txt|\\documentclass{article} text",
            })
    void goesByContent(Format format, String name, String content) throws PaperException {
        assertThat(FormatDetector.detect(ReaderContract.document(ReaderContract.utf8(content), name)))
                .isEqualTo(format);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (byte[] bytes : new byte[][] {
            {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0},
            {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4},
            ReaderContract.utf8("<?xml version=\"1.0\"?><music/>")
        }) {
            assertThatThrownBy(() -> FormatDetector.detect(ReaderContract.document(bytes, "paper.pdf")))
                    .isInstanceOfSatisfying(
                            PaperException.class,
                            e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.UNSUPPORTED_FORMAT));
        }
    }

    @Test
    void readsOtherCharsets() throws PaperException {
        byte[] latin = "<meta charset=\"iso-8859-1\"><p>25 °C</p>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReaderContract.read(latin, "a.html").blocks().getFirst().text())
                .isEqualTo("25 °C");
        byte[] wide = ("\uFEFF" + "At 25 °C.").getBytes(StandardCharsets.UTF_16LE);
        assertThat(ReaderContract.read(wide, "a.txt").blocks().getFirst().text())
                .isEqualTo("At 25 °C.");
        byte[] windows = "At 25 °C.".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReaderContract.read(windows, "a.txt").blocks().getFirst().text())
                .isEqualTo("At 25 °C.");
    }
}
