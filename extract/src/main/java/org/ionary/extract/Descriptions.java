package org.ionary.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern BLANKS = Pattern.compile("[ \u00a0]+");
    private static final Pattern END = Pattern.compile("[ ,.;)]");

    private final Map<String, NamedMaterial> known = new LinkedHashMap<>();

    void remember(String text, List<NamedMaterial> materials) {
        for (NamedMaterial material : materials) {
            for (String words :
                    List.of(before(text, material.begin()), behind(text, material.end()), kind(material.material()))) {
                if (!words.isEmpty() && !OF_ANY.contains(words)) {
                    known.put(words, material);
                }
            }
        }
    }

    /** What is known by some words, in the order in which it was last said. */
    Map<String, NamedMaterial> known() {
        return Collections.unmodifiableMap(known);
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
        String[] words = BLANKS.split(LowerCase.of(text.substring(Math.max(0, end - 60), end)), 0);
        if (words.length < 2 || text.charAt(end - 1) != ' ' || !isWord(words[words.length - 1])) {
            return "";
        }
        String last = words[words.length - 1];
        String first = words[words.length - 2];
        return isWord(first) ? first + " " + last : last;
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
