package org.ionary.normalize;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;

/**
 * Whether two formulas mean one composition, given how finely their amounts are printed.
 *
 * <p>Each amount is an interval; the formulas are the same where one scale brings every element of the one into its
 * interval of the other.
 */
final class SameComposition {
    /** Amounts with fewer decimals are taken at their word: {@code Li0.3} is not {@code Li0.33}. */
    private static final long LEAST_DENOMINATOR = 100;

    private SameComposition() {}

    static boolean holds(Formula formula, Formula other) {
        Optional<Composition> a = formula.composition();
        Optional<Composition> b = other.composition();
        if (a.isEmpty()
                || b.isEmpty()
                || !a.get().amounts().keySet().equals(b.get().amounts().keySet())) {
            return false;
        }
        if (a.get().isSameAs(b.get())) {
            return true;
        }
        Map<Element, Double> mine = roundings(formula);
        Map<Element, Double> theirs = roundings(other);
        double least = 0;
        double most = Double.MAX_VALUE;
        for (Element element : a.get().amounts().keySet()) {
            double x = a.get().amount(element);
            double y = b.get().amount(element);
            double u = mine.getOrDefault(element, 0.0) + x * Composition.TOLERANCE / 2;
            double v = theirs.getOrDefault(element, 0.0) + y * Composition.TOLERANCE / 2;
            least = Math.max(least, (y - v) / (x + u));
            most = x > u ? Math.min(most, (y + v) / (x - u)) : most;
        }
        return least <= most;
    }

    /** By how much the amount of each element may be off through rounding. */
    private static Map<Element, Double> roundings(Formula formula) {
        Map<Element, Double> sum = new EnumMap<>(Element.class);
        for (FormulaPart part : formula.parts()) {
            add(part.terms(), part.coefficient(), 1, sum);
        }
        return sum;
    }

    /** A group's own rounding falls on everything in it. */
    private static void add(List<FormulaTerm> terms, Amount times, double outer, Map<Element, Double> sum) {
        double factor = outer * times.constant().value();
        for (FormulaTerm term : terms) {
            double own = factor * half(term.amount())
                    + outer * half(times) * term.amount().constant().value();
            switch (term) {
                case FormulaTerm.Atom atom -> sum.merge(atom.element(), own, Double::sum);
                case FormulaTerm.Group group -> add(group.terms(), group.amount(), factor, sum);
                case FormulaTerm.StandIn standIn -> {}
                case FormulaTerm.Ligand ligand -> {}
                case FormulaTerm.Shared shared -> {}
                case FormulaTerm.Vacancy vacancy -> {}
            }
        }
    }

    private static double half(Amount amount) {
        long denominator = amount.constant().denominator();
        boolean decimal = denominator >= LEAST_DENOMINATOR && denominator % LEAST_DENOMINATOR == 0;
        return decimal ? 0.5 / denominator : 0;
    }
}
