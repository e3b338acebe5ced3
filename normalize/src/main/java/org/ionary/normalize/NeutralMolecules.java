package org.ionary.normalize;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The neutral molecules that bind to a salt as adducts, and their abbreviations; they stand in a data file. */
final class NeutralMolecules {

    record Molecule(String canonical, String formula) {}

    private static final Map<String, Molecule> BY_SPELLING =
            Lexicon.rows(NeutralMolecules.class, "neutral-molecules.tsv", 3).stream()
                    .flatMap(row -> Stream.concat(Stream.of(row[0]), Stream.of(row[2].split(",", -1)))
                            .filter(spelling -> !spelling.isBlank())
                            .map(spelling -> Map.entry(spelling, new Molecule(row[0], row[1]))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final List<String> LONGEST_FIRST = BY_SPELLING.keySet().stream()
            .sorted(Comparator.comparingInt((String s) -> -s.length()).thenComparing(s -> s))
            .toList();

    private NeutralMolecules() {}

    static Optional<Molecule> of(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }

    /** The longest spelling that stands here as a whole, brackets around it allowed; empty where none does. */
    static Optional<String> at(Folded text, int begin) {
        for (String spelling : LONGEST_FIRST) {
            int end = begin + spelling.length();
            if (text.startsWith(spelling, begin) && !Character.isLowerCase(text.at(end)) && !text.digit(end)) {
                return Optional.of(spelling);
            }
        }
        return Optional.empty();
    }

    /** Whether the word is an abbreviation that is not written in element symbols. */
    static boolean isAbbreviation(String word) {
        Molecule molecule = BY_SPELLING.get(word);
        return molecule != null
                && !word.matches("[A-Z(][A-Za-z0-9()]*[0-9)].*")
                && !molecule.formula().equals(word);
    }
}
