package org.ionary.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final Position FIRST = new Position(0, Section.FRONT, List.of());
    private static final Position SECOND = new Position(1, Section.FRONT, List.of());

    private static Paper paper(Block... blocks) {
        Source source = new Source(
                SourceId.of("a".getBytes(StandardCharsets.UTF_8)),
                "a",
                Format.TEXT,
                URI.create("file:/a.txt"),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        return new Paper(source, Bibliography.unknown(), List.of(blocks), List.of());
    }

    private static Block.Table table() {
        Block.Cell header = new Block.Cell("σ", true, 0, 0);
        Block.Cell value = new Block.Cell("10⁻⁴", false, 1, 1);
        Block.Cell name = new Block.Cell("LLZO", false, 1, 0);
        return new Block.Table(
                SECOND, List.of(List.of(header, header), List.of(name, value)), 1, OptionalInt.empty(), List.of());
    }

    @Test
    void showsTheTextAtAPlace() {
        Paper paper = paper(new Block.Passage(FIRST, "σ is 10⁻⁴ S/cm"), table());
        assertThat(paper.textAt(new Locus.InText(0, 5, 9))).contains("10⁻⁴");
        assertThat(paper.textAt(new Locus.InCell(1, 1, 1, 0, 4))).contains("10⁻⁴");
    }

    @Test
    void hasNothingAtAPlaceThatIsNotThere() {
        Paper paper = paper(new Block.Passage(FIRST, "short"), table());
        assertThat(paper.textAt(new Locus.InText(0, 3, 6))).isEmpty();
        assertThat(paper.textAt(new Locus.InText(2, 0, 1))).isEmpty();
        assertThat(paper.textAt(new Locus.InText(1, 0, 1))).isEmpty();
        assertThat(paper.textAt(new Locus.InCell(0, 0, 0, 0, 1))).isEmpty();
        assertThat(paper.textAt(new Locus.InCell(1, 2, 0, 0, 1))).isEmpty();
        assertThat(paper.textAt(new Locus.InCell(1, 0, 2, 0, 1))).isEmpty();
    }

    @Test
    void refusesBlocksOutOfOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> paper(new Block.Passage(SECOND, "second")));
    }

    @Test
    void refusesATableWhoseRowsDiffer() {
        Block.Cell cell = new Block.Cell("", false, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table(
                        FIRST, List.of(List.of(cell), List.of(cell, cell)), 0, OptionalInt.empty(), List.of()));
    }

    @Test
    void findsThePageOfACharacterInABlockThatRunsOverTwo() {
        Position position = new Position(
                0, Section.FRONT, List.of(new Region(3, 0, 700, 10, 10, 0, 40), new Region(4, 0, 50, 10, 10, 41, 80)));
        assertThat(position.page(12)).hasValue(3);
        assertThat(position.page(41)).hasValue(4);
        assertThat(FIRST.page(0)).isEmpty();
    }

    @Test
    void knowsADoiWhateverItsCase() {
        assertThat(new Doi("10.1039/D0CP00158A")).isEqualTo(new Doi("10.1039/d0cp00158a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Doi("doi:10.1039/x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Doi("10.1039/a b"));
    }

    @Test
    void identifiesBytesByTheirDigest() {
        assertThat(SourceId.of(new byte[0]).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceId("E3B0"));
    }
}
