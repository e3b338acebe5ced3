package org.ionary.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases that a row of a lexicon stands for: {@code (stay~|remain~) below} is each of the forms of "stay" and of
 * "remain" before "below".
 */
final class WordForms {
    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)");
    private static final Pattern IN_Y = Pattern.compile(".*[^aeiou]y");
    /** One short syllable, which doubles its last letter: {@code spotted}. */
    private static final Pattern SHORT = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

    private WordForms() {}

    /** In no order that means anything; the phrase itself where it stands for no other. */
    static List<String> of(String phrase) {
        Matcher choice = CHOICE.matcher(phrase);
        List<String> all = new ArrayList<>();
        if (choice.find()) {
            for (String one : choice.group(1).split("\\|", -1)) {
                all.addAll(of((phrase.substring(0, choice.start()) + one + phrase.substring(choice.end())).strip()));
            }
            return all;
        }
        int mark = phrase.indexOf('~');
        if (mark < 0) {
            return List.of(phrase);
        }
        int begin = phrase.lastIndexOf(' ', mark) + 1;
        for (String form : inflected(phrase.substring(begin, mark))) {
            all.addAll(of(phrase.substring(0, begin) + form + phrase.substring(mark + 1)));
        }
        return all;
    }

    /** A regular verb's forms, or a noun's, without asking which of both a word is. */
    private static Set<String> inflected(String word) {
        Set<String> forms = new TreeSet<>(Set.of(word));
        String stem = word.substring(0, word.length() - 1);
        if (IN_Y.matcher(word).matches()) {
            forms.addAll(Set.of(stem + "ies", stem + "ied", word + "ing"));
        } else if (word.endsWith("e")) {
            forms.addAll(Set.of(word + "s", word + "d", (word.endsWith("ee") ? word : stem) + "ing"));
        } else {
            forms.addAll(Set.of(word + (HISSING.matcher(word).matches() ? "es" : "s"), word + "ed", word + "ing"));
            if (SHORT.matcher(word).matches()) {
                String doubled = word + word.charAt(word.length() - 1);
                forms.addAll(Set.of(doubled + "ed", doubled + "ing"));
            }
        }
        return forms;
    }
}
