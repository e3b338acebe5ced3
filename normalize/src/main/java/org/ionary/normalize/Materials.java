package org.ionary.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;

/**
 * What a paper calls a material, read as chemistry: formula, adducts, additives, phase, mobile ion, family.
 *
 * <ol>
 *   <li>A composite is read as its matrix with additives.
 *   <li>Anything else is the first polymer with a salt, formula or name of the lexicon that the words hold.
 *   <li>Text without any of these is not read.
 * </ol>
 */
public final class Materials {
    private Materials() {}

    /** The material that the words name; the first one where they name several that make no composite. */
    public static Optional<Material> read(String asWritten) {
        if (asWritten.isBlank()) {
            return Optional.empty();
        }
        return Composite.read(asWritten)
                .map(composite -> mixed(asWritten, composite))
                .or(() -> SingleMaterial.read(asWritten));
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
                .or(() -> Polymers.completed(head, completions)
                        .flatMap(words -> read(words).map(material -> renamed(material, head, material.name()))))
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

    /** The places where names stand: polymers with their salt, and names of the lexicon such as {@code LLZO}. */
    public static List<Span> scanNames(String text) {
        return MaterialSpans.names(text);
    }

    /** What the lexicon of the field says a name stands for, and by what it was resolved. */
    public static Optional<ResolvedName> resolve(String name) {
        return ResolvedName.byLexicon(name.strip());
    }

    /**
     * Whether the composition was taken from a name that may mean something else, such as {@code LPS}, without the
     * paper saying what it means.
     */
    public static boolean isAmbiguous(Material material) {
        return material.name()
                .flatMap(Abbreviations::of)
                .filter(entry -> entry.otherwise().isPresent()
                        && entry.formula().equals(material.formula())
                        && material.formula().isPresent())
                .isPresent();
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
        Optional<Material> matrix = SingleMaterial.read(composite.matrix().text());
        String formula = matrix.flatMap(Material::formula)
                .or(() -> matrix.flatMap(Material::name))
                .orElse(composite.matrix().text());
        return new Material(
                asWritten,
                matrix.flatMap(Material::name),
                Optional.of(Composite.printed(formula, composite.additives())),
                matrix.flatMap(Material::composition),
                matrix.map(Material::adducts).orElse(Map.of()),
                composite.additives(),
                matrix.flatMap(Material::phase),
                matrix.flatMap(Material::mobileIon),
                Family.COMPOSITE);
    }
}
