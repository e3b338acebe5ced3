package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.finding.Unit;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;
import org.ionary.index.FindingIndex;
import org.ionary.index.Followed;
import org.ionary.normalize.Materials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswererTest {
    private static final SourceId SOURCE = SourceId.of("paper".getBytes(StandardCharsets.UTF_8));
    private static final String SENTENCE = "What the paper says.";
    private static final Bibliography BIBLIOGRAPHY = new Bibliography(
            Optional.of(new Doi("10.1000/a")),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.of(2020),
            Optional.empty());

    private final List<CitedFinding> stored = new ArrayList<>();
    private final FindingIndex index = open();

    private static FindingIndex open() {
        try {
            return FindingIndex.openForWriting(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void fill() throws IOException {
        add("Mg(BH4)2·2NH3", exactly("5e-4"), "348.15", Origin.EXPERIMENTAL, Status.ACCEPTED);
        add("Mg(BH4)2·NH3", exactly("1e-8"), "298.15", Origin.EXPERIMENTAL, Status.ACCEPTED);
        add("MgSc2Se4", exactly("1e-4"), "298.15", Origin.EXPERIMENTAL, Status.ACCEPTED);
        add("MgB12H12", exactly("1e-2"), "298.15", Origin.EXPERIMENTAL, Status.NEEDS_REVIEW);
        add("MgIn2S4", exactly("2e-2"), "298.15", Origin.COMPUTATIONAL, Status.ACCEPTED);
        add(
                "MgY2S4",
                new Quantity.Bound(
                        Quantity.Bound.Side.ABOVE, new BigDecimal("1"), Unit.SIEMENS_PER_CENTIMETRE, "> 1 S/cm"),
                "298.15",
                Origin.EXPERIMENTAL,
                Status.ACCEPTED);
        add("Li6PS5Cl", exactly("1.9e-3"), "298.15", Origin.EXPERIMENTAL, Status.ACCEPTED);
        add("Li6PS5Cl", exactly("1.3e-3"), "", Origin.EXPERIMENTAL, Status.ACCEPTED);
        Position first = new Position(0, Section.FRONT, List.of());
        Paper paper = new Paper(
                new Source(
                        SOURCE,
                        "paper",
                        Format.TEXT,
                        URI.create("file:/paper.txt"),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH),
                BIBLIOGRAPHY,
                List.of(new Block.Passage(first, SENTENCE)),
                List.of());
        index.replace(SOURCE, stored, paper);
        index.commit(new Followed("library", 1));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static Quantity exactly(String value) {
        return new Quantity.Exact(
                new BigDecimal(value), Unit.SIEMENS_PER_CENTIMETRE, value + " S/cm", false, Optional.empty());
    }

    private void add(String formula, Quantity quantity, String kelvin, Origin origin, Status status) {
        Measurement said = new Measurement(
                Property.CONDUCTIVITY,
                Materials.read(formula).orElseThrow(),
                quantity,
                kelvin.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Temperature(
                                new BigDecimal(kelvin), Optional.empty(), Temperature.Origin.STATED, kelvin + " K")),
                ConductivityKind.IONIC,
                origin,
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                List.of(new Evidence(new Locus.InText(0, 0, 4), SENTENCE, "", OptionalInt.empty())));
        Finding finding = new Finding(
                FindingId.of(SOURCE, said), SOURCE, said, List.of(new Reader.Rules(1)), status, 0.9, Set.of());
        stored.add(new CitedFinding(finding, "paper", BIBLIOGRAPHY));
    }

    private Answer ask(String question) throws IOException {
        return new Answerer(
                        index,
                        ids -> ids.stream()
                                .flatMap(id -> stored.stream()
                                        .filter(cited -> cited.finding().id().equals(id)))
                                .toList())
                .answer(question);
    }

    @Test
    void ranksMeasuredAcceptedValuesAtOneTemperatureAndCountsWhatItLeftOut() throws IOException {
        Answer answer = ask("best Mg-ion conductor at room temperature");
        assertThat(answer).isInstanceOf(Answer.Cited.class);
        Answer.Cited cited = (Answer.Cited) answer;
        assertThat(cited.rows()).hasSize(1);
        assertThat(cited.rows().getFirst().finding().measurement().material().formula())
                .contains("MgSc2Se4");
        assertThat(cited.text()).isEqualTo("MgSc2Se4: 1 × 10⁻⁴ S/cm at 298.15 K (measured; 10.1000/a, 2020)");
        assertThat(cited.leftOut())
                .containsExactly(
                        new Answer.LeftOut("waiting for review", 1),
                        new Answer.LeftOut("only a bound", 1),
                        new Answer.LeftOut("computed", 1),
                        new Answer.LeftOut("at another temperature", 1));
    }

    @Test
    void countsValuesWithoutATemperature() throws IOException {
        Answer answer = ask("best Li conductor");
        assertThat(((Answer.Cited) answer).leftOut()).containsExactly(new Answer.LeftOut("no temperature", 1));
    }

    @Test
    void countsMaterialsOnce() throws IOException {
        Answer answer = ask("how many Li conductors are there?");
        assertThat(answer.text()).isEqualTo("1 material");
        assertThat(((Answer.Cited) answer).rows()).as("what was counted").hasSize(2);
        assertThat(ask("how many measurements for Li").text()).isEqualTo("2 findings");
    }

    @Test
    void abstainsWhereNothingMatches() throws IOException {
        Answer answer = ask("best Zn-ion conductor");
        assertThat(answer).isInstanceOf(Answer.Abstained.class);
        assertThat(answer.text()).isEqualTo("nothing in the library matches");
        assertThat(answer.query()).containsEntry("mobile_ion", "Zn");
    }

    @Test
    void showsOnlyWhatTheStoreHolds() throws IOException {
        stored.removeIf(
                cited -> cited.finding().measurement().material().formula().equals(Optional.of("MgSc2Se4")));
        assertThat(ask("best Mg-ion conductor at room temperature")).isInstanceOf(Answer.Abstained.class);
    }
}
