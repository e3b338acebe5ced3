package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.MobileIon;
import org.ionary.index.Query;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionGrammarTest {

    private static Question understood(String question) {
        Reading reading = QuestionGrammar.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).question();
    }

    private static Query query(String question) {
        return understood(question).query();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "best Mg-ion conductor at room temperature",
                "What is the best magnesium conductor at RT?",
                "best Mg²⁺ conductor at ambient temperature",
                "which Mg2+ electrolyte has the highest ionic conductivity at room temperature"
            })
    void readsOneQuestionInManyWords(String question) {
        Query query = query(question);
        assertThat(query.property()).contains(Property.CONDUCTIVITY);
        assertThat(query.mobileIons()).containsExactly(MobileIon.MAGNESIUM);
        assertThat(query.kelvin()).contains(Understanding.ROOM_TEMPERATURE);
        assertThat(query.order()).isEqualTo(Query.Order.VALUE_DESCENDING);
        assertThat(query.limit()).isEqualTo(1);
        assertThat(query.statuses()).doesNotContain(Status.NEEDS_REVIEW, Status.REJECTED);
    }

    @Test
    void bestIsHighForAConductivityAndLowForAnActivationEnergy() {
        assertThat(query("best activation energy of Na conductors").order()).isEqualTo(Query.Order.VALUE_ASCENDING);
        assertThat(query("highest activation energy of Na conductors").order()).isEqualTo(Query.Order.VALUE_DESCENDING);
        assertThat(query("worst Na conductors").order()).isEqualTo(Query.Order.VALUE_ASCENDING);
    }

    @ParameterizedTest
    @CsvSource({"top 5 Li conductors,5", "the five best Li conductors,5", "best Li conductor,1", "best 3 garnets,3"})
    void readsHowManyAreWanted(String question, int limit) {
        assertThat(query(question).limit()).isEqualTo(limit);
    }

    @Test
    void readsElementsInAndOut() {
        assertThat(query("best Li conductors without Ge and Sn").without())
                .containsExactlyInAnyOrder(Element.GE, Element.SN);
        assertThat(query("germanium-free sulfide electrolytes").without()).containsExactly(Element.GE);
        Query with = query("garnets containing tantalum");
        assertThat(with.with()).containsExactly(Element.TA);
        assertThat(with.families()).containsExactly(Family.GARNET);
    }

    @Test
    void findsATemperatureWithinOneKelvin() {
        assertThat(query("Li conductors at 60 °C").kelvin().orElseThrow().toString())
                .isEqualTo("332.15–334.15");
        assertThat(query("best oxide-ion conductor above 500 °C")
                        .kelvin()
                        .orElseThrow()
                        .toString())
                .isEqualTo("> 773.15");
    }

    @Test
    void readsALimitInAnyUnit() {
        assertThat(query("Na conductors with conductivity above 1 mS/cm")
                        .value()
                        .orElseThrow()
                        .toString())
                .isEqualTo("> 0.001");
        assertThat(query("activation energy below 300 meV")
                        .value()
                        .orElseThrow()
                        .high()
                        .orElseThrow())
                .isEqualByComparingTo("0.3");
    }

    @Test
    void aLimitOfTheOtherPropertyIsDeclined() {
        assertThat(QuestionGrammar.read("ionic conductivity below 0.3 eV")).isInstanceOf(Reading.Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li7La3Zr2O12", "Li₇La₃Zr₂O₁₂"})
    void findsAFormulaInEitherNotation(String formula) {
        assertThat(query("conductivity of " + formula)
                        .composition()
                        .orElseThrow()
                        .amount(Element.LA))
                .isEqualTo(3.0);
    }

    @Test
    void countsMaterialsFindingsOrPapers() {
        assertThat(understood("how many Zn2+ conductors are in the database").form())
                .isEqualTo(Question.Form.COUNT_MATERIALS);
        assertThat(understood("how many papers on garnets").form()).isEqualTo(Question.Form.COUNT_PAPERS);
        assertThat(understood("number of measurements for Mg").form()).isEqualTo(Question.Form.COUNT_FINDINGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who won the cup final",
                "best Li conductor for my phone",
                "best Xx conductor",
                "hello",
                "",
                "conductivity and activation energy of Li6PS5Cl",
                "compare Li6PS5Cl with Li6PS5Br",
                "Na conductors without halides",
                "halide-free Li conductors",
                "Li conductors except garnets",
                "best Li conductor not containing polymers",
                "findings for Li from 2015 to 2020",
                "Li conductors since 2015 before 2020",
                "bulk conductivity of Li6PS5Cl",
                "which family has the most papers"
            })
    void declinesWhatItDoesNotFullyUnderstand(String question) {
        assertThat(QuestionGrammar.read(question)).isInstanceOf(Reading.Declined.class);
    }

    @Test
    void namesTheWordsItDoesNotKnow() {
        assertThat(QuestionGrammar.read("best Li conductor for my phone"))
                .isEqualTo(new Reading.Declined("not understood here: my, phone"));
    }

    @Test
    void saysHowItFilledWhatTheQuestionLeftOpen() {
        assertThat(understood("best Mg conductor").notes())
                .anyMatch(note -> note.contains("no temperature said"))
                .anyMatch(note -> note.contains("measured values only"));
    }

    @RepeatedTest(300)
    void neverThrowsWhateverIsAsked(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String[] words = {
            "best",
            "Mg",
            "at",
            "60",
            "°C",
            "without",
            "Ge",
            "free",
            "top",
            "5",
            "S/cm",
            "above",
            "since",
            "2017",
            "Li6PS5Cl",
            "how many",
            "eV",
            "10⁻⁴",
            "(",
            "–",
            "\uD83D\uDE00",
            "\u0000",
            "-",
            "x",
            "neutral molecules",
            "and",
            "room temperature"
        };
        StringBuilder question = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            question.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        assertThat(QuestionGrammar.read(question.toString()))
                .as("seed %d: %s", info.getCurrentRepetition(), question)
                .isNotNull();
    }
}
