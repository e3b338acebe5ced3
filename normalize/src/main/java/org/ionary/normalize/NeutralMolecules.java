package org.ionary.normalize;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.material.Composition;

/** The neutral molecules that bind to a salt as adducts, and their abbreviations; they stand in a data file. */
final class NeutralMolecules {

    /**
     * @param canonical as exported
     * @param formula by elements alone
     */
    record Molecule(String canonical, String formula) {
        Composition composition() {
            Composition known = Compositions.BY_FORMULA.get(formula);
            if (known == null) {
                throw new IllegalStateException("no formula: " + formula);
            }
            return known;
        }
    }

    private static final Map<String, Molecule> BY_SPELLING =
            Lexicon.rows(NeutralMolecules.class, "neutral-molecules.tsv", 3).stream()
                    .flatMap(row -> Stream.concat(Stream.of(row[0]), Stream.of(row[2].split(",", -1)))
                            .filter(spelling -> !spelling.isBlank())
                            .map(spelling -> Map.entry(spelling, new Molecule(row[0], row[1]))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<Character, List<String>> LONGEST_FIRST = BY_SPELLING.keySet().stream()
            .sorted(Comparator.comparingInt((String s) -> -s.length()).thenComparing(s -> s))
            .collect(Collectors.groupingBy(spelling -> spelling.charAt(0)));

    private NeutralMolecules() {}

    /** Read once, and after the spellings, because the parser asks for these. */
    private static final class Compositions {
        static final Map<String, Composition> BY_FORMULA = BY_SPELLING.values().stream()
                .map(Molecule::formula)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        formula -> formula,
                        formula -> Formulas.composition(formula).orElseThrow()));
    }

    static Optional<Molecule> of(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }

    /** The longest spelling that stands here as a whole; empty where none does. */
    static Optional<String> at(FormulaText text, int begin) {
        for (String spelling : LONGEST_FIRST.getOrDefault(text.at(begin), List.of())) {
            int end = begin + spelling.length();
            if (text.startsWith(spelling, begin) && !Character.isLowerCase(text.at(end)) && !text.digit(end)) {
                return Optional.of(spelling);
            }
        }
        return Optional.empty();
    }

    /** Whether the word is a name or an abbreviation, not written in element symbols. */
    static boolean isAbbreviation(String word) {
        Molecule molecule = BY_SPELLING.get(word);
        boolean amounts = word.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean capital = !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || word.charAt(0) == '(');
        return molecule != null && !molecule.formula().equals(word) && !(amounts && capital && isSpeltOut(word));
    }

    /** {@code CH3NH2}, not {@code MeNH2}. */
    private static boolean isSpeltOut(String word) {
        return Stream.of("Me", "Et", "Pr", "Bu", "Ph", "OEt", "OMe", "i-", "G1", "G2", "G3", "G4")
                .noneMatch(word::contains);
    }
}
