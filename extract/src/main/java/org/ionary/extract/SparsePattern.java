package org.ionary.extract;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern whose matches can begin with few characters only, and is tried nowhere else: to try it at every place of a
 * text costs many times as much. It finds the same as the pattern alone, as long as no match begins, or is empty, where
 * the test says that none may begin.
 */
final class SparsePattern {
    private final Pattern pattern;
    private final IntPredicate first;
    private final boolean opensWord;

    private SparsePattern(Pattern pattern, IntPredicate first, boolean opensWord) {
        this.pattern = pattern;
        this.first = first;
        this.opensWord = opensWord;
    }

    /** @param first whether a match may begin with the character */
    static SparsePattern of(String pattern, IntPredicate first) {
        return new SparsePattern(Pattern.compile(pattern), first, false);
    }

    /**
     * Words, each of which begins with one of the letters, behind no letter.
     *
     * @param first Latin letters
     */
    static SparsePattern ofWords(String pattern, String first) {
        BitSet letters = new BitSet();
        first.chars().forEach(letters::set);
        return new SparsePattern(Pattern.compile("\\b(?:" + pattern + ")"), letters::get, true);
    }

    boolean isIn(String text) {
        return new Search(text, 0).next(text.length()) != null;
    }

    /** The matches from a place on, one after the other; what stands before the place is looked at, not matched. */
    Search from(int begin, String text) {
        return new Search(text, begin);
    }

    /** One walk through a text. */
    final class Search {
        private final String text;
        private final Matcher matcher;
        private int at;

        private Search(String text, int begin) {
            this.text = text;
            this.at = begin;
            // The pattern sees the whole text, as if it had come here by itself.
            this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        /** The next one that begins before the place, good until another is asked for; null for none. */
        @Nullable
        MatchResult next(int before) {
            for (int i = at; i < before; i++) {
                if (mayBegin(i) && matcher.region(i, text.length()).lookingAt()) {
                    at = matcher.end();
                    return matcher;
                }
            }
            at = Math.max(at, before);
            return null;
        }

        private boolean mayBegin(int i) {
            return !(opensWord && i > 0 && isWordPart(text.charAt(i - 1))) && first.test(text.charAt(i));
        }
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
