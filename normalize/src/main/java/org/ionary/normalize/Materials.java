package org.ionary.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;

/**
 * What a paper calls a material, read as chemistry: formula, adducts, additives, phase, mobile ion, family.
 *
 * <p>Text without a formula and without a name of the lexicon is not read.
 */
public final class Materials {
    private static final List<String> PHASES = List.of(
            "cubic",
            "tetragonal",
            "orthorhombic",
            "monoclinic",
            "hexagonal",
            "rhombohedral",
            "trigonal",
            "triclinic",
            "glass-ceramic",
            "glass",
            "glassy",
            "amorphous");

    private Materials() {}

    /** The material that the words name; the first one where they name several that make no composite. */
    public static Optional<Material> read(String asWritten) {
        if (asWritten.isBlank()) {
            return Optional.empty();
        }
        return Composite.read(asWritten)
                .map(composite -> mixed(asWritten, composite))
                .or(() -> single(asWritten));
    }

    /**
     * Something named in one place and completed in others: {@code x = 0.4} by the formula of its series, {@code S1} by
     * its definition.
     */
    public static Optional<Material> read(String head, List<String> completions) {
        if (completions.isEmpty()) {
            return read(head);
        }
        return Series.member(head, completions)
                .flatMap(formula -> read(formula).map(material -> renamed(material, head, Optional.empty())))
                .or(() -> completions.stream()
                        .flatMap(words -> read(words).stream())
                        .findFirst()
                        .map(material -> renamed(material, head, Optional.of(head))))
                .or(() -> read(head));
    }

    /** A material of which the paper gives a name only. */
    public static Material named(String asWritten) {
        String lower = asWritten.toLowerCase(Locale.ROOT);
        Family family = lower.contains("polymer") || lower.contains("gel") ? Family.POLYMER : Family.OTHER;
        return new Material(
                asWritten,
                Optional.of(asWritten.strip()),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                family);
    }

    /** The places where names of the lexicon stand, such as {@code LLZO}. */
    public static List<Span> scanNames(String text) {
        return Abbreviations.scan(text);
    }

    private static Material renamed(Material material, String asWritten, Optional<String> name) {
        return new Material(
                asWritten,
                name.or(material::name),
                material.formula(),
                material.composition(),
                material.adducts(),
                material.additives(),
                material.phase(),
                material.mobileIon(),
                material.family());
    }

    private static Material mixed(String asWritten, Composite composite) {
        Optional<Material> matrix = single(composite.matrix());
        Additive additive = composite.additive();
        String amount = additive.percent() == 0
                ? ""
                : Composite.plain(additive.percent()) + additive.basis().label() + " ";
        String matrixFormula = matrix.flatMap(Material::formula).orElse(composite.matrix());
        return new Material(
                asWritten,
                matrix.flatMap(Material::name),
                Optional.of(matrixFormula + " + " + amount + additive.formula()),
                matrix.flatMap(Material::composition),
                matrix.map(Material::adducts).orElse(Map.of()),
                List.of(additive),
                matrix.flatMap(Material::phase),
                matrix.flatMap(Material::mobileIon),
                Family.COMPOSITE);
    }

    private static Optional<Material> single(String asWritten) {
        List<Span> formulas = FormulaScanner.scan(asWritten);
        List<Span> names = Abbreviations.scan(asWritten);
        if (!formulas.isEmpty()) {
            Span formula = formulas.getFirst();
            Optional<String> name = names.stream().map(Span::text).findFirst();
            return Optional.of(ofFormula(asWritten, formula, name));
        }
        return names.stream()
                .findFirst()
                .flatMap(name -> Abbreviations.of(name.text()))
                .map(entry -> ofName(asWritten, entry));
    }

    private static Material ofFormula(String asWritten, Span span, Optional<String> name) {
        int dash = span.text().indexOf('-') + 1;
        boolean greek = span.text().charAt(0) >= 'α' && span.text().charAt(0) <= 'ω' && dash > 0;
        String formula = greek ? span.text().substring(dash) : withoutGreek(span.text());
        Optional<ParsedFormula> parsed = Formulas.parse(formula);
        Optional<Composition> composition = parsed.flatMap(ParsedFormula::composition);
        Map<String, Double> adducts = parsed.map(Materials::adducts).orElse(Map.of());
        Optional<Composition> host = parsed.flatMap(Materials::host);
        Family family = host.map(Families::of).orElse(Family.OTHER);
        Optional<MobileIon> ion = host.flatMap(h -> MobileIons.of(h, family));
        Optional<MobileIon> proton = ion.filter(i -> !isHydratedAcid(composition, adducts));
        return new Material(
                asWritten,
                name,
                Optional.of(Formulas.canonical(formula)),
                composition,
                adducts,
                List.of(),
                phase(asWritten, span),
                isHydratedAcid(composition, adducts) ? Optional.of(MobileIon.PROTON) : proton,
                family);
    }

    private static boolean isHydratedAcid(Optional<Composition> composition, Map<String, Double> adducts) {
        return adducts.containsKey("H2O")
                && composition
                        .filter(c -> c.contains(Element.U) || c.contains(Element.W) && c.contains(Element.P))
                        .isPresent();
    }

    private static String withoutGreek(String text) {
        char first = text.charAt(0);
        return first >= 'α' && first <= 'ω' ? text.substring(2) : text;
    }

    private static Map<String, Double> adducts(ParsedFormula parsed) {
        Map<String, Double> adducts = new TreeMap<>();
        List<ParsedFormula> parts = parsed.parts();
        for (ParsedFormula part : parts.subList(1, parts.size())) {
            NeutralMolecules.of(part.bare().canonical())
                    .ifPresent(molecule -> part.coefficient()
                            .value()
                            .ifPresent(n -> adducts.merge(molecule.canonical(), n.doubleValue(), Double::sum)));
        }
        return adducts;
    }

    /** Without neutral molecules after a dot; they do not carry the current. */
    private static Optional<Composition> host(ParsedFormula parsed) {
        List<ParsedFormula> parts = parsed.parts();
        boolean adduct = parts.size() > 1
                && parts.subList(1, parts.size()).stream()
                        .allMatch(part ->
                                NeutralMolecules.of(part.bare().canonical()).isPresent());
        return adduct ? parts.getFirst().composition() : parsed.composition();
    }

    private static Optional<String> phase(String asWritten, Span span) {
        char first = span.text().charAt(0);
        if (first >= 'α' && first <= 'ω') {
            return Optional.of(String.valueOf(first));
        }
        String lower = asWritten.toLowerCase(Locale.ROOT);
        return PHASES.stream().filter(lower::contains).findFirst();
    }

    private static Material ofName(String asWritten, Abbreviations.Entry entry) {
        Optional<Composition> composition = entry.formula().flatMap(Formulas::composition);
        return new Material(
                asWritten,
                Optional.of(entry.name()),
                entry.formula(),
                composition,
                Map.of(),
                List.of(),
                PHASES.stream()
                        .filter(asWritten.toLowerCase(Locale.ROOT)::contains)
                        .findFirst(),
                entry.ion(),
                entry.family());
    }
}
