package org.ionary.normalize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        return parts.stream().skip(1).anyMatch(part -> !part.coefficient().isOne())
                || parts.stream().anyMatch(part -> hasAmounts(part.terms()));
    }

    private static boolean hasAmounts(List<FormulaTerm> terms) {
        return terms.stream().anyMatch(term -> !term.amount().isOne() || hasAmounts(inside(term)));
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

    /** The formula of some of its parts alone. */
    Formula of(List<FormulaPart> some) {
        return new Formula(begin, end, List.copyOf(some), 0);
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

    /** In ASCII, order and brackets as printed, the adduct dot between parts. */
    String printed() {
        StringBuilder text = new StringBuilder();
        for (FormulaPart part : parts) {
            switch (part.joint()) {
                case NONE -> {}
                case DOT -> text.append('·');
                case DASH -> text.append('-');
            }
            String coefficient = part.coefficient().printed();
            boolean sum = coefficient.indexOf('-', 1) > 0 || coefficient.indexOf('+', 1) > 0;
            text.append(sum ? "(" + coefficient + ")" : coefficient);
            print(part.terms(), text);
        }
        if (charge != 0) {
            text.append('^').append(Math.abs(charge) == 1 ? "" : Integer.toString(Math.abs(charge)));
            text.append(charge < 0 ? '-' : '+');
        }
        return text.toString();
    }

    static void print(List<FormulaTerm> terms, StringBuilder text) {
        for (FormulaTerm term : terms) {
            switch (term) {
                case FormulaTerm.Atom atom -> text.append(atom.element().symbol());
                case FormulaTerm.StandIn standIn -> text.append(standIn.name());
                case FormulaTerm.Ligand ligand -> text.append(ligand.spelling());
                case FormulaTerm.Vacancy vacancy -> text.append('□');
                case FormulaTerm.Group group -> {
                    text.append(group.bracket());
                    print(group.terms(), text);
                    text.append(group.bracket() == '(' ? ')' : group.bracket() == '[' ? ']' : '}');
                }
                case FormulaTerm.Shared shared -> {
                    text.append('(');
                    for (int i = 0; i < shared.terms().size(); i++) {
                        text.append(i > 0 ? "," : "");
                        print(shared.terms().subList(i, i + 1), text);
                    }
                    text.append(')');
                }
            }
            text.append(term.amount().printed());
        }
    }

    /** The formula with a number for a variable; what becomes zero is left out. */
    Formula with(String variable, Ratio number) {
        List<FormulaPart> replaced = new ArrayList<>();
        for (FormulaPart part : parts) {
            Amount coefficient = part.coefficient().with(variable, number);
            if (!coefficient.isNumber() || coefficient.constant().signum() != 0) {
                replaced.add(new FormulaPart(
                        replaced.isEmpty() ? FormulaPart.Joint.NONE : part.joint(),
                        coefficient,
                        with(part.terms(), variable, number)));
            }
        }
        return new Formula(begin, end, List.copyOf(replaced), charge);
    }

    private static List<FormulaTerm> with(List<FormulaTerm> terms, String variable, Ratio number) {
        List<FormulaTerm> replaced = new ArrayList<>();
        for (FormulaTerm term : terms) {
            Amount amount = term.amount().with(variable, number);
            if (amount.isNumber() && amount.constant().signum() == 0) {
                continue;
            }
            replaced.add(
                    switch (term) {
                        case FormulaTerm.Group group ->
                            new FormulaTerm.Group(group.bracket(), with(group.terms(), variable, number), amount);
                        case FormulaTerm.Shared shared -> shared.with(amount);
                        case FormulaTerm.Atom atom -> atom.with(amount);
                        case FormulaTerm.StandIn standIn -> standIn.with(amount);
                        case FormulaTerm.Ligand ligand -> ligand.with(amount);
                        case FormulaTerm.Vacancy vacancy -> vacancy.with(amount);
                    });
        }
        return List.copyOf(replaced);
    }

    /** The formula with an element, or a group such as {@code Cl0.5Br0.5}, for a stand-in. */
    Formula with(String standIn, Formula replacement) {
        List<FormulaTerm> terms = replacement.parts().getFirst().terms();
        List<FormulaPart> replaced = new ArrayList<>();
        for (FormulaPart part : parts) {
            replaced.add(new FormulaPart(part.joint(), part.coefficient(), with(part.terms(), standIn, terms)));
        }
        return new Formula(begin, end, List.copyOf(replaced), charge);
    }

    private static List<FormulaTerm> with(List<FormulaTerm> terms, String name, List<FormulaTerm> replacement) {
        List<FormulaTerm> replaced = new ArrayList<>();
        for (FormulaTerm term : terms) {
            replaced.add(
                    switch (term) {
                        case FormulaTerm.StandIn standIn
                        when standIn.name().equals(name) ->
                            replacement.size() == 1
                                            && replacement.getFirst().amount().isOne()
                                    ? replacement.getFirst().with(term.amount())
                                    : new FormulaTerm.Group('(', replacement, term.amount());
                        case FormulaTerm.Group group ->
                            new FormulaTerm.Group(
                                    group.bracket(), with(group.terms(), name, replacement), group.amount());
                        case FormulaTerm.Shared shared ->
                            new FormulaTerm.Shared(with(shared.terms(), name, replacement), shared.amount());
                        case FormulaTerm.StandIn standIn -> standIn;
                        case FormulaTerm.Atom atom -> atom;
                        case FormulaTerm.Ligand ligand -> ligand;
                        case FormulaTerm.Vacancy vacancy -> vacancy;
                    });
        }
        return List.copyOf(replaced);
    }

    /** Neutral molecules and their number: after a dot, or as a group of the host. */
    Map<String, Double> neutralMolecules() {
        Map<String, Double> found = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            FormulaPart part = parts.get(i);
            Optional<NeutralMolecules.Molecule> molecule = i == 0 ? Optional.empty() : molecule(part);
            double times = part.coefficient().constant().value();
            if (molecule.isPresent()) {
                if (part.coefficient().isKnown()) {
                    found.merge(molecule.get().canonical(), times, Double::sum);
                }
                continue;
            }
            for (FormulaTerm term : part.terms()) {
                if (part.terms().size() > 1
                        && part.coefficient().isKnown()
                        && term.amount().isKnown()) {
                    molecule(term)
                            .ifPresent(m -> found.merge(
                                    m.canonical(),
                                    times * term.amount().constant().value(),
                                    Double::sum));
                }
            }
        }
        return found;
    }

    /** Without neutral molecules; they do not carry the current. Empty where nothing else is left. */
    Optional<Formula> host() {
        List<FormulaPart> kept = new ArrayList<>();
        for (FormulaPart part : parts) {
            if (!kept.isEmpty() && molecule(part).isPresent()) {
                continue;
            }
            List<FormulaTerm> terms = part.terms().size() == 1
                    ? part.terms()
                    : part.terms().stream()
                            .filter(term -> molecule(term).isEmpty())
                            .toList();
            kept.add(new FormulaPart(part.joint(), part.coefficient(), terms));
        }
        return kept.stream().allMatch(part -> part.terms().isEmpty()) ? Optional.empty() : Optional.of(of(kept));
    }

    private static Optional<NeutralMolecules.Molecule> molecule(FormulaPart part) {
        StringBuilder text = new StringBuilder();
        print(part.terms(), text);
        Optional<NeutralMolecules.Molecule> whole = NeutralMolecules.of(text.toString());
        return whole.isEmpty()
                        && part.terms().size() == 1
                        && part.terms().getFirst().amount().isOne()
                ? molecule(part.terms().getFirst())
                : whole;
    }

    private static Optional<NeutralMolecules.Molecule> molecule(FormulaTerm term) {
        return switch (term) {
            case FormulaTerm.Ligand ligand -> Optional.of(ligand.molecule());
            case FormulaTerm.Group group -> {
                StringBuilder text = new StringBuilder();
                print(group.terms(), text);
                yield NeutralMolecules.of(text.toString());
            }
            case FormulaTerm.Atom atom -> Optional.empty();
            case FormulaTerm.StandIn standIn -> Optional.empty();
            case FormulaTerm.Shared shared -> Optional.empty();
            case FormulaTerm.Vacancy vacancy -> Optional.empty();
        };
    }
}
