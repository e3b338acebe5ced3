package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Doi;

/**
 * Retractions, corrections and expressions of concern, from the works in Crossref that update others. Walks by the day
 * of indexing: what Retraction Watch knows reaches a notice without its publisher depositing anything. New editions and
 * versions are no amendments. The mark is the cursor.
 */
final class CrossrefAmendments implements AmendmentSource {
    private static final int ROWS = 500;

    private final CrossrefWorks works;

    CrossrefAmendments(Optional<String> address, Caller caller) {
        works = new CrossrefWorks(address, caller.contact());
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException, LostPlaceException {
        Query ask = works.list("is-update:true,from-index-date:" + walk.since() + ",until-index-date:" + walk.until())
                .with("select", "DOI,update-to");
        CrossrefWorks.Items answer = works.items(ask, ROWS, walk, web);
        Set<Amendment> amendments = new LinkedHashSet<>();
        for (JsonNode notice : answer.items()) {
            Optional<Doi> by = Dois.of(Fields.text(notice.path("DOI")));
            for (JsonNode update : Fields.items(notice.path("update-to"))) {
                Optional<Doi> about = Dois.of(Fields.text(update.path("DOI")));
                Optional<Amendment.Kind> kind = kind(Fields.text(update.path("type"))
                        .or(() -> Fields.text(update.path("label")))
                        .orElse(""));
                if (about.isPresent() && kind.isPresent()) {
                    amendments.add(new Amendment(about.get(), kind.get(), by));
                }
            }
        }
        return new Page(amendments.stream().toList(), answer.next());
    }

    /**
     * Publishers write the type as they like: {@code expression_of_concern}, {@code Retration},
     * {@code partial_retraction}.
     */
    private static Optional<Amendment.Kind> kind(String type) {
        String letters = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (letters.matches("(?:partial)?(?:retrac?tion|withdrawal|removal|retracted|withdrawn).*")) {
            return Optional.of(Amendment.Kind.RETRACTION);
        }
        if (letters.contains("concern")) {
            return Optional.of(Amendment.Kind.CONCERN);
        }
        return letters.matches(
                        "(?:publisher|author)?(?:correct(?:ion|ed)|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)).*")
                ? Optional.of(Amendment.Kind.CORRECTION)
                : Optional.empty();
    }
}
