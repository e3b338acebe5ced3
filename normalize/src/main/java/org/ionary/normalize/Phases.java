package org.ionary.normalize;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Phases and polymorphs by the words and prefixes that name them: {@code cubic}, {@code c-}, {@code β″-},
 * {@code glass-ceramic}. They stand in a data file and say nothing about the composition.
 */
final class Phases {
    private static final String PREFIX = "prefix";

    private static final Map<Boolean, List<String[]>> ROWS = Lexicon.rows(Phases.class, "phases.tsv", 3).stream()
            .sorted(Comparator.comparingInt((String[] row) -> -row[1].length()))
            .collect(Collectors.partitioningBy(row -> row[0].equals(PREFIX)));

    private Phases() {}

    /** The formula or name without the prefix of its phase. */
    static String withoutPrefix(String text) {
        int end = prefixEnd(text);
        if (end == 0) {
            return wordless(text);
        }
        return text.substring(end);
    }

    /** Where the prefix of a phase ends at the beginning of the text; 0 where there is none. */
    static int prefixEnd(String text) {
        return prefix(text).map(row -> row[1].length() + 1).orElse(0);
    }

    private static Optional<String[]> prefix(String text) {
        char first = text.length() < 3 ? '(' : text.charAt(0);
        boolean capital = first >= 'A' && first <= 'Z';
        if (!Character.isLetter(first) || capital && dash(text, 2) != 2) {
            return Optional.empty();
        }
        for (String[] row : ROWS.getOrDefault(true, List.of())) {
            int end = row[1].length();
            if (text.startsWith(row[1]) && dash(text, end) == end && opens(text, end + 1)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static int dash(String text, int at) {
        return at < text.length() && "-–‐‑−".indexOf(text.charAt(at)) >= 0 ? at : -1;
    }

    private static boolean opens(String text, int at) {
        return at < text.length()
                && (Character.isUpperCase(text.charAt(at))
                        || Character.isDigit(text.charAt(at))
                        || text.charAt(at) == '(');
    }

    /** {@code cubic Li7La3Zr2O12} without its first word. */
    private static String wordless(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (!Character.isLowerCase(first)) {
            return text;
        }
        int blank = text.indexOf(' ');
        boolean word = blank > 0
                && ROWS.getOrDefault(false, List.of()).stream()
                        .anyMatch(row -> row[1].equals(text.substring(0, blank)));
        return word ? text.substring(blank + 1).strip() : text;
    }

    /** The phase that the words name; a prefix of the formula, which begins at {@code formula}, goes first. */
    static Optional<String> of(String words, int formula) {
        for (int begin = Math.max(0, formula - 4); begin <= formula && begin < words.length(); begin++) {
            boolean free = begin == 0 || !Character.isLetterOrDigit(words.charAt(begin - 1));
            Optional<String[]> prefix = free ? prefix(words.substring(begin)) : Optional.empty();
            if (prefix.isPresent()) {
                return named(prefix.get()[2]);
            }
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return ROWS.getOrDefault(false, List.of()).stream()
                .filter(row -> holds(lower, row[1]))
                .findFirst()
                .flatMap(row -> named(row[2]));
    }

    /** An isomer's prefix, such as {@code cis-}, names no phase. */
    private static Optional<String> named(String phase) {
        return phase.equals("-") ? Optional.empty() : Optional.of(phase);
    }

    private static boolean holds(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean left = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (left && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(word, end);
        }
        return false;
    }
}
