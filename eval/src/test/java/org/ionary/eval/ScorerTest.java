package org.ionary.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    private static List<Fact> facts(String... lines) throws FactFormatException {
        return FactReader.read("test", List.of(lines));
    }

    private static String line(String formula, double value, double kelvin) {
        return """
                {"doc":"a","property":"conductivity","value":%s,"temperature_K":%s,"formula":"%s"}""".formatted(value, kelvin, formula);
    }

    private static Score score(Level level, List<Fact> gold, List<Fact> found) {
        return Scorer.score(level, gold, found, List.of()).score();
    }

    @Test
    void countsOnThreeNestedLevels() throws FactFormatException {
        List<Fact> gold = facts(line("Li6PS5Cl", 1e-3, 298), line("Li6PS5Br", 2e-3, 298), line("Li6PS5I", 4e-7, 298));
        List<Fact> found = facts(line("Li6PS5Cl", 1e-3, 298), line("Li6PS5Br", 2e-3, 333), line("LiCl", 4e-7, 298));
        assertThat(score(Level.VALUE, gold, found).matched()).isEqualTo(3);
        assertThat(score(Level.MATERIAL, gold, found).matched()).isEqualTo(2);
        assertThat(score(Level.FULL, gold, found).matched()).isEqualTo(1);
        assertThat(score(Level.FULL, gold, found).f1()).isEqualTo(1 / 3.0);
    }

    @Test
    void countsAFactOnceHoweverOftenItIsSaid() throws FactFormatException {
        List<Fact> gold = facts(line("Li6PS5Cl", 1e-3, 298), line("Li₆PS₅Cl", 1e-3, 298));
        assertThat(score(Level.FULL, gold, gold)).isEqualTo(new Score(Level.FULL, 1, 1, 1));
    }

    @Test
    void pairsAsManyAsCanBePaired() throws FactFormatException {
        // The first prediction fits both facts, the second only the first one.
        List<Fact> gold = facts(line("Li6PS5Cl", 1.00e-3, 298), line("Li6PS5Cl", 1.02e-3, 298));
        List<Fact> found = facts(line("Li6PS5Cl", 1.01e-3, 298), line("Li6PS5Cl", 0.99e-3, 298));
        assertThat(score(Level.FULL, gold, found).matched()).isEqualTo(2);
    }

    @Test
    void countsWhatIsFoundInADocumentWithoutFacts() throws FactFormatException {
        List<Fact> found = facts(line("Li6PS5Cl", 1e-3, 298));
        Scorer.Outcome outcome = Scorer.score(Level.FULL, List.of(), found, List.of("a"));
        assertThat(outcome.score()).isEqualTo(new Score(Level.FULL, 0, 1, 0));
        assertThat(outcome.notInGold()).isEqualTo(found);
    }

    @Test
    void doesNotLookAtDocumentsOutsideTheGold() throws FactFormatException {
        assertThat(score(Level.FULL, List.of(), facts(line("Li6PS5Cl", 1e-3, 298)))
                        .predicted())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mg(BH4)2·2NH3 | Mg(BH₄)₂·2NH₃ | true",
                "Li7La3Zr2O12 | Li7.0La3.0Zr2.0O12 | true",
                "Li7La3Zr2O12 | Li6.4La3Zr1.4Ta0.6O12 | false",
                "Mg(BH4)2·1.6NH3 + 67wt% MgO | MgO + Mg(BH4)2·1.6NH3 | true",
                "LLZO | the LLZO pellet | true",
                "LLZO | LATP | false",
                "S50 | S40 | false",
            })
    void knowsAMaterialInAnotherNotation(String gold, String found, boolean same) throws FactFormatException {
        List<Fact> said = facts(line(gold, 1, 300));
        List<Fact> read = facts(line(found, 1, 300));
        assertThat(score(Level.MATERIAL, said, read).matched()).isEqualTo(same ? 1 : 0);
    }

    @Test
    void aRangeAgreesByBothEndsOrByOneValueAtAnEnd() throws FactFormatException {
        List<Fact> range = facts(
                "{\"doc\":\"a\",\"property\":\"activation_energy\",\"value\":0.3,\"value_max\":0.5,\"formula\":\"LiI\"}");
        List<Fact> otherRange = facts(
                "{\"doc\":\"a\",\"property\":\"activation_energy\",\"value\":0.3,\"value_max\":0.6,\"formula\":\"LiI\"}");
        List<Fact> end = facts("{\"doc\":\"a\",\"property\":\"activation_energy\",\"value\":0.5,\"formula\":\"LiI\"}");
        assertThat(score(Level.FULL, range, range).matched()).isEqualTo(1);
        assertThat(score(Level.FULL, range, otherRange).matched()).isZero();
        assertThat(score(Level.FULL, range, end).matched()).isEqualTo(1);
    }

    @Test
    void roomTemperatureIsAnythingFrom293To303() throws FactFormatException {
        List<Fact> gold = facts(
                "{\"doc\":\"a\",\"property\":\"conductivity\",\"value\":1,\"formula\":\"LiI\",\"temperature_K\":298.15,\"temperature_raw\":\"room temperature\"}");
        assertThat(score(Level.FULL, gold, facts(line("LiI", 1, 303.15))).matched())
                .isEqualTo(1);
        assertThat(score(Level.FULL, gold, facts(line("LiI", 1, 308))).matched())
                .isZero();
    }

    @Test
    void leavesRejectedFindingsOut() throws FactFormatException {
        assertThat(facts("{\"doc\":\"a\",\"property\":\"conductivity\",\"value\":1,\"status\":\"rejected\"}"))
                .isEmpty();
    }

    @Test
    void namesTheLineThatIsNotAFact() {
        assertThatThrownBy(() -> FactReader.read("gold.jsonl", List.of(line("LiI", 1, 300), "", "{\"doc\":\"a\"}")))
                .isInstanceOf(FactFormatException.class)
                .hasMessage("gold.jsonl, line 3: no number under \"value\"");
        assertThatThrownBy(() -> FactReader.read("gold.jsonl", List.of("not json")))
                .isInstanceOf(FactFormatException.class)
                .hasMessageStartingWith("gold.jsonl, line 1: ");
    }

    @Test
    void aRatchetHoldsOnlyWhereNothingMoved() throws FactFormatException {
        Ratchet ratchet = Ratchet.read("marks", List.of("# marks", "full.f1 0.800", "full.recall 0.7"));
        assertThat(ratchet.complaints(Map.of("full.f1", 0.8, "full.recall", 0.7)))
                .isEmpty();
        assertThat(ratchet.complaints(Map.of("full.f1", 0.79, "full.recall", 0.71)))
                .containsExactly(
                        "full.f1 fell from 0.800 to 0.790",
                        "full.recall rose from 0.700 to 0.710: raise the mark in the same commit");
        assertThat(ratchet.complaints(Map.of("full.f1", 0.8))).containsExactly("full.recall is not among the scores");
        assertThatThrownBy(() -> Ratchet.read("marks", List.of("full.f1 high")))
                .isInstanceOf(FactFormatException.class);
    }

    @Test
    void groupsAddUpToTheWhole() throws FactFormatException {
        List<Fact> gold = facts(
                tagged("a", "conductivity", 1e-3, "unit"),
                tagged("a", "activation_energy", 0.3, "unit"),
                tagged("b", "conductivity", 2e-3, "list"));
        List<Fact> found = facts(
                tagged("a", "conductivity", 1e-3, ""),
                tagged("b", "conductivity", 2e-3, ""),
                tagged("b", "conductivity", 5e-3, ""),
                tagged("c", "conductivity", 7e-3, ""));
        List<Barren> barren = FactReader.readBarren("negatives", List.of("{\"doc\":\"c\",\"phenomenon\":\"demand\"}"));
        Scorer.Outcome outcome = Scorer.score(
                Level.FULL, gold, found, barren.stream().map(Barren::doc).toList());
        assertThat(outcome.by(Fact::property))
                .isEqualTo(Map.of(
                        "conductivity", new Score(Level.FULL, 2, 4, 2),
                        "activation_energy", new Score(Level.FULL, 1, 0, 0)));
        assertThat(outcome.by(new Phenomena(gold, barren)))
                .isEqualTo(Map.of(
                        "unit", new Score(Level.FULL, 2, 1, 1),
                        "list", new Score(Level.FULL, 1, 2, 1),
                        "demand", new Score(Level.FULL, 0, 1, 0)));
        assertThat(outcome.by(fact -> "all").values()).containsExactly(outcome.score());
    }

    @Test
    void aWrongFactCountsToThePhenomenonOfItsSentence() throws FactFormatException {
        List<Fact> gold = facts(
                "{\"doc\":\"a\",\"property\":\"conductivity\",\"value\":1,\"evidence\":\"one\",\"phenomenon\":\"first\"}",
                "{\"doc\":\"a\",\"property\":\"conductivity\",\"value\":2,\"evidence\":\"two\",\"phenomenon\":\"second\"}");
        Phenomena phenomena = new Phenomena(gold, List.of());
        assertThat(facts(
                        "{\"doc\":\"a\",\"property\":\"conductivity\",\"value\":9,\"evidence\":{\"quote\":\"two\"}}",
                        "{\"doc\":\"a\",\"property\":\"conductivity\",\"value\":9,\"evidence\":{\"quote\":\"three\"}}",
                        "{\"doc\":\"z\",\"property\":\"conductivity\",\"value\":9}"))
                .extracting(phenomena::apply)
                .containsExactly("second", "first", Phenomena.NONE);
    }

    @Test
    void namesTheLineOfTheNegativesThatHasNoDocument() {
        assertThatThrownBy(() -> FactReader.readBarren("negatives.jsonl", List.of("{\"doc\":\"c\"}", "{}")))
                .isInstanceOf(FactFormatException.class)
                .hasMessageStartingWith("negatives.jsonl, line 2: ");
    }

    private static String tagged(String doc, String property, double value, String phenomenon) {
        return """
                {"doc":"%s","property":"%s","value":%s,"formula":"Li3N","phenomenon":"%s"}""".formatted(doc, property, value, phenomenon);
    }
}
