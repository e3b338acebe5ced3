package org.ionary.normalize;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.material.Family;

/** The words by which data sets name families, without case, hyphens and plural; they stand in a data file. */
final class FamilyNames {
    private static final Map<String, Family> BY_NAME = Lexicon.rows(FamilyNames.class, "family-names.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> folded(row[0]), row -> Family.valueOf(row[1])));

    private FamilyNames() {}

    static Optional<Family> family(String label) {
        String folded = folded(label);
        return Optional.ofNullable(BY_NAME.get(folded))
                .or(() -> folded.endsWith("s")
                        ? Optional.ofNullable(BY_NAME.get(folded.substring(0, folded.length() - 1)))
                        : Optional.empty());
    }

    private static String folded(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
