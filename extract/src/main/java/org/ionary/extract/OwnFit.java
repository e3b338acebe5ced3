package org.ionary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.normalize.ArrheniusFit;
import org.ionary.normalize.ArrheniusForm;
import org.ionary.normalize.ArrheniusLine;
import org.ionary.normalize.ArrheniusPoint;

/**
 * The activation energies that a paper's own conductivities of a material give.
 *
 * @param least of all segments, whether σ or σT is fitted: papers seldom say which they did
 * @param error the largest standard error of a segment
 */
record OwnFit(double least, double most, double error) {
    /** What the conductivities and the energy have in common. */
    record Series(String material, String phase, Origin origin, boolean reportedHere) {}

    private static final int LEAST_POINTS = 3;
    private static final double LEAST_SPAN = 30;

    /**
     * Two printed digits are right within 5 %; at room temperature over 30 K that alone is about 0.03 eV. A paper's fit
     * also spans more temperatures than the few it prints.
     */
    private static final double TOLERANCE = 0.05;

    private static final double RELATIVE_TOLERANCE = 0.15;
    private static final double SAME_POINT = 0.05;

    /** Whether the energy is one of transport through the sample: single jumps have others. */
    static boolean isMacroscopic(Measurement m) {
        return m.method().isEmpty()
                || switch (m.method().get()) {
                    case IMPEDANCE, DIRECT_CURRENT, FOUR_PROBE, AB_INITIO_MD, MACHINE_LEARNED_MD, CLASSICAL_MD -> true;
                    case NMR, NEUTRON_SCATTERING, NUDGED_ELASTIC_BAND, METADYNAMICS, BOND_VALENCE, DENSITY_FUNCTIONAL ->
                        false;
                };
    }

    static Series seriesOf(Measurement m) {
        return new Series(m.material().key(), m.material().phase().orElse(""), m.origin(), m.reportedHere());
    }

    /** The conductivities that can be points of a line, by what they belong to. */
    static Map<Series, List<Measurement>> series(List<Fact> facts) {
        return facts.stream()
                .map(Fact::measurement)
                .filter(OwnFit::isPoint)
                .collect(Collectors.groupingBy(OwnFit::seriesOf, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isPoint(Measurement m) {
        return m.property() == Property.CONDUCTIVITY
                && m.quantity() instanceof Quantity.Exact
                && m.kind() != ConductivityKind.ELECTRONIC
                && m.temperature().filter(t -> t.upperKelvin().isEmpty()).isPresent();
    }

    /** Empty where there are too few points, under different conditions, or two of them at one temperature disagree. */
    static Optional<OwnFit> of(List<Measurement> conductivities) {
        if (!SameConditions.allAgree(
                conductivities.stream().map(Measurement::conditions).toList())) {
            return Optional.empty();
        }
        Map<Long, ArrheniusPoint> points = new TreeMap<>();
        for (Measurement m : conductivities) {
            double kelvin = m.temperature().orElseThrow().kelvin().doubleValue();
            double value = m.quantity().value().doubleValue();
            ArrheniusPoint before = points.putIfAbsent(Math.round(kelvin), new ArrheniusPoint(kelvin, value));
            if (before != null && Math.abs(before.conductivity() / value - 1) > SAME_POINT) {
                return Optional.empty();
            }
        }
        List<ArrheniusPoint> all = new ArrayList<>(points.values());
        if (all.size() < LEAST_POINTS || all.getLast().kelvin() - all.getFirst().kelvin() < LEAST_SPAN) {
            return Optional.empty();
        }
        List<ArrheniusLine> lines = Stream.of(ArrheniusForm.SIGMA, ArrheniusForm.SIGMA_T)
                .flatMap(form -> ArrheniusFit.of(all, form) instanceof ArrheniusFit.Outcome.Fitted(ArrheniusFit fit)
                        ? fit.segments().stream()
                        : Stream.empty())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnFit(
                        lines.stream()
                                .mapToDouble(ArrheniusLine::activationEnergy)
                                .min()
                                .orElseThrow(),
                        lines.stream()
                                .mapToDouble(ArrheniusLine::activationEnergy)
                                .max()
                                .orElseThrow(),
                        lines.stream()
                                .mapToDouble(ArrheniusLine::activationEnergyError)
                                .max()
                                .orElseThrow()));
    }

    boolean agreesWith(double energy) {
        double tolerance = Math.max(TOLERANCE, Math.max(RELATIVE_TOLERANCE * most, 2 * error));
        return energy >= least - tolerance && energy <= most + tolerance;
    }
}
