package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.junit.jupiter.api.Test;

class TextReaderTest extends ReaderContract {
    private static final String NOTE = """
            A note on Li6PS5Cl

            Ann Writer
            Journal of Tests, 2012
            DOI: 10.1234/txt.1

            Abstract

            The argyrodite Li6PS5Cl is a common separator, and we list its con-
            ductivity, 5 x 10-4 S cm-1, which is of the order of 10-
            3 S cm-1 in the best samples of Li7-
            xLa3Zr2O12 and of an oxide-
            based composite; an oxide was based on it.

            1. Introduction

            More than 10−3 S cm−1 at 25.4
            °C.

            References

            [1] Facts, https://doi.org/
            10.9/other
            [2] Others.
            """;

    @Override
    Format format() {
        return Format.TEXT;
    }

    @Override
    String fileName() {
        return "note.txt";
    }

    @Override
    byte[] sample() {
        return utf8(NOTE);
    }

    @Override
    byte[] around(String text) {
        return utf8("A title of it\n\n" + text + "\n\nReferences\n\n" + text);
    }

    @Test
    void leavesWhatPlainTextHasLostAsItIs() throws PaperException {
        assertThat(read(utf8("Li7La3Zr2O12 has 7.7 x 10-4 S cm-1, or 10−3 at 30 °C."), "a.txt")
                        .blocks())
                .extracting(Block::text)
                .containsExactly("Li7La3Zr2O12 has 7.7 x 10-4 S cm-1, or 10−3 at 30 °C.");
    }

    @Test
    void repairsBrokenWordsButNeverNumbersAndFormulas() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks().get(5).text())
                .contains("its conductivity, 5 x 10-4", "of 10-3 S cm-1", "Li7-xLa3Zr2O12", "an oxide-based composite");
    }

    @Test
    void readsTitleDoiJournalAndYearFromTheFirstLines() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.bibliography().title()).contains("A note on Li6PS5Cl");
        assertThat(paper.bibliography().doi().orElseThrow().value()).isEqualTo("10.1234/txt.1");
        assertThat(paper.bibliography().journal()).contains("Journal of Tests");
        assertThat(paper.bibliography().year()).hasValue(2012);
    }

    @Test
    void findsHeadingsThatStandAlone() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks().stream()
                        .filter(b -> b instanceof Block.Heading)
                        .map(Block::text))
                .containsExactly("A note on Li6PS5Cl", "Abstract", "1. Introduction", "References");
        assertThat(paper.blocks().getLast().at().section().kind()).isEqualTo(Section.Kind.REFERENCES);
        assertThat(paper.blocks().getLast().text()).isEqualTo("[2] Others.");
    }

    @Test
    void cutsTextWithoutBlankLinesIntoBearablePassages() throws PaperException {
        String text = "One more sentence about the conductivity of the pressed pellets.\n".repeat(200);
        Paper paper = read(utf8(text), "long.txt");
        assertThat(paper.blocks())
                .hasSizeGreaterThan(4)
                .allMatch(block -> block.text().length() < 2500);
    }
}
