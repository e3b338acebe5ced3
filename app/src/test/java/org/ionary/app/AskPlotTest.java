package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plots of answers, by the command. */
class AskPlotTest {
    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void read() throws IOException {
        library = folder.resolve("library");
        Path paper = folder.resolve("paper.md");
        Files.writeString(paper, """
                ---
                title: On garnets & <others>
                doi: 10.1000/garnet
                year: 2020
                ---

                ## Results

                The ionic conductivity of Li7La3Zr2O12 is 3 × 10⁻⁴ S/cm at 25 °C.

                The ionic conductivity of Li6PS5Cl is 2 × 10⁻³ S/cm at 25 °C.

                The ionic conductivity of Li6PS5Cl is 8 × 10⁻³ S/cm at 80 °C.
                """);
        assertThat(run("run", paper).code()).isZero();
    }

    private Spoken run(Object... arguments) {
        return Spoken.run(Stream.concat(Stream.of(arguments), Stream.of("--library", library))
                .toArray());
    }

    @Test
    void aPictureIsWrittenBesideTheUsualAnswerAndReplacesAnother() throws Exception {
        Path picture = folder.resolve("plot.svg");
        Files.writeString(picture, "old");
        Spoken usual = run("ask", "conductivities of Li6PS5Cl");
        Spoken plotted = run("ask", "conductivities of Li6PS5Cl", "--plot", picture);
        assertThat(plotted).isEqualTo(usual);
        assertThat(Files.readString(picture)).contains("On garnets &amp; &lt;others&gt;", "8 × 10⁻³ S/cm");
        try (InputStream svg = Files.newInputStream(picture)) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(svg)
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void aPlotOfPlainCharactersFollowsTheAnswer() {
        Spoken usual = run("ask", "best Li conductors at room temperature");
        Spoken plotted = run("ask", "best Li conductors at room temperature", "--plot", "-");
        assertThat(plotted.code()).isZero();
        assertThat(plotted.out()).startsWith(usual.out()).containsPattern("Li6PS5Cl +\\| +\\* +\\| 2 × 10⁻³ S/cm");
    }

    @Test
    void whatCannotBeDrawnOrWrittenIsToldInOneLine() {
        Path picture = folder.resolve("none.svg");
        for (List<Object> wrong : List.<List<Object>>of(
                List.of("how dense is Li3N?", "--plot", picture),
                List.of("mean conductivity of Li conductors", "--plot", "-"),
                List.of("conductivities of Li6PS5Cl", "--plot", folder),
                List.of("conductivities of Li6PS5Cl", "--plot", ""),
                List.of("conductivities of Li6PS5Cl", "--plot", folder.resolve("no/such.svg")),
                List.of("conductivities of Li6PS5Cl", "--plot", "-", "--json"),
                List.of("--batch", folder.resolve("paper.md"), "--plot", picture))) {
            Spoken said = run(Stream.concat(Stream.of("ask"), wrong.stream()).toArray());
            assertThat(said.code()).as("%s", wrong).isEqualTo(ExitCodes.USAGE);
            assertThat(said.err().lines()).as("%s", wrong).hasSize(1);
        }
        assertThat(picture).doesNotExist();
    }

    @Test
    void theLastAnswerOfAConversationIsDrawn() throws IOException {
        Path picture = folder.resolve("chat.svg");
        Spoken said = chat(
                ":plot",
                "conductivities of Li6PS5Cl",
                ":plot",
                ":plot " + picture,
                ":plot " + folder.resolve("no/such.svg"),
                "how many findings is that?");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("1000/T (1/K)", "Drawn in " + picture, "2 findings");
        assertThat(said.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("nothing has been asked"),
                        line -> assertThat(line).contains("there is no folder"));
        assertThat(Files.readString(picture)).contains("<title id=\"title\">conductivities of Li6PS5Cl</title>");
    }

    @Test
    void aQuestionMayAskForThePlotItself() {
        Spoken said = chat(
                "conductivities of Li6PS5Cl",
                "plot them",
                "at 80 °C instead",
                "mean conductivity of Li conductors, as a plot");
        assertThat(said.code()).isZero();
        assertThat(said.out().split("1000/T \\(1/K\\)", -1)).as(said.out()).hasSize(2);
        assertThat(said.err().lines()).singleElement().asString().contains("nothing is plotted");
        assertThat(run("ask", "Arrhenius plot of Li6PS5Cl").out()).contains("1000/T (1/K)");
        assertThat(run("ask", "how dense is Li3N? plot it").code()).isZero();
    }

    private Spoken chat(String... lines) {
        InputStream typed = System.in;
        System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        try {
            return run("chat");
        } finally {
            System.setIn(typed);
        }
    }
}
