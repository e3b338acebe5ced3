package org.ionary.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ionary.normalize.Lexicon;

/** The words the grammar knows, from {@code words.tsv}. */
final class QuestionWords {
    private static final Map<String, Meaning> WORDS = load();
    private static final int LONGEST_PHRASE = 4;

    private QuestionWords() {}

    /** The places a word can take in a question. */
    enum Slot {
        PROPERTY,
        SUBJECT,
        CONDUCTING,
        ION,
        VALENCE,
        MULTIVALENT,
        FAMILY,
        CHEMISTRY,
        COMPOSITE,
        ORDER,
        COUNT,
        ORIGIN,
        METHOD,
        EXCLUDE,
        INCLUDE,
        FREE,
        NEUTRAL,
        SINCE,
        BEFORE,
        INYEAR,
        NUMBER,
        FILLER
    }

    record Meaning(Slot slot, String value) {}

    /** A meaning and how many words it took. */
    record Match(Meaning meaning, int length) {}

    /** The longest phrase that begins at {@code from}. */
    static Optional<Match> longest(List<Token> tokens, int from) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - from); length >= 1; length--) {
            String phrase = String.join(
                    " ",
                    tokens.subList(from, from + length).stream()
                            .map(Token::text)
                            .toList());
            Optional<Meaning> meaning = of(phrase);
            if (meaning.isPresent()) {
                return Optional.of(new Match(meaning.get(), length));
            }
        }
        return Optional.empty();
    }

    /** As written first, so that {@code Mg} is magnesium; then in lower case. */
    static Optional<Meaning> of(String phrase) {
        return Optional.ofNullable(WORDS.get(phrase))
                .or(() -> Optional.ofNullable(WORDS.get(phrase.toLowerCase(Locale.ROOT))));
    }

    private static Map<String, Meaning> load() {
        Map<String, Meaning> words = new HashMap<>();
        for (String[] row : Lexicon.rows(QuestionWords.class, "words.tsv", 3)) {
            words.put(row[0], new Meaning(Slot.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2]));
        }
        return words;
    }
}
