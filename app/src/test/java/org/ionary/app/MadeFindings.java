package org.ionary.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.finding.Unit;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Materials;

/** Any number of findings, made of known materials by changing their amounts, and the papers they stand in. */
final class MadeFindings {
    static final List<String> FORMULAS = List.of(
            "Li7La3Zr2O12",
            "Li6PS5Cl",
            "Li6PS5Br",
            "Li10GeP2S12",
            "Li3InCl6",
            "Li3YCl6",
            "Li1.3Al0.3Ti1.7(PO4)3",
            "Li2B12H12",
            "Na3Zr2Si2PO12",
            "Na3PS4",
            "Na3SbS4",
            "Na2B10H10",
            "Mg(BH4)2",
            "Mg(BH4)2·2NH3",
            "MgSc2Se4",
            "K2Mg2TeO6",
            "Ag3SI",
            "Zn(BH4)2·4NH3",
            "CaB12H12",
            "LiBH4");
    static final List<String> CLASSES =
            List.of("Garnet", "NASICON", "Argyrodite", "LISICON", "Perovskite", "Antiperovskite", "Halide", "Glass");
    static final List<String> SPACE_GROUPS = List.of("Ia-3d", "F-43m", "P42/nmc", "Pnma", "R-3c", "Fd-3m", "P63/mmc");
    static final List<String> JOURNALS =
            List.of("Solid State Ionics", "J. Power Sources", "Chem. Mater.", "Nature Energy", "Joule");

    private static final int SHARES = 100;
    private static final List<Reader> READERS = List.of(new Reader.Dataset("made"));

    private final Random random;
    private final List<Material> materials = new ArrayList<>();
    private final Map<String, Material> made = new HashMap<>();

    MadeFindings(long seed) {
        this.random = new Random(seed);
        FORMULAS.forEach(formula -> materials.add(Materials.read(formula).orElseThrow()));
    }

    /** A paper and what was found in it. */
    record Lot(Paper paper, List<CitedFinding> findings) {}

    Lot lot(int number, int count) {
        Bibliography bibliography = new Bibliography(
                Optional.of(new Doi("10.1000/made." + number)),
                Optional.of("Paper " + number),
                List.of(),
                Optional.of(pick(JOURNALS)),
                OptionalInt.of(1985 + random.nextInt(40)),
                Optional.empty());
        Source source = new Source(
                SourceId.of(("made " + number).getBytes(StandardCharsets.UTF_8)),
                "made-" + number,
                Format.DATASET,
                URI.create("file:/made-" + number),
                bibliography.doi(),
                Optional.empty(),
                Instant.EPOCH);
        Map<FindingId, CitedFinding> findings = new LinkedHashMap<>();
        while (findings.size() < count) {
            Measurement said = measurement();
            FindingId id = FindingId.of(source.id(), said);
            Finding finding = new Finding(id, source.id(), said, READERS, status(), 0.9, Set.of());
            findings.put(id, new CitedFinding(finding, source.doc(), bibliography));
        }
        return new Lot(new Paper(source, bibliography, List.of(), List.of()), List.copyOf(findings.values()));
    }

    private Status status() {
        return random.nextInt(10) < 7 ? Status.ACCEPTED : pick(List.of(Status.values()));
    }

    private Measurement measurement() {
        boolean conducts = random.nextInt(3) > 0;
        double value = conducts ? Math.pow(10, -5 + 1.5 * random.nextGaussian()) : 0.15 + 0.8 * random.nextDouble();
        Origin origin = random.nextInt(5) == 0 ? Origin.COMPUTATIONAL : Origin.EXPERIMENTAL;
        return new Measurement(
                conducts ? Property.CONDUCTIVITY : Property.ACTIVATION_ENERGY,
                changed(pick(materials)),
                new Quantity.Exact(
                        new BigDecimal(value, new MathContext(3)),
                        conducts ? Unit.SIEMENS_PER_CENTIMETRE : Unit.ELECTRONVOLT,
                        "raw",
                        false,
                        Optional.empty()),
                random.nextInt(10) == 0
                        ? Optional.empty()
                        : Optional.of(new Temperature(
                                new BigDecimal(random.nextInt(2) == 0 ? 298.15 : 298.15 + 10 * random.nextInt(20))
                                        .round(new MathContext(5)),
                                Optional.empty(),
                                Temperature.Origin.STATED,
                                "raw")),
                conducts ? ConductivityKind.IONIC : ConductivityKind.UNSPECIFIED,
                origin,
                origin == Origin.EXPERIMENTAL ? Optional.of(Method.IMPEDANCE) : Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                Map.of("family", pick(CLASSES), "space_group", pick(SPACE_GROUPS)),
                List.of());
    }

    /** One of a hundred likenesses of it; each is made once. */
    private Material changed(Material material) {
        Composition composition = material.composition().orElseThrow();
        Element which = pick(List.copyOf(composition.amounts().keySet()));
        int share = 100 + random.nextInt(SHARES);
        return made.computeIfAbsent(
                material.key() + which + share, key -> changed(material, composition, which, share));
    }

    private static Material changed(Material material, Composition composition, Element which, int share) {
        Map<Element, Double> amounts = new EnumMap<>(composition.amounts());
        amounts.computeIfPresent(which, (element, amount) -> amount * share / (100 + SHARES / 2));
        Composition other = new Composition(amounts);
        String formula = Formulas.reduced(other);
        return new Material(
                formula,
                Optional.empty(),
                Optional.of(formula),
                Optional.of(other),
                material.adducts(),
                material.additives(),
                material.phase(),
                material.mobileIon(),
                material.family());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
