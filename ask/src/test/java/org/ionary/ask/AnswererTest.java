package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.assertj.core.groups.Tuple;
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
    private static final String SENTENCE =
            "Neutral molecules raise the conductivity because they widen the channels. Salt is dry.";
    private static final Bibliography BIBLIOGRAPHY = new Bibliography(
            Optional.of(new Doi("10.1000/a")),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.of(2020),
            Optional.empty());

    private final List<CitedFinding> stored = new ArrayList<>();
    private final FindingIndex index = open();

    private final Paper paper = new Paper(
            new Source(
                    SOURCE,
                    "paper",
                    Format.TEXT,
                    URI.create("file:/paper.txt"),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH),
            BIBLIOGRAPHY,
            List.of(new Block.Passage(new Position(0, Section.FRONT, List.of()), SENTENCE)),
            List.of());

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
        return answer(new Questions(Vocabulary.empty())
                .read(question, Conversation.begun())
                .reading());
    }

    private Answer answer(Reading reading) throws IOException {
        return switch (reading) {
            case Reading.Declined(String reason, boolean asksBack, boolean wasToChange) ->
                new Answer.Abstained(reason + asksBack, Map.of(), List.of());
            case Reading.Understood(Question question) ->
                new Answerer(
                                index,
                                ids -> ids.stream()
                                        .flatMap(id -> stored.stream()
                                                .filter(cited ->
                                                        cited.finding().id().equals(id)))
                                        .toList(),
                                source -> Optional.of(paper)
                                        .filter(p -> p.source().id().equals(source)))
                        .answer(question);
        };
    }

    /** The form of the last of several questions. */
    private String asked(String... questions) throws IOException {
        Conversation conversation = Conversation.begun();
        String form = "";
        for (String question : questions) {
            Questions.Read read = new Questions(Vocabulary.empty()).read(question, conversation);
            form = read.form().map(Object::toString).orElse(read.reading().toString());
            List<CitedFinding> rows = answer(read.reading()) instanceof Answer.Cited cited ? cited.rows() : List.of();
            conversation = conversation.answered(read.said(), rows);
        }
        return form;
    }

    @Test
    void itIsTheOneMaterialThatWasShown() throws IOException {
        assertThat(asked("best Mg-ion conductor at room temperature", "what is its activation energy?"))
                .contains("\"property\":\"activation_energy\"", "\"materials\":[\"MgSc2Se4\"]")
                .doesNotContain("order");
        assertThat(asked("best Mg-ion conductor at 300 °C", "what is its activation energy?"))
                .contains("nothing was shown that this could refer to");
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
        assertThat(answer.text()).isEqualTo("no Zn conductor is in the library");
        assertThat(answer.query()).containsEntry("mobile_ion", "Zn");
    }

    @Test
    void showsOnlyWhatTheStoreHolds() throws IOException {
        stored.removeIf(
                cited -> cited.finding().measurement().material().formula().equals(Optional.of("MgSc2Se4")));
        assertThat(cited(ask("best Mg-ion conductor at room temperature")).rows())
                .as("the next that is stored")
                .extracting(row -> row.finding().measurement().material().key())
                .containsExactly("Mg(BH4)2·NH3");
    }

    private static Answer.Cited cited(Answer answer) {
        assertThat(answer).as(answer.text()).isInstanceOf(Answer.Cited.class);
        return (Answer.Cited) answer;
    }

    @Test
    void aBoundIsNeverAveragedAndAMeanOfConductivitiesIsGeometric() throws IOException {
        Answer.Cited mean = cited(ask("mean conductivity of Mg compounds at 25 °C"));
        // 1e-8 and 1e-4; the computed one, the bound and the one that waits are left out and counted.
        assertThat(((Answer.Value.Amount) mean.value().orElseThrow()).number()).isEqualByComparingTo("1E-6");
        assertThat(mean.leftOut()).contains(new Answer.LeftOut("only a bound", 1), new Answer.LeftOut("computed", 1));
    }

    @Test
    void answersInTheUnitThatWasAskedFor() throws IOException {
        Answer.Cited highest = cited(ask("best Mg-ion conductor at room temperature in mS/cm"));
        assertThat(highest.value()).contains(new Answer.Value.Amount(new BigDecimal("0.1"), "mS/cm"));
        assertThat(highest.text()).contains("1 × 10⁻⁴ S/cm = 0.1 mS/cm");
    }

    @Test
    void groupsAndComparesWithHowManyItRestsOn() throws IOException {
        Answer.Cited groups = cited(ask("number of entries per mobile ion"));
        assertThat(groups.groups())
                .containsExactly(
                        new Answer.Group("Mg", new BigDecimal(6), 6), new Answer.Group("Li", new BigDecimal(2), 2));
        Answer.Cited compared = cited(ask("compare MgSc2Se4 with Mg(BH4)2·NH3 at room temperature"));
        assertThat(compared.groups())
                .extracting(Answer.Group::label, g -> g.number().toString(), Answer.Group::findings)
                .containsExactly(Tuple.tuple("MgSc2Se4", "0.0001", 1), Tuple.tuple("Mg(BH4)2·NH3", "1E-8", 1));
        assertThat(compared.text()).contains("MgSc2Se4 is the highest");
        assertThat(compared.rows()).hasSize(2);
    }

    @Test
    void aComparisonWithNothingIsNoComparison() throws IOException {
        assertThat(ask("compare MgSc2Se4 with Li3YCl6 at room temperature")).isInstanceOf(Answer.Abstained.class);
    }

    @Test
    void saysYesAndNoWithWhatItRestsOn() throws IOException {
        Answer.Cited yes = cited(ask("is there any Mg conductor above 1e-5 S/cm?"));
        assertThat(yes.value()).contains(new Answer.Value.Truth(true));
        assertThat(yes.rows()).isNotEmpty();
        assertThat(cited(ask("is there any silver-ion conductor?")).value()).contains(new Answer.Value.Truth(false));
    }

    @Test
    void aValueAtAnotherTemperatureIsNotPassedOff() throws IOException {
        Answer answer = ask("conductivity of MgSc2Se4 at 100 °C");
        assertThat(answer).isInstanceOf(Answer.Abstained.class);
        assertThat(answer.text()).contains("1 value, none of them at this temperature");
        assertThat(ask("conductivity of Na3Zr2Si2PO12 at 25 °C").text()).contains("not in the library");
        assertThat(ask("activation energy of MgSc2Se4").text())
                .contains("no activation energy, only ionic conductivity (1)");
    }

    @Test
    void namesThePapersOfAValue() throws IOException {
        Answer.Cited sources = cited(ask("where does the 1.9 mS/cm for Li6PS5Cl come from?"));
        assertThat(sources.kind()).isEqualTo(Answer.Kind.SOURCE);
        assertThat(sources.rows()).hasSize(1);
        assertThat(sources.text()).startsWith("10.1000/a");
    }

    @Test
    void answersWhyWithSentencesThatStandInPapers() throws IOException {
        Answer.Cited why = cited(ask("why do neutral molecules raise the conductivity?"));
        assertThat(why.kind()).isEqualTo(Answer.Kind.TEXT);
        assertThat(why.text())
                .contains("“Neutral molecules raise the conductivity because they widen the channels.”")
                .contains("10.1000/a")
                .doesNotContain("Salt is dry");
        assertThat(ask("why do polymers creep slowly under zirconium?")).isInstanceOf(Answer.Abstained.class);
    }

    @Test
    void statesHowFarUncheckedFindingsCanBeTrusted() throws IOException {
        assertThat(cited(ask("best Mg-ion conductor at room temperature")).notes())
                .anyMatch(note -> note.contains("about 10 % are expected to be wrong"));
    }

    @Test
    void aRangeOfGroupsOrSidesHasBothItsEnds() throws IOException {
        assertThat(cited(ask("range of conductivities per mobile ion at 25 °C")).groups())
                .extracting(Answer.Group::label, g -> g.number().toString())
                .contains(Tuple.tuple("Mg, lowest", "1E-8"), Tuple.tuple("Mg, highest", "0.0001"));
        Answer.Cited sides = cited(ask("compare the range of conductivities of Mg and Li conductors at 25 °C"));
        assertThat(sides.groups()).hasSize(4);
        assertThat(sides.text()).contains("Mg: n = 2, from 1 × 10⁻⁸ to 1 × 10⁻⁴");
    }

    @Test
    void aStatisticThatCountsIsACount() throws IOException {
        ObjectNode form = new ObjectMapper().createObjectNode();
        form.put("task", "statistic")
                .put("measure", "count")
                .putArray("mobile_ions")
                .add("Li");
        assertThat(answer(new Questions(Vocabulary.empty()).read(form).reading())
                        .text())
                .isEqualTo("2 findings");
    }
}
