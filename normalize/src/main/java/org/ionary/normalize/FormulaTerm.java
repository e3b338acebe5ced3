package org.ionary.normalize;

import java.util.List;
import org.ionary.domain.material.Element;

/** A piece of a chemical formula with its amount, in printed order. */
sealed interface FormulaTerm {

    Amount amount();

    FormulaTerm with(Amount amount);

    /** @param massNumber of the isotope the paper names, 0 where it names none */
    record Atom(Element element, int massNumber, Amount amount) implements FormulaTerm {
        @Override
        public Atom with(Amount other) {
            return new Atom(element, massNumber, other);
        }
    }

    /** A letter in an element's place, such as {@code M}. */
    record StandIn(String name, Amount amount) implements FormulaTerm {
        @Override
        public StandIn with(Amount other) {
            return new StandIn(name, other);
        }
    }

    /** A molecule by abbreviation, such as {@code en}. */
    record Ligand(NeutralMolecules.Molecule molecule, String spelling, Amount amount) implements FormulaTerm {
        @Override
        public Ligand with(Amount other) {
            return new Ligand(molecule, spelling, other);
        }
    }

    /** @param bracket the opening one */
    record Group(char bracket, List<FormulaTerm> terms, Amount amount) implements FormulaTerm {
        @Override
        public Group with(Amount other) {
            return new Group(bracket, terms, other);
        }
    }

    /** Elements that share a site in a ratio that is not said: {@code (Ca,Sr)}. */
    record Shared(List<FormulaTerm> terms, Amount amount) implements FormulaTerm {
        @Override
        public Shared with(Amount other) {
            return new Shared(terms, other);
        }
    }

    /** An empty site that is written down. */
    record Vacancy(Amount amount) implements FormulaTerm {
        @Override
        public Vacancy with(Amount other) {
            return new Vacancy(other);
        }
    }
}
