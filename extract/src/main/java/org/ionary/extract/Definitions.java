package org.ionary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.GivenUp;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.PaperNames;
import org.ionary.normalize.Span;

/**
 * What a paper itself defines: labels for formulas ({@code Li₇La₃Zr₂O₁₂ (LLZO)}, {@code S1 (Li₆.₈…)}) and the formulas
 * of series ({@code Li₇₋ₓLa₃Zr₂₋ₓTaₓO₁₂}).
 */
final class Definitions {
    /** A formula of a series and the names of what varies in it. */
    record Template(Mention.Seen formula, Set<String> unknowns) {}

    private final Map<String, Mention.Seen> labels = new LinkedHashMap<>();
    private final List<Template> templates = new ArrayList<>();

    static Definitions of(Paper paper) {
        Definitions definitions = new Definitions();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table || block.at().section().kind() == Section.Kind.REFERENCES) {
                continue;
            }
            Sentence all = new Sentence(
                    block.at().ordinal(), 0, block.text(), block.at().section());
            definitions.learn(all);
        }
        return definitions;
    }

    private void learn(Sentence text) {
        for (Span formula : FormulaScanner.scan(text.text())) {
            GivenUp.check();
            Set<String> unknowns = Formulas.unknowns(formula.text());
            if (!unknowns.isEmpty()) {
                templates.add(new Template(text.mention(formula.begin(), formula.end()), unknowns));
            }
        }
        for (PaperNames.Definition definition : PaperNames.scan(text.text())) {
            Span formula = definition.formula();
            if (Formulas.unknowns(formula.text()).isEmpty()) {
                labels.putIfAbsent(definition.name().text(), text.mention(formula.begin(), formula.end()));
            }
        }
    }

    Map<String, Mention.Seen> labels() {
        return labels;
    }

    /** The formula of the series in which {@code unknown} varies, the nearest one before the place first. */
    Optional<Template> template(String unknown, Sentence place) {
        Optional<Template> best = Optional.empty();
        for (Template template : templates) {
            boolean before = template.formula().locus().block() < place.block()
                    || template.formula().locus().block() == place.block()
                            && template.formula().locus().begin() < place.begin() + place.length();
            if (template.unknowns().contains(unknown) && (before || best.isEmpty())) {
                best = Optional.of(template);
            }
        }
        return best;
    }
}
