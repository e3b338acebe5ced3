package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    @Test
    void theTextGoesOnBehindACaptionAsIfItWereNotThere() {
        String before = "Li₃YCl₆ was pressed to pellets.";
        String after = "It has a conductivity of 0.5 mS cm⁻¹ at 25 °C.";
        Paper withCaption = new Papers()
                .passage(before)
                .table("Lattice of La₂Zr₂O₇ and what is left of Li₆PS₅Cl.", "a / Å | b / Å", "10.8 | 9.8")
                .passage(after)
                .build();
        assertThat(new Extractor().extract(withCaption).findings())
                .extracting(
                        finding -> finding.measurement().material().formula().orElseThrow())
                .containsExactly("Li3YCl6")
                .isEqualTo(new Extractor()
                        .extract(Papers.of(before, after)).findings().stream()
                                .map(finding -> finding.measurement()
                                        .material()
                                        .formula()
                                        .orElseThrow())
                                .toList());
    }
}
