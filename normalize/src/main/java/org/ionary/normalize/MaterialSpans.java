package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Where materials stand in a text: polymers with their salt, formulas, names of the lexicon; none inside another. */
final class MaterialSpans {
    private MaterialSpans() {}

    static List<Span> all(String text) {
        return all(text, FormulaScanner.scan(text));
    }

    private static List<Span> all(String text, List<Span> formulas) {
        List<Span> found = polymers(text);
        addFree(found, formulas);
        addFree(found, Abbreviations.scan(text));
        found.sort(Comparator.comparingInt(Span::begin));
        return found;
    }

    /** With words that name a phase without being a formula, such as {@code C60}. */
    static List<Span> allWith(Set<String> words, String text) {
        return allWith(words, text, FormulaScanner.scan(text));
    }

    /** @param formulas those of the text */
    static List<Span> allWith(Set<String> words, String text, List<Span> formulas) {
        List<Span> found = all(text, formulas);
        for (String word : words) {
            int at = text.indexOf(word);
            int end = at + word.length();
            boolean whole = at >= 0
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                addFree(found, List.of(new Span(at, end, word)));
            }
        }
        found.sort(Comparator.comparingInt(Span::begin));
        return found;
    }

    /** Names: polymers with their salt, and what the lexicon holds. */
    static List<Span> names(String text) {
        List<Span> found = polymers(text);
        addFree(found, Abbreviations.scan(text));
        found.sort(Comparator.comparingInt(Span::begin));
        return found;
    }

    private static List<Span> polymers(String text) {
        List<Span> found = new ArrayList<>();
        for (Polymers.Electrolyte polymer : Polymers.scan(text)) {
            found.add(new Span(polymer.begin(), polymer.end(), text.substring(polymer.begin(), polymer.end())));
        }
        return found;
    }

    private static void addFree(List<Span> found, List<Span> more) {
        for (Span span : more) {
            if (isFree(found, span)) {
                found.add(span);
            }
        }
    }

    private static boolean isFree(List<Span> found, Span span) {
        for (Span other : found) {
            if (span.begin() < other.end() && other.begin() < span.end()) {
                return false;
            }
        }
        return true;
    }
}
