package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialsTest {

    static List<Arguments> chemistry() {
        return Golden.pairs("chemistry.tsv");
    }

    static List<Arguments> materials() {
        return Golden.rows("materials.tsv", 6);
    }

    static List<Arguments> names() {
        return Golden.pairs("names.tsv");
    }

    @ParameterizedTest
    @MethodSource("materials")
    void readsMaterialsFromTheirWords(
            String phenomenon, String words, String formula, String phase, String chemistry, String molecules) {
        Material material = Materials.read(words).orElseThrow();
        assertThat(material.formula().orElse("-")).as(phenomenon).isEqualTo(formula);
        assertThat(material.phase().orElse("-")).as(phenomenon).isEqualTo(phase);
        assertThat(material.family().label() + " "
                        + material.mobileIon().map(MobileIon::symbol).orElse("-"))
                .as(phenomenon)
                .isEqualTo(chemistry);
        String counted = material.adducts().entrySet().stream()
                .map(adduct -> adduct.getKey() + " "
                        + BigDecimal.valueOf(adduct.getValue())
                                .stripTrailingZeros()
                                .toPlainString())
                .collect(Collectors.joining(", "));
        assertThat(counted.isEmpty() ? "-" : counted).as(phenomenon).isEqualTo(molecules);
    }

    @ParameterizedTest
    @MethodSource("names")
    void resolvesTheNamesOfTheFieldAndMarksTheAmbiguous(String name, String expected) {
        ResolvedName resolved = Materials.resolve(name).orElseThrow();
        assertThat(resolved.formula().orElse("-") + (resolved.isAmbiguous() ? " !" : ""))
                .isEqualTo(expected);
        assertThat(resolved.by()).isEqualTo(ResolvedName.Source.LEXICON);
    }

    @Test
    void aMixtureWithoutSharesHasNoComposition() {
        assertThat(Materials.read("Na2B10H10-Na2B12H12").orElseThrow().composition())
                .isEmpty();
        assertThat(Materials.read("Na2B20H18-3Na2B12H12").orElseThrow().composition())
                .isPresent();
    }

    @Test
    void resolvesNoNameThatNobodyKnows() {
        assertThat(Materials.resolve("QQZX")).isEmpty();
        assertThat(Materials.resolve("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chemistry")
    void knowsFamilyAndMobileIon(String formula, String expected) {
        Material material = Materials.read(formula).orElseThrow();
        assertThat(material.family().label() + " "
                        + material.mobileIon().map(ion -> ion.symbol()).orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void countsAdductsAndTheirElements() {
        Material material = Materials.read("Mg(BH₄)₂·2NH₃").orElseThrow();
        assertThat(material.formula()).contains("Mg(BH4)2·2NH3");
        assertThat(material.adducts()).containsEntry("NH3", 2.0);
        assertThat(material.composition().orElseThrow().amount(Element.H)).isEqualTo(14);
    }

    @Test
    void readsAbbreviatedLigandsAsTheirElements() {
        Material material = Materials.read("Mg(en)(BH4)2").orElseThrow();
        assertThat(material.composition().orElseThrow().amount(Element.C)).isEqualTo(2);
        assertThat(material.composition().orElseThrow().amount(Element.H)).isEqualTo(16);
    }

    @Test
    void readsComposites() {
        Material material = Materials.read("Mg(BH4)2·1.6NH3 + 67 wt% MgO").orElseThrow();
        assertThat(material.formula()).contains("Mg(BH4)2·1.6NH3 + 67wt% MgO");
        assertThat(material.additives()).hasSize(1);
        assertThat(Materials.read("adding 20 wt% Al₂O₃ to LiBH₄").orElseThrow().formula())
                .contains("LiBH4 + 20wt% Al2O3");
    }

    @Test
    void completesTheMembersOfASeries() {
        assertThat(Materials.read("x = 0.4", List.of("Li7-xLa3Zr2-xTaxO12"))
                        .orElseThrow()
                        .formula())
                .contains("Li6.6La3Zr1.6Ta0.4O12");
        assertThat(Materials.read("M = In", List.of("Li3MCl6")).orElseThrow().formula())
                .contains("Li3InCl6");
        assertThat(Materials.read("x = 0", List.of("Li7-xLa3Zr2-xTaxO12"))
                        .orElseThrow()
                        .formula())
                .contains("Li7La3Zr2O12");
    }

    @Test
    void completesARatioOfPolymerToSalt() {
        for (String head : List.of("EO/Li = 18", "PEO:salt = 18:1", "[EO]:[Li⁺] ratio of 18:1")) {
            Material material = Materials.read(head, List.of("PEO–LiTFSI")).orElseThrow();
            assertThat(material.asWritten()).isEqualTo(head);
            assertThat(material.formula()).as(head).contains("(C2H4O)18·LiN(SO2CF3)2");
        }
    }

    @Test
    void namesOfTheLexiconAndWordsThatAreNone() {
        assertThat(Materials.read("LLZO").orElseThrow().formula()).contains("Li7La3Zr2O12");
        assertThat(Materials.read("LATP").orElseThrow().formula()).isEmpty();
        assertThat(Materials.read("In the As-prepared state")).isEmpty();
        assertThat(Formulas.composition("Lj3PS4")).isEmpty();
        assertThat(Formulas.composition("In vitro")).isEmpty();
    }

    @Test
    void readsTheHeadsOfTables() {
        assertThat(HeaderReader.apply("8.7", "σ / 10⁻⁴ S cm⁻¹").orElseThrow().low())
                .isEqualByComparingTo("8.7e-4");
        assertThat(HeaderReader.apply("8.7", "σ × 10⁴ (S cm⁻¹)").orElseThrow().low())
                .isEqualByComparingTo("8.7e-4");
        assertThat(HeaderReader.apply("–4", "log(σ / S cm⁻¹)")
                        .orElseThrow()
                        .low()
                        .doubleValue())
                .isEqualTo(1e-4);
        assertThat(HeaderReader.apply("0.5", "σ at 25 °C (mS cm⁻¹)")
                        .orElseThrow()
                        .low())
                .isEqualByComparingTo("5e-4");
        assertThat(HeaderReader.apply("60", "T (°C)").orElseThrow().low()).isEqualByComparingTo("333.15");
        assertThat(HeaderReader.read("Ea (kJ mol⁻¹)").property()).contains(Property.ACTIVATION_ENERGY);
        assertThat(HeaderReader.read("σ at 25 °C (mS cm⁻¹)")
                        .temperature()
                        .orElseThrow()
                        .low())
                .isEqualByComparingTo("298.15");
        assertThat(HeaderReader.read("Current (mA cm⁻²)").property()).isEmpty();
    }
}
