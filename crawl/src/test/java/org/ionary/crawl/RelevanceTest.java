package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.paper.Bibliography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {
    private final Relevance relevance = Relevance.packaged();

    private boolean isOfInterest(String title, String summary) {
        return relevance
                .objection(new Lead(
                        "doi:10.1000/x",
                        new Bibliography(
                                Optional.empty(),
                                Optional.of(title).filter(said -> !said.isEmpty()),
                                List.of(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty()),
                        Optional.of(summary).filter(said -> !said.isEmpty()),
                        List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fast Mg²⁺ conduction in ammine magnesium borohydrides: a solid electrolyte",
                "Li‑ion conductivity of argyrodites",
                "Lithium superionic sulfides",
                "Aliovalent substitution in NASICON-type phosphates",
                "Ionic conductivity and phase stability of Na3PS4"
            })
    void titlesOfTheFieldAreOfInterestByThemselves(String title) {
        assertThat(isOfInterest(title, "")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Impedance of hydrides | We measure the ionic conductivity of LiBH₄ by impedance spectroscopy.",
                "Rotational disorder of anions | The activation energy of lithium ion conduction falls to 0.3 eV.",
            })
    void whatTheAbstractSaysCountsAsWell(String title, String summary) {
        assertThat(isOfInterest(title, summary)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Synaptic ion channels in cortical neurons | Ion transport through the cell membrane of neurons.",
                "A photocatalyst for hydrogen evolution | Activation energies of water splitting on TiO₂.",
                "Outcomes in patients with renal failure | A clinical trial.",
                "The structure of a zeolite | Its pores were studied by diffraction."
            })
    void otherFieldsAreNot(String title, String summary) {
        assertThat(isOfInterest(title, summary)).isFalse();
    }

    @Test
    void whereNothingIsKnownNothingIsRefused() {
        assertThat(isOfInterest("", "")).isTrue();
    }
}
