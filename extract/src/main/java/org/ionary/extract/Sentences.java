package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ionary.domain.paper.Block;

/** Splits a block into sentences, past abbreviations, decimals, initials and units that end in a full stop. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "fig", "figs", "ref", "refs", "eq", "eqs", "al", "ca", "e.g", "i.e", "vs", "cf", "approx", "no", "nos",
            "tab", "sec", "r.t", "temp", "resp", "etc", "dr", "prof", "st", "wt", "vol", "at", "mol", "suppl", "vols",
            "c.a", "viz", "eqn", "incl", "max", "min");

    private Sentences() {}

    static List<Sentence> of(Block block) {
        List<Sentence> sentences = new ArrayList<>();
        String text = block.text();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsAt(text, begin, i)) {
                add(sentences, block, begin, i + 1);
                begin = i + 1;
            }
        }
        add(sentences, block, begin, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, Block block, int begin, int end) {
        String text = block.text();
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            int ordinal = block.at().ordinal();
            sentences.add(new Sentence(
                    ordinal, from, text.substring(from, to), block.at().section()));
        }
    }

    private static boolean endsAt(String text, int begin, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return i + 1 < text.length() && text.charAt(i + 1) == '\n';
        }
        if (c == '?' || c == '!') {
            return i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
        }
        if (c != '.') {
            return false;
        }
        if (isDecimal(text, i)) {
            return false;
        }
        int next = i + 1;
        while (next < text.length() && isReferenceMark(text.charAt(next))) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        int start = next;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start >= text.length()) {
            return true;
        }
        char first = text.charAt(start);
        boolean opens = !Character.isLowerCase(first) || first >= 'α' && first <= 'ω';
        return opens && !isAbbreviation(text, begin, i);
    }

    /** A point between digits; but the {@code 1.24} of {@code cm−1.24} is an exponent, a full stop and a reference. */
    private static boolean isDecimal(String text, int point) {
        boolean digits = point > 0
                && point + 1 < text.length()
                && Character.isDigit(text.charAt(point - 1))
                && Character.isDigit(text.charAt(point + 1));
        boolean exponent =
                point > 2 && "-−–".indexOf(text.charAt(point - 2)) >= 0 && Character.isLetter(text.charAt(point - 3));
        return digits && !exponent;
    }

    /** Raised reference numbers, or plain ones glued to the full stop, still belong to the sentence. */
    private static boolean isReferenceMark(char c) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0
                || c >= '0' && c <= '9'
                || c == ','
                || c == '–'
                || c == ')'
                || c == ']'
                || c == '”'
                || c == '"';
    }

    private static boolean isAbbreviation(String text, int begin, int stop) {
        int from = stop;
        while (from > begin && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, stop);
        boolean initial = word.length() == 1
                && Character.isUpperCase(word.charAt(0))
                && !"KCVAW".contains(word)
                && from > begin
                && text.charAt(from - 1) == ' ';
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) && !digitBefore(text, from);
    }

    /** {@code 5 wt.} is a unit, {@code cm−1.} ends a sentence. */
    private static boolean digitBefore(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }
}
