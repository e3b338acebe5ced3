package org.ionary.normalize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;

/** What a formula tells a chemist beyond its composition. */
public final class Chemistry {
    private static final double AB2X4 = 0.02;

    private Chemistry() {}

    /** Why an entry's mobile ion cannot be right. */
    public enum IonProblem {
        NO_SUCH_ION("no ion with this symbol is known to move in solids"),
        NOT_IN_FORMULA("the mobile ion is not in the formula"),
        OTHER_VALENCE("the ion has another charge"),
        FORMULA_UNREADABLE("the formula cannot be read");

        private final String meaning;

        IonProblem(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** The complex anions in a formula with their kind: {@code BH4 → borohydride}; in printed order. */
    public static Map<String, String> anions(String formula) {
        Map<String, String> found = new LinkedHashMap<>();
        Formulas.parse(formula)
                .flatMap(Formula::host)
                .ifPresent(host -> Anions.of(host).stream()
                        .filter(ion -> ion.charge() < 0)
                        .forEach(ion -> found.put(ion.formula(), ion.group())));
        return found;
    }

    /** Neutral molecules and their number per formula unit. */
    public static Map<String, Double> neutralMolecules(String formula) {
        return Formulas.parse(formula).map(Formula::neutralMolecules).orElse(Map.of());
    }

    /**
     * Finer classes than the family: the kinds of its complex anions, and {@code spinel} for AB₂X₄ with one kind of X.
     */
    public static List<String> classes(String formula) {
        List<String> kinds = new ArrayList<>(new LinkedHashSet<>(anions(formula).values()));
        Formulas.composition(formula).filter(Chemistry::isSpinel).ifPresent(c -> kinds.add("spinel"));
        return List.copyOf(kinds);
    }

    private static boolean isSpinel(Composition composition) {
        if (composition.amounts().size() != 3) {
            return false;
        }
        List<Double> amounts = composition.amounts().values().stream().sorted().toList();
        double a = amounts.get(0);
        Element most = composition.amounts().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        boolean metals = composition.amounts().keySet().stream()
                .filter(element -> element != most)
                .allMatch(element -> ElementChemistry.of(element).electronegativity() < 1.95);
        return Math.abs(amounts.get(1) / a - 2) < AB2X4
                && Math.abs(amounts.get(2) / a - 4) < AB2X4
                && ElementChemistry.isAnion(most)
                && most != Element.H
                && metals;
    }

    /**
     * Whether an entry of a data set that names formula and mobile ion can be right.
     *
     * @param valence without sign; empty where the entry does not say it
     */
    public static Optional<IonProblem> checkIon(String formula, String ion, Optional<Integer> valence) {
        Optional<MobileIon> known = MobileIons.ofSymbol(ion);
        Optional<Element> element = Element.ofSymbol(ion);
        if (element.isEmpty()) {
            return Optional.of(IonProblem.NO_SUCH_ION);
        }
        Optional<Set<Element>> elements = elements(formula);
        if (elements.isEmpty()) {
            return Optional.of(IonProblem.FORMULA_UNREADABLE);
        }
        if (!elements.get().contains(element.get())) {
            return Optional.of(IonProblem.NOT_IN_FORMULA);
        }
        boolean other = known.isPresent()
                && valence.filter(v -> v != known.get().valence()).isPresent();
        return other ? Optional.of(IonProblem.OTHER_VALENCE) : Optional.empty();
    }

    private static Optional<Set<Element>> elements(String words) {
        Set<Element> whole = Formulas.elements(words);
        if (!whole.isEmpty()) {
            return Optional.of(whole);
        }
        return Materials.read(words)
                .flatMap(Material::composition)
                .map(composition -> composition.amounts().keySet());
    }
}
