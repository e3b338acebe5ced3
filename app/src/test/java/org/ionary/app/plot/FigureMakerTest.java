package org.ionary.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ionary.app.plot.MadeAnswers.figure;
import static org.ionary.app.plot.MadeAnswers.row;
import static org.ionary.app.plot.MadeAnswers.siemens;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Unit;
import org.junit.jupiter.api.Test;

class FigureMakerTest {

    @Test
    void conductivitiesAtSeveralTemperaturesAreAnArrheniusPlot() {
        Figure figure = figure(MadeAnswers.of(List.of(
                row("LiBH4", siemens("1e-8"), 300, 1),
                row("LiBH4", siemens("1e-3"), 400, 1),
                row("LiBH4", siemens("1e-5"), 350, 1),
                row("LiBH4", siemens("2e-5"), 350, 2),
                row("Li6PS5Cl", siemens("2e-3"), 300, 1),
                row("Li6PS5Cl", siemens("3e-3"), 0, 1))));
        assertThat(figure).isInstanceOfSatisfying(Figure.Arrhenius.class, arrhenius -> {
            assertThat(arrhenius.legend().by()).isEqualTo("material");
            assertThat(arrhenius.legend().names()).extracting(Name::lowered).containsExactly("LiBH₄", "Li₆PS₅Cl");
            assertThat(arrhenius.lines())
                    .singleElement(InstanceOfAssertFactories.list(Mark.class))
                    .extracting(Mark::value)
                    .containsExactly(1e-8, 1e-5, 1e-3);
        });
        assertThat(figure.head().notDrawn()).containsExactly(new Answer.LeftOut("without a temperature", 1));
    }

    @Test
    void limitsAreInNoLine() {
        Figure figure = figure(MadeAnswers.of(List.of(
                row("LiBH4", siemens("1e-8"), 300, 1),
                row("LiBH4", MadeAnswers.bound(Quantity.Bound.Side.BELOW, "1e-9"), 250, 1))));
        assertThat(figure)
                .isInstanceOfSatisfying(
                        Figure.Arrhenius.class,
                        arrhenius -> assertThat(arrhenius.lines()).isEmpty());
    }

    @Test
    void manyMaterialsAreToldApartByWhatPartsThemEvenly() {
        List<CitedFinding> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(row("Li" + (i + 1) + "PS5Cl", siemens("1e-4"), 300 + 20 * i, i));
            rows.add(row("Na" + (i + 1) + "PS5Cl", siemens("1e-5"), 300 + 20 * i, i));
        }
        Figure figure = figure(MadeAnswers.of(rows));
        assertThat(((Figure.Arrhenius) figure).legend().by()).isEqualTo("mobile ion");
        assertThat(((Figure.Arrhenius) figure).legend().names())
                .extracting(Name::plain)
                .containsExactlyInAnyOrder("Li", "Na");
    }

    @Test
    void valuesAtOneTemperatureAreRankedEachMaterialInARow() {
        Figure figure = figure(MadeAnswers.of(List.of(
                row("LiBH4", siemens("1e-8"), 298.15, 1),
                row("Li6PS5Cl", siemens("2e-3"), 300, 1),
                row("LiBH4", siemens("3e-8"), 303, 2))));
        assertThat(figure).isInstanceOfSatisfying(Figure.Ranking.class, ranking -> {
            assertThat(ranking.rows()).extracting(row -> row.material().plain()).containsExactly("Li6PS5Cl", "LiBH4");
            assertThat(ranking.rows().get(1).marks()).extracting(Mark::value).containsExactly(3e-8, 1e-8);
            assertThat(ranking.head().what()).isEqualTo("Conductivity at 298.15 to 303 K: 3 findings of 2 materials");
        });
    }

    @Test
    void energiesAreRankedTheLowestFirstAndNoMoreThanForty() {
        List<CitedFinding> rows = IntStream.range(0, 50)
                .mapToObj(i -> row(
                        "Li" + (i + 1) + "Cl",
                        MadeAnswers.exactly("0." + (100 + (i * 37) % 50), Unit.ELECTRONVOLT),
                        0,
                        i))
                .toList();
        Figure figure = figure(MadeAnswers.of(rows));
        assertThat(figure).isInstanceOfSatisfying(Figure.Ranking.class, ranking -> {
            assertThat(ranking.rows()).hasSize(40);
            assertThat(ranking.marks()).extracting(Mark::value).isSorted();
        });
        assertThat(figure.head().notDrawn()).containsExactly(new Answer.LeftOut("findings of 10 more materials", 10));
    }

    @Test
    void everyRowIsDrawnOnceUnchangedOrCounted() {
        for (long seed = 0; seed < 300; seed++) {
            Answer.Cited answer = MadeAnswers.random(seed, 120);
            Figure figure = figure(answer);
            List<Mark> marks = switch (figure) {
                case Figure.Arrhenius arrhenius -> arrhenius.marks();
                case Figure.Ranking ranking -> ranking.marks();
                case Figure.Bars bars -> List.of();
                case Figure.Years years -> List.of();
            };
            int counted = figure.head().notDrawn().stream()
                    .mapToInt(Answer.LeftOut::count)
                    .sum();
            assertThat(marks.size() + counted)
                    .as("seed %s", seed)
                    .isEqualTo(answer.rows().size());
            assertThat(answer.rows())
                    .as("seed %s", seed)
                    .containsAll(marks.stream().map(Mark::cited).toList());
        }
    }

    @Test
    void groupsAreBarsAndYearsAreInTheOrderOfTime() {
        Figure figure = figure(MadeAnswers.ofGroups("", List.of(group("Na", "2"), group("Li", "7"))));
        assertThat(figure).isInstanceOfSatisfying(Figure.Bars.class, bars -> {
            assertThat(bars.logarithmic()).isFalse();
            assertThat(bars.axis()).isEqualTo("number of findings");
            assertThat(bars.bars()).extracting(bar -> bar.label().plain()).containsExactly("Na", "Li");
        });
        Figure years = figure(MadeAnswers.ofGroups("mS/cm", List.of(group("2021", "0.5"), group("1999", "2"))));
        assertThat(years).isInstanceOfSatisfying(Figure.Years.class, drawn -> {
            assertThat(drawn.logarithmic()).isTrue();
            assertThat(drawn.bars()).extracting(bar -> bar.label().plain()).containsExactly("1999", "2021");
        });
        Figure energies = figure(MadeAnswers.ofGroups("eV", List.of(group("Li", "0.3"))));
        assertThat(((Figure.Bars) energies).logarithmic()).isFalse();
    }

    private static Answer.Group group(String label, String number) {
        return new Answer.Group(label, new BigDecimal(number), 3);
    }

    @Test
    void whatWasMadeOfTheValuesStandsAtTheAxis() {
        var form = JsonNodeFactory.instance.objectNode().put("measure", "mean").put("by", "mobile_ion");
        Answer answer = MadeAnswers.ofGroups("S/cm", List.of(group("Li", "1e-4")));
        assertThat(FigureMaker.of(answer, "", Optional.of(form)))
                .isInstanceOfSatisfying(FigureMaker.Made.Drawn.class, drawn -> {
                    assertThat(((Figure.Bars) drawn.figure()).axis()).isEqualTo("geometric mean conductivity (S/cm)");
                    assertThat(drawn.figure().head().title())
                            .isEqualTo("Geometric mean conductivity by mobile ion: 1 group");
                });
    }

    @Test
    void theTwoEndsOfARangeAreOneBar() {
        Figure figure = figure(MadeAnswers.ofGroups(
                "S/cm", List.of(group("Li, lowest", "1e-9"), group("Li, highest", "1e-2"), group("Na", "1e-4"))));
        assertThat(((Figure.Bars) figure).bars())
                .extracting(bar -> bar.label().plain(), Figure.Bar::value, Figure.Bar::top)
                .containsExactly(tuple("Li", 1e-9, 1e-2), tuple("Na", 1e-4, 1e-4));
    }

    @Test
    void theFindingOfASideIsToldWhereItsValueIsTheNumberAndElseCounted() {
        List<CitedFinding> rows =
                List.of(row("LiBH4", siemens("1e-4"), 298, 1), row("Li6PS5Cl", siemens("3e-3"), 298, 2));
        Figure figure = figure(MadeAnswers.answer(
                Answer.Kind.COMPARISON, rows, List.of(group("LiBH4", "1e-4"), group("Li6PS5Cl", "2e-3")), "S/cm"));
        assertThat(((Figure.Bars) figure).bars().get(0).told()).contains("10.1000/paper.1");
        assertThat(((Figure.Bars) figure).bars().get(1).of()).isEmpty();
        assertThat(figure.head().notDrawn())
                .containsExactly(new Answer.LeftOut("findings shown beside the numbers", 1));
    }

    @Test
    void whatCannotBeDrawnIsSaid() {
        assertThat(reason(new Answer.Abstained("nobody knows", Map.of(), List.of())))
                .isEqualTo("there is no answer to plot: nobody knows");
        assertThat(reason(MadeAnswers.answer(Answer.Kind.TEXT, List.of(), List.of(), "")))
                .contains("prose");
        assertThat(reason(MadeAnswers.of(List.of()))).contains("no findings");
        assertThat(reason(valued(new Answer.Value.Truth(false)))).contains("yes or no");
        assertThat(reason(valued(new Answer.Value.Amount(BigDecimal.ONE, "")))).contains("single number");
    }

    private static Answer valued(Answer.Value value) {
        return new Answer.Cited(
                Answer.Kind.VALUE,
                "said",
                Optional.of(value),
                List.of(),
                List.of(),
                "",
                Map.of(),
                List.of(),
                List.of());
    }

    private static String reason(Answer answer) {
        return FigureMaker.of(answer, "", Optional.empty()) instanceof FigureMaker.Made.Nothing(String reason)
                ? reason
                : "drawn";
    }

    @Test
    void amountsAreLoweredAndOtherNumbersAreNot() {
        assertThat(Name.ofFormula("Li1.3Al0.3Ti1.7(PO4)3").lowered()).isEqualTo("Li₁.₃Al₀.₃Ti₁.₇(PO₄)₃");
        assertThat(Name.ofFormula("Mg(BH4)2·1.6NH3 + 20wt% Al2O3").lowered())
                .isEqualTo("Mg(BH₄)₂·1.6NH₃ + 20wt% Al₂O₃");
        assertThat(Name.of(MadeAnswers.named("sample 12 of X3")).lowered()).isEqualTo("sample 12 of X3");
    }
}
