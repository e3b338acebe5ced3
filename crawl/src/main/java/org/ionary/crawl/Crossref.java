package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Doi;

/**
 * Crossref. As a source it walks by the day a publisher last deposited a work: that is when it is new, and when a
 * licence, an abstract or a link is added later. The day of creation would miss the latter, that of indexing changes
 * with each citation. The mark is its cursor, which it forgets within minutes.
 */
final class Crossref implements LeadSource, Locator {
    private static final String SELECTED = "DOI,title,author,container-title,issued,license,link,abstract,type";
    private static final int LARGEST = 1000;

    private final CrossrefWorks works;
    private final String query;
    private final int pageSize;
    private final Caller caller;

    Crossref(SourceSettings settings, Caller caller) {
        works = new CrossrefWorks(settings.address(), caller.contact());
        query = settings.query();
        pageSize = Math.min(settings.pageSize(), LARGEST);
        this.caller = caller;
    }

    /** As a locator only. */
    Crossref(Optional<String> address, Caller caller) {
        works = new CrossrefWorks(address, caller.contact());
        query = "";
        pageSize = 1;
        this.caller = caller;
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException, LostPlaceException {
        Query ask = works.list(
                "type:journal-article,from-update-date:" + walk.since() + ",until-update-date:" + walk.until());
        if (!query.isBlank()) {
            ask.with("query.bibliographic", query);
        }
        ask.with("select", SELECTED);
        CrossrefWorks.Items answer = works.items(ask, pageSize, walk, web);
        Gathering gathering = new Gathering();
        gathering.addAll(answer.items(), "DOI", work -> CrossrefWork.lead(work, walk.until()));
        return gathering.page(answer.next());
    }

    @Override
    public Optional<Lead> locate(Doi doi, Web web) throws PaperException {
        URI address = works.one(doi);
        Optional<JsonNode> answer = Located.json(address, web);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        JsonNode work = answer.get().path("message");
        LocalDate today = LocalDate.ofInstant(caller.clock().instant(), ZoneOffset.UTC);
        return Located.lead(address, doi, work, () -> CrossrefWork.lead(work, today));
    }
}
