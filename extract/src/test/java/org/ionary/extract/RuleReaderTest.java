package org.ionary.extract;

import org.ionary.domain.paper.Paper;

class RuleReaderTest extends CandidateReaderContract {

    @Override
    CandidateReader reader() {
        return new RuleReader();
    }

    @Override
    Paper readable() {
        return Papers.of("The garnet Li₇La₃Zr₂O₁₂ has an ionic conductivity of 3 × 10⁻⁴ S cm⁻¹ at 25 °C.");
    }

    @Override
    Paper around(String text) {
        return new Papers()
                .heading(text)
                .passage(text)
                .passage(text + " 0.3 eV")
                .build();
    }
}
