package org.ionary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.SourceId;

/** Joins what one paper says several times: the same property, material, value and temperature are one finding. */
final class Reconciler {
    private static final double SAME_VALUE = 0.005;
    private static final double SAME_KELVIN = 1.0;

    private final List<List<Interpreted>> facts = new ArrayList<>();

    /** Returns whether the fact is new; one said before only adds its evidence. */
    boolean add(Interpreted said) {
        for (List<Interpreted> fact : facts) {
            if (isSame(fact.getFirst().measurement(), said.measurement())) {
                fact.add(said);
                return false;
            }
        }
        facts.add(new ArrayList<>(List.of(said)));
        return true;
    }

    /** How many facts were told apart; two of them may still come out as one finding. */
    int size() {
        return facts.size();
    }

    /**
     * The findings in the order in which they are first said; facts that come out the same are one, evidence and all.
     */
    List<Finding> findings(SourceId source) {
        Map<FindingId, List<Interpreted>> byId = new LinkedHashMap<>();
        for (List<Interpreted> fact : facts) {
            byId.computeIfAbsent(finding(source, fact).id(), id -> new ArrayList<>())
                    .addAll(fact);
        }
        return byId.values().stream().map(fact -> finding(source, fact)).toList();
    }

    private static Finding finding(SourceId source, List<Interpreted> fact) {
        Interpreted best = fact.stream()
                .min(Comparator.comparingInt(Reconciler::shortcomings))
                .orElseThrow();
        List<Evidence> evidence = new ArrayList<>(best.measurement().evidence());
        fact.stream()
                .flatMap(said -> said.measurement().evidence().stream())
                .filter(seen -> !evidence.contains(seen))
                .forEach(evidence::add);
        Measurement measurement = with(best.measurement(), evidence);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(best.flags());
        List<Reader> readers = fact.stream().map(Interpreted::reader).distinct().toList();
        double confidence = Confidence.of(flags, readers.size());
        return new Finding(
                FindingId.of(source, measurement),
                source,
                measurement,
                readers,
                Confidence.status(confidence),
                confidence,
                flags);
    }

    /** The statement that says most is the one shown. */
    private static int shortcomings(Interpreted said) {
        boolean vague = said.measurement().kind() == ConductivityKind.UNSPECIFIED;
        return 2 * said.flags().size() + (vague ? 1 : 0);
    }

    private static Measurement with(Measurement m, List<Evidence> evidence) {
        return new Measurement(
                m.property(),
                m.material(),
                m.quantity(),
                m.temperature(),
                m.kind(),
                m.origin(),
                m.method(),
                m.reportedHere(),
                m.citedFrom(),
                m.conditions(),
                evidence);
    }

    private static boolean isSame(Measurement a, Measurement b) {
        return a.property() == b.property()
                && near(a.quantity().value(), b.quantity().value())
                && a.quantity().upper().isPresent() == b.quantity().upper().isPresent()
                && a.quantity().qualifier().equals(b.quantity().qualifier())
                && isSame(a.material(), b.material())
                && sameTemperature(a, b)
                && sameKind(a.kind(), b.kind())
                && a.origin() == b.origin();
    }

    private static boolean sameKind(ConductivityKind a, ConductivityKind b) {
        return a == b || a == ConductivityKind.UNSPECIFIED || b == ConductivityKind.UNSPECIFIED;
    }

    private static boolean isSame(Material a, Material b) {
        Optional<Composition> first = a.composition();
        boolean same = first.isPresent()
                && b.composition().filter(first.get()::isSameAs).isPresent()
                && a.adducts().equals(b.adducts());
        boolean phases = a.phase().isEmpty() || b.phase().isEmpty() || a.phase().equals(b.phase());
        return (same && a.additives().equals(b.additives()) || a.key().equals(b.key())) && phases;
    }

    private static boolean sameTemperature(Measurement a, Measurement b) {
        if (a.temperature().isEmpty() || b.temperature().isEmpty()) {
            return a.temperature().isEmpty() == b.temperature().isEmpty();
        }
        double kelvin = a.temperature().get().kelvin().doubleValue();
        return Math.abs(kelvin - b.temperature().get().kelvin().doubleValue()) <= SAME_KELVIN;
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return Math.abs(a.doubleValue() / b.doubleValue() - 1) <= SAME_VALUE;
    }
}
