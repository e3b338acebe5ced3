package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compound\tσ\tEa|Li3YCl6\t0.5\t0.40|Li3ErCl6\t0.3\t0.41",
                "Compound;σ;Ea|Li3YCl6;0,5;0,40|Li3ErCl6;0,3;0,41",
                "Compound     σ      Ea|Li3YCl6      0.5    0.40|Li3ErCl6     0.3    0.41",
            })
    void linesOfTheSameCellsAreATable(String lines) {
        List<TextTable> tables = TextTable.of(List.of(lines.split("\\|", -1)));
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.rows())
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row).hasSize(3));
            assertThat(table.rows().get(2).getFirst()).isEqualTo("Li3ErCl6");
        });
    }

    @Test
    void whatStandsAboveAndBelowIsNoRow() {
        List<TextTable> tables = TextTable.of(List.of("Table 1. Values.", "A\t1", "B\t2", "All at 25 °C."));
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.begin()).isEqualTo(1);
            assertThat(table.end()).isEqualTo(3);
        });
    }

    @Test
    void justifiedProseIsNoTable() {
        assertThat(TextTable.of(List.of(
                        "The  conductivity  of the glass was measured between two blocking electrodes of gold,",
                        "and  it was found  that  it hardly depends on how long the powder had been milled; see",
                        "the  text;  nothing more  can be said about it here than what was said before by others.")))
                .isEmpty();
    }
}
