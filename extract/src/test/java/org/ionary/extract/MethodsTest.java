package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.junit.jupiter.api.Test;

class MethodsTest {

    @Test
    void aMethodBehindAValueIsThatOnes() {
        assertThat(methods(
                        "For Li₃YCl₆ we computed an activation energy of 0.25 eV with CI-NEB and 0.31 eV with AIMD."))
                .containsExactly("NEB", "AIMD");
    }

    @Test
    void aMethodThatBeginsAnewIsTheNextOnes() {
        assertThat(methods("Metadynamics gives an activation energy of 0.38 eV in Li₃YCl₆, and CI-NEB one of 0.35 eV."))
                .containsExactly("MetaD", "NEB");
    }

    @Test
    void theMethodOfAnotherReferenceIsNotTheValues() {
        assertThat(
                        measurements(
                                "Asano et al. [2] gave an activation energy of 0.40 eV for Li₃YCl₆, and Wang et al. [3] computed 0.25 eV by AIMD."))
                .extracting(Measurement::origin)
                .containsExactly(Origin.EXPERIMENTAL, Origin.COMPUTATIONAL);
    }

    @Test
    void aTheoreticalDensityComputesNothing() {
        assertThat(measurements("Li₃YCl₆ of 92% of the theoretical density has 0.5 mS cm⁻¹ at 25 °C."))
                .extracting(Measurement::origin)
                .containsExactly(Origin.EXPERIMENTAL);
    }

    private static List<String> methods(String text) {
        return measurements(text).stream()
                .map(m -> m.method().map(Method::label).orElse(""))
                .toList();
    }

    private static List<Measurement> measurements(String text) {
        return new Extractor()
                .extract(Papers.of(text)).findings().stream()
                        .map(f -> f.measurement())
                        .toList();
    }
}
