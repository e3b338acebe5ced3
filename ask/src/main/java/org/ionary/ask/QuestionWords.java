package org.ionary.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ionary.normalize.Lexicon;

/**
 * The words the grammar knows: from {@code words.tsv} those that say something, from {@code fillers.tsv} the others.
 */
final class QuestionWords {
    private static final Map<String, Meaning> WORDS = load();
    static final int LONGEST_PHRASE = 6;

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
        /** Not the first of an order, but a later one. */
        NTH,
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
        FILLER,
        /** Says nothing, unless it is what is asked for: {@code the history of LLZO}. */
        THING
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
        List<String[]> telling = Lexicon.rows(QuestionWords.class, "words.tsv", 3);
        for (String[] row : telling) {
            words.put(row[0], new Meaning(slot(row[1]), row[2]));
        }
        // A phrase with a row of its own means what that row says.
        for (String[] row : telling) {
            WordForms.of(row[0]).forEach(form -> words.putIfAbsent(form, new Meaning(slot(row[1]), row[2])));
        }
        for (String[] row : Lexicon.rows(QuestionWords.class, "fillers.tsv", 2)) {
            Meaning meaning = new Meaning(slot(row[0]), "-");
            for (String phrase : row[1].split(", ", -1)) {
                WordForms.of(phrase).forEach(form -> words.putIfAbsent(form, meaning));
            }
        }
        return words;
    }

    private static Slot slot(String name) {
        return Slot.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String phrase(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }
}
