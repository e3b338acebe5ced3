package org.ionary.extract;

import org.ionary.domain.paper.Paper;

class TableReaderTest extends CandidateReaderContract {

    @Override
    CandidateReader reader() {
        return new TableReader();
    }

    @Override
    Paper readable() {
        return new Papers()
                .table("Conductivity at 25 °C", "Compound | σ / 10⁻⁴ S cm⁻¹", "Li₇La₃Zr₂O₁₂ | 3.0")
                .build();
    }

    @Override
    Paper around(String text) {
        String cell = text.replace('|', ' ');
        return new Papers()
                .passage(text)
                .table(
                        text,
                        "Compound | σ (mS cm⁻¹) | " + cell,
                        cell + " | " + cell + " | 3",
                        "Li3YCl6 | 0.5 a | " + cell)
                .passage("a " + text)
                .build();
    }
}
