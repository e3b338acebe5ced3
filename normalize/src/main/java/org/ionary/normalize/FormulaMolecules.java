package org.ionary.normalize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The neutral molecules in a formula, and what is left without them. */
final class FormulaMolecules {
    private FormulaMolecules() {}

    /** Neutral molecules and their number: after a dot, or as a group of the host. */
    static Map<String, Double> of(Formula formula) {
        List<FormulaPart> parts = formula.parts();
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
                if ((part.terms().size() > 1 || i > 0)
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
    static Optional<Formula> host(Formula formula) {
        List<FormulaPart> kept = new ArrayList<>();
        for (FormulaPart part : formula.parts()) {
            boolean counted = part.terms().size() == 1
                    && molecule(part.terms().getFirst()).isPresent();
            if (!kept.isEmpty() && (counted || molecule(part).isPresent())) {
                continue;
            }
            List<FormulaTerm> terms = part.terms().size() == 1
                    ? part.terms()
                    : part.terms().stream()
                            .filter(term -> molecule(term).isEmpty())
                            .toList();
            kept.add(new FormulaPart(part.joint(), part.coefficient(), terms));
        }
        return kept.stream().allMatch(part -> part.terms().isEmpty())
                ? Optional.empty()
                : Optional.of(new Formula(formula.begin(), formula.end(), List.copyOf(kept), 0));
    }

    private static Optional<NeutralMolecules.Molecule> molecule(FormulaPart part) {
        Optional<NeutralMolecules.Molecule> whole = NeutralMolecules.of(FormulaPrinter.printed(part.terms()));
        return whole.isEmpty()
                        && part.terms().size() == 1
                        && part.terms().getFirst().amount().isOne()
                ? molecule(part.terms().getFirst())
                : whole;
    }

    private static Optional<NeutralMolecules.Molecule> molecule(FormulaTerm term) {
        return switch (term) {
            case FormulaTerm.Ligand ligand -> Optional.of(ligand.molecule());
            case FormulaTerm.Group group -> NeutralMolecules.of(FormulaPrinter.printed(group.terms()));
            case FormulaTerm.Atom atom -> Optional.empty();
            case FormulaTerm.StandIn standIn -> Optional.empty();
            case FormulaTerm.Shared shared -> Optional.empty();
            case FormulaTerm.Vacancy vacancy -> Optional.empty();
        };
    }
}
