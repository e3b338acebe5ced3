package org.ionary.crawl;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Bibliography;
import org.jsoup.nodes.Element;

/**
 * arXiv, by its Atom interface, in the order of submission. A paper shows days after the date it was submitted on
 * (weekends, moderation), so each walk looks back a week. The mark is how many entries have been read.
 */
final class Arxiv implements LeadSource {
    private static final String PUBLIC = "https://export.arxiv.org/api/query";
    private static final int LARGEST = 1000;
    private static final int DAYS_UNTIL_SHOWN = 7;
    private static final Pattern ABSTRACT_PAGE = Pattern.compile("/abs/(\\S+?)(v\\d+)?$");

    private final SourceSettings settings;

    Arxiv(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException, LostPlaceException {
        int start = start(walk.mark());
        URI address = Query.at(settings.address(), PUBLIC)
                .with("search_query", search(walk))
                .with("start", String.valueOf(start))
                .with("max_results", String.valueOf(Math.min(settings.pageSize(), LARGEST)))
                .with("sortBy", "submittedDate")
                .with("sortOrder", "ascending")
                .uri();
        Api api = new Api(web);
        Element feed = Api.xml(
                address, api.bytes(Web.Ask.api(address, "application/atom+xml")).body(), Set.of("feed"));
        List<Element> entries = children(feed, "entry");
        for (Element entry : entries) {
            if (text(entry, "id").orElse("").contains("/api/errors")) {
                throw Api.refused(address, text(entry, "summary").orElse("an error that is not explained"));
            }
        }
        int total = text(feed, "totalresults")
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> Api.unavailable(address, "a feed without totalResults"));
        if (entries.isEmpty() && start < total) {
            // Known of it: now and then a page comes empty.
            throw Api.unavailable(address, "an empty page, " + start + " of " + total + " read");
        }
        Gathering gathering = new Gathering();
        for (Element entry : entries) {
            gathering.add(text(entry, "id").orElse("an entry without id"), () -> lead(entry));
        }
        int read = start + entries.size();
        return gathering.page(read < total ? Optional.of(String.valueOf(read)) : Optional.empty());
    }

    private static int start(String mark) throws LostPlaceException {
        if (mark.isEmpty()) {
            return 0;
        }
        if (!mark.matches("\\d{1,9}")) {
            throw new LostPlaceException("no mark of arXiv: " + mark);
        }
        return Integer.parseInt(mark);
    }

    private String search(Walk walk) {
        LocalDate early = walk.since().minusDays(DAYS_UNTIL_SHOWN);
        LocalDate from = early.isBefore(settings.since()) ? earlier(settings.since(), walk.since()) : early;
        DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
        String window = "submittedDate:[" + day.format(from) + "0000 TO " + day.format(walk.until()) + "2359]";
        return settings.query().isBlank() ? window : "(" + settings.query() + ") AND " + window;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Lead lead(Element entry) {
        Matcher page = ABSTRACT_PAGE.matcher(text(entry, "id").orElse(""));
        if (!page.find()) {
            throw new IllegalArgumentException("no id of arXiv");
        }
        List<String> authors = new ArrayList<>();
        children(entry, "author").forEach(author -> text(author, "name").ifPresent(authors::add));
        Bibliography cited = new Bibliography(
                Dois.of(text(entry, "doi")),
                text(entry, "title").map(Tex::plain).flatMap(PlainText::of),
                authors,
                text(entry, "journal_ref"),
                Fields.year(text(entry, "published")),
                Optional.empty());
        return Leads.of(
                cited,
                Optional.of(page.group(1).toLowerCase(Locale.ROOT)),
                Optional.empty(),
                text(entry, "summary").map(Tex::plain).flatMap(PlainText::of),
                places(entry, page.group(1)));
    }

    /** The print is named; that there is HTML of what came since the end of 2023 is known. */
    private static List<Place> places(Element entry, String id) {
        Optional<URI> print = children(entry, "link").stream()
                .filter(link ->
                        link.attr("title").equals("pdf") || link.attr("type").equals("application/pdf"))
                .findFirst()
                .flatMap(link ->
                        Fields.address(link.attr("href").replaceFirst("^http://arxiv\\.org/", "https://arxiv.org/")));
        if (print.isEmpty()) {
            return Leads.arxivPlaces(id, Optional.empty());
        }
        List<Place> places = new ArrayList<>();
        if (Leads.arxivPlaces(id, Optional.empty()).size() > 1
                && print.get().toString().contains("/pdf/")) {
            places.add(new Place(
                    URI.create(print.get().toString().replaceFirst("/pdf/", "/html/")),
                    Place.Form.HTML,
                    Optional.empty()));
        }
        places.add(new Place(print.get(), Place.Form.PDF, Optional.empty()));
        return places;
    }

    private static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> Api.local(child).equals(name))
                .toList();
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(child -> child.text().strip())
                .filter(text -> !text.isEmpty());
    }
}
