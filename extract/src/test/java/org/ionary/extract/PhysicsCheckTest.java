package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class PhysicsCheckTest {
    /** σ of 0.35 eV from 1.0 mS/cm at 25 °C. */
    static final String OF_035_EV = "The ionic conductivities of Li₃YCl₆ are 1.0 mS cm⁻¹ at 25 °C, "
            + "2.9 mS cm⁻¹ at 50 °C and 7.1 mS cm⁻¹ at 75 °C.";

    @Test
    void anEnergyThatFitsThePapersOwnConductivitiesIsNotFlagged() {
        assertThat(energy(OF_035_EV, "The activation energy of Li₃YCl₆ is 0.36 eV.")
                        .flags())
                .isEmpty();
    }

    @Test
    void anEnergyThatDoesNotFitIsFlaggedAndWaits() {
        Finding finding = energy(OF_035_EV, "The activation energy of Li₃YCl₆ is 0.53 eV.");
        assertThat(finding.flags()).containsExactly(Flag.OFF_THE_PAPERS_OWN_FIT);
        assertThat(finding.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(finding.measurement().quantity().value()).isEqualByComparingTo("0.53");
    }

    @Test
    void twoTemperaturesOrACitedEnergyAreNoGround() {
        assertThat(energy(
                                "The ionic conductivities of Li₃YCl₆ are 1.0 mS cm⁻¹ at 25 °C and 2.9 mS cm⁻¹ at 50 °C.",
                                "The activation energy of Li₃YCl₆ is 0.53 eV.")
                        .flags())
                .isEmpty();
        assertThat(energy(OF_035_EV, "The activation energy of Li₃YCl₆ is 0.53 eV [4].")
                        .flags())
                .containsExactly(Flag.CITED_VALUE);
    }

    @Test
    void anEnergyThatWouldBeUsualInKilojoulesIsSaidToBe() {
        assertThat(energy("The activation energy of Li₇La₃Zr₂O₁₂ is 33 kJ mol⁻¹.")
                        .flags())
                .isEmpty();
        assertThat(energy("The activation energy of Li₆PS₅Cl is 4.9 eV.").flags())
                .containsExactlyInAnyOrder(Flag.UNUSUAL_VALUE, Flag.LIKELY_KJ_PER_MOL);
    }

    @Test
    void aConductivityThatWouldBeUsualInSiemensPerMetreIsSaidToBe() {
        assertThat(only("The ionic conductivity of Li₇La₃Zr₂O₁₂ is 0.05 S cm⁻¹ at 25 °C.")
                        .flags())
                .containsExactlyInAnyOrder(Flag.UNUSUAL_VALUE, Flag.LIKELY_SIEMENS_PER_METRE);
    }

    @Test
    void atTwentyFiveKelvinCelsiusIsMeant() {
        assertThat(only("The ionic conductivity of Li₇La₃Zr₂O₁₂ is 0.4 mS cm⁻¹ at 25 K.")
                        .flags())
                .containsExactlyInAnyOrder(Flag.UNUSUAL_VALUE, Flag.LIKELY_CELSIUS);
    }

    @Test
    void aCellThatWouldBeUsualAsALogarithmIsSaidToBe() {
        Paper paper = new Papers()
                .table("Conductivities at 25 °C", "Compound | σ (S cm⁻¹)", "Li₇La₃Zr₂O₁₂ | 3.4")
                .build();
        assertThat(findings(paper).getFirst().flags()).contains(Flag.UNUSUAL_VALUE, Flag.LIKELY_LOGARITHM);
    }

    @Test
    void fastConductorsOfTheirFamilyAreUsual() {
        assertThat(only("RbAg₄I₅ has an ionic conductivity of 0.27 S cm⁻¹ at 25 °C.")
                        .flags())
                .isEqualTo(Set.of());
        assertThat(only("Li₁₀GeP₂S₁₂ has an ionic conductivity of 12 mS cm⁻¹ at 27 °C.")
                        .flags())
                .isEqualTo(Set.of());
    }

    private static Finding only(String text) {
        List<Finding> findings = findings(Papers.of(text));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static Finding energy(String... texts) {
        return findings(Papers.of(texts)).stream()
                .filter(f -> f.measurement().property() == Property.ACTIVATION_ENERGY)
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(Paper paper) {
        return new Extractor().extract(paper).findings();
    }
}
