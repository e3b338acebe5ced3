package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code ionary parse}, run as a user does. */
class ParseIT {

    @Test
    void printsNumberUnitConversionAndRepairsWithTheirReasons() throws IOException, InterruptedException {
        Program.Ended parsed = Program.run(
                "parse", "Li6PS5Cl sintered at 550 °C reaches 3.4 3 1023 S cm21 at 25 °C and 12.5 mS/m at RT");
        assertThat(parsed.code()).isZero();
        assertThat(parsed.out())
                .contains("“3.4 3 1023 S cm21” at 36–53: conductivity")
                .contains("read as      3.4 × 10⁻³ S/cm, exact")
                .contains("the product sign is printed as a digit (plausibility 0.9)")
                .contains("the minus of the exponent is printed as the digit 2")
                .contains("unit         mS/m; 1 mS/m = 1 × 10⁻⁵ S/cm")
                .contains("read as      823.15 K, exact")
                .contains("origin stated, role processing")
                .contains("origin stated, role measurement")
                .contains("origin room")
                .contains("formula      Li6PS5Cl");
    }

    @Test
    void printsTheSameAsJson() throws IOException, InterruptedException {
        Program.Ended parsed =
                Program.run("parse", "--json", "(1.2", "±", "0.3)", "×", "10⁻⁴", "S", "cm⁻¹", "at", "80", "°C");
        assertThat(parsed.code()).isZero();
        JsonNode json = new ObjectMapper().readTree(parsed.out());
        JsonNode value = json.get("quantities").get(0);
        assertThat(value.get("value").asDouble()).isEqualTo(1.2e-4);
        assertThat(value.get("uncertainty").asDouble()).isEqualTo(3e-5);
        assertThat(value.get("unit").asText()).isEqualTo("S/cm");
        assertThat(value.get("repaired").asBoolean()).isFalse();
        assertThat(json.get("quantities").get(1).get("temperature_role").asText())
                .isEqualTo("measurement");
    }

    @Test
    void printsWhatChemistrySaysOfAMaterial() throws IOException, InterruptedException {
        assertThat(Program.run("parse", "Mg(BH4)2·1.6NH3 + 67 wt% MgO").out())
                .contains("formula      Mg(BH4)2·1.6NH3 + 67wt% MgO")
                .contains("additive     MgO, 67.0 wt%")
                .contains("mobile ion   Mg, valence 2")
                .contains("family       composite");
        assertThat(Program.run("parse", "Li7-xLa3Zr2-xTaxO12 (LLZTO, x = 0, 0.4)")
                        .out())
                .contains("series       Li7La3Zr2O12, Li6.6La3Zr1.6Ta0.4O12");
        assertThat(Program.run("parse", "glassy 75Li2S·25P2S5").out())
                .contains("phase        glass")
                .contains("reduced      Li3PS4")
                .contains("charges      balanced");
    }

    @Test
    void saysWhatANameWasResolvedToAndByWhat() throws IOException, InterruptedException {
        assertThat(Program.run("parse", "LLZO").out())
                .contains("resolved     Li7La3Zr2O12, by the lexicon: lithium lanthanum zirconate");
        JsonNode json = new ObjectMapper()
                .readTree(Program.run("parse", "--json", "Mg(BH4)2·NH3 (hereafter MBN)")
                        .out());
        assertThat(json.get("names").get("MBN").asText()).isEqualTo("Mg(BH4)2·NH3");
        assertThat(json.get("materials")
                        .get(0)
                        .get("neutral_molecules")
                        .get("NH3")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void saysThatALostExponentIsNoValue() throws IOException, InterruptedException {
        Program.Ended parsed = Program.run("parse", "1.5 × 10 S/cm");
        assertThat(parsed.out()).contains("nothing: the value cannot be known").contains("the exponent is gone");
        assertThat(new ObjectMapper()
                        .readTree(
                                Program.run("parse", "--json", "1.5 × 10 S/cm").out())
                        .get("quantities")
                        .get(0)
                        .get("value")
                        .isNull())
                .isTrue();
    }

    @Test
    void saysWhenThereIsNothingToRead() throws IOException, InterruptedException {
        assertThat(Program.run("parse", "nothing at all").out()).startsWith("Nothing read");
        Program.Ended empty = Program.run("parse", " ");
        assertThat(empty.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(empty.messages()).singleElement().asString().contains("the text is empty");
    }

    @Test
    void hasHelpWithAnExample() throws IOException, InterruptedException {
        assertThat(Program.run("parse", "--help").out()).contains("Example:  ionary parse \"Li6PS5Cl");
    }
}
