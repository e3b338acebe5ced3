package org.ionary.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.paper.Locus;
import org.ionary.normalize.Lexicon;

/**
 * Finds where a paper gives two values for the same thing of its own and does not say why they differ. Both are kept;
 * both are flagged.
 */
final class Contradictions {
    private static final List<String> APART = Lexicon.rows(Contradictions.class, "set-apart-words.tsv", 1).stream()
            .map(row -> row[0])
            .toList();

    /** A paper that gives more values than this for one thing lists them by something that was not read. */
    private static final int MOST_VALUES = 12;

    private static final List<String> SERIES = List.of("wt%", "wt.%", "wt %", "mol%", "mol %", "vol%", "vol %", "x =");
    private static final double ROUNDING = 0.05;

    private record Thing(Property property, String material, long kelvin) {}

    private Contradictions() {}

    static List<Fact> marked(List<Fact> facts) {
        Map<Thing, List<Fact>> things = facts.stream()
                .filter(fact -> isComparable(fact.measurement()))
                .collect(Collectors.groupingBy(Contradictions::thing, LinkedHashMap::new, Collectors.toList()));
        Set<Fact> disputed = things.values().stream()
                .filter(values -> values.size() <= MOST_VALUES)
                .flatMap(values -> disputed(values).stream())
                .collect(Collectors.toSet());
        return facts.stream()
                .map(fact -> disputed.contains(fact) ? fact.with(Set.of(Flag.CONTRADICTED_IN_PAPER)) : fact)
                .toList();
    }

    /** Own, single values at a known temperature; an energy has none. */
    private static boolean isComparable(Measurement m) {
        boolean temperature = m.property() == Property.ACTIVATION_ENERGY
                || m.temperature().filter(t -> t.upperKelvin().isEmpty()).isPresent();
        return m.reportedHere() && temperature && m.quantity() instanceof Quantity.Exact;
    }

    private static Thing thing(Fact fact) {
        Measurement m = fact.measurement();
        long kelvin =
                m.temperature().map(t -> Math.round(t.kelvin().doubleValue())).orElse(0L);
        return new Thing(m.property(), m.material().key() + m.material().phase().orElse(""), kelvin);
    }

    private static List<Fact> disputed(List<Fact> values) {
        List<Fact> disputed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (isDispute(values.get(i).measurement(), values.get(j).measurement())) {
                    disputed.add(values.get(i));
                    disputed.add(values.get(j));
                }
            }
        }
        return disputed;
    }

    private static boolean isDispute(Measurement a, Measurement b) {
        return a.kind() == b.kind()
                && a.method().equals(b.method())
                && SameFact.isSameThing(a, b)
                && !SameFact.near(a.quantity().value(), b.quantity().value())
                && !isRounded(a.quantity().value(), b.quantity().value())
                && !isWithinError(a.quantity(), b.quantity())
                && a.evidence().stream().noneMatch(one -> b.evidence().stream().anyMatch(two -> isSetApart(one, two)));
    }

    /** 43.5 in one place and 44 in another are the same measurement. */
    private static boolean isRounded(BigDecimal a, BigDecimal b) {
        MathContext coarser = new MathContext(Math.min(a.precision(), b.precision()));
        return a.round(coarser).compareTo(b.round(coarser)) == 0
                && Math.abs(a.doubleValue() / b.doubleValue() - 1) <= ROUNDING;
    }

    private static boolean isWithinError(Quantity a, Quantity b) {
        double allowed = error(a) + error(b);
        return Math.abs(a.value().doubleValue() - b.value().doubleValue()) <= allowed;
    }

    private static double error(Quantity quantity) {
        if (!(quantity instanceof Quantity.Exact exact)) {
            return 0;
        }
        double about = exact.approximate() ? 0.1 * exact.value().doubleValue() : 0;
        return exact.uncertainty().map(u -> u.doubleValue()).orElse(about);
    }

    /** Said in one sentence or table, which sets them side by side, or under other conditions. */
    private static boolean isSetApart(Evidence one, Evidence two) {
        boolean together = one.value().block() == two.value().block()
                && (one.value() instanceof Locus.InCell || one.quote().equals(two.quote()));
        return together
                || isOfASeries(one)
                || isOfASeries(two)
                || !conditions(one).equals(conditions(two));
    }

    /** Where the amount of something is varied, what was read as one material may be several. */
    private static boolean isOfASeries(Evidence evidence) {
        String quote = LowerCase.of(evidence.quote());
        return SERIES.stream().anyMatch(quote::contains);
    }

    private static Set<String> conditions(Evidence evidence) {
        String quote = LowerCase.of(evidence.quote());
        return APART.stream().filter(quote::contains).collect(Collectors.toSet());
    }
}
