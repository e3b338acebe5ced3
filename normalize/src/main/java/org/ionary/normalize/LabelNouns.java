package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.normalize.Links.Link;
import org.ionary.normalize.Links.Step;
import org.jspecify.annotations.Nullable;

/**
 * Tells numbers that only name something from values: {@code Fig. 3}, {@code condition 1}, {@code samples 1 to 4},
 * {@code x = 0.2}. A unit that stands right behind such a number makes it a value all the same. The nouns stand in
 * {@code label-nouns.tsv}.
 */
final class LabelNouns {
    private static final int ASCII = 128;
    private static final int MOST_DIGITS_OF_A_THING = 2;

    private enum Count {
        ONE,
        MANY
    }

    private enum Numbers {
        ANY,
        WHOLE
    }

    private record Noun(String word, Count count, Numbers numbers) {}

    /** Of {@code x = 0, 0.2 and 0.4}, values of a variable. */
    private static final Noun VARIABLE = new Noun("", Count.MANY, Numbers.ANY);

    private static final Noun YEAR = new Noun("in", Count.ONE, Numbers.WHOLE);

    /** By the last letter, the longest first. */
    private static final Noun[][] NOUNS = new Noun[ASCII][0];

    static {
        Map<Character, List<Noun>> all = new HashMap<>();
        for (String[] row : Lexicon.rows(LabelNouns.class, "label-nouns.tsv", 3)) {
            Noun noun = new Noun(row[0], Count.valueOf(row[1]), Numbers.valueOf(row[2]));
            all.computeIfAbsent(row[0].charAt(row[0].length() - 1), c -> new ArrayList<>())
                    .add(noun);
        }
        all.forEach((last, nouns) -> {
            nouns.sort(Comparator.comparingInt((Noun noun) -> -noun.word().length())
                    .thenComparing(Noun::word));
            NOUNS[last] = nouns.toArray(Noun[]::new);
        });
    }

    private LabelNouns() {}

    /**
     * Where the labels end that begin with this number; its own begin where it is none.
     *
     * <p>Behind a plural, {@code samples 1, 2 and 3}, and behind a range, {@code Figs. 3–5}, further numbers are labels
     * until the one that follows a conjunction, or the first that is no whole number.
     */
    static int end(Folded text, int begin) {
        Noun noun = before(text, begin);
        if (noun == null) {
            return begin;
        }
        int end = begin;
        int next = begin;
        boolean last = noun.count() == Count.ONE;
        while (true) {
            int numberEnd = numberEnd(text, next, noun);
            if (numberEnd < 0) {
                return end;
            }
            end = numberEnd;
            Step step = Links.after(text, end, false);
            boolean range = step.link() == Link.RANGE;
            if (step.link() == Link.NONE || last && !range) {
                return end;
            }
            boolean conjunction = text.letter(text.before(step.next()));
            last = last || range || conjunction;
            next = step.next();
        }
    }

    private static int numberEnd(Folded text, int begin, Noun noun) {
        Optional<ReadNumber> power = NumberReader.read(text, begin, true);
        Optional<ReadNumber> number = NumberReader.read(text, begin, false);
        boolean value = power.filter(p -> UnitReader.at(text, text.skipBlanks(p.end())) != null)
                .isPresent();
        if (value || number.isEmpty()) {
            return -1;
        }
        int end = number.get().end();
        boolean whole = text.digitsEnd(begin) == end && end - begin <= MOST_DIGITS_OF_A_THING;
        return whole || noun.numbers() == Numbers.ANY || noun.equals(YEAR) ? end : -1;
    }

    private static @Nullable Noun before(Folded text, int begin) {
        int previous = text.before(begin);
        if (text.at(previous) == '=') {
            return isVariable(text, text.before(previous)) ? VARIABLE : null;
        }
        if (isHyphened(text, begin)) {
            return new Noun("", Count.ONE, Numbers.WHOLE);
        }
        boolean apart = previous < begin - 1 || text.at(previous) == '.';
        if (!apart) {
            return null;
        }
        Noun noun = noun(text, previous + 1);
        noun = noun == null && text.at(previous) == '.' ? noun(text, previous) : noun;
        return noun != null ? noun : isYear(text, begin) ? YEAR : null;
    }

    private static @Nullable Noun noun(Folded text, int end) {
        char last = text.lowerCase(end - 1);
        if (last >= ASCII) {
            return null;
        }
        for (Noun noun : NOUNS[last]) {
            if (text.endsWith(noun.word(), end)
                    && !text.letter(end - noun.word().length() - 1)) {
                return noun;
            }
        }
        return null;
    }

    /** {@code y = 0.1}: what a formula leaves open. */
    private static boolean isVariable(Folded text, int name) {
        return name >= 0 && "xyzn".indexOf(text.at(name)) >= 0 && !text.letter(name - 1);
    }

    /** {@code LLZO-2}: a hyphen, not a dash, behind an acronym. */
    private static boolean isHyphened(Folded text, int begin) {
        char hyphen = text.written(begin - 1);
        return (hyphen == '-' || hyphen == '‐' || hyphen == '‑')
                && Character.isUpperCase(text.at(begin - 2))
                && Character.isUpperCase(text.at(begin - 3))
                && text.written(begin - 3) != 'R';
    }

    /** {@code in 2019}. */
    private static boolean isYear(Folded text, int begin) {
        int end = text.digitsEnd(begin);
        return end == begin + 4
                && (text.startsWith("19", begin) || text.startsWith("20", begin))
                && text.endsWith("in", text.before(begin) + 1)
                && !text.letter(text.before(begin) - 2);
    }
}
