package org.ionary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ionary.domain.GivenUp;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.PaperNames;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Span;

/**
 * What a paper itself defines: labels for formulas ({@code Li₇La₃Zr₂O₁₂ (LLZO)}, {@code S1 (Li₆.₈…)}) and the formulas
 * of series ({@code Li₇₋ₓLa₃Zr₂₋ₓTaₓO₁₂}).
 */
final class Definitions {
    /** A formula of a series and the names of what varies in it. */
    record Template(Mention.Seen formula, Set<String> unknowns) {}

    /** A mixture and the sentence that names it. */
    private record Composite(Mention.Seen words, Sentence sentence) {}

    private static final List<String> GENERAL =
            List.of("all ", "unless ", "otherwise", "throughout", "always", "every ", "refer to", "each ");
    private static final List<String> MEASURED =
            List.of("measured", "conductivit", "impedance", "recorded", "values", "determined");

    private final Labels labels = new Labels();
    /** By what varies in them, in the order of the paper. */
    private final Map<String, List<Template>> templates = new HashMap<>();

    private final List<Template> allTemplates = new ArrayList<>();
    private final Map<Integer, List<Sentence>> sentences = new HashMap<>();
    private final Set<String> namesInUse = new HashSet<>();
    private final MaterialMemory memory = new MaterialMemory();
    private final Set<String> things = new HashSet<>();
    private final List<Composite> composites = new ArrayList<>();
    private Optional<Candidate.TemperaturePhrase> generalTemperature = Optional.empty();

    static Definitions of(Paper paper) {
        Definitions definitions = new Definitions();
        for (Block block : paper.blocks()) {
            if (!isProse(block)) {
                continue;
            }
            Sentence all = new Sentence(
                    block.at().ordinal(), 0, block.text(), block.at().section());
            definitions.learn(all);
            definitions.things.addAll(new NamesByPlace(block.text()).thingsInBrackets());
        }
        for (Block block : paper.blocks()) {
            if (isProse(block)) {
                definitions.sentences(block).forEach(definitions::learnNames);
            }
        }
        return definitions;
    }

    /** The sentences of a block; the same ones whenever they are asked for. */
    List<Sentence> sentences(Block block) {
        return sentences.computeIfAbsent(block.at().ordinal(), ordinal -> Sentences.of(block));
    }

    private static boolean isProse(Block block) {
        return !(block instanceof Block.Table) && block.at().section().kind() != Section.Kind.REFERENCES;
    }

    private void learn(Sentence text) {
        List<Span> formulas = text.formulas();
        for (Span formula : formulas) {
            GivenUp.check();
            Set<String> unknowns = memory.unknowns(formula.text());
            if (!unknowns.isEmpty()) {
                Template template = new Template(text.mention(formula.begin(), formula.end()), unknowns);
                allTemplates.add(template);
                unknowns.forEach(unknown -> templates
                        .computeIfAbsent(unknown, name -> new ArrayList<>())
                        .add(template));
            }
        }
        for (PaperNames.Definition definition : PaperNames.scan(text.text(), formulas)) {
            Span formula = definition.formula();
            // "ZrO₂ with 8 mol% Y₂O₃ (8YSZ)": the name is not that of the dopant.
            if (memory.unknowns(formula.text()).isEmpty() && !memory.isSubstance(formula.text())) {
                labels.add(definition.name().text(), text.mention(formula.begin(), formula.end()));
            }
        }
    }

    /** The composite named last before the place, else the first one after it. */
    Optional<Mention.Seen> compositeNear(Sentence sentence, int at) {
        int last = last(
                composites,
                composite -> composite.sentence().block() < sentence.block()
                        || composite.sentence().block() == sentence.block()
                                && composite.sentence().begin() <= sentence.begin());
        // Those of one sentence need not stand in order.
        while (last >= 0
                && composites.get(last).words().locus().block() == sentence.block()
                && composites.get(last).words().locus().begin() >= sentence.begin() + at) {
            last--;
        }
        return composites.isEmpty()
                ? Optional.empty()
                : Optional.of(composites.get(Math.max(0, last)).words());
    }

    /** The last of those that come first and pass the test; -1 for none. */
    private static <T> int last(List<T> things, Predicate<T> test) {
        int low = 0;
        int high = things.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.test(things.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** At which temperature a paper says that all was measured: {@code all pellets were measured at 30 °C}. */
    Optional<Candidate.TemperaturePhrase> generalTemperature() {
        return generalTemperature;
    }

    private void learnTemperature(Sentence sentence) {
        if (generalTemperature.isPresent()) {
            return;
        }
        String lower = LowerCase.of(sentence.text());
        boolean general =
                GENERAL.stream().anyMatch(lower::contains) && MEASURED.stream().anyMatch(lower::contains);
        if (!general) {
            return;
        }
        List<ReadQuantity> quantities = sentence.quantities();
        List<ReadQuantity> temperatures = Temperatures.measured(quantities);
        boolean value = quantities.stream().anyMatch(q -> q.dimension() == Dimension.CONDUCTIVITY);
        if (!value && temperatures.size() == 1 && !temperatures.getFirst().isRange()) {
            ReadQuantity only = temperatures.getFirst();
            generalTemperature = Optional.of(new Surroundings.SaidTemperature(sentence, only).phrase());
        }
    }

    private void learnNames(Sentence sentence) {
        learnTemperature(sentence);
        CompositeFinder.find(sentence, this).stream()
                .filter(material -> material.phrase().completions().isEmpty())
                .filter(material -> !material.material().additives().isEmpty())
                .forEach(material ->
                        composites.add(new Composite(sentence.mention(material.begin(), material.end()), sentence)));
        sentence.names().names(List.of(), List.of(), Set.of(), things).stream()
                .map(Span::text)
                .forEach(namesInUse::add);
    }

    /** What the paper's words name, as far as it has been read. */
    MaterialMemory memory() {
        return memory;
    }

    Labels labels() {
        return labels;
    }

    /** What the paper says elsewhere of a name: the formula of a label, or that of the series of {@code x = 0.1}. */
    List<Mention> completionsOf(String name, Sentence place) {
        Optional<Mention.Seen> label = labels.formula(name);
        if (label.isPresent()) {
            return List.of(label.get());
        }
        int equals = name.indexOf('=');
        return equals <= 0
                ? List.of()
                : template(name.substring(0, equals).strip(), place)
                        .<List<Mention>>map(template -> List.of(template.formula()))
                        .orElse(List.of());
    }

    /** Labels without formula that stand where materials stand, somewhere in the paper. */
    Set<String> namesInUse() {
        return namesInUse;
    }

    /** Abbreviations that the paper gives to what is no material. */
    Set<String> things() {
        return things;
    }

    /** The formulas of series, in the paper's order. */
    List<Template> templates() {
        return List.copyOf(allTemplates);
    }

    /** The formula of the series in which {@code unknown} varies, the nearest one before the place first. */
    Optional<Template> template(String unknown, Sentence place) {
        List<Template> all = templates.getOrDefault(unknown, List.of());
        int last = last(
                all,
                template -> template.formula().locus().block() < place.block()
                        || template.formula().locus().block() == place.block()
                                && template.formula().locus().begin() < place.begin() + place.length());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.max(0, last)));
    }
}
