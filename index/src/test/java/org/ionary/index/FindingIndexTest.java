package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingIndexTest {
    private static final Paper GARNET = Samples.paper(
            "garnet-2012",
            "The garnet Li₇La₃Zr₂O₁₂ (LLZO) conducts 5.1 × 10⁻⁴ S·cm⁻¹ at 25 °C.",
            "Pellets were pressed and sintered in air.",
            "Room-temperature conductivities of garnets, 0.5 mS/cm, are listed.");
    private static final Paper HYDRIDE = Samples.paper(
            "hydride-2022", "In Mg(BH₄)₂·2NH₃, ammonia moves as well; Mg(BH₄)₂ alone does not conduct.", "Thanks.");

    private ByteBuffersDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = new ByteBuffersDirectory();
    }

    @AfterEach
    void closeDirectory() throws IOException {
        directory.close();
    }

    @Test
    void findsPassagesByFormulaInEitherNotation() throws IOException {
        try (FindingIndex index = filled()) {
            for (String words : List.of("Li₇La₃Zr₂O₁₂", "Li7La3Zr2O12", "(li7la3zr2o12)", "LLZO")) {
                assertThat(blocks(index.passages(words, 5))).as(words).containsExactly("garnet-2012#0");
            }
            for (String words : List.of("Mg(BH4)2·2NH3", "Mg(BH₄)₂", "NH3", "ammonia", "Mg(BH4)2∙2NH3.")) {
                assertThat(blocks(index.passages(words, 5))).as(words).containsExactly("hydride-2022#0");
            }
            assertThat(blocks(index.passages("S·cm⁻¹", 5))).startsWith("garnet-2012#0");
            assertThat(blocks(index.passages("mS/cm", 5))).startsWith("garnet-2012#2");
            assertThat(blocks(index.passages("room temperature conductivity garnet", 5))
                            .getFirst())
                    .isEqualTo("garnet-2012#2");
            assertThat(index.passages("Li7La3", 5)).isEmpty();
            assertThat(index.passages("?? ,", 5)).isEmpty();
            assertThat(index.passages("garnet", 0)).isEmpty();
        }
    }

    @Test
    void aMaterialIsFoundByFormulaNameOrWordsAndTheExactOneComesFirst() throws IOException {
        CitedFinding bare = finding("Mg(BH₄)₂", "Mg(BH4)2", "1e-9");
        CitedFinding adduct = finding("Mg(BH₄)₂·2NH₃", "Mg(BH4)2·2NH3", "1e-5");
        CitedFinding composite = finding("Mg(BH₄)₂·2NH₃ + 50 wt% MgO", "Mg(BH4)2·2NH3 + 50wt% MgO", "1e-4");
        CitedFinding glass =
                Samples.finding(HYDRIDE, Samples.material("the oxide glass", Optional.empty(), Map.of()), "1e-6");
        try (FindingIndex index = FindingIndex.openForWriting(directory)) {
            index.replace(HYDRIDE.source().id(), List.of(bare, adduct, composite, glass), HYDRIDE);
            assertThat(found(index, "Mg(BH4)2")).startsWith(bare.finding().id()).hasSize(3);
            assertThat(found(index, "Mg(BH₄)₂·2NH₃"))
                    .startsWith(adduct.finding().id())
                    .containsExactlyInAnyOrder(
                            adduct.finding().id(), composite.finding().id());
            assertThat(found(index, "oxide glasses"))
                    .containsExactly(glass.finding().id());
            assertThat(found(index, "sulfide glass")).isEmpty();
            assertThat(index.search(Query.builder().formula("Mg(BH4)2").build()).ids())
                    .containsExactly(bare.finding().id());
        }
    }

    @Test
    void theSameCompositionIsFoundHoweverItIsWritten() throws IOException {
        Map<Element, Double> cell = Map.of(Element.LI, 20.0, Element.GE, 2.0, Element.P, 4.0, Element.S, 24.0);
        Map<Element, Double> near = Map.of(Element.LI, 9.99, Element.GE, 1.0, Element.P, 2.0, Element.S, 12.0);
        Map<Element, Double> tin = Map.of(Element.LI, 10.0, Element.SN, 1.0, Element.P, 2.0, Element.S, 12.0);
        Map<Element, Double> off = Map.of(Element.LI, 10.1, Element.GE, 1.0, Element.P, 2.0, Element.S, 12.0);
        Composition wanted =
                new Composition(Map.of(Element.LI, 10.0, Element.GE, 1.0, Element.P, 2.0, Element.S, 12.0));
        List<CitedFinding> findings = List.of(
                Samples.finding(GARNET, Samples.material("a", Optional.of("a"), cell), "1e-2"),
                Samples.finding(GARNET, Samples.material("b", Optional.of("b"), near), "1e-2"),
                Samples.finding(GARNET, Samples.material("c", Optional.of("c"), tin), "1e-2"),
                Samples.finding(GARNET, Samples.material("d", Optional.of("d"), off), "1e-2"));
        try (FindingIndex index = FindingIndex.openForWriting(directory)) {
            index.replace(GARNET.source().id(), findings, GARNET);
            List<FindingId> same = findings.stream()
                    .filter(cited -> material(cited).composition().orElseThrow().isSameAs(wanted))
                    .map(cited -> cited.finding().id())
                    .toList();
            assertThat(index.search(Query.builder().composition(wanted).build()).ids())
                    .hasSize(2)
                    .containsExactlyInAnyOrderElementsOf(same);
        }
    }

    @Test
    void replacingASourceLeavesNothingOfItsFormerSelf() throws IOException {
        try (FindingIndex index = filled()) {
            Paper corrected = new Paper(
                    GARNET.source(), GARNET.bibliography(), GARNET.blocks().subList(0, 1), List.of());
            index.replace(GARNET.source().id(), List.of(), corrected);
            assertThat(index.search(Query.all()).total()).isEqualTo(1);
            assertThat(blocks(index.passages("garnet", 9))).containsExactly("garnet-2012#0");
            index.replace(
                    GARNET.source().id(),
                    List.of(),
                    new Paper(GARNET.source(), GARNET.bibliography(), List.of(), List.of()));
            assertThat(index.passages("garnet", 9)).isEmpty();
        }
    }

    @Test
    void remembersHowFarTheLibraryWasFollowedAndForgetsWhatWasNotCommitted() throws IOException {
        try (FindingIndex index = FindingIndex.openForWriting(directory)) {
            assertThat(index.followed()).isEmpty();
            index.commit(new Followed("library", 41));
            assertThat(index.followed()).contains(new Followed("library", 41));
            index.replace(GARNET.source().id(), List.of(), GARNET);
        }
        try (FindingIndex index = FindingIndex.openForWriting(directory)) {
            assertThat(index.followed()).contains(new Followed("library", 41));
            assertThat(index.passages("garnet", 9)).isEmpty();
        }
    }

    @Test
    void aReaderSeesWhatTheWriterCommits() throws IOException {
        try (FindingIndex writer = FindingIndex.openForWriting(directory)) {
            writer.commit(new Followed("library", 1));
            try (FindingIndex reader = FindingIndex.openForReading(directory)) {
                writer.replace(GARNET.source().id(), List.of(), GARNET);
                assertThat(reader.passages("garnet", 9)).isEmpty();
                writer.commit(new Followed("library", 2));
                assertThat(reader.passages("garnet", 9)).isNotEmpty();
                assertThat(reader.followed()).contains(new Followed("library", 2));
                assertThatThrownBy(() -> reader.commit(new Followed("library", 3)))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void aWriterThatEndsBeforeItsFirstCommitLeavesAnEmptyIndex() throws IOException {
        try (FindingIndex writer = FindingIndex.openForWriting(directory)) {
            writer.replace(GARNET.source().id(), List.of(), GARNET);
            assertReadsAsEmpty();
        }
        assertReadsAsEmpty();
        FindingIndex.openAnew(directory).close();
        assertReadsAsEmpty();
    }

    private void assertReadsAsEmpty() throws IOException {
        try (FindingIndex reader = FindingIndex.openForReading(directory)) {
            assertThat(reader.followed()).isEmpty();
            assertThat(reader.passages("garnet", 9)).isEmpty();
            assertThat(reader.search(Query.all()).total()).isZero();
        }
    }

    @Test
    void aSecondWriterIsRefused() throws IOException {
        try (FindingIndex first = FindingIndex.openForWriting(directory)) {
            assertThatThrownBy(() -> FindingIndex.openForWriting(directory)).isInstanceOf(IndexLockedException.class);
            assertThatThrownBy(() -> FindingIndex.openAnew(directory)).isInstanceOf(IndexLockedException.class);
            first.commit(new Followed("library", 1));
        }
        FindingIndex.openForWriting(directory).close();
    }

    @Test
    void aMissingIndexIsDamagedForReaders() {
        assertThatThrownBy(() -> FindingIndex.openForReading(directory)).isInstanceOf(IndexDamagedException.class);
    }

    @Test
    void everyDamagedFileIsNoticedAndTheIndexCanBeMadeAnew() throws IOException {
        filled().close();
        String[] files = directory.listAll();
        assertThat(files).hasSizeGreaterThan(3);
        for (String file : files) {
            if (file.equals("write.lock")) {
                continue;
            }
            for (String junk : List.of("", "junk ".repeat(50))) {
                overwrite(file, junk);
                assertThatThrownBy(() -> FindingIndex.openForWriting(directory).close())
                        .as("%s holds '%s'", file, junk)
                        .isInstanceOf(IndexDamagedException.class);
            }
            directory.deleteFile(file);
            assertThatThrownBy(() -> FindingIndex.openForWriting(directory).close())
                    .as("%s is gone", file)
                    .isInstanceOf(IndexDamagedException.class);
            try (FindingIndex anew = FindingIndex.openAnew(directory)) {
                assertThat(anew.followed()).isEmpty();
            }
            filled().close();
            assertThat(directory.listAll()).contains(file);
        }
    }

    @Test
    void refusesQueriesThatMakeNoSense() {
        assertThatThrownBy(() ->
                        Query.builder().value(Bounds.atLeast(BigDecimal.ONE)).build())
                .hasMessageContaining("belongs to a property");
        assertThatThrownBy(() ->
                        Query.builder().order(Query.Order.VALUE_DESCENDING).build())
                .hasMessageContaining("no common order");
        assertThatThrownBy(() ->
                        Query.builder().with(Element.LI).without(Element.LI).build())
                .hasMessageContaining("cannot be there and not be there");
        assertThatThrownBy(() -> Bounds.between(BigDecimal.TEN, BigDecimal.ONE)).hasMessageContaining("low to high");
        assertThatThrownBy(() -> Query.builder().limit(-1).build()).hasMessageContaining("count from 0");
    }

    @Test
    void describesItselfByWhatItAsks() {
        Query query = Query.builder()
                .property(Property.CONDUCTIVITY)
                .with(Element.S, Element.LI)
                .value(Bounds.moreThan(new BigDecimal("0.005")))
                .kelvin(Bounds.between(new BigDecimal("293"), new BigDecimal("303")))
                .order(Query.Order.VALUE_DESCENDING)
                .limit(5)
                .build();
        assertThat(query.describe())
                .containsExactly(
                        Map.entry("property", "conductivity"),
                        Map.entry("with", "Li, S"),
                        Map.entry("temperature", "293–303 K"),
                        Map.entry("value", "> 0.005 S/cm"),
                        Map.entry("order", "value_descending"),
                        Map.entry("limit", "5"));
        assertThat(Query.all().describe()).isEmpty();
        assertThat(query.toBuilder().build()).isEqualTo(query);
    }

    @Test
    void theTemperatureCanBeTakenBackAndNothingElseChanges() {
        Query anywhere =
                Query.builder().property(Property.CONDUCTIVITY).limit(5).build();
        Query warm = anywhere.toBuilder()
                .kelvin(Bounds.atLeast(new BigDecimal("293")))
                .build();
        assertThat(warm).isNotEqualTo(anywhere);
        assertThat(warm.toBuilder().anyTemperature().build()).isEqualTo(anywhere);
    }

    private FindingIndex filled() throws IOException {
        FindingIndex index = FindingIndex.openForWriting(directory);
        index.replace(
                GARNET.source().id(),
                List.of(Samples.finding(
                        GARNET, Samples.material("LLZO", Optional.of("Li7La3Zr2O12"), Map.of()), "5.1e-4")),
                GARNET);
        index.replace(HYDRIDE.source().id(), List.of(finding("Mg(BH₄)₂·2NH₃", "Mg(BH4)2·2NH3", "1e-5")), HYDRIDE);
        index.commit(new Followed("library", 7));
        return index;
    }

    private void overwrite(String file, String text) throws IOException {
        directory.deleteFile(file);
        try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(bytes, bytes.length);
        }
    }

    private static CitedFinding finding(String asWritten, String formula, String value) {
        return Samples.finding(HYDRIDE, Samples.material(asWritten, Optional.of(formula), Map.of()), value);
    }

    private static Material material(CitedFinding cited) {
        return cited.finding().measurement().material();
    }

    private static List<FindingId> found(FindingIndex index, String material) throws IOException {
        return index.search(Query.builder().material(material).build()).ids();
    }

    private static List<String> blocks(List<PassageHit> hits) {
        return hits.stream().map(hit -> hit.doc() + "#" + hit.block()).toList();
    }
}
