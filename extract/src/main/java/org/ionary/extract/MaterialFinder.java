package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Lexicon;
import org.ionary.normalize.Materials;
import org.ionary.normalize.Span;

/** Finds the materials a sentence names that could be solid electrolytes, in order. */
final class MaterialFinder {
    private static final Set<String> NOT_ELECTROLYTES =
            new HashSet<>(Lexicon.rows(MaterialFinder.class, "not-electrolytes.tsv", 1).stream()
                    .map(row -> row[0])
                    .toList());

    private static final Set<Element> NON_METALS = EnumSet.of(
            Element.H,
            Element.D,
            Element.C,
            Element.N,
            Element.O,
            Element.F,
            Element.P,
            Element.S,
            Element.CL,
            Element.BR,
            Element.I,
            Element.HE,
            Element.AR);

    private final Definitions definitions;

    MaterialFinder(Definitions definitions) {
        this.definitions = definitions;
    }

    List<NamedMaterial> find(Sentence sentence) {
        List<NamedMaterial> found = new ArrayList<>();
        String text = sentence.text();
        List<Span> names = Materials.scanNames(text);
        // The salt of a polymer is no material of its own.
        List<Span> formulas = sentence.formulas().stream()
                .filter(formula ->
                        names.stream().noneMatch(name -> name.begin() < formula.begin() && formula.end() <= name.end()))
                .toList();
        found.addAll(CompositeFinder.find(sentence, definitions));
        List<Span> substances = new ArrayList<>();
        for (Span formula : formulas) {
            boolean electrolyte = !isFree(found, formula.begin(), formula.end())
                    || addFormula(found, sentence, formula, definitions.memory());
            if (!electrolyte && definitions.memory().isSolid(formula.text())) {
                substances.add(formula);
            }
        }
        addLabels(found, sentence);
        for (Span name : names) {
            if (isFree(found, name.begin(), name.end())) {
                definitions
                        .memory()
                        .read(name.text())
                        .ifPresent(material -> found.add(NamedMaterial.of(
                                name.begin(),
                                name.end(),
                                sentence.mention(name.begin(), name.end()),
                                List.of(),
                                material)));
            }
        }
        SeriesFinder.find(sentence, definitions).stream()
                .filter(member -> isFree(found, member.begin(), member.end()))
                .forEach(found::add);
        addByPlace(found, sentence, substances);
        found.sort(Comparator.comparingInt(NamedMaterial::begin));
        found.removeIf(material -> isOrigin(text, material.end()));
        return withoutEchoes(found, text);
    }

    /** What is a material by where it stands; a joined name takes the place of the material that is a part of it. */
    private void addByPlace(List<NamedMaterial> found, Sentence sentence, List<Span> substances) {
        List<Span> certain = found.stream()
                .map(material -> new Span(
                        material.begin(), material.end(), sentence.text().substring(material.begin(), material.end())))
                .toList();
        List<Span> names = sentence.names().names(substances, certain, definitions.namesInUse(), definitions.things());
        for (Span name : names) {
            found.removeIf(material -> material.overlaps(name.begin(), name.end()));
            found.add(byName(sentence, name, definitions.memory().read(name.text())));
        }
    }

    /** The kinds and groups of materials that own a property in the sentence. */
    static List<NamedMaterial> kinds(Sentence sentence) {
        return sentence.names().kinds().stream()
                .map(kind -> byName(sentence, kind, Materials.read(kind.text())))
                .toList();
    }

    private static NamedMaterial byName(Sentence sentence, Span name, Optional<Material> read) {
        return NamedMaterial.of(
                name.begin(),
                name.end(),
                sentence.mention(name.begin(), name.end()),
                List.of(),
                read.orElseGet(() -> Materials.named(name.text())));
    }

    private static boolean isFree(List<NamedMaterial> found, int begin, int end) {
        for (NamedMaterial material : found) {
            if (material.overlaps(begin, end)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the formula is an electrolyte by what it is made of. */
    private static boolean addFormula(
            List<NamedMaterial> found, Sentence sentence, Span formula, MaterialMemory memory) {
        if (memory.isSubstance(formula.text())) {
            return false;
        }
        Mention.Seen head = sentence.mention(formula.begin(), formula.end());
        Optional<Material> electrolyte = memory.read(formula.text())
                .filter(material -> isElectrolyte(material)
                        || !memory.unknowns(formula.text()).isEmpty());
        electrolyte.ifPresent(
                material -> found.add(NamedMaterial.of(formula.begin(), formula.end(), head, List.of(), material)));
        return electrolyte.isPresent();
    }

    /** Something must be able to move in it; in a hydride without a listed cation that is the hydride ion. */
    private static boolean isElectrolyte(Material material) {
        return material.composition().filter(c -> c.amounts().size() > 1).isPresent()
                && (material.mobileIon().isPresent() || material.family() == Family.HYDRIDE);
    }

    /** Whether it is a substance that is mostly no electrolyte. */
    static boolean isSubstance(String formula) {
        return NOT_ELECTROLYTES.contains(Formulas.canonical(formula));
    }

    /** Whether there is more in it than gases and solvents are made of. */
    static boolean isSolid(String formula) {
        return Formulas.composition(formula).stream()
                .flatMap(composition -> composition.amounts().keySet().stream())
                .anyMatch(element -> !NON_METALS.contains(element));
    }

    private void addLabels(List<NamedMaterial> found, Sentence sentence) {
        String text = sentence.text();
        for (Labels.Label known : definitions.labels().in(text)) {
            String label = known.text();
            int at = text.indexOf(label);
            while (at >= 0) {
                int end = at + label.length();
                if (Labels.isWhole(text, at, end) && !isArticle(text, at, end) && isFree(found, at, end)) {
                    Mention.Seen head = sentence.mention(at, end);
                    List<Mention> completions = List.of(known.formula());
                    int begin = at;
                    definitions
                            .memory()
                            .read(label, List.of(known.formula().quote()))
                            .ifPresent(
                                    material -> found.add(NamedMaterial.of(begin, end, head, completions, material)));
                }
                at = text.indexOf(label, end);
            }
        }
    }

    /** A label of one letter is none where it begins the text or stands behind a number. */
    private static boolean isArticle(String text, int begin, int end) {
        if (end - begin > 1) {
            return false;
        }
        String before = text.substring(0, begin).stripTrailing();
        return before.isEmpty() || Character.isDigit(before.charAt(before.length() - 1));
    }

    /** {@code NaNH₂-derived}: what another material is made from. */
    private static boolean isOrigin(String text, int end) {
        return text.startsWith("-derived ", end)
                || text.startsWith("-coated ", end)
                || text.startsWith("-buffered ", end);
    }

    /** {@code Li₇La₃Zr₂O₁₂ (LLZO)} and {@code 8YSZ (…)} name one material, not two. */
    private static List<NamedMaterial> withoutEchoes(List<NamedMaterial> found, String text) {
        List<NamedMaterial> kept = new ArrayList<>();
        for (NamedMaterial material : found) {
            boolean echo = !kept.isEmpty() && echoes(kept.getLast(), material, text);
            if (echo && kept.getLast().material().composition().isEmpty()) {
                kept.removeLast();
                kept.add(material);
            } else if (!echo) {
                kept.add(material);
            }
        }
        return kept;
    }

    private static boolean echoes(NamedMaterial first, NamedMaterial second, String text) {
        String between = text.substring(Math.min(first.end(), second.begin()), second.begin())
                .strip();
        boolean bracket = between.equals("(") || between.equals("[");
        return bracket
                && (second.material().composition().isEmpty()
                        || first.material().composition().isEmpty()
                        || first.material().key().equals(second.material().key()));
    }
}
