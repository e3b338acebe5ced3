package org.ionary.app.plot;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.finding.Unit;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.SourceId;
import org.ionary.normalize.Materials;

/** Answers to be drawn. */
final class MadeAnswers {
    private static final List<String> FORMULAS = List.of(
            "Li7La3Zr2O12",
            "Li6PS5Cl",
            "Li10GeP2S12",
            "Li3InCl6",
            "Li1.3Al0.3Ti1.7(PO4)3",
            "Na3Zr2Si2PO12",
            "Na3PS4",
            "Mg(BH4)2·2NH3",
            "MgSc2Se4",
            "Ag3SI",
            "LiBH4",
            "Li6PS5Br");

    private MadeAnswers() {}

    static Quantity exactly(String value, Unit unit) {
        return new Quantity.Exact(new BigDecimal(value), unit, "raw", false, Optional.empty());
    }

    static Quantity siemens(String value) {
        return exactly(value, Unit.SIEMENS_PER_CENTIMETRE);
    }

    static Quantity bound(Quantity.Bound.Side side, String value) {
        return new Quantity.Bound(side, new BigDecimal(value), Unit.SIEMENS_PER_CENTIMETRE, "raw");
    }

    static Material named(String words) {
        return new Material(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Family.OTHER);
    }

    static CitedFinding row(String formula, Quantity quantity, double kelvin, int paper) {
        return row(Materials.read(formula).orElseThrow(), quantity, kelvin, paper, "Paper " + paper);
    }

    /** @param kelvin 0 where it is not said */
    static CitedFinding row(Material material, Quantity quantity, double kelvin, int paper, String title) {
        Measurement said = new Measurement(
                quantity.unit() == Unit.ELECTRONVOLT ? Property.ACTIVATION_ENERGY : Property.CONDUCTIVITY,
                material,
                quantity,
                kelvin == 0
                        ? Optional.empty()
                        : Optional.of(new Temperature(
                                BigDecimal.valueOf(kelvin), Optional.empty(), Temperature.Origin.STATED, "raw")),
                ConductivityKind.UNSPECIFIED,
                Origin.EXPERIMENTAL,
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                List.of());
        SourceId source = SourceId.of(("paper " + paper).getBytes(StandardCharsets.UTF_8));
        Finding finding = new Finding(
                FindingId.of(source, said),
                source,
                said,
                List.of(new Reader.Dataset("made")),
                Status.ACCEPTED,
                0.9,
                Set.of());
        Bibliography bibliography = new Bibliography(
                Optional.of(new Doi("10.1000/paper." + paper)),
                Optional.of(title),
                List.of(),
                Optional.empty(),
                OptionalInt.of(2020),
                Optional.empty());
        return new CitedFinding(finding, "made", bibliography);
    }

    static Answer.Cited of(List<CitedFinding> rows) {
        return answer(Answer.Kind.LIST, rows, List.of(), "");
    }

    static Answer.Cited ofGroups(String unit, List<Answer.Group> groups) {
        return answer(Answer.Kind.GROUPS, List.of(), groups, unit);
    }

    static Answer.Cited answer(Answer.Kind kind, List<CitedFinding> rows, List<Answer.Group> groups, String unit) {
        return new Answer.Cited(
                kind,
                "said",
                Optional.empty(),
                rows,
                groups,
                unit,
                Map.of("property", "conductivity"),
                List.of(),
                List.of("a note"));
    }

    /** Rows of all kinds, as many as are wanted; the same for the same seed. */
    static Answer.Cited random(long seed, int most) {
        Random random = new Random(seed);
        List<CitedFinding> rows = new ArrayList<>();
        boolean oneTemperature = random.nextInt(3) == 0;
        boolean energies = random.nextInt(4) == 0;
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            Material material = random.nextInt(5) == 0
                    ? named("a material with a name of many words, number <" + random.nextInt(60) + ">")
                    : Materials.read(FORMULAS.get(random.nextInt(FORMULAS.size())))
                            .orElseThrow();
            String value = (1 + random.nextInt(9)) + "e" + -random.nextInt(14);
            Quantity quantity = switch (random.nextInt(8)) {
                case 0 -> bound(Quantity.Bound.Side.BELOW, value);
                case 1 -> bound(Quantity.Bound.Side.ABOVE, value);
                case 2 ->
                    new Quantity.Interval(
                            new BigDecimal(value),
                            new BigDecimal(value).multiply(BigDecimal.TEN),
                            Unit.SIEMENS_PER_CENTIMETRE,
                            "raw",
                            false);
                default -> siemens(value);
            };
            if (energies && random.nextInt(4) > 0) {
                quantity = exactly("0." + (1 + random.nextInt(900)), Unit.ELECTRONVOLT);
            }
            double kelvin = oneTemperature ? 293 + random.nextInt(10) : 200 + random.nextInt(900);
            rows.add(row(
                    material,
                    quantity,
                    random.nextInt(6) == 0 ? 0 : kelvin,
                    random.nextInt(5),
                    "On <it> & \"that\" " + i));
        }
        return of(rows);
    }

    static Figure figure(Answer answer) {
        if (FigureMaker.of(answer, "what <was> asked & \"said\"", Optional.empty())
                instanceof FigureMaker.Made.Drawn(Figure figure)) {
            return figure;
        }
        throw new AssertionError("nothing to draw");
    }
}
