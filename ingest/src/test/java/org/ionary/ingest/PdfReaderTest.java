package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Region;
import org.ionary.domain.paper.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PdfReaderTest extends ReaderContract {
    private static final byte[] SAMPLE = new PdfDrawing()
            .bold(60, 80, 18, "On garnets of lithium")
            .bold(60, 120, 12, "1 Results")
            .column(60, 140, 230, "The conductivity of the garnet is high at", "room temperature.")
            .bytes();

    @Override
    Format format() {
        return Format.PDF;
    }

    @Override
    String fileName() {
        return "paper.pdf";
    }

    @Override
    byte[] sample() {
        return SAMPLE;
    }

    @Override
    byte[] around(String text) {
        return utf8("%PDF-1.4\n" + text);
    }

    private static Paper read(PdfDrawing drawing) throws PaperException {
        return read(drawing.bytes(), "paper.pdf");
    }

    @Test
    void tellsScriptsByHeightAndSize() throws PaperException {
        Paper paper = read(new PdfDrawing()
                .text(
                        60,
                        100,
                        10,
                        "Garnet Li_{7}La_{3}Zr_{2}O_{12} has 2.8 × 10^{-4} S·cm^{-1} for Mg^{2+} at 25 °C."));
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly("Garnet Li₇La₃Zr₂O₁₂ has 2.8 × 10⁻⁴ S·cm⁻¹ for Mg²⁺ at 25 °C.");
    }

    @Test
    void readsColumnsOneAfterTheOtherBelowWhatSpansThem() throws PaperException {
        String[] left = {
            "The left column begins here and it goes on for",
            "a few lines that are all about as wide as the",
            "column so that a gutter can be seen between",
            "the two, and it ends within a sentence that"
        };
        String[] right = {
            "continues in the right column as readers would",
            "expect it to do. Here are a few more lines that",
            "fill the right column down to where the text",
            "ends."
        };
        Paper paper = read(new PdfDrawing()
                .bold(60, 80, 16, "A title that spans both of the columns on this page")
                .column(60, 140, 225, left)
                .column(310, 140, 225, right));
        assertThat(paper.blocks()).hasSize(2);
        assertThat(paper.blocks().get(1).text())
                .contains("within a sentence that continues in the right column", "text ends.");
        assertThat(paper.bibliography().title()).contains("A title that spans both of the columns on this page");
    }

    @Test
    void repairsBrokenWordsButNeverNumbers() throws PaperException {
        Paper paper = read(new PdfDrawing()
                .column(
                        60,
                        100,
                        225,
                        "The ammoniates are commonly obtained by expos-",
                        "ing the powder to dry gas, and the value is 10-",
                        "4 for the garnet with the composition Li7-",
                        "xLa3 in all of the samples."));
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "The ammoniates are commonly obtained by exposing the powder to dry gas, and the value is 10-4 for"
                                + " the garnet with the composition Li7-xLa3 in all of the samples.");
    }

    @Test
    void dropsRunningHeadsFeetAndPageNumbers() throws PaperException {
        PdfDrawing drawing = new PdfDrawing();
        for (int i = 1; i <= 3; i++) {
            drawing.text(60, 40, 8, "Lithium in garnets").text(290, 810, 9, Integer.toString(i));
            drawing.column(
                    60,
                    100 + 3 * i,
                    400,
                    "Page " + i + " says something about the conductivity of garnets that is",
                    "worth reading.");
            if (i < 3) {
                drawing.newPage();
            }
        }
        Paper paper = read(drawing);
        assertThat(paper.blocks()).hasSize(3).extracting(Block::text).allMatch(text -> text.startsWith("Page "));
        assertThat(paper.blocks().get(2).at().page(0)).hasValue(3);
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void countsGlyphsLargerThanTheirPageAsHiddenAndIsNotHeldUpByThem() throws PaperException {
        Paper paper = read(new PdfDrawing()
                .column(
                        60,
                        90,
                        440,
                        "Some text that is long enough to be prose on a page of its own, read as it should be,",
                        "whatever else a damaged number has blown up beyond the edges of the page it is on.")
                .text(60, 400, 1e8, "wide"));
        assertThat(paper.notices()).contains(new Notice(Notice.Kind.HIDDEN_TEXT, 4));
        assertThat(paper.blocks()).hasSize(1);
    }

    @Test
    void setsATableWithoutRulesAndCaptionBeforeTheParagraphThatFollowsIt() throws PaperException {
        PdfDrawing drawing = new PdfDrawing().bold(60, 90, 14, "Results");
        String[][] rows = {
            {"Sample", "0 h", "24 h", "72 h"},
            {"S1", "12.1", "11.8", "11.9"},
            {"S2", "8.4", "8.0", "7.1"},
            {"S3", "3.3", "2.1", "0.6"}
        };
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                drawing.text(60 + 90 * c, 120 + 12 * r, 10, rows[r][c]);
            }
        }
        Paper paper = read(drawing.column(
                60,
                190,
                440,
                "The figures above are conductivities after storage in dry air, each measured three",
                "times; only the last sample suffers, and it does so within the first day of storage."));
        assertThat(paper.blocks().get(1)).isInstanceOf(Block.Table.class);
        assertThat(paper.blocks().get(2).text()).startsWith("The figures above");
    }

    @Test
    void readsARuledTableUnderItsCaption() throws PaperException {
        Paper paper = read(new PdfDrawing()
                .column(
                        60,
                        100,
                        400,
                        "Some text that comes before the table and is long enough to be prose on a",
                        "page of its own.")
                .text(60, 150, 9, "Table 1. Conductivity at 25 °C.")
                .rule(60, 300, 156)
                .text(60, 168, 9, "x")
                .text(110, 168, 9, "Composition")
                .text(230, 168, 9, "10^{-4} S cm^{-1}")
                .rule(60, 300, 172)
                .text(60, 184, 9, "0.2")
                .text(110, 184, 9, "Li_{6.8}La_{3}")
                .text(230, 184, 9, "2.8")
                .text(60, 196, 9, "0.4")
                .text(110, 196, 9, "Li_{6.6}La_{3}")
                .text(230, 196, 9, "7.3")
                .rule(60, 300, 200)
                .column(
                        60,
                        230,
                        400,
                        "And this is text that comes after the table, which also is long enough to",
                        "be prose."));
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "Some text that comes before the table and is long enough to be prose on a page of its own.",
                        "Table 1. Conductivity at 25 °C.",
                        "x\tComposition\t10⁻⁴ S cm⁻¹\n0.2\tLi₆.₈La₃\t2.8\n0.4\tLi₆.₆La₃\t7.3",
                        "And this is text that comes after the table, which also is long enough to be prose.");
        Block.Table table = (Block.Table) paper.blocks().get(2);
        assertThat(table.headerRows()).isEqualTo(1);
        assertThat(table.caption()).hasValue(1);
    }

    @Test
    void showsEveryLineOfABlockOnItsPage() throws PaperException {
        Block passage = read(SAMPLE, "paper.pdf").blocks().getLast();
        assertThat(passage.at().section()).isEqualTo(new Section("1 Results", Section.Kind.RESULTS));
        assertThat(passage.at().regions()).hasSize(2);
        Region second = passage.at().regions().get(1);
        assertThat(passage.text().substring(second.begin(), second.end())).isEqualTo("room temperature.");
        assertThat(second.page()).isEqualTo(1);
        assertThat(second.left()).isBetween(59.0, 61.0);
        assertThat(second.top()).isBetween(140.0, 152.0);
    }

    @Test
    void refusesAPageWhosePartsDrawOneAnotherWithoutEnd() {
        assertThatThrownBy(() -> read(PdfTrap.laughing(40), fileName()))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("parts are drawn");
    }

    @Test
    void refusesWhatCannotBeReadAndSaysWhy() {
        assertThat(kindOf(new PdfDrawing().bytes())).isEqualTo(PaperException.Kind.NO_TEXT_LAYER);
        assertThat(kindOf(new PdfDrawing()
                        .text(60, 60, 10, "secret text of the paper")
                        .lock("word")
                        .bytes()))
                .isEqualTo(PaperException.Kind.ENCRYPTED);
        assertThat(kindOf(Arrays.copyOf(SAMPLE, 60))).isEqualTo(PaperException.Kind.DAMAGED);
    }

    private static PaperException.Kind kindOf(byte[] bytes) {
        PaperException[] thrown = new PaperException[1];
        assertThatThrownBy(() -> read(bytes, "paper.pdf"))
                .isInstanceOfSatisfying(PaperException.class, e -> thrown[0] = e);
        return thrown[0].kind();
    }

    @Test
    void takesWhatIsSetLikeOtherHeadingsForOne() throws PaperException {
        String[] prose = {
            "The pellets were pressed from the powder and",
            "sintered in a bed of the same powder for half",
            "a day, and then they were left to cool slowly."
        };
        Paper paper = read(new PdfDrawing()
                .bold(60, 80, 12, "1 Methods")
                .column(60, 98, 230, prose)
                .bold(60, 150, 10, "Pressing of pellets")
                .column(60, 162, 230, prose)
                .bold(60, 220, 12, "2 Results")
                .bold(60, 232, 10, "Growth of grains")
                .column(60, 244, 230, prose)
                .bold(60, 280, 10, "Growth of pores")
                .column(60, 292, 230, prose));
        assertThat(paper.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(Block::text))
                .containsExactly(
                        "1 Methods", "Pressing of pellets", "2 Results", "Growth of grains", "Growth of pores");
    }

    @Test
    void keepsWhatStandsBelowTheReferencesOutOfTheLastOne() throws PaperException {
        Paper paper = read(new PdfDrawing()
                .bold(60, 80, 12, "References")
                .text(60, 100, 10, "1. A. Writer, On garnets, J. Tests, 2001, 1, 2.")
                .text(60, 112, 10, "2. B. Writer, On sulfides, J. Tests, 2002, 3,")
                .text(72, 124, 10, "45-47.")
                .text(72, 160, 8, "Read our other journals on the same shelf."));
        assertThat(paper.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "References",
                        "1. A. Writer, On garnets, J. Tests, 2001, 1, 2.",
                        "2. B. Writer, On sulfides, J. Tests, 2002, 3, 45-47.",
                        "Read our other journals on the same shelf.");
    }

    @Test
    void leavesTheLastLineOfASpanningParagraphWithIt() throws PaperException {
        String[] column = {
            "The left column begins here and it goes on for",
            "a few lines that are all about as wide as the",
            "column so that a gutter can be seen between",
            "the two, and it ends within a sentence that",
            "goes on in the other one."
        };
        Paper paper = read(new PdfDrawing()
                .bold(60, 80, 16, "A title that spans both of the columns on this page")
                .column(
                        80,
                        110,
                        435,
                        "This summary spans both of the columns and is set in from their margins, so that its lines are",
                        "told from those of the text. It says that the garnet conducts. Its last line is a short one, but a",
                        "little longer than half of the left column, and ends.")
                .column(60, 170, 225, column)
                .column(310, 170, 225, column));
        assertThat(paper.blocks().get(1).text())
                .endsWith("but a little longer than half of the left column, and ends.");
    }
}
