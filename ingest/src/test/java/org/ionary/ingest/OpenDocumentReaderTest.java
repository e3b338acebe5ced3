package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class OpenDocumentReaderTest extends ReaderContract {
    @Override
    Format format() {
        return Format.ODT;
    }

    @Override
    String fileName() {
        return "paper.odt";
    }

    @Override
    byte[] sample() {
        return Zipped.sample("barium-tantalum-garnet.odt");
    }

    private static Zipped parts(String body) {
        return new Zipped()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        "<office:document-content><office:automatic-styles>"
                                + "<style:style style:name=\"T1\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"
                                + "<style:style style:name=\"T2\" style:parent-style-name=\"T1\"><style:text-properties fo:color=\"#000000\"/></style:style>"
                                + "<style:style style:name=\"T3\"><style:text-properties style:text-position=\"-33% 58%\"/></style:style>"
                                + "</office:automatic-styles><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>");
    }

    @Override
    byte[] around(String text) {
        return parts("<text:p>" + Zipped.escaped(text) + "</text:p>").zip();
    }

    @Test
    void keepsRaisedAndLoweredCharacters() throws PaperException {
        byte[] odt = parts(
                        "<text:p>Li<text:span text:style-name=\"T3\">7</text:span>: 10<text:span text:style-name=\"T2\">-"
                                + "<text:span text:style-name=\"none\">4</text:span></text:span></text:p>")
                .zip();
        assertThat(read(odt, "a.odt").blocks().getFirst().text()).isEqualTo("Li₇: 10⁻⁴");
    }

    @Test
    void readsFormulaObjects() throws PaperException {
        byte[] odt = parts(
                        "<text:p>It is <draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame> here.</text:p>")
                .with(
                        "Object 1/content.xml",
                        "<math><semantics><mrow><mn>3</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>4</mn></mrow></msup></mrow>"
                                + "<annotation>3 times 10^-4</annotation></semantics></math>")
                .zip();
        assertThat(read(odt, "a.odt").blocks().getFirst().text()).isEqualTo("It is 3 × 10⁻⁴ here.");
    }

    @Test
    void readsADocumentOfAWordProcessorWhole() throws PaperException {
        Paper paper = read(sample(), "a.odt");
        assertThat(paper.bibliography().title()).contains("A note on the garnet Li₆BaLa₂Ta₂O₁₂ above room temperature");
        assertThat(paper.blocks())
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Table.class,
                                table -> assertThat(table.text())
                                        .isEqualTo("T (°C)\tσ (10⁻³ S cm⁻¹)\n100\t1.13\n150\t4.73\n200\t13.5")));
    }

    @Test
    void refusesAnEncryptedDocument() {
        byte[] odt = parts("")
                .with("META-INF/manifest.xml", "<manifest:encryption-data/>")
                .zip();
        assertThatThrownBy(() -> read(odt, "a.odt"))
                .isInstanceOfSatisfying(
                        PaperException.class, e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.ENCRYPTED));
    }
}
