package org.ionary.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            "theoretical");
    private static final List<String> MEASURED = List.of("experiment", "measured", "pellet", "our pellets");

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

    static Origin origin(String text, Clause clause, Optional<Method> method) {
        if (method.isPresent()) {
            return method.get().origin();
        }
        String words = clause.end() <= text.length()
                ? text.substring(clause.begin(), clause.end()).toLowerCase(Locale.ROOT)
                : "";
        boolean computed = COMPUTED.stream().anyMatch(words::contains);
        boolean measured = MEASURED.stream().anyMatch(words::contains);
        return computed && !measured ? Origin.COMPUTATIONAL : Origin.EXPERIMENTAL;
    }

    private static int nearest(String lower, String words, Clause clause, int at) {
        int best = Integer.MAX_VALUE;
        int found = lower.indexOf(words, clause.begin());
        while (found >= 0 && found < clause.end()) {
            boolean whole = found == 0 || !Character.isLetter(lower.charAt(found - 1));
            if (whole) {
                best = Math.min(best, Math.abs(found - at));
            }
            found = lower.indexOf(words, found + 1);
        }
        return best;
    }
}
