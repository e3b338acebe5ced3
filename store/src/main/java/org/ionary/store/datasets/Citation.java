package org.ionary.store.datasets;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;

/**
 * What a row cites.
 *
 * @param words where it is no DOI
 */
record Citation(Optional<Doi> doi, Optional<String> words, OptionalInt year) {
    private static final Pattern RESOLVER =
            Pattern.compile("^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    static Citation of(Optional<String> cell, Optional<String> year) {
        Optional<Doi> doi = cell.map(text -> RESOLVER.matcher(text).replaceFirst(""))
                .filter(text -> DOI.matcher(text).matches())
                .map(Doi::new);
        return new Citation(doi, doi.isPresent() ? Optional.empty() : cell, year(year));
    }

    /** Empty where the cell is no year in which such papers were printed. */
    static OptionalInt year(Optional<String> cell) {
        return cell.filter(text -> text.matches("\\d{4}(?:\\.0)?")).stream()
                .mapToInt(text -> Integer.parseInt(text.substring(0, 4)))
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .findFirst();
    }

    Bibliography bibliography() {
        return new Bibliography(doi, words, List.of(), Optional.empty(), year, Optional.empty());
    }
}
