package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words before a number, and after its unit, that say in what sense it gives the value: {@code senses.tsv}. */
final class SenseWords {
    private static final int MOST_BEFORE = 3;

    private enum Meaning {
        APPROXIMATE,
        ABOVE,
        BELOW,
        MAGNITUDE,
        BETWEEN,
        /** A limit of a temperature; of other quantities, the value that is reached. */
        UP_TO,
        /** After the unit: {@code or more}. */
        OR_MORE,
        OR_LESS,
        /** After the unit: {@code the 10⁻⁴ S cm⁻¹ range}. */
        RANGE
    }

    private record Words(String phrase, Meaning meaning) {}

    private static final Map<Character, List<Words>> BEFORE = new HashMap<>();
    private static final List<Words> AFTER = new ArrayList<>();

    static {
        for (String[] row : Lexicon.rows(SenseWords.class, "senses.tsv", 2)) {
            Words words = new Words(new Folded(row[0]).text(), Meaning.valueOf(row[1]));
            switch (words.meaning()) {
                case OR_MORE, OR_LESS, RANGE -> AFTER.add(words);
                case APPROXIMATE, ABOVE, BELOW, MAGNITUDE, BETWEEN, UP_TO ->
                    BEFORE.computeIfAbsent(words.phrase().charAt(words.phrase().length() - 1), c -> new ArrayList<>())
                            .add(words);
            }
        }
        Comparator<Words> longest =
                Comparator.comparingInt((Words w) -> -w.phrase().length());
        BEFORE.values().forEach(all -> all.sort(longest.thenComparing(Words::phrase)));
        AFTER.sort(longest.thenComparing(Words::phrase));
    }

    /**
     * @param upTo whether {@code up to} stands there
     * @param begin where the words begin, or the number where there are none
     */
    record Found(Sense sense, boolean between, boolean upTo, int begin) {
        Found from(int earlier) {
            return new Found(sense, between, upTo, Math.min(begin, earlier));
        }
    }

    private SenseWords() {}

    static Found before(Folded text, int number) {
        Sense sense = Sense.EXACT;
        boolean between = false;
        boolean upTo = false;
        int begin = number;
        for (int round = 0; round < MOST_BEFORE; round++) {
            int end = text.before(begin) + 1;
            Words words = endingAt(text, end);
            if (words == null) {
                break;
            }
            begin = end - words.phrase().length();
            switch (words.meaning()) {
                case BETWEEN -> between = true;
                case UP_TO -> upTo = true;
                case APPROXIMATE -> sense = stronger(sense, Sense.APPROXIMATE);
                case ABOVE -> sense = stronger(sense, Sense.ABOVE);
                case BELOW -> sense = stronger(sense, Sense.BELOW);
                case MAGNITUDE -> sense = stronger(sense, Sense.MAGNITUDE);
                case OR_MORE, OR_LESS, RANGE -> throw new IllegalStateException("no word before: " + words.phrase());
            }
        }
        return new Found(sense, between, upTo, begin);
    }

    /** What the words after the unit make of a sense. */
    static Sense after(Folded text, Found before, int unitEnd) {
        if (before.sense() != Sense.EXACT) {
            return before.sense();
        }
        int at = text.skipBlanks(unitEnd);
        for (Words words : AFTER) {
            if (text.wordAt(words.phrase(), at)) {
                boolean the = text.endsWith("the ", before.begin());
                return switch (words.meaning()) {
                    case OR_MORE -> Sense.ABOVE;
                    case OR_LESS -> Sense.BELOW;
                    default -> the ? Sense.MAGNITUDE : before.sense();
                };
            }
        }
        return before.sense();
    }

    private static @Nullable Words endingAt(Folded text, int end) {
        List<Words> candidates = BEFORE.get(text.lowerCase(end - 1));
        if (candidates == null) {
            return null;
        }
        for (Words words : candidates) {
            int begin = end - words.phrase().length();
            boolean whole = !Character.isLetterOrDigit(words.phrase().charAt(0))
                    || !Character.isLetterOrDigit(text.at(begin - 1));
            // Between two numbers without a blank the tilde is a dash.
            boolean dash = words.phrase().equals("~") && text.plainDigit(begin - 1);
            if (whole && !dash && text.endsWith(words.phrase(), end)) {
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
