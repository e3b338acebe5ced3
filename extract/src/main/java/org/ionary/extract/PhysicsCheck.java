package org.ionary.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Locus;

/**
 * Holds a paper's facts against physics: against each other, where the paper gives σ at several temperatures, and
 * against what is usual for the family. It only flags, and names the slip of the pen that would explain the value.
 */
final class PhysicsCheck {
    private static final double KJ_PER_MOL = 96.485;
    private static final double CM_PER_M = 100;
    private static final double ROOM = 303.2;
    private static final double CELSIUS = 273.15;

    /** Below it no solid electrolyte is measured, but every number between 0 and 150 °C is common. */
    private static final double TOO_COLD = 150;

    /** −log σ of what solid electrolytes conduct. */
    private static final double LEAST_LOGARITHM = 1;

    private PhysicsCheck() {}

    static List<Fact> marked(List<Fact> facts) {
        Map<OwnFit.Series, Optional<OwnFit>> fits = new HashMap<>();
        Map<OwnFit.Series, List<Measurement>> series = OwnFit.series(facts);
        List<Fact> marked = new ArrayList<>();
        for (Fact fact : facts) {
            Measurement m = fact.measurement();
            Optional<OwnFit> fit = m.property() == Property.ACTIVATION_ENERGY && OwnFit.isMacroscopic(m)
                    ? fits.computeIfAbsent(OwnFit.seriesOf(m), key -> OwnFit.of(series.getOrDefault(key, List.of())))
                    : Optional.empty();
            marked.add(fact.with(flags(m, fit)));
        }
        return marked;
    }

    private static Set<Flag> flags(Measurement m, Optional<OwnFit> fit) {
        return switch (m.property()) {
            case ACTIVATION_ENERGY -> energyFlags(m, fit);
            case CONDUCTIVITY -> conductivityFlags(m);
        };
    }

    private static Set<Flag> energyFlags(Measurement m, Optional<OwnFit> fit) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        double energy = m.quantity().value().doubleValue();
        Envelope envelope = Envelope.of(m.material());
        boolean single = m.quantity() instanceof Quantity.Exact;
        boolean offTheFit = single && fit.filter(f -> !f.agreesWith(energy)).isPresent();
        boolean unusual = !envelope.holdsEnergy(energy);
        double mended = energy / KJ_PER_MOL;
        if (offTheFit) {
            flags.add(Flag.OFF_THE_PAPERS_OWN_FIT);
        }
        if (unusual) {
            flags.add(Flag.UNUSUAL_VALUE);
        }
        boolean mends = fit.map(f -> f.agreesWith(mended)).orElseGet(() -> envelope.holdsEnergy(mended));
        if ((unusual || offTheFit) && !m.quantity().raw().contains("J") && mends) {
            flags.add(Flag.LIKELY_KJ_PER_MOL);
        }
        return flags;
    }

    private static Set<Flag> conductivityFlags(Measurement m) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (isElectronic(m) || m.temperature().isEmpty()) {
            return flags;
        }
        Temperature temperature = m.temperature().get();
        double kelvin = temperature.kelvin().doubleValue();
        double value = m.quantity().value().doubleValue();
        Envelope envelope = Envelope.of(m.material());
        boolean tooCold = kelvin < TOO_COLD && temperature.raw().contains("K");
        if (tooCold && envelope.holdsAtRoomTemperature(value)) {
            flags.add(Flag.UNUSUAL_VALUE);
            flags.add(Flag.LIKELY_CELSIUS);
        }
        if (kelvin > ROOM || tooCold || kelvin < CELSIUS || envelope.holdsAtRoomTemperature(value)) {
            return flags;
        }
        flags.add(Flag.UNUSUAL_VALUE);
        if (isLikelyLogarithm(m, envelope)) {
            flags.add(Flag.LIKELY_LOGARITHM);
        } else if (envelope.holdsAtRoomTemperature(value / CM_PER_M)
                && !m.quantity().raw().contains("/m")) {
            flags.add(Flag.LIKELY_SIEMENS_PER_METRE);
        }
        return flags;
    }

    /** A cell under a head that was not seen to speak of logarithms, or of −log σ taken for log σ. */
    private static boolean isLikelyLogarithm(Measurement m, Envelope envelope) {
        boolean inTable = m.evidence().stream().anyMatch(seen -> seen.value() instanceof Locus.InCell);
        double value = m.quantity().value().doubleValue();
        boolean unseen = value >= LEAST_LOGARITHM && envelope.holdsAtRoomTemperature(Math.pow(10, -value));
        boolean sign = m.quantity().raw().contains("log") && envelope.holdsAtRoomTemperature(1 / value);
        return inTable && (unseen || sign);
    }

    /** Of mixed conductors papers give the total without saying so. */
    private static boolean isElectronic(Measurement m) {
        return m.kind() == ConductivityKind.ELECTRONIC
                || m.kind() == ConductivityKind.TOTAL
                || m.kind() == ConductivityKind.UNSPECIFIED && Envelope.mayConductElectrons(m.material());
    }
}
