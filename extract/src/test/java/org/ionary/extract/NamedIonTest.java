package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedIonTest {
    private static final String TWO = "Beside Li₃PS₄, the Na⁺ conductivity of Na₃PS₄ is 0.2 mS cm⁻¹ at 25 °C.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Na⁺ conductivity of Li₃PS₄ is 0.2 mS cm⁻¹ at 25 °C.",
                "The sodium-ion conductivity of Li₃PS₄ is 0.2 mS cm⁻¹ at 25 °C.",
                "The Mg²⁺ ionic conductivity of Li₃PS₄ is 0.2 mS cm⁻¹ at 25 °C.",
                "The Na-ion migration barrier of Li₃PS₄ is 0.3 eV.",
                "The activation energy for K⁺ diffusion in Li₃PS₄ is 0.3 eV."
            })
    void anIonThatIsNotInTheFormulaMakesTheFindingWait(String text) {
        Finding finding = only(Papers.of(text));
        assertThat(finding.flags()).contains(Flag.MOBILE_ION_NOT_IN_FORMULA);
        assertThat(finding.status()).isEqualTo(Status.NEEDS_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Li⁺ conductivity of Li₃PS₄ is 0.2 mS cm⁻¹ at 25 °C.",
                "The lithium-ion conductivity of Li₃PS₄ is 0.2 mS cm⁻¹ at 25 °C.",
                "The activation energy for Li⁺ diffusion in Li₃PS₄ is 0.3 eV.",
                "Beside Na-ion conductors, the ionic conductivity of Li₃PS₄ is 0.2 mS cm⁻¹ at 25 °C.",
                "The proton conductivity of BaZr₀.₈Y₀.₂O₂.₉ is 0.2 mS cm⁻¹ at 500 °C."
            })
    void anIonOfTheFormulaAndProtonsFromWaterDoNot(String text) {
        Finding finding = only(Papers.of(text));
        assertThat(finding.flags()).doesNotContain(Flag.MOBILE_ION_NOT_IN_FORMULA);
        assertThat(finding.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void theHeadOfAColumnNamesAnIonToo() {
        assertThat(only(table("Na⁺ conductivity (mS cm⁻¹)")).flags()).contains(Flag.MOBILE_ION_NOT_IN_FORMULA);
        assertThat(only(table("Li⁺ conductivity (mS cm⁻¹)")).flags()).doesNotContain(Flag.MOBILE_ION_NOT_IN_FORMULA);
    }

    @Test
    void aModelThatGivesTheValueToAMaterialWithoutTheIonIsRefused() throws PaperException {
        Extraction wrong = byModel("Li₃PS₄");
        assertThat(wrong.findings()).isEmpty();
        assertThat(wrong.refused()).extracting(Refusal::reason).contains(RejectionReason.MOBILE_ION_NOT_IN_FORMULA);
        Extraction right = byModel("Na₃PS₄");
        assertThat(right.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.status()).isEqualTo(Status.ACCEPTED));
    }

    private static Extraction byModel(String material) throws PaperException {
        ScriptedModel model =
                ScriptedModel.claiming(ScriptedModel.claim("conductivity", TWO, "0.2 mS cm⁻¹", material, "25 °C"));
        return new AssistedExtractor(AssistedExtractor.Mode.LLM, model.asked()).extract(Papers.of(TWO));
    }

    private static Paper table(String head) {
        return new Papers()
                .table("Table 1. Values at 25 °C.", "Material | " + head, "Li₃PS₄ | 0.2")
                .build();
    }

    private static Finding only(Paper paper) {
        List<Finding> findings = new Extractor().extract(paper).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
