package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose cells are parted by single blanks. */
class SpacedRowsTest {

    @Test
    void joinsTheWordsOfACell() {
        List<List<String>> rows = SpacedRows.of(List.of(
                "Compound T (K) sigma (S/cm) Ea (eV)",
                "LiI 298 2.3 x 10-7 0.43",
                "LiI + 30 mol% SiO2 298 9.0E-5 0.36"));
        assertThat(rows)
                .containsExactly(
                        List.of("Compound", "T (K)", "sigma (S/cm)", "Ea (eV)"),
                        List.of("LiI", "298", "2.3 x 10-7", "0.43"),
                        List.of("LiI + 30 mol% SiO2", "298", "9.0E-5", "0.36"));
    }

    @Test
    void joinsTheWordsOfAHeadDownToTheCells() {
        List<List<String>> rows = SpacedRows.of(
                List.of("Phase ionic conductivity (mS/cm) Ref.", "Li6PS5Cl 2.3 [9]", "Li3YCl6 0.5 this work"));
        assertThat(rows.getFirst()).containsExactly("Phase", "ionic conductivity (mS/cm)", "Ref.");
    }

    @Test
    void leavesProseAlone() {
        assertThat(SpacedRows.of(List.of(
                        "The samples were sintered at 1100",
                        "C for 12 h and then cooled. In 1999",
                        "the density was 93 % of the theoretical one.")))
                .isEmpty();
    }

    @Test
    void readsATableWithinAPassage() {
        assertThat(TextTable.of(List.of(
                        "Table 1. Conductivity", "Phase sigma (S/cm) Ea (eV)", "Li3PS4 2E-4 0.4", "Li7PS6 1E-5 0.5")))
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(3));
    }
}
