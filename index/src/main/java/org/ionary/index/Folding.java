package org.ionary.index;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/** One spelling for the spellings of the same thing: {@code Li₇La₃Zr₂O₁₂} is {@code Li7La3Zr2O12}. */
final class Folding {
    private static final String AROUND_WORDS = ".,;:!?\"'“”‘’«»…*†‡";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Folding() {}

    /** Raised and lowered characters set level, one minus, one dot; punctuation around it taken off. */
    static String fold(String token) {
        return bare(level(token));
    }

    /** Raised and lowered characters set level, one minus, one dot. */
    static String level(String token) {
        String level = Normalizer.normalize(token, Normalizer.Form.NFKC);
        StringBuilder text = new StringBuilder(level.length());
        for (int i = 0; i < level.length(); i++) {
            char c = level.charAt(i);
            switch (c) {
                case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\uFE63' -> text.append('-');
                case '\u2219', '\u2022', '\u22C5', '\u2027' -> text.append('·');
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\uFEFF' -> {}
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    /**
     * What a joined token is made of, itself and mere numbers left out; a number before a neutral molecule does not
     * belong to it.
     */
    static Set<String> parts(String token) {
        Set<String> parts = new LinkedHashSet<>();
        int begin = 0;
        for (int i = 0; i <= token.length(); i++) {
            if (i == token.length() || "·-/+–=".indexOf(token.charAt(i)) >= 0) {
                addPart(parts, bare(token.substring(begin, i)));
                begin = i + 1;
            }
        }
        parts.remove(token);
        return parts;
    }

    private static void addPart(Set<String> parts, String part) {
        if (part.length() < 2 || part.chars().noneMatch(Character::isLetter)) {
            return;
        }
        parts.add(part);
        int letters = 0;
        while (letters < part.length() && (Character.isDigit(part.charAt(letters)) || part.charAt(letters) == '.')) {
            letters++;
        }
        if (letters > 0 && letters < part.length() && Character.isUpperCase(part.charAt(letters))) {
            parts.add(part.substring(letters));
        }
    }

    /** Letters only, the first of them at most a capital: such a word has endings; formulas and units have none. */
    static boolean isPlainWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) || i > 0 && !Character.isLowerCase(c)) {
                return false;
            }
        }
        return text.length() > 3;
    }

    private static String bare(String token) {
        String text = token;
        while (!text.isEmpty()) {
            char first = text.charAt(0);
            char last = text.charAt(text.length() - 1);
            if (AROUND_WORDS.indexOf(first) >= 0 || CLOSING.indexOf(first) >= 0 || opensForNothing(text, first)) {
                text = text.substring(1);
            } else if (AROUND_WORDS.indexOf(last) >= 0 || OPENING.indexOf(last) >= 0 || closesForNothing(text, last)) {
                text = text.substring(0, text.length() - 1);
            } else if (OPENING.indexOf(first) >= 0 && matching(text) == text.length() - 1) {
                text = text.substring(1, text.length() - 1);
            } else {
                return text;
            }
        }
        return text;
    }

    private static boolean opensForNothing(String text, char first) {
        return OPENING.indexOf(first) >= 0 && matching(text) < 0;
    }

    private static boolean closesForNothing(String text, char last) {
        int which = CLOSING.indexOf(last);
        if (which < 0) {
            return false;
        }
        char opening = OPENING.charAt(which);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == opening ? 1 : 0;
            depth -= c == last && depth > 0 && i < text.length() - 1 ? 1 : 0;
        }
        return depth == 0;
    }

    /** Where the bracket closes that the text begins with; -1 where it does not. */
    private static int matching(String text) {
        char opening = text.charAt(0);
        char closing = CLOSING.charAt(OPENING.indexOf(opening));
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == opening ? 1 : c == closing ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
