package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ionary.domain.material.Additive;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Materials;
import org.ionary.normalize.Span;

/**
 * Words that stand for a material named before: {@code the former}, {@code the latter}, {@code the pristine compound}.
 * Each is a material at its own place in the sentence, with the phrase of the one it stands for.
 */
final class Anaphors {
    private static final Set<String> PARENTS =
            Set.of("undoped", "pristine", "parent", "unsubstituted", "unmodified", "bare", "unfilled");
    private static final int NOUN = 24;

    private Anaphors() {}

    /** @param here the materials that the sentence names itself, in order */
    static List<NamedMaterial> in(Sentence sentence, List<NamedMaterial> here, Surroundings surroundings) {
        String lower = LowerCase.of(sentence.text());
        List<NamedMaterial> found = new ArrayList<>();
        addPair(found, lower, "the former", 2, here, surroundings);
        addPair(found, lower, "the latter", 1, here, surroundings);
        addPair(found, lower, "the last-mentioned", 1, List.of(), surroundings);
        addParents(found, lower, here, surroundings);
        addDescribed(found, lower, here, surroundings);
        addWithout(found, lower, here);
        addPronouns(found, sentence, here, surroundings);
        found.sort(Comparator.comparingInt(NamedMaterial::begin));
        return found;
    }

    private static void addPair(
            List<NamedMaterial> found,
            String lower,
            String words,
            int fromEnd,
            List<NamedMaterial> here,
            Surroundings surroundings) {
        for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
            int place = at;
            List<NamedMaterial> named =
                    here.stream().filter(material -> material.end() <= place).toList();
            List<NamedMaterial> pair = named.size() >= 2 ? named : surroundings.materialsBefore();
            if (pair.size() >= 2) {
                found.add(at(at, at + words.length(), pair.get(pair.size() - fromEnd)));
            }
        }
    }

    /** {@code Its conductivity}, {@code it shows}, {@code the same pellet}: what the text has been about. */
    private static void addPronouns(
            List<NamedMaterial> found, Sentence sentence, List<NamedMaterial> here, Surroundings surroundings) {
        for (Span pronoun : sentence.names().pronouns()) {
            boolean free = found.stream().noneMatch(other -> other.overlaps(pronoun.begin(), pronoun.end()));
            if (free) {
                Stream.concat(here.stream(), found.stream())
                        .filter(material -> material.end() <= pronoun.begin())
                        .max(Comparator.comparingInt(NamedMaterial::begin))
                        .or(surroundings::material)
                        .ifPresent(material -> found.add(at(pronoun.begin(), pronoun.end(), material)));
            }
        }
    }

    /** {@code the parent}, {@code the undoped material}; not where the formula itself follows. */
    private static void addParents(
            List<NamedMaterial> found, String lower, List<NamedMaterial> here, Surroundings surroundings) {
        for (String word : PARENTS) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                int begin = at;
                int end = at + word.length();
                boolean article = lower.substring(0, at).endsWith("the ")
                        || lower.substring(0, at).endsWith("its ");
                boolean whole = end == lower.length() || !Character.isLetter(lower.charAt(end));
                if (article && whole && !isNamed(lower, end, here)) {
                    surroundings.parent(here).ifPresent(parent -> found.add(at(begin, end, parent)));
                }
            }
        }
    }

    /** {@code the composite}, {@code the solid solution}: what was called so before; not where the formula follows. */
    private static void addDescribed(
            List<NamedMaterial> found, String lower, List<NamedMaterial> here, Surroundings surroundings) {
        for (Descriptions.Description description : surroundings.descriptions().behindArticles(lower)) {
            String words = description.words();
            NamedMaterial material = description.material();
            boolean namedHere = here.stream()
                    .anyMatch(other ->
                            other.material().key().equals(material.material().key()));
            for (String article : List.of("the ", "this ")) {
                int at = namedHere ? -1 : lower.indexOf(article + words);
                int begin = at + article.length();
                int end = begin + words.length();
                boolean whole = at >= 0
                        && (at == 0 || !Character.isLetter(lower.charAt(at - 1)))
                        && (end == lower.length() || !isWordPart(lower.charAt(end)));
                boolean free = found.stream().noneMatch(other -> other.overlaps(begin, end));
                if (whole && free && !isNamed(lower, end, here)) {
                    found.add(at(begin, end, material));
                }
            }
        }
    }

    /** {@code without MgO}: the matrix of the composite that the sentence names. */
    private static void addWithout(List<NamedMaterial> found, String lower, List<NamedMaterial> here) {
        for (NamedMaterial composite : here) {
            for (Additive additive : composite.material().additives()) {
                int at = lower.indexOf("without " + LowerCase.of(additive.formula()));
                if (at >= 0 && composite.phrase().head() instanceof Mention.Seen seen) {
                    matrix(seen, additive)
                            .ifPresent(matrix -> found.add(at(
                                    at,
                                    at
                                            + "without ".length()
                                            + additive.formula().length(),
                                    matrix)));
                }
            }
        }
    }

    private static Optional<NamedMaterial> matrix(Mention.Seen seen, Additive additive) {
        return Materials.scanPhases(seen.quote()).stream()
                .filter(phase -> !Formulas.canonical(phase.text()).equals(additive.formula()))
                .findFirst()
                .flatMap(phase -> Materials.read(phase.text())
                        .map(material -> NamedMaterial.of(
                                phase.begin(),
                                phase.end(),
                                Places.within(seen, phase.begin(), phase.end()),
                                List.of(),
                                material)));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    private static boolean isNamed(String lower, int end, List<NamedMaterial> here) {
        return here.stream()
                .anyMatch(material -> material.begin() >= end
                        && material.begin() - end <= NOUN
                        && isNoun(lower.substring(end, material.begin())));
    }

    /** Whether only words stand between, so that the formula is what the word belongs to. */
    private static boolean isNoun(String between) {
        return between.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')
                && !between.contains(" and ")
                && !between.contains(" to ")
                && !between.contains(" in ");
    }

    private static NamedMaterial at(int begin, int end, NamedMaterial meant) {
        return new NamedMaterial(begin, end, meant.phrase(), meant.material());
    }
}
