package org.ionary.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Formulas;

/** Makes any number of findings out of a few by changing amounts, values, temperatures and years a little. */
final class FindingMaker {
    private static final MathContext DIGITS = new MathContext(3);
    private static final List<String> JOURNALS =
            List.of("Solid State Ionics", "J. Power Sources", "Chem. Mater.", "Nature Energy", "Joule");

    private final Random random;
    private final List<FindingSeed> seeds;

    FindingMaker(long seed, List<FindingSeed> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    /** A paper and what was found in it. */
    record Lot(Paper paper, List<CitedFinding> findings) {}

    Lot lot(int number, int count) {
        Paper paper = Samples.paper("doc-" + number);
        Map<FindingId, CitedFinding> findings = new LinkedHashMap<>();
        FindingSeed first = pick(seeds);
        Bibliography bibliography = new Bibliography(
                first.doi().map(doi -> new Doi(doi.value() + "." + number)),
                Optional.empty(),
                List.of(),
                Optional.of(pick(JOURNALS)),
                OptionalInt.of(first.year().orElse(1985 + random.nextInt(40))),
                Optional.empty());
        while (findings.size() < count) {
            Measurement said = measurement(pick(seeds));
            Finding finding = new Finding(
                    FindingId.of(paper.source().id(), said),
                    paper.source().id(),
                    said,
                    List.of(new Reader.Dataset("made")),
                    status(),
                    0.9,
                    Set.of());
            findings.put(finding.id(), new CitedFinding(finding, paper.source().doc(), bibliography));
        }
        return new Lot(paper, new ArrayList<>(findings.values()));
    }

    private Status status() {
        int of10 = random.nextInt(10);
        return of10 < 6 ? Status.ACCEPTED : of10 < 8 ? Status.NEEDS_REVIEW : pick(List.of(Status.values()));
    }

    private Measurement measurement(FindingSeed seed) {
        boolean conducts = seed.siemens().isPresent() && (seed.electronvolts().isEmpty() || random.nextInt(3) > 0);
        double value = conducts
                ? seed.siemens().getAsDouble() * Math.pow(10, random.nextGaussian())
                : seed.electronvolts().getAsDouble() * (0.8 + 0.4 * random.nextDouble());
        Origin origin = random.nextInt(5) == 0 ? Origin.COMPUTATIONAL : Origin.EXPERIMENTAL;
        Unit unit = conducts ? Unit.SIEMENS_PER_CENTIMETRE : Unit.ELECTRONVOLT;
        BigDecimal number = new BigDecimal(value, DIGITS);
        return new Measurement(
                conducts ? Property.CONDUCTIVITY : Property.ACTIVATION_ENERGY,
                changed(seed.material()),
                new Quantity.Exact(number, unit, "raw", false, Optional.empty()),
                temperature(seed),
                conducts ? ConductivityKind.IONIC : ConductivityKind.UNSPECIFIED,
                origin,
                origin == Origin.EXPERIMENTAL ? Optional.of(Method.IMPEDANCE) : Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                seed.labels(),
                List.of());
    }

    private Optional<Temperature> temperature(FindingSeed seed) {
        double kelvin = seed.kelvin().orElse(298.15) + (random.nextInt(3) == 0 ? 10.0 * random.nextInt(20) : 0);
        return random.nextInt(10) == 0
                ? Optional.empty()
                : Optional.of(new Temperature(
                        new BigDecimal(kelvin, new MathContext(5)),
                        Optional.empty(),
                        Temperature.Origin.STATED,
                        "raw"));
    }

    private Material changed(Material material) {
        Map<Element, Double> amounts =
                new EnumMap<>(material.composition().orElseThrow().amounts());
        Element which = pick(List.copyOf(amounts.keySet()));
        amounts.computeIfPresent(which, (element, amount) -> amount * (16 + random.nextInt(9)) / 20);
        Composition composition = new Composition(amounts);
        String formula = Formulas.reduced(composition);
        return new Material(
                formula,
                Optional.empty(),
                Optional.of(formula),
                Optional.of(composition),
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
