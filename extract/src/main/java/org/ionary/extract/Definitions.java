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
import org.ionary.normalize.Span;

/**
 * What a paper itself defines: labels for formulas ({@code Li₇La₃Zr₂O₁₂ (LLZO)}, {@code S1 (Li₆.₈…)}) and the formulas
 * of series ({@code Li₇₋ₓLa₃Zr₂₋ₓTaₓO₁₂}).
 */
final class Definitions {
    private static final int LONGEST_LABEL = 16;
    private static final int FARTHEST_BRACKET = 60;
    private static final int FARTHEST_NAMING = 12;

    private static final Set<String> NO_LABELS = Set.of(
            "XRD", "EIS", "NMR", "SEM", "DFT", "AIMD", "NEB", "CI-NEB", "RT", "ICDD", "JCPDS", "PDF", "CIF", "BVSE",
            "MD", "MLMD", "SOFC", "SOFCs", "TEM", "EDX", "EDS", "DSC", "TGA", "SSE", "SSEs", "ASSB", "ASSBs", "Fig",
            "OCV", "MetaD", "BVS", "CV", "XPS", "CCD", "ASR");

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
            Mention.Seen mention = text.mention(formula.begin(), formula.end());
            Set<String> unknowns = Formulas.unknowns(formula.text());
            if (!unknowns.isEmpty()) {
                templates.add(new Template(mention, unknowns));
            }
            labelAfter(text.text(), formula.end())
                    .or(() -> labelBefore(text.text(), formula.begin(), formula.end()))
                    .filter(label -> unknowns.isEmpty())
                    .ifPresent(label -> labels.putIfAbsent(label, mention));
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

    private static Optional<String> labelAfter(String text, int end) {
        int i = end;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '(') {
            int close = text.indexOf(')', i, Math.min(text.length(), i + FARTHEST_BRACKET));
            String inside = close > 0 ? text.substring(i + 1, close) : "";
            return lastWord(inside);
        }
        for (String words : List.of(
                "abbreviated as ",
                "abbreviated ",
                "denoted as ",
                "denoted ",
                "hereafter ",
                "labelled ",
                "labeled ",
                "referred to as ",
                "named ",
                "called ",
                "designated as ",
                "designated ")) {
            int at = text.indexOf(words, end, Math.min(text.length(), end + FARTHEST_NAMING + words.length()));
            if (at >= 0) {
                int begin = at + words.length();
                return firstWord(text.substring(begin, Math.min(text.length(), begin + LONGEST_LABEL + 2)));
            }
        }
        return Optional.empty();
    }

    /** {@code S1 (formula)} or {@code S1 = formula}. */
    private static Optional<String> labelBefore(String text, int begin, int end) {
        boolean bracket = begin > 1
                && text.charAt(begin - 1) == '('
                && end < text.length()
                && (text.charAt(end) == ')' || text.charAt(end) == ',');
        String before = text.substring(Math.max(0, begin - 40), begin).stripTrailing();
        boolean equals = before.endsWith("=");
        if (!bracket && !equals) {
            return Optional.empty();
        }
        String head = before.substring(0, before.length() - 1).stripTrailing();
        int from = head.length();
        while (from > 0 && isLabelCharacter(head.charAt(from - 1))) {
            from--;
        }
        return label(head.substring(from));
    }

    private static Optional<String> lastWord(String text) {
        String word = text.substring(text.lastIndexOf(' ') + 1);
        return label(word).filter(w -> !text.contains("=") && !text.contains("%"));
    }

    private static Optional<String> firstWord(String text) {
        int end = 0;
        while (end < text.length() && isLabelCharacter(text.charAt(end))) {
            end++;
        }
        return label(text.substring(0, end));
    }

    private static boolean isLabelCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '–' || c == '.';
    }

    /** A label has a capital letter and another character, and is neither a formula nor an ordinary word. */
    private static Optional<String> label(String text) {
        String word = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (word.length() < 2
                || word.length() > LONGEST_LABEL
                || !word.chars().allMatch(c -> isLabelCharacter((char) c))) {
            return Optional.empty();
        }
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean starts = Character.isLetter(word.charAt(0)) || capitals > 1;
        boolean distinct = capitals >= 2 || capitals == 1 && digit;
        boolean formula =
                Formulas.composition(word).filter(c -> c.amounts().size() > 1).isPresent()
                        && word.chars().anyMatch(Character::isLowerCase);
        return starts && distinct && !formula && !NO_LABELS.contains(word) ? Optional.of(word) : Optional.empty();
    }
}
