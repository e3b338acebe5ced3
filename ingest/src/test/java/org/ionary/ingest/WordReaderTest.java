package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.junit.jupiter.api.Test;

class WordReaderTest extends ReaderContract {
    @Override
    Format format() {
        return Format.DOCX;
    }

    @Override
    String fileName() {
        return "paper.docx";
    }

    @Override
    byte[] sample() {
        return Zipped.sample("nasicon-lanthanum.docx");
    }

    @Override
    byte[] around(String text) {
        return Zipped.word("<w:p><w:r><w:t>" + Zipped.escaped(text) + "</w:t></w:r></w:p>");
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String only(String body) throws PaperException {
        List<Block> blocks = read(Zipped.word(body), "a.docx").blocks();
        assertThat(blocks).hasSize(1);
        return blocks.getFirst().text();
    }

    @Test
    void keepsRaisedAndLoweredCharactersHoweverTheyAreMade() throws PaperException {
        String minusFour = "<w:vertAlign w:val=\"superscript\"/>";
        assertThat(only("<w:p>" + run("", "10") + run(minusFour, "−") + run(minusFour, "4") + "</w:p>"))
                .isEqualTo("10⁻⁴");
        assertThat(only("<w:p>" + run("", "10") + run("<w:position w:val=\"6\"/>", "-4") + "</w:p>"))
                .isEqualTo("10⁻⁴");
        assertThat(only("<w:p>" + run("", "10") + run("<w:rStyle w:val=\"Upper\"/>", "-4") + "</w:p>"))
                .isEqualTo("10⁻⁴");
        assertThat(only("<w:p>" + run("", "Li") + run("<w:vertAlign w:val=\"subscript\"/>", "7") + "</w:p>"))
                .isEqualTo("Li₇");
    }

    @Test
    void readsFormulas() throws PaperException {
        String power = "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>-4</m:t></m:r></m:sup></m:sSup>";
        assertThat(only("<w:p><w:r><w:t xml:space=\"preserve\">σ is </w:t></w:r><m:oMath><m:r><m:t>3.2×</m:t></m:r>"
                        + power + "</m:oMath></w:p>"))
                .isEqualTo("σ is 3.2 × 10⁻⁴");
        assertThat(only(
                        "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
                                + "</m:oMath></w:p>"))
                .isEqualTo("1/2");
    }

    @Test
    void readsTheSymbolFont() throws PaperException {
        assertThat(only("<w:p>" + run("", "25 ") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B0\"/></w:r>"
                        + run("", "C") + "</w:p>"))
                .isEqualTo("25 °C");
        assertThat(only("<w:p>" + run("<w:rFonts w:ascii=\"Symbol\"/>", "s") + run("", " rises") + "</w:p>"))
                .isEqualTo("σ rises");
    }

    @Test
    void takesRevisionsAsAccepted() throws PaperException {
        assertThat(only("<w:p><w:del>" + run("", "not ") + "</w:del><w:ins>" + run("", "so") + "</w:ins></w:p>"))
                .isEqualTo("so");
    }

    @Test
    void readsMergedCellsAndGuessesTheHead() throws PaperException {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String body = "<w:tbl><w:tr>" + cell.formatted("<w:vMerge w:val=\"restart\"/>", "x")
                + cell.formatted("<w:gridSpan w:val=\"2\"/>", "σ (S/cm)") + "</w:tr><w:tr>"
                + cell.formatted("<w:vMerge/>", "") + cell.formatted("", "bulk") + cell.formatted("", "total")
                + "</w:tr><w:tr>" + cell.formatted("", "0.1") + cell.formatted("", "0.2") + cell.formatted("", "0.3")
                + "</w:tr></w:tbl>";
        Block.Table table =
                (Block.Table) read(Zipped.word(body), "a.docx").blocks().getFirst();
        assertThat(table.text()).isEqualTo("x\tσ (S/cm)\tσ (S/cm)\nx\tbulk\ttotal\n0.1\t0.2\t0.3");
        assertThat(table.headerRows()).isEqualTo(2);
    }

    @Test
    void readsADocumentOfAWordProcessorWhole() throws PaperException {
        Paper paper = read(sample(), "a.docx");
        assertThat(paper.bibliography().title())
                .contains("A note on lanthanum in the NASICON phosphate Li₀.₈La₀.₀₆₆Zr₂(PO₄)₃");
        assertThat(paper.bibliography().doi().orElseThrow().value()).isEqualTo("10.1007/s11581-009-0332-6");
        assertThat(paper.blocks())
                .extracting(block -> block.at().section().kind())
                .contains(
                        Section.Kind.ABSTRACT,
                        Section.Kind.INTRODUCTION,
                        Section.Kind.RESULTS,
                        Section.Kind.CONCLUSION);
        assertThat(paper.blocks())
                .anySatisfy(block -> assertThat(block).isInstanceOfSatisfying(Block.Table.class, table -> {
                    assertThat(table.headerRows()).isEqualTo(1);
                    assertThat(table.cell(1, 1).text()).isEqualTo("3.73 × 10⁻⁵");
                    assertThat(table.caption()).isPresent();
                }));
    }

    @Test
    void refusesADocumentNestedBeyondReason() {
        String deep = "<w:sdt>".repeat(200_000) + "<w:p/>";
        assertThatThrownBy(() -> read(Zipped.word(deep), "a.docx")).isInstanceOf(PaperException.class);
    }

    @Test
    void saysWhatIsNoPaper() {
        String types =
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/></Types>";
        assertThatThrownBy(() -> read(
                        new Zipped()
                                .with("[Content_Types].xml", types.formatted("presentationml.presentation"))
                                .zip(),
                        "a.docx"))
                .hasMessageContaining("a presentation");
        assertThatThrownBy(() -> read(
                        new Zipped()
                                .with("[Content_Types].xml", types.formatted("spreadsheetml.sheet"))
                                .zip(),
                        "a.docx"))
                .hasMessageContaining("a spreadsheet");
        assertThatThrownBy(() -> read(utf8("%!PS-Adobe-3.0 text"), "a.ps")).hasMessageContaining("PostScript");
    }
}
