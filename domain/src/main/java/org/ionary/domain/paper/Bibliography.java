package org.ionary.domain.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.Checks;

/** How a paper is cited; whatever the source does not say is absent, never guessed. */
public record Bibliography(
        Optional<Doi> doi,
        Optional<String> title,
        List<String> authors,
        Optional<String> journal,
        OptionalInt year,
        Optional<String> license) {
    public Bibliography {
        authors = List.copyOf(authors);
        year.ifPresent(y -> Checks.require(y >= 1500 && y <= 9999, "not a year of publication: " + y));
    }

    /** This one, with what the other knows where it knows nothing itself. */
    public Bibliography completedBy(Bibliography other) {
        return new Bibliography(
                doi.or(other::doi),
                title.or(other::title),
                authors.isEmpty() ? other.authors() : authors,
                journal.or(other::journal),
                year.isPresent() ? year : other.year(),
                license.or(other::license));
    }

    public static Bibliography unknown() {
        return new Bibliography(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }
}
