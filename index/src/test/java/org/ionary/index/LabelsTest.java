package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource({
        "perovskites,Perovskite,true",
        "Thio-LISICON,thio lisicon,true",
        "Oxides and Other Anions,oxide and other anion,true",
        "space_group,Space group,true",
        "P -1,P-1,true",
        "P -1,P 1,false",
        "Glass,Glas,false",
        "Argyrodite,Antiperovskite,false"
    })
    void comparesWithoutCasePluralsAndWhatStandsBetweenWords(String a, String b, boolean same) {
        assertThat(Labels.fold(a).equals(Labels.fold(b))).as("%s, %s", a, b).isEqualTo(same);
    }

    @Test
    void tellsTheNamesAndValuesOfTheLibraryWithTheirCounts() throws IOException {
        Paper paper = Samples.paper("doc", "A passage.");
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                FindingIndex index = FindingIndex.openForWriting(directory)) {
            assertThat(index.labels()).isEmpty();
            index.replace(paper.source().id(), new Samples(7).findings(paper, 1, 200), paper);
            assertThat(index.labels()).containsOnlyKeys("Family", "family", "space_group");
            assertThat(index.labels().get("space_group")).containsOnlyKeys("P -1", "P 1", "Pnma");
            long thio = index.search(
                            Query.builder().label("FAMILY", "Thio-Lisicon").build())
                    .total();
            assertThat(index.groups(Query.all(), "family"))
                    .containsKeys("Thio-LISICON", "thio lisicon")
                    .satisfies(groups -> assertThat(
                                    groups.getOrDefault("Thio-LISICON", 0) + groups.getOrDefault("thio lisicon", 0))
                            .isEqualTo((int) thio));
            assertThat(index.groups(Query.all(), "no such label")).isEmpty();
            FindingTable table = index.table(Query.all(), List.of(), List.of("FAMILY"));
            assertThat(table.label("family").distinct())
                    .isEqualTo(index.groups(Query.all(), "family").size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Li10GeP2S12,Li10GeP2S12",
        "Li20Ge2P4S24,Li10GeP2S12",
        "Li5Ge0.5PS6,Li10GeP2S12",
        "Li6.75La3Zr1.75Ta0.25O12,Li27La12Zr7TaO48",
        "Li2O2,LiO"
    })
    void multiplesOfACompositionHaveOneName(String formula, String key) {
        assertThat(CompositionKey.of(Formulas.composition(formula).orElseThrow()))
                .isEqualTo(key);
    }
}
