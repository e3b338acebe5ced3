package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionary.domain.material.Material;
import org.ionary.normalize.Lexicon;

/**
 * What a paper calls its materials beside their formulas, so that the words alone mean them later: {@code the solid
 * solution Li(CB₉H₁₀)₀.₆(CB₁₁H₁₂)₀.₄ … The solid solution exhibits …}.
 *
 * <p>Words that may be said of any material mean none of them; what was said last counts.
 */
final class Descriptions {
    private static final Set<String> OF_ANY =
            Set.copyOf(Lexicon.rows(Descriptions.class, "words-of-any-material.tsv", 1).stream()
                    .map(row -> row[0])
                    .toList());

    private static final Set<String> SPOKEN = Set.of(
            "garnet", "perovskite", "argyrodite", "antiperovskite", "fluorite", "apatite", "spinel", "borohydride");

    private static final int FARTHEST = 60;
    private static final Pattern END = Pattern.compile("[ ,.;)]");

    private static final List<String> ARTICLES = List.of("the ", "this ");

    /** No words are shorter. */
    private static final int OPENING = 4;

    /**
     * What some words mean.
     *
     * @param number in the order in which words were first said
     */
    record Description(int number, String words, NamedMaterial material) {}

    private final Map<String, Description> known = new HashMap<>();
    private final Map<String, List<String>> byOpening = new HashMap<>();

    void remember(String text, List<NamedMaterial> materials) {
        for (NamedMaterial material : materials) {
            for (String words :
                    List.of(before(text, material.begin()), behind(text, material.end()), kind(material.material()))) {
                if (!words.isEmpty() && !OF_ANY.contains(words)) {
                    put(words, material);
                }
            }
        }
    }

    private void put(String words, NamedMaterial material) {
        Description before = known.get(words);
        int number = before == null ? known.size() : before.number();
        known.put(words, new Description(number, words, material));
        if (before == null) {
            byOpening
                    .computeIfAbsent(words.substring(0, OPENING), opening -> new ArrayList<>())
                    .add(words);
        }
    }

    /**
     * Those whose words stand behind an article, be it as the beginning of longer ones, in the order in which words
     * were first said. Only what begins like a word there is looked at, however many words the paper has.
     *
     * @param lower text in lower case
     */
    List<Description> behindArticles(String lower) {
        List<Description> found = new ArrayList<>();
        for (String article : ARTICLES) {
            for (int at = lower.indexOf(article); at >= 0; at = lower.indexOf(article, at + 1)) {
                int begin = at + article.length();
                String opening = lower.substring(begin, Math.min(lower.length(), begin + OPENING));
                byOpening.getOrDefault(opening, List.of()).stream()
                        .filter(words -> lower.startsWith(words, begin))
                        .flatMap(words -> Stream.ofNullable(known.get(words)))
                        .filter(description -> !found.contains(description))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Description::number));
        return found;
    }

    /** {@code composite}, or the word for its family, where there is one that people say: {@code garnet}. */
    private static String kind(Material material) {
        if (!material.additives().isEmpty()) {
            return "composite";
        }
        String family = material.family().label();
        return SPOKEN.contains(family) ? family : "";
    }

    /** The one or two words right before the formula; the second one back only with another. */
    private static String before(String text, int end) {
        if (end == 0 || text.charAt(end - 1) != ' ') {
            return "";
        }
        int from = Math.max(0, end - FARTHEST);
        int lastEnd = skipBlanksBack(text, end, from);
        int lastBegin = wordBegin(text, lastEnd, from);
        String last = LowerCase.of(text.substring(lastBegin, lastEnd));
        if (lastBegin == from || !isWord(last)) {
            return "";
        }
        int firstEnd = skipBlanksBack(text, lastBegin, from);
        String first = LowerCase.of(text.substring(wordBegin(text, firstEnd, from), firstEnd));
        return isWord(first) ? first + " " + last : last;
    }

    private static int skipBlanksBack(String text, int end, int from) {
        int i = end;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int wordBegin(String text, int end, int from) {
        int i = end;
        while (i > from && !isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0';
    }

    /** The word right behind it: {@code Li₇P₃S₁₁ glass-ceramic}. */
    private static String behind(String text, int begin) {
        if (begin + 1 >= text.length() || text.charAt(begin) != ' ') {
            return "";
        }
        String word = END.split(LowerCase.of(text.substring(begin + 1, Math.min(text.length(), begin + 30))), 2)[0];
        return isWord(word) ? word : "";
    }

    /** A word that describes something; articles, prepositions and what is said of any material do not. */
    private static boolean isWord(String word) {
        return word.length() > 3
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                && !OF_ANY.contains(word);
    }
}
