package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class RichTextReaderTest extends ReaderContract {
    @Override
    Format format() {
        return Format.RTF;
    }

    @Override
    String fileName() {
        return "paper.rtf";
    }

    @Override
    byte[] sample() {
        return Zipped.sample("lanthanum-titanate.rtf");
    }

    @Override
    byte[] around(String text) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            rtf.append(c < 0x80 && "{}\\".indexOf(c) < 0 ? String.valueOf(c) : "\\u" + (short) c + "?");
        }
        return utf8(rtf.append("\\par}").toString());
    }

    private static String only(String rtf) throws PaperException {
        return read(utf8("{\\rtf1\\ansi " + rtf + "}"), "a.rtf")
                .blocks()
                .getFirst()
                .text();
    }

    @Test
    void keepsRaisedAndLoweredCharacters() throws PaperException {
        assertThat(only("Li{\\sub 7}: 10{\\super -4} and 10\\up6 -5\\up0  S cm{\\super \\u8722?1}\\par"))
                .isEqualTo("Li₇: 10⁻⁴ and 10⁻⁵ S cm⁻¹");
        assertThat(only("10\\super -4\\nosupersub  S\\par")).isEqualTo("10⁻⁴ S");
    }

    @Test
    void makesNoRoomForAPictureThatIsNotThere() {
        assertThatThrownBy(() -> read(utf8("{\\rtf1 word {\\pict\\bin2147483647 x} word}"), "a.rtf"))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("beyond the end");
    }

    @Test
    void readsOnBehindAPictureOfBytes() throws PaperException {
        assertThat(read(utf8("{\\rtf1 one {\\pict\\bin9 \\bin99999}two \\\\bin77 three\\par}"), "a.rtf")
                        .blocks()
                        .getFirst()
                        .text())
                .isEqualTo("one two \\bin77 three");
    }

    @Test
    void skipsWhatIsNoTextOfThePaper() throws PaperException {
        assertThat(
                        only(
                                "{\\*\\unheardof secret}{\\header head}{\\*\\bkmkstart mark}{\\field{\\*\\fldinst PAGE}{\\fldrslt seen}}\\par"))
                .isEqualTo("seen");
    }

    @Test
    void readsTheSymbolFont() throws PaperException {
        assertThat(only("{\\fonttbl{\\f0 Times;}{\\f1\\fcharset2 Symbol;}}\\f0 25 {\\f1 \\'b0}C, {\\f1 s} rises\\par"))
                .isEqualTo("25 °C, σ rises");
    }

    @Test
    void readsFormulas() throws PaperException {
        assertThat(
                        only(
                                "It is {\\mmath{\\*\\moMath{\\mr 3×}{\\msSup{\\msSupPr x}{\\me{\\mr 10}}{\\msup{\\mr -4}}}}} here\\par"))
                .contains("10⁻⁴ here");
    }

    @Test
    void readsTables() throws PaperException {
        String row = "\\trowd\\cellx100\\cellx200\\intbl %s\\cell %s\\cell\\row ";
        Block block = read(
                        utf8("{\\rtf1 " + row.formatted("T", "10{\\super 3}") + row.formatted("1", "2")
                                + "\\pard after\\par}"),
                        "a.rtf")
                .blocks()
                .getFirst();
        assertThat(block).isInstanceOf(Block.Table.class);
        assertThat(block.text()).isEqualTo("T\t10³\n1\t2");
    }

    @Test
    void readsADocumentOfAWordProcessorWhole() throws PaperException {
        Paper paper = read(sample(), "a.rtf");
        assertThat(paper.bibliography().title())
                .contains("A note on the titanate Li₀.₅La₀.₅TiO₃ between 10 and 131 °C");
        assertThat(paper.blocks().get(3).text())
                .isEqualTo("The total conductivity of Li₀.₅La₀.₅TiO₃ was 2.07 × 10⁻⁶ S cm⁻¹ at 10 °C and "
                        + "5.80 × 10⁻⁶ S cm⁻¹ at 30 °C.");
    }
}
