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
