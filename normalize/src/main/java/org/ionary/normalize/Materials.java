package org.ionary.normalize;

import java.util.Arrays;
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
        if (isJointOfNames(asWritten.strip())) {
            return Optional.of(named(asWritten));
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
                        .flatMap(words -> Loading.of(head, words).stream())
                        .findFirst()
                        .map(composite -> mixed(head, composite)))
                .or(() -> BareShare.read(head, completions))
                .or(() -> completions.stream()
                        .flatMap(words -> read(words).stream())
                        .findFirst()
                        .map(material -> renamed(material, head, Optional.of(head))))
                .or(() -> read(head));
    }

    /**
     * What the column of formulas of a data set names: one material from end to end, blanks and quotes around its parts
     * included. Salts joined by a dash without a share, {@code Na2B10H10-Na2B12H12}, are taken in equal shares, as such
     * columns mean it; {@link #isInAssumedShares} tells.
     */
    public static Optional<Material> entry(String asWritten) {
        return MaterialEntry.read(asWritten);
    }

    /** Whether an entry's composition rests on shares that are not printed. */
    public static boolean isInAssumedShares(String entry) {
        return MaterialEntry.isInAssumedShares(entry);
    }

    /** The family that a label such as {@code thio-LISICON} or {@code Closo} means; empty where it names none. */
    public static Optional<Family> family(String label) {
        return FamilyNames.family(label);
    }

    /** The phase that words such as {@code glass-ceramic} name. */
    public static Optional<String> phase(String words) {
        return Phases.of(words, 0);
    }

    /**
     * {@code ZnO-LCP}: a mixture of which one part at least has a name that nothing explains, so that the formula of
     * the other must not be taken for the whole.
     */
    private static boolean isJointOfNames(String text) {
        String[] parts = Phases.withoutPrefix(text).split("[-–]", -1);
        return parts.length > 1
                && Formulas.refusal(text).isPresent()
                && Arrays.stream(parts).allMatch(part -> isUnexplained(part) || isCompound(part))
                && Arrays.stream(parts).anyMatch(Materials::isUnexplained)
                && Polymers.scan(text).isEmpty();
    }

    private static boolean isCompound(String part) {
        return Formulas.composition(part).filter(c -> c.amounts().size() > 1).isPresent();
    }

    private static boolean isUnexplained(String part) {
        return part.chars().allMatch(Character::isLetterOrDigit)
                && PaperNames.isName(part, false)
                && !isCompound(part)
                && ResolvedName.byLexicon(part).isEmpty();
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

    /** The places of formulas and names, and of words such as {@code C60} that name what is mixed into others. */
    public static List<Span> scanPhases(String text) {
        return MaterialSpans.allWith(Composite.FILLERS, text);
    }

    /**
     * The same where the formulas of the text are known.
     *
     * @param formulas what {@link FormulaScanner#scan} finds in the text
     */
    public static List<Span> scanPhases(String text, List<Span> formulas) {
        return MaterialSpans.allWith(Composite.FILLERS, text, formulas);
    }

    /** Whether the words are a share of a mixture alone, such as {@code 15 wt%} or {@code 50 wt% MgO}. */
    public static boolean isLoading(String words) {
        return Loading.isShare(words);
    }

    /** What the lexicon of the field says a name stands for, and by what it was resolved. */
    public static Optional<ResolvedName> resolve(String name) {
        return ResolvedName.byLexicon(name.strip());
    }

    /** The names of the lexicon that stand for the formula, however it is written, by alphabet. */
    public static List<String> namesOf(String formula) {
        return Formulas.reduced(formula).map(Abbreviations::namesOf).orElse(List.of());
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

    static Material renamed(Material material, String asWritten, Optional<String> name) {
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

    static Material mixed(String asWritten, Composite composite) {
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
