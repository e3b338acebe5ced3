package org.ionary.extract;

import java.util.List;
import java.util.Locale;
import org.ionary.normalize.ReadQuantity;

/** Whether a value is another paper's: by a reference mark in its clause, or by the words that introduce one. */
final class Citations {
    private static final List<String> WORDS = List.of(
            "et al",
            "reported by",
            "literature",
            "previously reported",
            "was reported",
            "were reported",
            "in ref",
            "from ref",
            "co-workers",
            "coworkers",
            "has been reported",
            "have been reported");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Citations() {}

    static boolean isCited(String text, Clause clause, ReadQuantity value) {
        String words = text.substring(clause.begin(), clause.end());
        String lower = words.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains) || hasBracket(words) || hasMark(text, value.tailEnd());
    }

    /** {@code [33]}, {@code [3–6]}. */
    private static boolean hasBracket(String words) {
        int open = words.indexOf('[');
        while (open >= 0) {
            boolean digit = open + 1 < words.length() && Character.isDigit(words.charAt(open + 1));
            int close = words.indexOf(']', open);
            if (digit && close > open && close - open < 20) {
                return true;
            }
            open = words.indexOf('[', open + 1);
        }
        return false;
    }

    /** A reference mark right after the unit, raised or glued: {@code cm⁻¹,¹⁸}, {@code cm−1.24}. */
    private static boolean hasMark(String text, int end) {
        int i = end;
        while (i < text.length() && ",.;)".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        boolean raised = i < text.length() && RAISED.indexOf(text.charAt(i)) >= 0;
        boolean glued = i > end && i < text.length() && Character.isDigit(text.charAt(i)) && text.charAt(i - 1) != ')';
        return raised || glued;
    }
}
