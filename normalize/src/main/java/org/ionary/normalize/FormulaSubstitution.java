package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;

/** Formulas of a series with what stands for their variables and stand-ins. */
final class FormulaSubstitution {
    private FormulaSubstitution() {}

    /** The formula with a number for a variable; what becomes zero is left out. */
    static Formula with(Formula formula, String variable, Ratio number) {
        List<FormulaPart> replaced = new ArrayList<>();
        for (FormulaPart part : formula.parts()) {
            Amount coefficient = part.coefficient().with(variable, number);
            if (!coefficient.isNumber() || coefficient.constant().signum() != 0) {
                replaced.add(new FormulaPart(
                        replaced.isEmpty() ? FormulaPart.Joint.NONE : part.joint(),
                        coefficient,
                        with(part.terms(), variable, number)));
            }
        }
        return new Formula(formula.begin(), formula.end(), List.copyOf(replaced), formula.charge());
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
    static Formula with(Formula formula, String standIn, Formula replacement) {
        List<FormulaTerm> terms = replacement.parts().getFirst().terms();
        List<FormulaPart> replaced = new ArrayList<>();
        for (FormulaPart part : formula.parts()) {
            replaced.add(new FormulaPart(part.joint(), part.coefficient(), with(part.terms(), standIn, terms)));
        }
        return new Formula(formula.begin(), formula.end(), List.copyOf(replaced), formula.charge());
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
}
