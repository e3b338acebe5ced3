package org.ionary.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Temperature;
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

    /** The findings in the order in which they are first said; each holds the evidence of all who say it. */
    List<Finding> findings(SourceId source) {
        return facts.stream().map(fact -> finding(source, fact)).toList();
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

    /** What makes up the identity of a finding agrees; what one of them leaves open may be said by the other. */
    private static boolean isSame(Measurement a, Measurement b) {
        return a.property() == b.property()
                && near(a.quantity().value(), b.quantity().value())
                && bothOrNeither(a.quantity().upper(), b.quantity().upper(), Reconciler::near)
                && a.quantity().qualifier().equals(b.quantity().qualifier())
                && isSame(a.material(), b.material())
                && bothOrNeither(a.temperature(), b.temperature(), Reconciler::isSame)
                && sameKind(a.kind(), b.kind())
                && a.origin() == b.origin()
                && (a.method().isEmpty() || b.method().isEmpty() || a.method().equals(b.method()))
                && a.reportedHere() == b.reportedHere()
                && a.conditions().equals(b.conditions());
    }

    private static <T> boolean bothOrNeither(Optional<T> a, Optional<T> b, BiPredicate<T, T> same) {
        return a.isPresent() && b.isPresent() ? same.test(a.get(), b.get()) : a.isEmpty() && b.isEmpty();
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

    private static boolean isSame(Temperature a, Temperature b) {
        return sameKelvin(a.kelvin(), b.kelvin())
                && bothOrNeither(a.upperKelvin(), b.upperKelvin(), Reconciler::sameKelvin);
    }

    private static boolean sameKelvin(BigDecimal a, BigDecimal b) {
        return Math.abs(a.doubleValue() - b.doubleValue()) <= SAME_KELVIN;
    }

    /** The same number, one perhaps rounded or converted from another unit. */
    private static boolean near(BigDecimal a, BigDecimal b) {
        MathContext coarser = new MathContext(Math.min(a.precision(), b.precision()));
        return Math.abs(a.doubleValue() / b.doubleValue() - 1) <= SAME_VALUE
                && a.round(coarser).compareTo(b.round(coarser)) == 0;
    }
}
