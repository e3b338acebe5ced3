package org.ionary.normalize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;

/**
 * A formula as it was read, with the printed order and brackets kept.
 *
 * @param begin where it begins in the text it was read from
 * @param charge of an ion, in elementary charges; 0 for everything else
 */
record Formula(int begin, int end, List<FormulaPart> parts, int charge) {
    private static final Element[] ELEMENTS = Element.values();

    /** The variables and stand-ins that have to be known before it has a composition. */
    Set<String> unknowns() {
        Set<String> names = new TreeSet<>();
        for (FormulaPart part : parts) {
            names.addAll(part.coefficient().variables());
            collectUnknowns(part.terms(), names);
        }
        return names;
    }

    private static void collectUnknowns(List<FormulaTerm> terms, Set<String> names) {
        for (FormulaTerm term : terms) {
            names.addAll(term.amount().variables());
            switch (term) {
                case FormulaTerm.StandIn standIn -> names.add(standIn.name());
                case FormulaTerm.Group group -> collectUnknowns(group.terms(), names);
                case FormulaTerm.Shared shared -> collectUnknowns(shared.terms(), names);
                case FormulaTerm.Atom atom -> {}
                case FormulaTerm.Ligand ligand -> {}
                case FormulaTerm.Vacancy vacancy -> {}
            }
        }
    }

    boolean hasJoint() {
        return parts.size() > 1;
    }

    /** Whether it is a sentence's bracket around a formula rather than a formula with a bracket. */
    boolean isInOneBracket() {
        return parts.size() == 1
                && parts.getFirst().coefficient().isOne()
                && parts.getFirst().terms().size() == 1
                && !(parts.getFirst().terms().getFirst() instanceof FormulaTerm.Atom);
    }

    /** Whether anything in it has an amount, the first coefficient left out. */
    boolean hasAmounts() {
        for (int i = 0; i < parts.size(); i++) {
            FormulaPart part = parts.get(i);
            if (i > 0 && !part.coefficient().isOne() || hasAmounts(part.terms())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAmounts(List<FormulaTerm> terms) {
        for (FormulaTerm term : terms) {
            if (!term.amount().isOne() || hasAmounts(inside(term))) {
                return true;
            }
        }
        return false;
    }

    double largestAmount() {
        double largest = 1;
        for (FormulaPart part : parts) {
            largest = Math.max(largest, part.coefficient().constant().value());
            largest = Math.max(largest, largestAmount(part.terms()));
        }
        return largest;
    }

    private static double largestAmount(List<FormulaTerm> terms) {
        double largest = 0;
        for (FormulaTerm term : terms) {
            largest = Math.max(largest, term.amount().constant().value());
            largest = Math.max(largest, largestAmount(inside(term)));
        }
        return largest;
    }

    static List<FormulaTerm> inside(FormulaTerm term) {
        return switch (term) {
            case FormulaTerm.Group group -> group.terms();
            case FormulaTerm.Shared shared -> shared.terms();
            case FormulaTerm.Atom atom -> List.of();
            case FormulaTerm.StandIn standIn -> List.of();
            case FormulaTerm.Ligand ligand -> List.of();
            case FormulaTerm.Vacancy vacancy -> List.of();
        };
    }

    /** Elements, stand-ins and ligands, in printed order. */
    List<String> symbols() {
        List<String> names = new ArrayList<>();
        for (FormulaPart part : parts) {
            collectSymbols(part.terms(), names);
        }
        return names;
    }

    private static void collectSymbols(List<FormulaTerm> terms, List<String> names) {
        for (FormulaTerm term : terms) {
            switch (term) {
                case FormulaTerm.Atom atom -> names.add(atom.element().symbol());
                case FormulaTerm.StandIn standIn -> names.add(standIn.name());
                case FormulaTerm.Ligand ligand -> names.add(ligand.spelling());
                case FormulaTerm.Group group -> collectSymbols(group.terms(), names);
                case FormulaTerm.Shared shared -> collectSymbols(shared.terms(), names);
                case FormulaTerm.Vacancy vacancy -> {}
            }
        }
    }

    /** Whether an amount that is a number is below zero, so that nothing can have the formula. */
    boolean isBelowZero() {
        return parts.stream().anyMatch(part -> isBelowZero(part.coefficient()) || isBelowZero(part.terms()));
    }

    private static boolean isBelowZero(List<FormulaTerm> terms) {
        return terms.stream().anyMatch(term -> isBelowZero(term.amount()) || isBelowZero(inside(term)));
    }

    private static boolean isBelowZero(Amount amount) {
        return amount.isKnown() && amount.constant().signum() < 0;
    }

    /** The elements that are written in it, whether or not their amounts are known. */
    Set<Element> elements() {
        Set<Element> all = new HashSet<>();
        for (FormulaPart part : parts) {
            collectElements(part.terms(), all);
        }
        return all;
    }

    private static void collectElements(List<FormulaTerm> terms, Set<Element> all) {
        for (FormulaTerm term : terms) {
            switch (term) {
                case FormulaTerm.Atom atom -> all.add(atom.element());
                case FormulaTerm.Ligand ligand ->
                    all.addAll(ligand.molecule().composition().amounts().keySet());
                case FormulaTerm.Group group -> collectElements(group.terms(), all);
                case FormulaTerm.Shared shared -> collectElements(shared.terms(), all);
                case FormulaTerm.StandIn standIn -> {}
                case FormulaTerm.Vacancy vacancy -> {}
            }
        }
    }

    /** Empty where something is unknown or an amount is below zero. */
    @SuppressWarnings(
            "EnumOrdinal") // an index into an array that lives for this call; formulas are read by the million
    Optional<Composition> composition() {
        double[] sum = new double[ELEMENTS.length];
        for (FormulaPart part : parts) {
            boolean share = part.joint() != FormulaPart.Joint.DASH;
            if (!share || !part.coefficient().isKnown() || part.terms().isEmpty()) {
                return Optional.empty();
            }
            if (!add(part.terms(), part.coefficient().constant().value(), sum)) {
                return Optional.empty();
            }
        }
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int i = 0; i < sum.length; i++) {
            if (sum[i] > 0) {
                amounts.put(ELEMENTS[i], sum[i]);
            }
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(new Composition(amounts));
    }

    @SuppressWarnings("EnumOrdinal")
    private static boolean add(List<FormulaTerm> terms, double times, double[] sum) {
        for (int i = 0; i < terms.size(); i++) {
            FormulaTerm term = terms.get(i);
            Amount amount = term.amount();
            double n = times * amount.constant().value();
            if (n < 0 || !amount.isKnown()) {
                return false;
            }
            boolean known = switch (term) {
                case FormulaTerm.Atom atom -> {
                    sum[atom.element().ordinal()] += n;
                    yield true;
                }
                case FormulaTerm.Group group -> add(group.terms(), n, sum);
                case FormulaTerm.Ligand ligand -> {
                    ligand.molecule().composition().amounts().forEach((element, m) -> sum[element.ordinal()] += m * n);
                    yield true;
                }
                case FormulaTerm.Vacancy vacancy -> true;
                case FormulaTerm.Shared shared -> false;
                case FormulaTerm.StandIn standIn -> false;
            };
            if (!known) {
                return false;
            }
        }
        return true;
    }

    String printed() {
        return FormulaPrinter.printed(this);
    }

    /** A mixture whose shares are not said, as if they were equal: good for its elements, not for a composition. */
    Formula inEqualShares() {
        List<FormulaPart> equal = parts.stream()
                .map(part -> part.joint() == FormulaPart.Joint.DASH
                        ? new FormulaPart(FormulaPart.Joint.DOT, part.coefficient(), part.terms())
                        : part)
                .toList();
        return new Formula(begin, end, equal, charge);
    }

    /** Neutral molecules and their number: after a dot, or as a group of the host. */
    Map<String, Double> neutralMolecules() {
        return FormulaMolecules.of(this);
    }

    /** Without neutral molecules; they do not carry the current. Empty where nothing else is left. */
    Optional<Formula> host() {
        return FormulaMolecules.host(this);
    }
}
