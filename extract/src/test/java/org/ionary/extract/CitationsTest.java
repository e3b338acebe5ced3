package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In this work Li₃YCl₆ reaches 0.51 mS cm⁻¹ at 25 °C, as its structure [5] suggests.",
                "Our Li₃YCl₆ has 0.51 mS cm⁻¹ at 25 °C, close to the literature value.",
                "The conductivity of Li₃YCl₆ is 0.51 mS cm⁻¹ at 25 °C, which is comparable to other halides [5].",
                "The conductivity of Li₃YCl₆ was 0.51 mS cm⁻¹ at 25 °C.",
                "Li₃YCl₆ has 0.51 mS cm⁻¹ at 25 °C, which agrees with earlier work [5].",
                "With Zr⁴⁺ for Y³⁺, in a cell of 2 cm² area, Li₃YCl₆ has 0.51 mS cm⁻¹ at 25 °C."
            })
    void aValueOfThisPaperIsReportedHere(String text) {
        assertThat(measurements(Papers.of(text))).singleElement().matches(Measurement::reportedHere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We previously reported 0.51 mS cm⁻¹ at 25 °C for Li₃YCl₆.",
                "In our earlier work [5] Li₃YCl₆ had 0.51 mS cm⁻¹ at 25 °C.",
                "Li₃YCl₆ conducts 0.51 mS cm⁻¹ at 25 °C,5 and is stable.",
                "Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at 25 °C31 in argon.",
                "Li₃YCl₆ has a conductivity of 0.51 mS cm⁻¹ at room temperature.5 It is stable.",
                "The supplier gives 0.51 mS cm⁻¹ at 25 °C for Li₃YCl₆.",
                "Li₃YCl₆ has 0.51 mS cm⁻¹ at 25 °C (Asano et al., 2018)."
            })
    void aValueOfOtherWorkIsNot(String text) {
        assertThat(measurements(Papers.of(text))).singleElement().matches(m -> !m.reportedHere());
    }

    @Test
    void ofAComparisonOnlyTheOtherSideIsCited() {
        assertThat(
                        measurements(
                                Papers.of(
                                        "Our Li₃YCl₆ has 0.51 mS cm⁻¹ at 25 °C, close to the 0.49 mS cm⁻¹ at 25 °C given by Asano et al. [7].")))
                .extracting(Measurement::reportedHere)
                .containsExactly(true, false);
    }

    @Test
    void anIntroductionSpeaksOfOthersUntilItTurnsToThisWork() {
        assertThat(measurements(new Papers()
                        .introduction("Li₃YCl₆ attains 0.51 mS cm⁻¹ at 25 °C. Here we study bromides. "
                                + "Li₃YBr₆ attains 1.7 mS cm⁻¹ at 25 °C.")
                        .build()))
                .extracting(Measurement::reportedHere)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Li₃YCl₆ was reported with 0.51 mS cm⁻¹ at 25 °C [2].            | 10.1000/second
            Li₃YCl₆ was reported with 0.51 mS cm⁻¹ at 25 °C.² It is stable. | 10.1000/second
            Li₃YCl₆ was reported with 0.51 mS cm−1.2 It is stable.          | 10.1000/second
            Li₃YCl₆ has 0.51 mS cm⁻¹ at 25 °C (Ito et al., 2019).           | 10.1000/second
            Asano et al. [1] found 0.51 mS cm⁻¹ at 25 °C for Li₃YCl₆.       | 10.1000/first
            Li₃YCl₆ was reported with 0.51 mS cm⁻¹ at 25 °C [1–2].          |
            Li₃YCl₆ was reported with 0.51 mS cm⁻¹ at 25 °C [9].            |
            """)
    void theListOfReferencesTellsTheDoi(String text, String doi) {
        assertThat(measurements(new Papers()
                        .passage(text)
                        .references("[1] T. Asano, Adv. Mater. 2018, 30, 1803075. doi:10.1000/first.")
                        .references("[2] Ito, M.; Sato, K., J. Ionics 2019, https://doi.org/10.1000/second")
                        .build()))
                .singleElement()
                .satisfies(m ->
                        assertThat(m.citedFrom().map(Doi::value).orElse(null)).isEqualTo(doi));
    }

    @Test
    void entriesWithoutNumbersCountFromOne() {
        assertThat(measurements(new Papers()
                        .passage("Li₃YCl₆ was reported with 0.51 mS cm⁻¹ at 25 °C [2].")
                        .references("T. Asano, Adv. Mater. 2018, 30, 1803075.")
                        .references("M. Ito, J. Ionics 2019, 10.1000/second")
                        .build()))
                .singleElement()
                .satisfies(m -> assertThat(m.citedFrom()).contains(new Doi("10.1000/second")));
    }

    private static List<Measurement> measurements(Paper paper) {
        return new Extractor()
                .extract(paper).findings().stream().map(f -> f.measurement()).toList();
    }
}
