package org.ionary.ask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The library's own words: what its datasets label their rows with, and how they are called. A question may use them
 * like words of the lexicon.
 */
public final class Vocabulary {
    /** Labels that put materials into classes; their values are read like the names of families. */
    private static final Set<String> CLASSES = Set.of("family", "class");

    /** Labels with more values than this tell rows apart and name nothing. */
    private static final int MOST_VALUES = 2_000;

    private static final int SHORTEST_VALUE = 3;

    private final Map<String, Term.Labelled> values = new HashMap<>();
    private final Map<String, String> classes = new TreeMap<>();
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> docs = new TreeMap<>();

    /**
     * @param labels the values of each label
     * @param docs the names of datasets
     */
    public Vocabulary(Map<String, ? extends Set<String>> labels, Set<String> docs) {
        new TreeMap<>(labels).forEach((label, some) -> {
            this.labels.put(fold(label), label);
            if (some.size() <= MOST_VALUES) {
                new TreeSet<>(some).forEach(value -> add(label, value));
            }
        });
        docs.forEach(doc -> this.docs.put(fold(doc), doc));
    }

    public static Vocabulary empty() {
        return new Vocabulary(Map.of(), Set.of());
    }

    private void add(String label, String value) {
        String folded = fold(value);
        if (folded.length() < SHORTEST_VALUE || folded.chars().allMatch(Character::isDigit)) {
            return;
        }
        if (CLASSES.contains(label)) {
            classes.put(folded, value);
        } else {
            values.putIfAbsent(folded, new Term.Labelled(new Token(value, 0, 0), label, value));
        }
    }

    /** The class that is called so, in the library's spelling. */
    Optional<String> classNamed(String words) {
        return Optional.ofNullable(classes.get(fold(words)));
    }

    /** The label's value that is written so. */
    Optional<Term.Labelled> valueNamed(String words) {
        return Optional.ofNullable(values.get(fold(words)));
    }

    Optional<String> docNamed(String words) {
        return Optional.ofNullable(docs.get(fold(words)));
    }

    /** The label that is called so: {@code space group}. */
    Optional<String> labelNamed(String words) {
        return Optional.ofNullable(labels.get(fold(words)));
    }

    /** In the library's spelling. */
    Set<String> classNames() {
        return new TreeSet<>(classes.values());
    }

    /** Whether a word is part of the name of a label: {@code space}. */
    boolean isOfALabel(String word) {
        return labels.values().stream()
                .flatMap(label -> Arrays.stream(label.toLowerCase(Locale.ROOT).split("[_ ]", -1)))
                .anyMatch(word.toLowerCase(Locale.ROOT)::equals);
    }

    Set<String> labelNames() {
        return new TreeSet<>(labels.values());
    }

    Set<String> classWords() {
        return classes.keySet();
    }

    /** Without case, blanks, hyphens between letters and the plural's s. */
    static String fold(String words) {
        String text = words.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+|-(?!\\d)", "")
                .replace("sulph", "sulf");
        if (text.endsWith("sses") || text.endsWith("xes") || text.endsWith("ches")) {
            return text.substring(0, text.length() - 2);
        }
        boolean plural = text.length() > 4 && text.endsWith("s") && !text.endsWith("ss") && !text.endsWith("us");
        return plural ? text.substring(0, text.length() - 1) : text;
    }
}
