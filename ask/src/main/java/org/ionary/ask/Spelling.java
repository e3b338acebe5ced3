package org.ionary.ask;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Misspelt words: the one known word that is a slip or two away. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGER = 6;
    private static final int LONG = 9;
    private static final Set<String> KNOWN = QuestionWords.single();

    /** The known words by their first letter, which is seldom wrong. */
    private static final Map<Character, List<String>> BY_LETTER = KNOWN.stream()
            .filter(word -> word.length() >= SHORTEST)
            .collect(Collectors.groupingBy(word -> word.charAt(0)));

    private Spelling() {}

    /** Whether the word stands in the lexicon, alone or within a phrase. */
    static boolean isKnown(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Empty where no known word is near, or where several are equally near. */
    static Optional<String> corrected(String word, Collection<String> more) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean withoutVowels =
                lower.length() == SHORTEST - 1 && lower.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
        if (lower.length() < SHORTEST && !withoutVowels
                || !lower.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-')) {
            return Optional.empty();
        }
        int allowed = lower.length() >= LONG ? 2 : 1;
        Set<String> best = new TreeSet<>();
        int least = allowed + 1;
        for (Collection<String> words : List.of(BY_LETTER.getOrDefault(lower.charAt(0), List.of()), more)) {
            for (String known : words) {
                if (known.length() < SHORTEST
                        // Glasses are no classes.
                        || known.charAt(0) != lower.charAt(0)
                        || known.indexOf('-') >= 0 && lower.indexOf('-') < 0
                        || Math.abs(known.length() - lower.length()) > allowed) {
                    continue;
                }
                int slips = slips(lower, known, allowed);
                if (slips < least) {
                    least = slips;
                    best.clear();
                }
                if (slips == least && slips <= allowed) {
                    best.add(known);
                }
            }
        }
        // A word that is cut short or goes on is another word, not a slip: "scrap" is no "scrape".
        best.removeIf(known ->
                lower.length() < LONGER && saysNothing(known) && (known.startsWith(lower) || lower.startsWith(known)));
        return chosen(best, lower);
    }

    /**
     * Of several words equally near, those that mean the same, or the one with a letter more: one is easily left out.
     */
    private static Optional<String> chosen(Set<String> best, String word) {
        if (best.size() > 1) {
            Set<String> telling = new TreeSet<>(best);
            telling.removeIf(Spelling::saysNothing);
            if (!telling.isEmpty() && telling.size() < best.size()) {
                return chosen(telling, word);
            }
            Set<QuestionWords.Meaning> meanings = new HashSet<>();
            best.forEach(known -> QuestionWords.of(known).ifPresent(meanings::add));
            Set<String> vowels = new TreeSet<>(best);
            vowels.removeIf(known -> !withoutVowels(known).equals(withoutVowels(word)));
            if (vowels.size() == 1) {
                // A conducter is no conducted one: vowels are heard alike.
                return Optional.of(vowels.iterator().next());
            }
            Set<String> longer = new TreeSet<>(best);
            longer.removeIf(known -> known.length() <= word.length());
            if (longer.size() == 1) {
                return Optional.of(longer.iterator().next());
            }
            if (meanings.size() == 1) {
                return Optional.of(best.iterator().next());
            }
        }
        return best.size() == 1 ? Optional.of(best.iterator().next()) : Optional.empty();
    }

    private static boolean saysNothing(String known) {
        return QuestionWords.of(known)
                .filter(meaning ->
                        meaning.slot() == QuestionWords.Slot.FILLER || meaning.slot() == QuestionWords.Slot.THING)
                .isPresent();
    }

    private static String withoutVowels(String word) {
        return word.replaceAll("[aeiou]", "_");
    }

    /** Letters put in, left out, changed or swapped with their neighbour; at most {@code most + 1}. */
    static int slips(String a, String b, int most) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 1; j <= b.length(); j++) {
                int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int other = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                cost[i][j] = Math.min(change, other);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
                least = Math.min(least, cost[i][j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return cost[a.length()][b.length()];
    }
}
