package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Property;
import org.ionary.normalize.Lexicon;
import org.jspecify.annotations.Nullable;

/** The words of a sentence that name a property, or another one that looks like it. */
final class PropertyWords {

    /** @param property absent where the words name a property that is not mined */
    record Word(int begin, int end, Optional<Property> property) {}

    private record Entry(String words, boolean asWritten, Optional<Property> property) {}

    private static final List<Entry> ENTRIES = Lexicon.rows(PropertyWords.class, "property-words.tsv", 2).stream()
            .map(row -> new Entry(
                    row[0].startsWith("=") ? row[0].substring(1) : row[0],
                    row[0].startsWith("="),
                    row[1].equals("OTHER") ? Optional.empty() : Optional.of(Property.valueOf(row[1]))))
            .sorted(Comparator.comparingInt((Entry e) -> -e.words().length()).thenComparing(Entry::words))
            .toList();

    /** By the first letter in lower case, in the same order: at most places no words begin. */
    private static final Map<Character, List<Entry>> BY_FIRST = ENTRIES.stream()
            .collect(Collectors.groupingBy(
                    entry -> Character.toLowerCase(entry.words().charAt(0))));

    private PropertyWords() {}

    static List<Word> in(String text) {
        String folded = LowerCase.of(text);
        List<Word> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Word word = i > 0 && Character.isLetter(text.charAt(i - 1)) ? null : wordAt(text, folded, i);
            if (word == null) {
                i++;
            } else {
                found.add(word);
                i = word.end();
            }
        }
        return found;
    }

    private static @Nullable Word wordAt(String text, String lower, int at) {
        for (Entry entry : BY_FIRST.getOrDefault(lower.charAt(at), List.of())) {
            int end = at + entry.words().length();
            boolean stands = entry.asWritten()
                    ? text.startsWith(entry.words(), at)
                            && (end == text.length() || !Character.isLowerCase(text.charAt(end)))
                    : lower.startsWith(entry.words(), at);
            if (stands) {
                while (!entry.asWritten() && end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                return new Word(at, end, entry.property());
            }
        }
        return null;
    }

    /** What carries the current or which part of the sample it crosses, by the words around the value's property. */
    static ConductivityKind kind(String text, int begin, int end) {
        String words = text.substring(Math.max(0, begin), Math.min(text.length(), Math.max(begin, end)))
                .toLowerCase(Locale.ROOT);
        if (words.contains("electronic conduct") || words.contains("electronic and") || words.contains("σe")) {
            return ConductivityKind.ELECTRONIC;
        }
        if (words.contains("grain boundar") || words.contains("grain-boundar") || words.contains("intergrain")) {
            return ConductivityKind.GRAIN_BOUNDARY;
        }
        if (words.contains("proton")) {
            return ConductivityKind.PROTONIC;
        }
        if (words.contains("total")) {
            return ConductivityKind.TOTAL;
        }
        if (words.contains("bulk") || words.contains("grain ")) {
            return ConductivityKind.GRAIN;
        }
        boolean ionic = words.contains("ionic")
                || words.contains("-ion")
                || words.contains("ion conduct")
                || words.contains("+ conduct")
                || words.contains("⁺ conduct")
                || words.contains("σion");
        return ionic ? ConductivityKind.IONIC : ConductivityKind.UNSPECIFIED;
    }
}
