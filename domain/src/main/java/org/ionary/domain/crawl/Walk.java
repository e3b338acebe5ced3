package org.ionary.domain.crawl;

import java.time.LocalDate;
import org.ionary.domain.Checks;

/**
 * How far a source has been walked: what has come or changed from {@code since} to {@code until}, both inclusive.
 *
 * @param mark where the next page begins, in the source's own terms; empty for the first page
 */
public record Walk(LocalDate since, LocalDate until, String mark) {
    public Walk {
        Checks.require(!until.isBefore(since), "a walk from " + since + " cannot end on " + until);
    }

    public Walk at(String next) {
        return new Walk(since, until, next);
    }

    public Walk fromTheStart() {
        return at("");
    }
}
