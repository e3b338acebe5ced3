package org.ionary.crawl;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;

/** Whether a lead is worth fetching, and whence it may be. */
final class Judging {
    private final Holdings holdings;
    private final Optional<Relevance> relevance;

    /** @param relevance absent where titles and abstracts decide nothing */
    Judging(Holdings holdings, Optional<Relevance> relevance) {
        this.holdings = holdings;
        this.relevance = relevance;
    }

    sealed interface Judgement {
        record Unrelated(String why) implements Judgement {}

        record Known(String why) implements Judgement {}

        /** @param licenses those that are named, or that none is */
        record Unlicensed(String licenses) implements Judgement {}

        /** Nobody has said yet where it can be had. */
        record Nowhere() implements Judgement {}

        record Fetch(List<Place> places) implements Judgement {}
    }

    /** @param revisited whether it has been read before and is looked at again */
    Judgement of(Lead lead, LicensePolicy policy, boolean revisited) throws IOException {
        Optional<String> objection = relevance.flatMap(rules -> rules.objection(lead));
        if (objection.isPresent()) {
            return new Judgement.Unrelated(objection.orElseThrow());
        }
        if (!revisited
                && lead.cited().doi().isPresent()
                && holdings.holds(lead.cited().doi().orElseThrow())) {
            return new Judgement.Known("its DOI is in the library");
        }
        if (lead.places().isEmpty()) {
            return new Judgement.Nowhere();
        }
        List<Place> allowed = lead.places().stream()
                .filter(place -> LicenseRule.of(policy, license(lead, place)) != Otherwise.SKIP)
                .toList();
        return allowed.isEmpty()
                ? new Judgement.Unlicensed(lead.places().stream()
                        .map(place -> license(lead, place).orElse("none named"))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                : new Judgement.Fetch(allowed);
    }

    static Optional<String> license(Lead lead, Place place) {
        return place.license().or(() -> lead.cited().license());
    }
}
