package org.ionary.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds a claimed quote in a text: the same characters, but for white space and for digits and signs being raised,
 * lowered or plain.
 *
 * <p>White space may be missing or added only where it parts no letters or digits: {@code S cm⁻¹} is found in {@code S
 * cm −1}, never {@code 12} in {@code 1 2}.
 */
final class QuoteFinder {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    /** A text without its white space, and where each character stands in it; before which of them there was some. */
    private record Folded(String characters, List<Integer> places, BitSet apart) {}

    private final Folded text;

    QuoteFinder(String text) {
        this.text = fold(text);
    }

    /** Every place where the quote stands, in order; places may overlap. */
    List<Clause> all(String quote) {
        return all(quote, 0, Integer.MAX_VALUE);
    }

    /** The same within a part of the text. */
    List<Clause> all(String quote, int from, int to) {
        Folded wanted = fold(quote);
        List<Clause> found = new ArrayList<>();
        int length = wanted.characters().length();
        int at = length == 0 ? -1 : text.characters().indexOf(wanted.characters());
        while (at >= 0) {
            int begin = text.places().get(at);
            int end = text.places().get(at + length - 1) + 1;
            if (begin >= from && end <= to && isPartedAlike(wanted, at)) {
                found.add(new Clause(begin, end));
            }
            at = text.characters().indexOf(wanted.characters(), at + 1);
        }
        return found;
    }

    private boolean isPartedAlike(Folded wanted, int at) {
        for (int k = 1; k < wanted.characters().length(); k++) {
            boolean word = isWordly(wanted.characters().charAt(k))
                    && isWordly(wanted.characters().charAt(k - 1));
            if (word && text.apart().get(at + k) != wanted.apart().get(k)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordly(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static Folded fold(String text) {
        StringBuilder characters = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        BitSet apart = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                apart.set(characters.length());
            } else {
                characters.append(plain(c));
                places.add(i);
            }
        }
        return new Folded(characters.toString(), places, apart);
    }

    private static char plain(char c) {
        int digit = Math.max(RAISED.indexOf(c), LOWERED.indexOf(c));
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (c) {
            case '⁺', '₊' -> '+';
            case '⁻', '₋', '−' -> '-';
            default -> c;
        };
    }
}
