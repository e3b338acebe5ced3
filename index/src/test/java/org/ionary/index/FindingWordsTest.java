package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Materials;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other names, places of words, and what was meant by a misspelt one. */
class FindingWordsTest {
    private static final Paper NAMED = Samples.paper("named", "Pellets of LLZO were sintered.");
    private static final Paper WRITTEN = Samples.paper("written", "Pellets of Li₇La₃Zr₂O₁₂, sintered.", "Nothing.");

    private ByteBuffersDirectory directory;
    private FindingIndex index;

    @BeforeEach
    void fill() throws IOException {
        directory = new ByteBuffersDirectory();
        index = FindingIndex.openForWriting(directory);
        List<CitedFinding> findings = new ArrayList<>();
        for (String formula :
                List.of("Li7La3Zr2O12", "Li6.75La3Zr1.75Ta0.25O12", "Li6.4La3Zr2O11.7", "Li6PS5Cl", "Na3Zr2Si2PO12")) {
            Material material = Materials.read(formula).orElseThrow();
            findings.add(Samples.finding(WRITTEN, material, "1e-4"));
        }
        index.replace(WRITTEN.source().id(), findings, WRITTEN);
        index.replace(NAMED.source().id(), List.of(), NAMED);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        directory.close();
    }

    @ParameterizedTest
    @CsvSource({"Li7La3*, 1", "Li₇La₃*, 1", "Li6*, 3", "*La3Zr2*, 2", "*O12, 3", "*Zr₂*, 3", "*Ge*, 0", "*La3Zr2, 0"})
    void aPartOfAFormulaFindsTheFormulasThatHaveIt(String part, int count) throws IOException {
        assertThat(index.search(Query.builder().material(part).build()).total()).isEqualTo(count);
    }

    @Test
    void theBeginningOfAFormulaFindsPassagesThatNameIt() throws IOException {
        assertThat(index.passages("Li7La3*", 9)).extracting(PassageHit::doc).containsExactly("written");
        assertThat(index.passages("Na7La3*", 9)).isEmpty();
    }

    @Test
    void filtersHoldForPartsOfFormulas() throws IOException {
        Query part = Query.builder().material("Li6*").build();
        assertThat(index.search(part.toBuilder().with(Element.LA).build()).total())
                .isEqualTo(2);
        assertThat(index.search(part.toBuilder().with(Element.S).build()).total())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"LLZO", "Li7La3Zr2O12", "Li₇La₃Zr₂O₁₂", "(LLZO)"})
    void aFormulaAndItsNameFindEachOther(String word) throws IOException {
        assertThat(index.passages(word, 9)).extracting(PassageHit::doc).containsExactlyInAnyOrder("named", "written");
        assertThat(index.search(Query.builder().material(word).build()).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Li7La3Zr2O13,Li7La3Zr2O12",
        "Li7LaZr2O12,Li7La3Zr2O12",
        "Li6PS5Br,Li6PS5Cl",
        "argyrodit,argyrodite",
        "garnett,garnet",
        "li6ps5c1,Li6PS5Cl"
    })
    void suggestsTheNearestThatIsKnown(String misspelt, String meant) throws IOException {
        assertThat(index.suggestions(misspelt, 3)).first().isEqualTo(meant);
        assertThat(index.suggestions(misspelt, 3)).isEqualTo(index.suggestions(misspelt, 3));
    }

    @Test
    void suggestsNothingForWhatIsLikeNothing() throws IOException {
        assertThat(index.suggestions("zzzzzzzzzz", 3)).isEmpty();
        assertThat(index.suggestions("K2CO3", 3)).isEmpty();
        assertThat(index.suggestions("  ", 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pellets of (Li₇La₃Zr₂O₁₂), sintered.|LLZO sintering|Li₇La₃Zr₂O₁₂;sintered",
                "Grain-boundary and bulk.|boundary|boundary",
                "At 10⁻⁴ S·cm⁻¹ it conducts.|S·cm-1|S·cm⁻¹",
                "In Mg(BH₄)₂·2NH₃, ammonia moves.|NH3|NH₃",
                "In Mg(BH₄)₂·2NH₃, ammonia moves.|Mg(BH4)2·2NH3|Mg(BH₄)₂·2NH₃",
                "Nothing here.|garnet|"
            })
    void showsWhereTheWordsStandInTheCanonicalText(String text, String words, @Nullable String marked) {
        List<String> found = Highlights.in(text, words).stream()
                .map(span -> text.substring(span.begin(), span.end()))
                .toList();
        assertThat(String.join(";", found)).isEqualTo(marked == null ? "" : marked);
    }

    @Test
    void passagesAreAskedForWithinAPaperAndYearsAndPageByPage() throws IOException {
        Bibliography cited = new Bibliography(
                Optional.of(new Doi("10.1000/x")),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalInt.of(2012),
                Optional.empty());
        Paper old = Samples.paper("old", "garnet one", "garnet two", "garnet three");
        index.replace(old.source().id(), List.of(), new Paper(old.source(), cited, old.blocks(), List.of()));
        Paper other = Samples.paper("other", "garnet four");
        index.replace(other.source().id(), List.of(), other);
        assertThat(index.passages(PassageQuery.of("garnet", 9)).total()).isEqualTo(4);
        List<PassageHit> all = index.passages("garnet", 9);
        assertThat(index.passages(page(Optional.empty(), Optional.empty(), 2)).hits())
                .isEqualTo(all.subList(2, 4));
        assertThat(index.passages(page(Optional.of("10.1000/x"), Optional.empty(), 0))
                        .hits())
                .extracting(PassageHit::doc)
                .containsOnly("old")
                .hasSize(3);
        Bounds years = Bounds.atLeast(BigDecimal.valueOf(2013));
        assertThat(index.passages(page(Optional.empty(), Optional.of(years), 0)).total())
                .isZero();
    }

    private static PassageQuery page(Optional<String> doi, Optional<Bounds> years, int offset) {
        return new PassageQuery("garnet", Optional.empty(), doi.map(Doi::new), years, 9, offset);
    }
}
