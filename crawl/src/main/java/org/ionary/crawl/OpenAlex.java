package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Doi;

/**
 * OpenAlex. As a source it walks by the day of publication, and as it hears of papers later than that, each walk looks
 * back a month. With a key the mark is its cursor; without one it pages by number, of which it gives the first ten
 * thousand works.
 */
final class OpenAlex implements LeadSource, Locator {
    private static final String PUBLIC = "https://api.openalex.org";
    private static final String SELECTED = "id,doi,title,display_name,authorships,publication_year,primary_location"
            + ",best_oa_location,locations,abstract_inverted_index";
    private static final int LARGEST = 100;
    private static final int REACH = 10_000;
    private static final int DAYS_UNTIL_KNOWN = 31;
    private static final String BY_NUMBER = "page ";

    private final Optional<String> base;
    private final Caller caller;
    private final String query;
    private final int pageSize;
    private final LocalDate first;

    OpenAlex(SourceSettings settings, Caller caller) {
        this(settings.address(), caller, settings.query(), Math.min(settings.pageSize(), LARGEST), settings.since());
    }

    /** As a locator only. */
    OpenAlex(Optional<String> address, Caller caller) {
        this(address, caller, "", 1, LocalDate.EPOCH);
    }

    private OpenAlex(Optional<String> base, Caller caller, String query, int pageSize, LocalDate first) {
        this.base = base;
        this.caller = caller;
        this.query = query;
        this.pageSize = pageSize;
        this.first = first;
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException, LostPlaceException {
        LocalDate early = walk.since().minusDays(DAYS_UNTIL_KNOWN);
        LocalDate from = early.isBefore(first) ? (first.isBefore(walk.since()) ? first : walk.since()) : early;
        Query ask = Query.at(base, PUBLIC).path("/works");
        if (!query.isBlank()) {
            ask.with("search", query);
        }
        ask.with("filter", "from_publication_date:" + from + ",to_publication_date:" + walk.until())
                .with("select", SELECTED)
                .with("per_page", String.valueOf(pageSize));
        boolean byNumber = caller.openAlexKey().isEmpty();
        int page = byNumber ? number(walk.mark()) : 0;
        if (byNumber) {
            ask.with("page", String.valueOf(page));
        } else if (walk.mark().startsWith(BY_NUMBER)) {
            throw new LostPlaceException("no cursor of OpenAlex: " + walk.mark());
        } else {
            ask.with("cursor", walk.mark().isEmpty() ? "*" : walk.mark());
        }
        URI address = signed(ask);
        JsonNode answer = new Api(web).json(address, walk);
        JsonNode results = answer.path("results");
        if (!results.isArray()) {
            throw Api.unavailable(address, Fields.text(answer.path("message")).orElse("an answer without results"));
        }
        Gathering gathering = new Gathering();
        gathering.addAll(results, "id", OpenAlexWork::lead);
        return gathering.page(byNumber ? nextNumber(page, results.size()) : nextCursor(answer, results));
    }

    private static Optional<String> nextCursor(JsonNode answer, JsonNode results) {
        return Fields.text(answer.path("meta").path("next_cursor")).filter(cursor -> !results.isEmpty());
    }

    private Optional<String> nextNumber(int page, int results) {
        boolean more = results >= pageSize && (long) (page + 1) * pageSize <= REACH;
        return more ? Optional.of(BY_NUMBER + (page + 1)) : Optional.empty();
    }

    private static int number(String mark) throws LostPlaceException {
        if (mark.isEmpty()) {
            return 1;
        }
        if (!mark.matches(BY_NUMBER + "\\d{1,5}")) {
            throw new LostPlaceException("no page number of OpenAlex: " + mark);
        }
        return Integer.parseInt(mark.substring(BY_NUMBER.length()));
    }

    @Override
    public Optional<Lead> locate(Doi doi, Web web) throws PaperException {
        URI address = signed(Query.at(base, PUBLIC)
                .path("/works/doi:")
                .identifier(doi.value())
                .with("select", SELECTED));
        Optional<JsonNode> work = Located.json(address, web);
        return work.isEmpty()
                ? Optional.empty()
                : Located.lead(address, doi, work.get(), () -> OpenAlexWork.lead(work.get()));
    }

    /** A key tells who asks; without one an address of mail does. */
    private URI signed(Query ask) {
        caller.openAlexKey()
                .ifPresentOrElse(
                        key -> ask.with("api_key", key),
                        () -> caller.contact().ifPresent(mail -> ask.with("mailto", mail)));
        return ask.uri();
    }
}
