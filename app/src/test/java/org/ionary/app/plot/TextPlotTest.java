package org.ionary.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.finding.Quantity;
import org.junit.jupiter.api.Test;

class TextPlotTest {

    @Test
    void noLineIsLongerThanItMayBe() {
        List<Answer.Cited> answers = new ArrayList<>();
        for (long seed = 0; seed < 150; seed++) {
            answers.add(MadeAnswers.random(seed, 80));
        }
        for (String unit : List.of("", "eV", "S/cm")) {
            answers.add(MadeAnswers.ofGroups(
                    unit,
                    IntStream.range(0, 50)
                            .mapToObj(i -> new Answer.Group(
                                    "a group of a rather long name, such as journals have, number " + i,
                                    BigDecimal.valueOf(1 + i),
                                    i))
                            .toList()));
        }
        for (Answer.Cited answer : answers) {
            for (int width : List.of(1, 60, 77, 120, 500)) {
                int most = Math.clamp(width, 60, 120);
                assertThat(TextPlot.write(MadeAnswers.figure(answer), width).lines())
                        .allSatisfy(line -> assertThat(TextPlot.length(line)).isLessThanOrEqualTo(most));
            }
        }
    }

    @Test
    void aRankingHasNamesMarksAndValuesInTheirColumns() {
        Answer answer = MadeAnswers.of(List.of(
                MadeAnswers.row("Li6PS5Cl", MadeAnswers.siemens("1e-3"), 298, 1),
                MadeAnswers.row("LiBH4", MadeAnswers.bound(Quantity.Bound.Side.BELOW, "1e-7"), 298, 1)));
        String text = TextPlot.write(MadeAnswers.figure(answer), 80);
        assertThat(text.lines().filter(line -> line.contains("|")))
                .satisfiesExactly(
                        line -> assertThat(line).matches("Li6PS5Cl \\| +\\* +\\| 1 × 10⁻³ S/cm"),
                        line -> assertThat(line).matches("LiBH4    \\| +<o +\\| less than 1 × 10⁻⁷ S/cm"));
        assertThat(text).contains("o is a limit");
    }

    @Test
    void anArrheniusPlotHasALetterForEachSeries() {
        Answer answer = MadeAnswers.of(List.of(
                MadeAnswers.row("LiBH4", MadeAnswers.siemens("1e-8"), 300, 1),
                MadeAnswers.row("LiBH4", MadeAnswers.siemens("1e-3"), 400, 1),
                MadeAnswers.row("Li6PS5Cl", MadeAnswers.siemens("1e-3"), 300, 1)));
        String text = TextPlot.write(MadeAnswers.figure(answer), 70);
        assertThat(text)
                .contains("  A  LiBH4 (2)", "  B  Li6PS5Cl (1)", "1000/T (1/K)", "  1e-8-|", "what <was> asked");
        String grid =
                String.join("", text.lines().filter(line -> line.contains("|")).toList());
        assertThat(grid.chars().filter(c -> c == 'A').count()).isEqualTo(2);
        assertThat(grid.chars().filter(c -> c == 'B').count()).isEqualTo(1);
        assertThat(text.lines().filter(line -> line.matches(".*\\b25\\b.*"))).isNotEmpty();
    }

    @Test
    void whatIsNotDrawnIsCounted() {
        Answer answer = MadeAnswers.of(List.of(
                MadeAnswers.row("LiBH4", MadeAnswers.siemens("1e-8"), 300, 1),
                MadeAnswers.row("LiBH4", MadeAnswers.siemens("1e-3"), 0, 1)));
        assertThat(TextPlot.write(MadeAnswers.figure(answer), 80)).contains("Not drawn: 1 without a temperature.");
    }
}
