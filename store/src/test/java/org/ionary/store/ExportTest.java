package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.finding.Unit;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final SourceId SOURCE = SourceId.of(new byte[] {1});

    private final List<CitedFinding> findings = List.of(
            new CitedFinding(full(), "pang-2022", Samples.paper("pang-2022").bibliography()),
            new CitedFinding(bare(), "a \"quoted\", name", Bibliography.unknown()));

    @Test
    void jsonLinesAreThoseOfTheContract() throws IOException {
        StringBuilder out = new StringBuilder();
        Export.jsonLines(findings, out);
        assertThat(out.toString()).isEqualTo(golden("export.jsonl"));
    }

    @Test
    void csvHasTheSameColumnsFlattened() throws IOException {
        StringBuilder out = new StringBuilder();
        Export.csv(findings, out);
        assertThat(out.toString().replace("\r\n", "\n")).isEqualTo(golden("export.csv"));
        assertThat(out.toString().split("\r\n", -1)).hasSize(4);
    }

    @Test
    void bibtexNamesEachPaperOnce() throws IOException {
        StringBuilder out = new StringBuilder();
        Export.bibtex(List.of(findings.get(0), findings.get(0)), out);
        assertThat(out.toString()).isEqualTo(golden("export.bib"));
    }

    @Test
    void anyFindingBecomesOneLineOfJsonWithTheSameFields() throws IOException {
        Paper paper = Samples.paper("pang-2022");
        List<String> names = names(golden("export.jsonl").lines().findFirst().orElseThrow());
        for (Finding finding : new Samples(31).findings(paper, 200)) {
            CitedFinding cited = new CitedFinding(finding, "pang-2022", paper.bibliography());
            StringBuilder out = new StringBuilder();
            Export.jsonLines(List.of(cited), out);
            assertThat(out.toString()).endsWith("\n");
            String line = out.substring(0, out.length() - 1);
            assertThat(line).doesNotContain("\n");
            assertThat(Export.json(cited)).isEqualTo(line);
            assertThat(names(line)).isEqualTo(names);
            BigDecimal value = new BigDecimal(Fields.parse(line).get("value").asText());
            assertThat(value.doubleValue())
                    .isEqualTo(finding.measurement().quantity().value().doubleValue());
        }
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(Numbers.of(new BigDecimal("5E-4"))).isEqualTo("5e-4");
        assertThat(Numbers.of(new BigDecimal("0.00050"))).isEqualTo("5.0e-4");
        assertThat(Numbers.of(new BigDecimal("3.2E-11"))).isEqualTo("3.2e-11");
        assertThat(Numbers.of(new BigDecimal("0.31"))).isEqualTo("0.31");
        assertThat(Numbers.of(new BigDecimal("0.0010"))).isEqualTo("0.0010");
        assertThat(Numbers.of(new BigDecimal("348.15"))).isEqualTo("348.15");
        assertThat(Numbers.of(new BigDecimal("3E+2"))).isEqualTo("300");
        assertThat(Numbers.of(new BigDecimal("1.20E+9"))).isEqualTo("1.20e9");
        assertThat(Numbers.of(new BigDecimal("-4.5E-7"))).isEqualTo("-4.5e-7");
        assertThat(Numbers.of(2.0)).isEqualTo("2");
        assertThat(Numbers.of(0.0)).isEqualTo("0");
        assertThat(Numbers.of(100.0)).isEqualTo("100");
        assertThat(Numbers.of(1 / 3.0)).isEqualTo("0.3333333333333333");
    }

    private static List<String> names(String line) {
        JsonNode object = Fields.parse(line);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Finding full() {
        Map<Element, Double> amounts =
                new EnumMap<>(Map.of(Element.MG, 1.0, Element.B, 2.0, Element.H, 12.8, Element.N, 1.6));
        Material material = new Material(
                "Mg(BH₄)₂·1.6NH₃ + 67 wt% MgO",
                Optional.empty(),
                Optional.of("Mg(BH4)2·1.6NH3 + 67wt% MgO"),
                Optional.of(new Composition(amounts)),
                Map.of("NH3", 1.6),
                List.of(new Additive("MgO", 67, Additive.Basis.WEIGHT)),
                Optional.of("amorphous"),
                Optional.of(MobileIon.MAGNESIUM),
                Family.HYDRIDE);
        Measurement said = new Measurement(
                Property.CONDUCTIVITY,
                material,
                new Quantity.Interval(
                        new BigDecimal("5E-4"),
                        new BigDecimal("1.0E-3"),
                        Unit.SIEMENS_PER_CENTIMETRE,
                        "(5–10) × 10⁻⁴ S·cm⁻¹",
                        true),
                Optional.of(new Temperature(
                        new BigDecimal("348.15"), Optional.empty(), Temperature.Origin.STATED, "75 °C")),
                ConductivityKind.IONIC,
                Origin.EXPERIMENTAL,
                Optional.of(Method.IMPEDANCE),
                true,
                Optional.empty(),
                Map.of(ConditionKind.ATMOSPHERE, "Ar"),
                List.of(new Evidence(
                        new Locus.InText(41, 112, 131),
                        "It shows (5–10) × 10⁻⁴ S·cm⁻¹ at 75 °C.",
                        "Results",
                        OptionalInt.of(3))));
        return new Finding(
                new FindingId("f-0cdf49a04247f74e"),
                SOURCE,
                said,
                List.of(new Reader.Rules(1), new Reader.Model("openai", "some-model", "extract", 2)),
                Status.ACCEPTED,
                0.97,
                Set.of(Flag.REPAIRED, Flag.UNUSUAL_VALUE));
    }

    private static Finding bare() {
        Material material = new Material(
                "PEO, \"dry\"",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Family.POLYMER);
        Measurement said = new Measurement(
                Property.ACTIVATION_ENERGY,
                material,
                new Quantity.Bound(Quantity.Bound.Side.BELOW, new BigDecimal("0.30"), Unit.ELECTRONVOLT, "< 0.30 eV"),
                Optional.empty(),
                ConductivityKind.UNSPECIFIED,
                Origin.COMPUTATIONAL,
                Optional.empty(),
                false,
                Optional.of(new Doi("10.1016/0167-2738(88)90351-7")),
                Map.of(),
                List.of(new Evidence(new Locus.InCell(7, 2, 1, 0, 6), "PEO | < 0.30", "", OptionalInt.empty())));
        return new Finding(
                new FindingId("f-703b975491ea321d"),
                SOURCE,
                said,
                List.of(new Reader.Tables(1)),
                Status.NEEDS_REVIEW,
                0.5,
                Set.of());
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ExportTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
