package org.ionary.normalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;

/** One material without further phases, read from the words that name it. */
final class SingleMaterial {
    private SingleMaterial() {}

    static Optional<Material> read(String asWritten) {
        Optional<Material> polymer =
                Polymers.scan(asWritten).stream().findFirst().map(found -> ofPolymer(asWritten, found));
        if (polymer.isPresent()) {
            return polymer;
        }
        Optional<Material> system = MolarShares.formula(asWritten.strip())
                .map(formula -> ofFormula(asWritten, new Span(0, 0, asWritten), formula, Optional.empty()));
        if (system.isPresent()) {
            return system;
        }
        Optional<Material> mixture = whole(asWritten, Formula::hasJoint);
        if (mixture.isPresent()) {
            return mixture;
        }
        List<Span> formulas = FormulaScanner.scan(asWritten);
        List<Span> names = Abbreviations.scan(asWritten);
        Optional<String> name = names.stream().map(Span::text).findFirst();
        boolean nameHoldsFormula = !names.isEmpty()
                && !formulas.isEmpty()
                && names.getFirst().begin() <= formulas.getFirst().begin()
                && names.getFirst().end() >= formulas.getFirst().end();
        if (!formulas.isEmpty() && !nameHoldsFormula) {
            Span span = formulas.getFirst();
            String formula = Phases.withoutPrefix(span.text());
            return Optional.of(ofFormula(asWritten, span, formula + Hydrates.after(asWritten, span.end()), name));
        }
        return names.stream()
                .findFirst()
                .flatMap(span -> Abbreviations.of(span.text()).map(entry -> ofName(asWritten, span, entry)))
                .or(() -> whole(asWritten, Formula::hasAmounts));
    }

    /** What is one formula from end to end in looser notation than prose has: {@code LiBH4-NH3}. */
    private static Optional<Material> whole(String asWritten, Predicate<Formula> wanted) {
        String words = Hydrates.replaced(asWritten.strip());
        return Formulas.parse(words)
                .filter(formula -> formula.elements().size() > 1 && formula.charge() == 0 && wanted.test(formula))
                .map(formula -> ofFormula(asWritten, new Span(0, 0, asWritten), words, Optional.empty()));
    }

    /** A text that is this formula from end to end. */
    static Material ofFormula(String asWritten, Formula formula) {
        return ofFormula(asWritten, new Span(0, 0, asWritten), asWritten, Optional.of(formula), Optional.empty());
    }

    private static Material ofFormula(String asWritten, Span span, String formula, Optional<String> name) {
        return ofFormula(asWritten, span, formula, Formulas.parse(formula), name);
    }

    private static Material ofFormula(
            String asWritten, Span span, String formula, Optional<Formula> parsed, Optional<String> name) {
        Optional<Composition> composition = parsed.flatMap(Formula::composition);
        Map<String, Double> adducts = parsed.map(Formula::neutralMolecules).orElse(Map.of());
        Optional<Formula> host = parsed.flatMap(Formula::host).map(Formula::inEqualShares);
        Family family = host.map(Families::of).orElse(Family.OTHER);
        Optional<MobileIon> ion = isHydratedAcid(composition, adducts)
                ? Optional.of(MobileIon.PROTON)
                : host.flatMap(Formula::composition).flatMap(h -> MobileIons.of(h, family));
        return new Material(
                asWritten,
                name,
                Optional.of(parsed.map(Conventional::printed).orElse(formula)),
                composition,
                adducts,
                List.of(),
                Phases.of(asWritten, span.begin()),
                ion,
                family);
    }

    private static boolean isHydratedAcid(Optional<Composition> composition, Map<String, Double> adducts) {
        return adducts.containsKey("H2O")
                && composition
                        .filter(c -> c.contains(Element.U) || c.contains(Element.W) && c.contains(Element.P))
                        .isPresent();
    }

    private static Material ofPolymer(String asWritten, Polymers.Electrolyte polymer) {
        return new Material(
                asWritten,
                Optional.of(polymer.name()),
                polymer.formula(),
                polymer.formula().flatMap(Formulas::composition),
                Map.of(),
                List.of(),
                Optional.empty(),
                polymer.ion(),
                Family.POLYMER);
    }

    private static Material ofName(String asWritten, Span span, Abbreviations.Entry entry) {
        return new Material(
                asWritten,
                Optional.of(entry.name()),
                entry.formula(),
                entry.formula().flatMap(Formulas::composition),
                Map.of(),
                List.of(),
                Phases.of(asWritten, span.begin()),
                entry.ion(),
                entry.family());
    }
}
