package org.ionary.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;

/**
 * The words of one document, which tell whether a hyphen at a line's end is part of a compound or breaks a word.
 *
 * <p>How the document writes the word elsewhere decides; then the words of English ({@code words.txt}) and the habits
 * of compounds ({@code hyphens.txt}): two words that make none together are a compound, all else is one word.
 */
final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*+");
    private static final int SHORTEST_HALF = 3;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> compounds = new HashMap<>();
    private final Map<String, Set<String>> firstParts = new HashMap<>();

    /** @param lines all lines of the document; what is broken between two of them teaches nothing */
    Vocabulary(List<String> lines) {
        boolean goesOn = false;
        for (String line : lines) {
            GivenUp.check();
            String text = line.strip();
            boolean breaks = text.endsWith("-");
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                boolean half = word.start() == 0 && goesOn || breaks && word.end() + 1 >= text.length();
                if (!half) {
                    learn(word.group().toLowerCase(Locale.ROOT));
                }
            }
            goesOn = breaks;
        }
    }

    private void learn(String word) {
        int begin = 0;
        for (int hyphen = word.indexOf('-'); hyphen > 0; hyphen = word.indexOf('-', begin)) {
            String first = word.substring(begin, hyphen);
            int next = word.indexOf('-', hyphen + 1);
            String second = word.substring(hyphen + 1, next < 0 ? word.length() : next);
            words.merge(first, 1, Integer::sum);
            compounds.merge(first + "-" + second, 1, Integer::sum);
            firstParts.computeIfAbsent(second, key -> new HashSet<>()).add(first);
            begin = hyphen + 1;
        }
        words.merge(word.substring(begin), 1, Integer::sum);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean has(String word) {
        return words.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the two parts are one word without the hyphen between them.
     *
     * @param left what stands before the hyphen, up to the space before it
     * @param right the letters after it
     * @param more whether another hyphen follows these
     */
    boolean isOneWord(String left, String right, boolean more) {
        String whole = left.toLowerCase(Locale.ROOT);
        String first = whole.substring(whole.lastIndexOf('-') + 1);
        String second = right.toLowerCase(Locale.ROOT);
        int together = words.getOrDefault(first + second, 0);
        int apart = compounds.getOrDefault(first + "-" + second, 0);
        if (together + apart > 0) {
            return together >= apart;
        }
        if (Habits.JOINED.contains(first + second)
                || English.WORDS.contains(first + second)
                || Habits.SUFFIX.contains(second)) {
            return true;
        }
        if (Habits.APART.contains(first)) {
            return false;
        }
        if (Habits.BOUND.contains(first)) {
            return first.charAt(first.length() - 1) != second.charAt(0) && !isApartAfterAnother(second);
        }
        boolean inCompound = more || whole.length() > first.length();
        return !(inCompound ? isWord(first) && isWord(second) : isCompound(first, second));
    }

    private boolean isCompound(String first, String second) {
        if (first.length() < SHORTEST_HALF) {
            return Habits.SHORT.contains(first) && second.length() >= SHORTEST_HALF && isWord(second);
        }
        return Habits.SECOND.contains(second)
                || isWord(first) && isWord(second) && (second.length() >= SHORTEST_HALF || has(second));
    }

    /** Whether the document sets such a prefix apart from the word: {@code intra-cage} tells of {@code inter-cage}. */
    private boolean isApartAfterAnother(String second) {
        return firstParts.getOrDefault(second, Set.of()).stream()
                .anyMatch(prefix -> Habits.BOUND.contains(prefix) && !has(prefix + second));
    }

    private boolean isWord(String word) {
        return words.containsKey(word) || English.WORDS.contains(word);
    }

    /** Read when the first document needs it. */
    private static final class English {
        private static final Set<String> WORDS = new HashSet<>(lines("words.txt"));
    }

    private static final class Habits {
        private static final Set<String> BOUND = of("bound");
        private static final Set<String> SUFFIX = of("suffix");
        private static final Set<String> APART = of("apart");
        private static final Set<String> SHORT = of("short");
        private static final Set<String> SECOND = of("second");
        private static final Set<String> JOINED = of("joined");

        private static Set<String> of(String kind) {
            Set<String> words = new HashSet<>();
            for (String line : lines("hyphens.txt")) {
                List<String> fields = Arrays.asList(line.split(" ", -1));
                if (fields.getFirst().equals(kind)) {
                    words.addAll(fields.subList(1, fields.size()));
                }
            }
            return Set.copyOf(words);
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
