package org.ionary.app.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;

/**
 * How much is at stake with each finding: impact × doubt.
 *
 * <p>{@code impact = 1/n + r + d}. A material's answer rests on its n findings of a property at like temperature (below
 * 273 K, about room temperature, above 323 K, not said), so one of n moves it by 1/n. {@code r} is for records, which
 * answers to "best" name: 1 and the decades between it and the next material of its family and mobile ion, at most 3.
 * {@code d} is how many decades it lies from the median of the material's other findings, at most 3. An activation
 * energy counts 0.1 eV as a decade, and the lowest is the record.
 *
 * <p>{@code doubt = 1 − confidence + 0.1 × flags}, at most 1.
 */
final class Priorities {
    private static final double MOST_DECADES = 3;
    private static final double FLAG = 0.1;
    private static final double ELECTRONVOLTS_A_DECADE = 0.1;
    private static final double COLD = 273;
    private static final double WARM = 323;

    /** What answers compare: one property at like temperature. */
    private record Field(Property property, String temperature, String of) {}

    private record Entry(String material, double decades) {}

    private final Map<Field, List<Double>> byMaterial = new HashMap<>();
    private final Map<Field, List<Entry>> byFamily = new HashMap<>();

    void add(CitedFinding cited) {
        Finding finding = cited.finding();
        if (finding.status() == Status.REJECTED || cited.repeats().isPresent()) {
            return;
        }
        byMaterial
                .computeIfAbsent(ofMaterial(finding), field -> new ArrayList<>())
                .add(decades(finding));
        best(finding);
    }

    /** Keeps the best value of the two best materials of a family, which is all that a record needs. */
    private void best(Finding finding) {
        List<Entry> best = byFamily.computeIfAbsent(ofFamily(finding), field -> new ArrayList<>());
        String material = finding.measurement().material().key();
        double decades = decades(finding);
        if (best.stream().anyMatch(entry -> entry.material().equals(material) && entry.decades() >= decades)) {
            return;
        }
        best.removeIf(entry -> entry.material().equals(material));
        best.add(new Entry(material, decades));
        best.sort(Comparator.comparingDouble((Entry entry) -> -entry.decades()).thenComparing(Entry::material));
        while (best.size() > 2) {
            best.removeLast();
        }
    }

    ReviewItem of(CitedFinding cited) {
        Finding finding = cited.finding();
        double doubt =
                Math.min(1, 1 - finding.confidence() + FLAG * finding.flags().size());
        return new ReviewItem(cited, impact(finding), doubt);
    }

    private double impact(Finding finding) {
        List<Double> alike = byMaterial.getOrDefault(ofMaterial(finding), List.of());
        double share = 1.0 / Math.max(1, alike.size());
        return share + record(finding) + distance(decades(finding), alike);
    }

    private double record(Finding finding) {
        List<Entry> best = byFamily.getOrDefault(ofFamily(finding), List.of());
        double decades = decades(finding);
        boolean first = !best.isEmpty()
                && best.getFirst()
                        .material()
                        .equals(finding.measurement().material().key())
                && decades >= best.getFirst().decades();
        if (!first) {
            return 0;
        }
        return 1
                + (best.size() == 1
                        ? 0
                        : Math.min(MOST_DECADES, decades - best.get(1).decades()));
    }

    private static double distance(double decades, List<Double> alike) {
        if (alike.size() < 2) {
            return 0;
        }
        double[] others = alike.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(others);
        double median = others[others.length / 2];
        return Math.min(MOST_DECADES, Math.abs(decades - median));
    }

    private static Field ofMaterial(Finding finding) {
        Measurement said = finding.measurement();
        return new Field(said.property(), temperature(said), said.material().key());
    }

    private static Field ofFamily(Finding finding) {
        Measurement said = finding.measurement();
        String ion = said.material().mobileIon().map(Enum::name).orElse("");
        return new Field(
                said.property(), temperature(said), said.material().family().label() + "/" + ion);
    }

    private static String temperature(Measurement said) {
        double kelvin = said.temperature()
                .map(Temperature::kelvin)
                .map(Number::doubleValue)
                .orElse(0.0);
        return kelvin == 0 ? "unsaid" : kelvin < COLD ? "cold" : kelvin <= WARM ? "room" : "warm";
    }

    /** The more, the better: decades of conductivity, tenths of an electronvolt less. */
    private static double decades(Finding finding) {
        double value = finding.measurement().quantity().value().doubleValue();
        return switch (finding.measurement().property()) {
            case CONDUCTIVITY -> Math.log10(value);
            case ACTIVATION_ENERGY -> -value / ELECTRONVOLTS_A_DECADE;
        };
    }
}
