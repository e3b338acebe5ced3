package org.ionary.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ionary.normalize.Lexicon;

/** The words the grammar knows, from {@code words.tsv}. */
final class QuestionWords {
    private static final Map<String, Meaning> WORDS = load();
    static final int LONGEST_PHRASE = 5;

    private QuestionWords() {}

    /** The places a word can take in a question. */
    enum Slot {
        PROPERTY,
        /** A property that no library holds. */
        LACKING,
        SUBJECT,
        /** A finding, or the greatest of its kind. */
        RECORD,
        /** Of conductivity: what part of the sample. */
        KIND,
        CONDUCTING,
        ION,
        VALENCE,
        MULTIVALENT,
        CLASS,
        ANION,
        /** Elements that a class of compounds has in common. */
        CONTENT,
        /** A group of the periodic table. */
        GROUP,
        COMPOSITE,
        ORDER,
        /** That the whole list is wanted, in its order. */
        SORTED,
        BETTER,
        REVERSE,
        NEWEST,
        OLDEST,
        MEASURE,
        COUNT,
        DIFFERENT,
        PER,
        DIMENSION,
        TREND,
        COMPARE,
        /** All that a condition leaves out, as the other side of a comparison. */
        REST,
        EXISTS,
        SOURCE,
        REPORTS,
        LISTING,
        /** That the answer is to be drawn as well. */
        PLOT,
        ORIGIN,
        METHOD,
        EXCLUDE,
        INCLUDE,
        /** Behind an element: it is contained. */
        BEARING,
        /** Behind an element: it is meant as part of the material. */
        APPEARS,
        /** Behind an element: it is not contained. */
        FREE,
        NEUTRAL,
        /** Without neutral molecules. */
        PLAIN,
        MOLECULE,
        PHASE,
        TRANSITION,
        INYEAR,
        /** Before a number: which side of it is meant. */
        LIMIT,
        /** Behind a number: the same. */
        ORLIMIT,
        BOUND,
        CURATED,
        WHY,
        ANYTEMP,
        /** What was answered before. */
        BACK,
        FOLLOW,
        INSTEAD,
        NUMBER,
        FILLER
    }

    record Meaning(Slot slot, String value) {}

    /** As written first, so that {@code Mg} is magnesium; then in lower case. */
    static Optional<Meaning> of(String phrase) {
        return Optional.ofNullable(WORDS.get(phrase))
                .or(() -> Optional.ofNullable(WORDS.get(phrase.toLowerCase(Locale.ROOT))));
    }

    /** Single words and the words of phrases, in lower case, to correct misspelt ones by. */
    static Set<String> single() {
        Set<String> words = new TreeSet<>();
        for (String phrase : WORDS.keySet()) {
            if (phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
                words.addAll(List.of(phrase.split(" ", -1)));
            }
        }
        return words;
    }

    private static Map<String, Meaning> load() {
        Map<String, Meaning> words = new HashMap<>();
        for (String[] row : Lexicon.rows(QuestionWords.class, "words.tsv", 3)) {
            words.put(row[0], new Meaning(Slot.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2]));
        }
        return words;
    }

    static String phrase(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }
}
