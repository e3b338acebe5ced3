package org.ionary.normalize;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words before a number that say in what sense it gives the value; they stand in {@code senses.tsv}. */
final class SenseWords {
    private static final int WINDOW = 48;
    private static final String BETWEEN = "BETWEEN";

    private record Words(String phrase, String meaning) {}

    private static final List<Words> WORDS = Lexicon.rows(SenseWords.class, "senses.tsv", 2).stream()
            .map(row -> new Words(row[0], row[1]))
            .sorted(Comparator.comparingInt((Words w) -> -w.phrase().length()).thenComparing(Words::phrase))
            .toList();

    /** @param begin where the words begin, or the number where there are none */
    record Found(Sense sense, boolean between, int begin) {}

    private SenseWords() {}

    static Found before(Folded text, int number) {
        int from = Math.max(0, number - WINDOW);
        StringBuilder window = new StringBuilder();
        for (int i = from; i < number; i++) {
            window.append(text.at(i));
        }
        String before = window.toString().toLowerCase(Locale.ROOT);
        Sense sense = Sense.EXACT;
        boolean between = false;
        int end = before.length();
        int begin = number;
        for (int round = 0; round < 3; round++) {
            String head = before.substring(0, end).stripTrailing();
            Words words = last(head);
            if (words == null) {
                break;
            }
            end = head.length() - words.phrase().length();
            begin = from + end;
            if (words.meaning().equals(BETWEEN)) {
                between = true;
            } else {
                sense = stronger(sense, Sense.valueOf(words.meaning()));
            }
        }
        return new Found(sense, between, begin);
    }

    private static @Nullable Words last(String head) {
        for (Words words : WORDS) {
            int at = head.length() - words.phrase().length();
            boolean whole = at <= 0
                    || !Character.isLetterOrDigit(words.phrase().charAt(0))
                    || !Character.isLetterOrDigit(head.charAt(at - 1));
            if (head.endsWith(words.phrase()) && whole) {
                return words;
            }
        }
        return null;
    }

    /** A limit or a magnitude says more than "about". */
    private static Sense stronger(Sense a, Sense b) {
        return a == Sense.EXACT || a == Sense.APPROXIMATE && b != Sense.EXACT ? b : a;
    }
}
