package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.TemperatureRole;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Paper PAPER = new Papers()
            .passage("Li₇La₃Zr₂O₁₂ (LLZO) was sintered at 1100 °C. Nothing else is said of it here.")
            .passage("The ionic conductivity of LLZO is 0.3 mS cm⁻¹ at 25 °C. It must exceed 1 mS cm⁻¹ at 25 °C."
                    + " The conductivity of LLZO at 25 °C is 0.3 mS cm⁻¹.")
            .table("Conductivity at 25 °C.", "Sample | σ / mS cm⁻¹", "Li₆PS₅Cl | 1.9", "Li₆PS₅Br | n.m.", "? | 2")
            .build();

    private final Explanation explanation = new Extractor().explain(PAPER);

    private Explanation.Explained place(int index) {
        return explanation.places().get(index);
    }

    @Test
    void itsExtractionIsTheOneThatIsStored() {
        assertThat(explanation.extraction()).isEqualTo(new Extractor().extract(PAPER));
    }

    @Test
    void everyFindingAndEveryRefusalHasItsPlace() {
        List<Outcome> outcomes = explanation.places().stream()
                .flatMap(place -> place.outcomes().stream())
                .toList();
        assertThat(outcomes).hasSize(explanation.extraction().ledger().in());
        assertThat(outcomes.stream().filter(o -> o instanceof Outcome.Found found && !found.again()))
                .extracting(outcome -> ((Outcome.Found) outcome).finding())
                .containsExactlyElementsOf(explanation.extraction().findings());
    }

    @Test
    void tellsWhatWasRecognisedAndByWhat() {
        ReadPlace.OfSentence sentence = (ReadPlace.OfSentence) place(0).place();
        assertThat(sentence.sentence().quote()).startsWith("The ionic conductivity of LLZO");
        assertThat(sentence.recognised())
                .extracting(one -> one.at().quote())
                .containsExactly("conductivity", "LLZO", "0.3 mS cm⁻¹", "25 °C");
        assertThat(sentence.recognised().get(0))
                .isInstanceOfSatisfying(
                        Recognised.Wording.class,
                        word -> assertThat(word.property()).contains(Property.CONDUCTIVITY));
        assertThat(sentence.recognised().get(1)).isInstanceOfSatisfying(Recognised.Substance.class, label -> {
            assertThat(label.by()).isEqualTo(Recognised.Resolution.COMPLETED);
            assertThat(label.material().formula()).contains("Li7La3Zr2O12");
            assertThat(label.phrase().completions()).extracting(Mention::quote).containsExactly("Li₇La₃Zr₂O₁₂");
        });
        assertThat(sentence.recognised().get(3))
                .isInstanceOfSatisfying(
                        Recognised.Amount.class,
                        temperature ->
                                assertThat(temperature.quantity().role()).isEqualTo(TemperatureRole.MEASUREMENT));
    }

    @Test
    void tellsWhatWasLinkedFoundAndRefused() {
        assertThat(place(0).outcomes()).singleElement().isInstanceOfSatisfying(Outcome.Found.class, found -> {
            assertThat(found.again()).isFalse();
            assertThat(found.candidate().material().head().quote()).isEqualTo("LLZO");
            assertThat(found.candidate().temperature().orElseThrow().origin()).isEqualTo(Temperature.Origin.STATED);
        });
        assertThat(place(1).outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RejectionReason.REQUIREMENT));
        assertThat(place(2).outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Found.class, found -> assertThat(found.again()).isTrue());
    }

    @Test
    void tellsOfATableWhatItsLinesHoldAndGoesRowByRow() {
        ReadPlace.OfTable table = (ReadPlace.OfTable) place(3).place();
        assertThat(table.caption().orElseThrow().quote()).isEqualTo("Conductivity at 25 °C.");
        assertThat(table.lines()).extracting(ReadPlace.Line::materials).containsExactly(true, false);
        assertThat(table.lines().get(1).property()).contains(Property.CONDUCTIVITY);
        assertThat(place(3).outcomes())
                .extracting(outcome -> outcome.value().orElseThrow().quote())
                .containsExactly("1.9", "2");
        assertThat(place(3).outcomes().get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RejectionReason.MATERIAL_UNKNOWN));
    }

    @Test
    void wordsThatMeanAMaterialNamedBeforeSayWhichOne() {
        Explanation latter = new Extractor()
                .explain(Papers.of("Li₃YCl₆ and Li₃YBr₆ were compared."
                        + " The latter has a conductivity of 1.7 mS cm⁻¹ at 25 °C."));
        ReadPlace.OfSentence sentence =
                (ReadPlace.OfSentence) latter.places().getFirst().place();
        assertThat(sentence.recognised())
                .filteredOn(Recognised.Substance.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Recognised.Substance.class, word -> {
                    assertThat(word.at().quote()).isEqualTo("The latter");
                    assertThat(word.by()).isEqualTo(Recognised.Resolution.STANDS_FOR);
                    assertThat(word.phrase().head().quote()).isEqualTo("Li₃YBr₆");
                });
    }
}
