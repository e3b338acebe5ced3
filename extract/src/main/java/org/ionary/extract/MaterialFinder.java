package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Lexicon;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Span;

/** Finds the materials a sentence names that could be solid electrolytes, in order. */
final class MaterialFinder {
    private static final Set<String> NOT_ELECTROLYTES =
            new HashSet<>(Lexicon.rows(MaterialFinder.class, "not-electrolytes.tsv", 1).stream()
                    .map(row -> row[0])
                    .toList());

    private final Definitions definitions;

    MaterialFinder(Definitions definitions) {
        this.definitions = definitions;
    }

    List<NamedMaterial> find(Sentence sentence) {
        List<NamedMaterial> found = new ArrayList<>();
        String text = sentence.text();
        List<Span> names = Materials.scanNames(text);
        // The salt of a polymer is no material of its own.
        List<Span> formulas = FormulaScanner.scan(text).stream()
                .filter(formula ->
                        names.stream().noneMatch(name -> name.begin() < formula.begin() && formula.end() <= name.end()))
                .toList();
        found.addAll(composites(sentence, formulas));
        for (Span formula : formulas) {
            if (isFree(found, formula.begin(), formula.end())) {
                addFormula(found, sentence, formula);
            }
        }
        addLabels(found, sentence);
        for (Span name : names) {
            if (isFree(found, name.begin(), name.end())) {
                Materials.read(name.text())
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
        found.sort(Comparator.comparingInt(NamedMaterial::begin));
        return withoutEchoes(found, text);
    }

    private static boolean isFree(List<NamedMaterial> found, int begin, int end) {
        return found.stream().noneMatch(material -> material.overlaps(begin, end));
    }

    private void addFormula(List<NamedMaterial> found, Sentence sentence, Span formula) {
        if (NOT_ELECTROLYTES.contains(Formulas.canonical(formula.text()))) {
            return;
        }
        Mention.Seen head = sentence.mention(formula.begin(), formula.end());
        Materials.read(formula.text())
                .filter(material -> isElectrolyte(material)
                        || !Formulas.unknowns(formula.text()).isEmpty())
                .ifPresent(material ->
                        found.add(NamedMaterial.of(formula.begin(), formula.end(), head, List.of(), material)));
    }

    /** Something must be able to move in it; in a hydride without a listed cation that is the hydride ion. */
    private static boolean isElectrolyte(Material material) {
        return material.composition().filter(c -> c.amounts().size() > 1).isPresent()
                && (material.mobileIon().isPresent() || material.family() == Family.HYDRIDE);
    }

    private void addLabels(List<NamedMaterial> found, Sentence sentence) {
        String text = sentence.text();
        for (Map.Entry<String, Mention.Seen> definition : definitions.labels().entrySet()) {
            String label = definition.getKey();
            int at = text.indexOf(label);
            while (at >= 0) {
                int end = at + label.length();
                if (isWhole(text, at, end) && !isArticle(text, at, end) && isFree(found, at, end)) {
                    Mention.Seen head = sentence.mention(at, end);
                    List<Mention> completions = List.of(definition.getValue());
                    int begin = at;
                    Materials.read(label, List.of(definition.getValue().quote()))
                            .ifPresent(
                                    material -> found.add(NamedMaterial.of(begin, end, head, completions, material)));
                }
                at = text.indexOf(label, end);
            }
        }
    }

    /** A label of one letter is none where it begins the text or stands behind a number. */
    private static boolean isArticle(String text, int begin, int end) {
        String before = text.substring(0, begin).stripTrailing();
        return end - begin == 1 && (before.isEmpty() || Character.isDigit(before.charAt(before.length() - 1)));
    }

    private static boolean isWhole(String text, int begin, int end) {
        boolean left =
                begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)) && text.charAt(begin - 1) != '-';
        return left && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** A matrix and an additive with its share between or before them make one material. */
    private List<NamedMaterial> composites(Sentence sentence, List<Span> formulas) {
        String text = sentence.text();
        List<NamedMaterial> found = new ArrayList<>();
        List<Span> phases = new ArrayList<>(formulas);
        phases.addAll(Materials.scanNames(text));
        phases.sort(Comparator.comparingInt(Span::begin));
        for (int i = 1; i < phases.size(); i++) {
            int begin = phases.get(i - 1).begin();
            int end = phases.get(i).end();
            String between = text.substring(
                    Math.min(phases.get(i - 1).end(), phases.get(i).begin()),
                    phases.get(i).begin());
            if (between.strip().equals("+") && isFree(found, begin, end)) {
                Mention.Seen head = sentence.mention(begin, end);
                Materials.read(head.quote())
                        .ifPresent(material -> found.add(NamedMaterial.of(begin, end, head, List.of(), material)));
            }
        }
        for (ReadQuantity share : QuantityScanner.scan(text)) {
            if (share.dimension() != Dimension.PERCENT || share.tailApart() || !isShare(text, share)) {
                continue;
            }
            Optional<Span> additive = phases.stream()
                    .filter(phase -> phase.begin() >= share.end() && phase.begin() - share.end() <= 6)
                    .findFirst();
            Optional<Span> before = phases.stream()
                    .filter(phase -> phase.end() <= share.begin() && share.begin() - phase.end() <= 30)
                    .reduce((a, b) -> b);
            Optional<Span> after = additive.flatMap(a -> phases.stream()
                    .filter(phase -> phase.begin() > a.end() && phase.begin() - a.end() <= 12)
                    .filter(phase -> text.substring(a.end(), phase.begin()).contains(" to "))
                    .findFirst());
            if (additive.isEmpty() || before.isEmpty() && after.isEmpty()) {
                continue;
            }
            int begin = before.map(Span::begin).orElse(share.numberBegin());
            int end = before.isPresent()
                    ? additive.get().end()
                    : after.map(Span::end).orElse(additive.get().end());
            Mention.Seen head = sentence.mention(begin, end);
            Materials.read(head.quote())
                    .filter(material -> !material.additives().isEmpty())
                    .filter(material -> isFree(found, begin, end))
                    .ifPresent(material -> found.add(NamedMaterial.of(begin, end, head, List.of(), material)));
        }
        return found;
    }

    private static boolean isShare(String text, ReadQuantity share) {
        String unit = text.substring(share.tailBegin(), share.tailEnd());
        return unit.startsWith("wt") || unit.startsWith("vol") || unit.startsWith("mol");
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
