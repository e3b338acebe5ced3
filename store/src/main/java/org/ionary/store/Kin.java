package org.ionary.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Source;

/**
 * What of a paper tells to which others it belongs.
 *
 * @param front its first blocks, in their order
 */
record Kin(Source source, Bibliography bibliography, List<Notice> notices, List<String> front) {
    /** Where preprints are registered; the DOI of a published version begins otherwise. */
    private static final Pattern PREPRINT = Pattern.compile(
            "10\\.(?:48550/arxiv|26434/chemrxiv|1101/|21203/rs|20944/preprints|2139/ssrn|31224/|33774/).*");

    private static final int TELLING_TITLE = 20;
    private static final int TELLING_ALONE = 30;

    Kin {
        front = List.copyOf(front);
    }

    boolean isPreprint() {
        return bibliography
                .doi()
                .filter(doi -> PREPRINT.matcher(doi.value()).matches())
                .isPresent();
    }

    boolean isComplete() {
        return notices.stream().noneMatch(notice -> notice.kind() == Notice.Kind.ABSTRACT_ONLY);
    }

    String title() {
        return bibliography.title().map(Kin::folded).orElse("");
    }

    /** Letters and digits only, in one case, however they are raised, lowered or accented. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Why the other one is the same paper; empty where it is not. */
    Optional<String> sameAs(Kin other) {
        Optional<Doi> doi = bibliography.doi();
        if (doi.isPresent() && doi.equals(other.bibliography.doi()) && titlesAgree(other)) {
            return Optional.of("the same DOI " + doi.orElseThrow());
        }
        boolean versions = isPreprint() != other.isPreprint();
        boolean doisAgree = doi.isEmpty() || other.bibliography.doi().isEmpty() || versions;
        boolean authored = !surnames().isEmpty() && !other.surnames().isEmpty();
        boolean authorsAgree = !authored || surnames().stream().anyMatch(other.surnames()::contains);
        boolean same = doisAgree
                && title().equals(other.title())
                && title().length() >= (authored ? TELLING_TITLE : TELLING_ALONE)
                && authorsAgree
                && yearsAgree(other, versions ? 3 : 1);
        return same ? Optional.of("the same title" + (authored ? " and authors" : "")) : Optional.empty();
    }

    private boolean yearsAgree(Kin other, int apart) {
        return bibliography.year().isEmpty()
                || other.bibliography.year().isEmpty()
                || Math.abs(bibliography.year().getAsInt()
                                - other.bibliography.year().getAsInt())
                        <= apart;
    }

    /** A DOI may be misread, such as that of a cited paper; titles without a word in common are of two papers. */
    private boolean titlesAgree(Kin other) {
        Set<String> own = words(bibliography);
        Set<String> others = words(other.bibliography);
        if (own.isEmpty() || others.isEmpty()) {
            return true;
        }
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(others);
        return shared.size() * 2 >= Math.min(own.size(), others.size());
    }

    private static Set<String> words(Bibliography of) {
        String title = of.title().orElse("");
        return Arrays.stream(Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    /** The longest word of a name, which is its surname as often as not, in whichever order it is written. */
    private Set<String> surnames() {
        Set<String> surnames = new HashSet<>();
        for (String author : bibliography.authors()) {
            for (String word : author.split("[\\s,.]+", -1)) {
                if (word.length() > 2) {
                    surnames.add(folded(word));
                }
            }
        }
        return surnames;
    }
}
