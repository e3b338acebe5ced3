package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One paper in every format of markup: scripts, units, formulas, charges, an equation and a table read the same. */
class SameTypographyTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/ionary/ingest/same-paper");

    @ParameterizedTest
    @ValueSource(strings = {"note.jats.xml", "note.elsevier.xml", "note.tei.xml", "note.md", "note.tex"})
    void givesTheSameCharactersAsTheWebPage(String name) throws IOException, PaperException {
        assertThat(content(name)).containsExactlyElementsOf(content("note.html"));
    }

    @Test
    void givesTheCharactersThatAreExpected() throws IOException, PaperException {
        assertThat(content("note.html"))
                .contains(
                        "The ceramic reaches 1.2 × 10⁻³ S cm⁻¹ at 25 °C, with Eₐ = 0.31 ± 0.01 eV.",
                        "The ions Na⁺, Mg²⁺, SO₄²⁻ and [B₁₂H₁₂]²⁻ move slowly: ~10⁻⁸ S·cm⁻¹ in Mg(BH₄)₂·2NH₃ below 60–80 °C.",
                        "Oxides such as La₀.₉Sr₀.₁O₃₋δ and Li₁₊ₓAlₓTi₂₋ₓ(PO₄)₃ with x = 0.3 conduct better, <5 µS cm⁻¹ apart.",
                        "σ = A/T exp(−Eₐ/kBT)",
                        "Compound\tσ (S cm⁻¹)\tσ (S cm⁻¹)\nCompound\tbulk\ttotal\nNa₃Zr₂Si₂PO₁₂\t2.0 × 10⁻³\t1.2 × 10⁻³\nNa₃PS₄\t–\t4.6 × 10⁻⁴");
    }

    /** All blocks but the heading of the abstract, which some formats do not print. */
    private static List<String> content(String name) throws IOException, PaperException {
        return ReaderContract.read(Files.readAllBytes(FOLDER.resolve(name)), name).blocks().stream()
                .map(Block::text)
                .filter(text -> !text.equals("Abstract"))
                .toList();
    }
}
