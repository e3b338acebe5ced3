package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowQuoteTest {
    private static final Block.Table TABLE = new Block.Table(
            new Position(0, Section.FRONT, List.of()),
            List.of(
                    row("ID", "Composition", "σ / S cm⁻¹"),
                    row("a1", "Li3PS4; glass", "1.2"),
                    row("b2", "Na3PS4", "0.7")),
            1,
            OptionalInt.empty(),
            List.of());

    private static List<Block.Cell> row(String... cells) {
        return List.of(cells).stream()
                .map(text -> new Block.Cell(text, false, 0, 0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2",
                "glass",
                "a1 | Li3PS4; glass | 1.2",
                "ID: a1; Composition: Li3PS4; glass; σ / S cm⁻¹: 1.2",
                "Composition: Li3PS4; glass",
            })
    void knowsWhatIsPutTogetherOfARow(String quote) {
        assertThat(RowQuote.isOf(TABLE, 1, quote)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "a1 | Li3PS4; glass | 0.7", "b2 | Na3PS4 | 0.7", "a1 and 1.2", "1.25", "| ; :"})
    void knowsWhatIsNot(String quote) {
        assertThat(RowQuote.isOf(TABLE, 1, quote)).isFalse();
    }
}
