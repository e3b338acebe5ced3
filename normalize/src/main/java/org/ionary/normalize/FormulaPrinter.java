package org.ionary.normalize;

import java.util.List;

/** Formulas written out in ASCII. */
final class FormulaPrinter {
    private FormulaPrinter() {}

    /** In ASCII, order and brackets as printed, the adduct dot between parts. */
    static String printed(Formula formula) {
        StringBuilder text = new StringBuilder();
        for (FormulaPart part : formula.parts()) {
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
        int charge = formula.charge();
        if (charge != 0) {
            text.append('^').append(Math.abs(charge) == 1 ? "" : Integer.toString(Math.abs(charge)));
            text.append(charge < 0 ? '-' : '+');
        }
        return text.toString();
    }

    private static void print(List<FormulaTerm> terms, StringBuilder text) {
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

    static String printed(List<FormulaTerm> terms) {
        StringBuilder text = new StringBuilder();
        print(terms, text);
        return text.toString();
    }
}
