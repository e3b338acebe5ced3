package org.ionary.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.normalize.Lexicon;

/** How a value was obtained, by the words nearest to it. */
final class Methods {
    private record Entry(String words, Method method) {}

    private static final List<Entry> ENTRIES = Lexicon.rows(Methods.class, "method-words.tsv", 2).stream()
            .map(row -> new Entry(row[0], Method.valueOf(row[1])))
            .toList();
    private static final List<String> COMPUTED = List.of(
            "calculated",
            "computed",
            "predicted",
            "predicts",
            "simulat",
            "first-principles",
            "first principles",
            "calculations",
            "theoretical");
    /** Words that compute nothing about the material. */
    private static final List<String> NO_COMPUTATION =
            List.of("theoretical density", "theoretical value", "calculated from", "calculated density");

    private static final List<String> MEASURED = List.of("experiment", "measured", "pellet", "our pellets");

    private static final int OF_ANOTHER = 200;
    private static final Pattern BEHIND_A_VALUE = Pattern.compile(
            "(?:ev|cm[⁻−-]?[¹1]?|mol[⁻−-]?[¹1]?|°c|\\dk| k) (?:with|by|from|via|using|in) (?:the |an? )?$");
    private static final Pattern BEGINS_ANEW =
            Pattern.compile("(?:\\band|\\byet|\\bwhile|\\bbut|\\bwhereas) (?:the |by |from |with |an? )?$");
    private static final int LOOK_BACK = 30;

    private Methods() {}

    /** The method whose words stand nearest to the value. */
    static Optional<Method> near(String text, Clause clause, int at) {
        String lower = LowerCase.of(text);
        Optional<Method> best = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (Entry entry : ENTRIES) {
            int found = nearest(lower, entry.words(), clause, at);
            if (found < distance) {
                best = Optional.of(entry.method());
                distance = found;
            }
        }
        return best;
    }

    /** The method that words name. */
    static Optional<Method> named(String words) {
        return near(words, new Clause(0, words.length()), 0);
    }

    static Origin origin(String text, Clause clause, Optional<Method> method) {
        if (method.isPresent()) {
            return method.get().origin();
        }
        String words = clause.end() <= text.length() ? LowerCase.of(text.substring(clause.begin(), clause.end())) : "";
        for (String other : NO_COMPUTATION) {
            words = words.replace(other, "");
        }
        String left = words;
        boolean computed = COMPUTED.stream().anyMatch(left::contains);
        boolean measured = MEASURED.stream().anyMatch(left::contains);
        return computed && !measured ? Origin.COMPUTATIONAL : Origin.EXPERIMENTAL;
    }

    /**
     * How far a method's words are from a value. Those right behind another value are that one's, and so are those that
     * begin anew after this one; behind another reference stands another's method.
     */
    private static int distance(String lower, int found, int at) {
        int word = found;
        while (word > 0 && !Character.isWhitespace(lower.charAt(word - 1))) {
            word--;
        }
        String before = lower.substring(Math.max(0, word - LOOK_BACK), word);
        if (found < at) {
            return at - found + (BEHIND_A_VALUE.matcher(before).find() ? OF_ANOTHER : 0);
        }
        String between = lower.substring(at, found);
        boolean others = between.contains("[") || between.contains("et al");
        return others
                ? Integer.MAX_VALUE
                : found - at + (BEGINS_ANEW.matcher(before).find() ? OF_ANOTHER : 0);
    }

    private static int nearest(String lower, String words, Clause clause, int at) {
        int best = Integer.MAX_VALUE;
        int found = lower.indexOf(words, clause.begin());
        while (found >= 0 && found < clause.end()) {
            boolean whole = found == 0 || !Character.isLetter(lower.charAt(found - 1));
            if (whole) {
                best = Math.min(best, distance(lower, found, at));
            }
            found = lower.indexOf(words, found + 1);
        }
        return best;
    }
}
