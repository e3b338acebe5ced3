package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ionary show}, run as a user does. */
class ShowIT {
    private static final Path GARNET = Program.SAMPLES.resolve("garnet-ta-series.pdf");

    @TempDir
    private Path folder;

    @Test
    void printsTheCanonicalTextWithSectionsAndPages() throws IOException, InterruptedException {
        Program.Ended shown = Program.run("show", GARNET);
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("title    A note on tantalum in the garnet series Li₇₋ₓLa₃Zr₂₋ₓTaₓO₁₂")
                .contains("§ methods: 2 Experimental")
                .contains("5.1 × 10⁻⁴ S cm⁻¹ at 25 °C")
                .contains("0.4\tLi₆.₆La₃Zr₁.₆Ta₀.₄O₁₂\t7.3");
        assertThat(shown.out().lines().filter(line -> line.startsWith("——")))
                .containsExactly("—— page 1 ——", "—— page 2 ——");
    }

    @Test
    void drawsTheBoxesWhereTheirTextStands() throws IOException, InterruptedException {
        Path picture = folder.resolve("page.png");
        Program.Ended drawn = Program.run("show", GARNET, "--page", "1", "--png", picture);
        assertThat(drawn.code()).isZero();
        BufferedImage image = ImageIO.read(picture.toFile());
        JsonNode paper = new ObjectMapper()
                .readTree(Program.run("show", GARNET, "--json").out());
        for (JsonNode block : paper.get("blocks")) {
            for (JsonNode box : block.get("regions")) {
                if (box.get("page").asInt() == 1) {
                    assertThat(hasInk(image, box))
                            .as(block.get("text").asText())
                            .isTrue();
                }
            }
        }
    }

    /** Whether something dark is printed in a box: the text itself, not only the tint that is laid over it. */
    private static boolean hasInk(BufferedImage image, JsonNode box) {
        int left = (int) Math.ceil(2 * box.get("left").asDouble()) + 2;
        int top = (int) Math.ceil(2 * box.get("top").asDouble()) + 2;
        int right = (int) (2 * (box.get("left").asDouble() + box.get("width").asDouble())) - 2;
        int bottom = (int) (2 * (box.get("top").asDouble() + box.get("height").asDouble())) - 2;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                Color colour = new Color(image.getRGB(x, y));
                if (colour.getRed() + colour.getGreen() + colour.getBlue() < 300) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void showsAPaperOfTheLibraryByItsNameAndByItsDoi() throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        Program.run("run", Program.SAMPLES.resolve("lsgm-oxide-ion.xml"), "--library", library);
        Program.Ended byName = Program.run("show", "lsgm-oxide-ion", "--library", library);
        assertThat(byName.code()).isZero();
        String doi = byName.out()
                .lines()
                .filter(line -> line.startsWith("doi"))
                .findFirst()
                .orElseThrow()
                .substring(9);
        assertThat(Program.run("show", doi.toUpperCase(java.util.Locale.ROOT), "--library", library))
                .isEqualTo(byName);
    }

    @Test
    void saysInOneLineWhatItCannotShow() throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        Program.run("run", Program.SAMPLES.resolve("lsgm-oxide-ion.xml"), "--library", library);
        Path noPicture = Files.createDirectory(folder.resolve("taken"));
        assertRefused("no file and no paper of the library is called nix", "show", "nix", "--library", library);
        assertRefused("has no page 9", "show", GARNET, "--page", 9, "--png", folder.resolve("x.png"));
        assertRefused("has text on pages 1 to 2, not on page 9", "show", GARNET, "--page", 9);
        assertRefused("has no pages: it is jats", "show", "lsgm-oxide-ion", "--page", 1, "--library", library);
        assertRefused(
                "only a PDF has pages to draw",
                "show",
                Program.SAMPLES.resolve("lsgm-oxide-ion.xml"),
                "--png",
                folder.resolve("x.png"));
        assertRefused("a scan without a text layer", "show", Program.SAMPLES.resolve("scanned-lagp.pdf"));
        assertRefused(noPicture.toString(), "show", GARNET, "--png", noPicture);
    }

    private static void assertRefused(String cause, Object... arguments) throws IOException, InterruptedException {
        Program.Ended ended = Program.run(arguments);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.messages()).singleElement().asString().contains(cause);
        assertThat(ended.out()).isEmpty();
    }
}
