package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.material.Element;

/**
 * The names that a paper gives its materials: {@code Li₇La₃Zr₂O₁₂ (LLZO)}, {@code LLZO (Li₇La₃Zr₂O₁₂)}, {@code …,
 * hereafter MBN}, {@code A, B and C denote …}, and labels of a series such as {@code LLZTOx}.
 *
 * <ol>
 *   <li>Formulas that stand in one list are taken together.
 *   <li>Names in a bracket behind the list, or behind words that give names, belong to it one by one; so do names in
 *       front of the words {@code denote} and their like.
 *   <li>A single formula may also stand in a bracket behind its name.
 * </ol>
 */
public final class PaperNames {
    private static final int LONGEST = 16;
    private static final int LONGEST_BRACKET = 80;
    private static final int FARTHEST_WORD = 12;

    /** @param formula as written, which for a series holds its variables */
    public record Definition(Span name, Span formula) {}

    private static final List<String> AFTER = words("after");
    private static final List<String> BETWEEN = words("between");
    private static final Set<String> NO_NAMES = Lexicon.rows(PaperNames.class, "no-names.tsv", 1).stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    /** With a number behind them these are molecules, not labels. */
    private static final Set<String> GASES = Set.of("H", "D", "N", "O", "F", "CO", "NO", "SO");

    private PaperNames() {}

    private static List<String> words(String kind) {
        return Lexicon.rows(PaperNames.class, "naming-words.tsv", 2).stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1])
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .toList();
    }

    /** Every name that the text gives to a formula, in the order of the formulas. */
    public static List<Definition> scan(String text) {
        return scan(text, FormulaScanner.scan(text));
    }

    /**
     * The same where the formulas of the text are known.
     *
     * @param formulas what {@link FormulaScanner#scan} finds in the text
     */
    public static List<Definition> scan(String text, List<Span> formulas) {
        List<Definition> found = new ArrayList<>();
        int i = 0;
        while (i < formulas.size()) {
            int end = i + 1;
            while (end < formulas.size()
                    && NameList.joins(text.substring(
                            formulas.get(end - 1).end(), formulas.get(end).begin()))) {
                end++;
            }
            List<Span> list = formulas.subList(i, end);
            List<Definition> together = pairs(named(text, list), list);
            found.addAll(together.isEmpty() ? oneByOne(text, list) : together);
            i = end;
        }
        return found;
    }

    /** What the name stands for: by the paper, where it says so, else by the lexicon of the field. */
    public static Optional<ResolvedName> resolve(String name, List<Definition> definitions) {
        return definitions.stream()
                .flatMap(definition -> formula(name, definition).stream())
                .findFirst()
                .map(formula -> new ResolvedName(
                        name,
                        Optional.of(Formulas.canonical(formula)),
                        "defined in the paper",
                        ResolvedName.Source.PAPER,
                        Optional.empty()))
                .or(() -> ResolvedName.byLexicon(name));
    }

    /** {@code LLZTO0.4} by {@code LLZTOx}, and {@code Ca-BCCN} by {@code M-BCCN}. */
    private static Optional<String> formula(String name, Definition definition) {
        String label = definition.name().text();
        if (label.equals(name)) {
            return Optional.of(definition.formula().text());
        }
        for (String unknown : Formulas.unknowns(definition.formula().text())) {
            int at = label.lastIndexOf(unknown);
            int rest = label.length() - at - unknown.length();
            boolean fits = at >= 0
                    && name.length() > at + rest
                    && name.startsWith(label.substring(0, at))
                    && name.endsWith(label.substring(label.length() - rest));
            Optional<String> member = fits
                    ? Formulas.member(definition.formula().text(), unknown, name.substring(at, name.length() - rest))
                    : Optional.empty();
            if (member.filter(so -> Formulas.unknowns(so).isEmpty()).isPresent()) {
                return member;
            }
        }
        return Optional.empty();
    }

    private static List<Definition> pairs(List<Span> names, List<Span> formulas) {
        List<Definition> found = new ArrayList<>();
        for (int i = 0; i < names.size() && names.size() == formulas.size(); i++) {
            found.add(new Definition(names.get(i), formulas.get(i)));
        }
        return found;
    }

    private static List<Definition> oneByOne(String text, List<Span> formulas) {
        return formulas.size() == 1
                ? List.of()
                : formulas.stream()
                        .flatMap(formula -> pairs(named(text, List.of(formula)), List.of(formula)).stream())
                        .toList();
    }

    private static List<Span> named(String text, List<Span> formulas) {
        int begin = formulas.getFirst().begin();
        int end = formulas.getLast().end();
        boolean several = formulas.size() > 1;
        List<Span> names = inBracket(text, end, several);
        names = names.isEmpty() ? afterWords(text, end, several) : names;
        names = names.isEmpty() ? beforeWords(text, begin, several) : names;
        return names.isEmpty() && !several ? beforeBracket(text, begin, end) : names;
    }

    private static List<Span> inBracket(String text, int end, boolean several) {
        int open = skipBlanks(text, end);
        if (open >= text.length() || text.charAt(open) != '(') {
            return List.of();
        }
        int close = text.indexOf(')', open);
        if (close < 0 || close - open > LONGEST_BRACKET) {
            return List.of();
        }
        String inside = text.substring(open + 1, close);
        for (String word : AFTER) {
            int at = inside.indexOf(word + " ");
            if (at >= 0) {
                return NameList.read(text, open + 1 + at + word.length() + 1, several);
            }
        }
        List<Span> first = NameList.read(text, open + 1, several);
        boolean isValue = inside.indexOf('=') >= 0 || inside.indexOf('%') >= 0;
        if (isValue || several) {
            return isValue && (several || !isBeforeValues(inside, first, open + 1)) ? List.of() : first;
        }
        int last = open + 1 + inside.lastIndexOf(' ') + 1;
        List<Span> behind = NameList.read(text, last, false);
        boolean wholeBracket = !behind.isEmpty() && behind.getFirst().end() >= close - 1;
        return wholeBracket ? behind : first;
    }

    /** {@code (LLZTO, x = 0.4)}: the name, then what the variables are. */
    private static boolean isBeforeValues(String inside, List<Span> names, int begin) {
        int comma = inside.indexOf(',');
        return comma > 0
                && inside.substring(0, comma).chars().noneMatch(c -> c == '=' || c == '%' || c == ' ')
                && names.size() == 1
                && names.getFirst().end() == begin + comma;
    }

    private static List<Span> afterWords(String text, int end, boolean several) {
        for (String word : AFTER) {
            // Within the bound, or each formula would search the whole rest of the text.
            int at = text.indexOf(word + " ", end, Math.min(text.length(), end + FARTHEST_WORD + word.length() + 1));
            if (at >= 0) {
                return NameList.read(text, at + word.length() + 1, several);
            }
        }
        return List.of();
    }

    private static List<Span> beforeWords(String text, int begin, boolean several) {
        int stop = begin;
        while (stop > 0 && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        if (!several && stop > 0 && text.charAt(stop - 1) == ',') {
            return NameList.endingAt(text, stop - 1, false).stream()
                    .filter(name -> isNumbered(name.text()))
                    .toList();
        }
        for (String word : BETWEEN) {
            if (text.startsWith(word, stop - word.length())) {
                return NameList.endingAt(text, stop - word.length(), several);
            }
        }
        return List.of();
    }

    /** {@code S1}, {@code LZ-2}: what is set beside a formula by a comma must be plainly a label. */
    private static boolean isNumbered(String name) {
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        String letters = name.substring(0, digits).replace("-", "");
        return digits < name.length()
                && !letters.isEmpty()
                && letters.length() <= 3
                && !GASES.contains(letters)
                && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** {@code S1 (formula)}. */
    private static List<Span> beforeBracket(String text, int begin, int end) {
        boolean bracket = begin > 1
                && text.charAt(begin - 1) == '('
                && end < text.length()
                && (text.charAt(end) == ')' || text.charAt(end) == ',' || text.charAt(end) == ';');
        return bracket ? NameList.endingAt(text, begin - 1, false) : List.of();
    }

    private static int skipBlanks(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Whether a word can be a name: a capital and another character; neither a formula nor an ordinary word. */
    public static boolean isName(String word, boolean inList) {
        if (word.length() > LONGEST || NO_NAMES.contains(word)) {
            return false;
        }
        int capitals = 0;
        boolean digit = false;
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            capitals += Character.isUpperCase(c) ? 1 : 0;
            digit |= Character.isDigit(c);
            small |= Character.isLowerCase(c);
        }
        if (word.length() < 2) {
            return inList && capitals == 1;
        }
        boolean starts = Character.isLetter(word.charAt(0)) || capitals > 1;
        boolean distinct = capitals >= 2 || capitals == 1 && digit;
        return starts
                && distinct
                && !(small && isFormula(word))
                && Element.ofSymbol(word).isEmpty();
    }

    private static boolean isFormula(String word) {
        return Formulas.composition(word).filter(c -> c.amounts().size() > 1).isPresent();
    }
}
