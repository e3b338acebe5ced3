package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Bibliography;

/**
 * Europe PMC, by its search. Walks by the day a record was last changed there, so that a paper comes again when its
 * full text is set free. The mark is its cursor.
 */
final class EuropePmc implements LeadSource {
    private static final String PUBLIC = "https://www.ebi.ac.uk/europepmc/webservices/rest";
    private static final int LARGEST = 1000;

    private final SourceSettings settings;

    EuropePmc(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException, LostPlaceException {
        String mark = walk.mark().isEmpty() ? "*" : walk.mark();
        String window = "UPDATE_DATE:[" + walk.since() + " TO " + walk.until() + "]";
        URI address = Query.at(settings.address(), PUBLIC)
                .path("/search")
                .with("query", settings.query().isBlank() ? window : "(" + settings.query() + ") AND " + window)
                .with("resultType", "core")
                .with("format", "json")
                .with("pageSize", String.valueOf(Math.min(settings.pageSize(), LARGEST)))
                .with("cursorMark", mark)
                .uri();
        JsonNode answer = new Api(web).json(address, walk);
        Optional<String> trouble = Fields.text(answer.path("errMsg"));
        if (trouble.isPresent() && !walk.mark().isEmpty()) {
            throw new LostPlaceException("Europe PMC: " + trouble.get());
        }
        if (trouble.isPresent()) {
            throw Api.refused(address, trouble.get());
        }
        JsonNode results = answer.path("resultList").path("result");
        if (!results.isArray()
                && !(results.isMissingNode() && answer.path("hitCount").asInt(-1) == 0)) {
            throw Api.unavailable(address, "an answer without resultList");
        }
        Gathering gathering = new Gathering();
        gathering.addAll(results, "id", this::lead);
        // The last page repeats the mark it was asked with, or names none.
        Optional<String> next =
                Fields.text(answer.path("nextCursorMark")).filter(some -> !some.equals(mark) && !results.isEmpty());
        return gathering.page(next);
    }

    private Lead lead(JsonNode result) {
        Optional<String> license = LicenseNames.of(Fields.text(result.path("license")));
        List<String> authors = new ArrayList<>();
        for (JsonNode author : Fields.items(result.path("authorList").path("author"))) {
            Fields.text(author.path("fullName"))
                    .or(() -> Fields.text(author.path("collectiveName")))
                    .ifPresent(authors::add);
        }
        Bibliography cited = new Bibliography(
                Dois.of(Fields.text(result.path("doi"))),
                PlainText.of(Fields.text(result.path("title"))).map(title -> title.replaceFirst("\\.$", "")),
                authors,
                Fields.text(result.path("journalInfo").path("journal").path("title")),
                Fields.year(
                        Fields.text(result.path("pubYear")).or(() -> Fields.text(result.path("firstPublicationDate")))),
                license);
        return Leads.of(
                cited,
                Optional.empty(),
                Fields.text(result.path("id")).flatMap(id -> page(result, id)),
                PlainText.ofAbstract(Fields.text(result.path("abstractText"))),
                places(result, license));
    }

    /** What tells a record without DOI from others. */
    private static Optional<URI> page(JsonNode result, String id) {
        return Fields.text(result.path("source"))
                .flatMap(source -> Fields.address("https://europepmc.org/article/" + source + "/" + id));
    }

    private List<Place> places(JsonNode result, Optional<String> license) {
        List<Place> places = new ArrayList<>();
        Optional<String> pmcid = Fields.text(result.path("pmcid")).filter(id -> id.matches("PMC\\d+"));
        boolean marked =
                pmcid.isPresent() && "Y".equals(result.path("isOpenAccess").asText());
        if (marked) {
            places.add(new Place(
                    Query.at(settings.address(), PUBLIC)
                            .path("/" + pmcid.get() + "/fullTextXML")
                            .uri(),
                    Place.Form.XML,
                    license));
        }
        for (JsonNode link : Fields.items(result.path("fullTextUrlList").path("fullTextUrl"))) {
            String availability = link.path("availabilityCode").asText();
            String style = link.path("documentStyle").asText();
            // Its own pages are drawn by a script: there is no text in them.
            boolean drawn = style.equals("html") && link.path("site").asText().equals("Europe_PMC");
            if ((availability.equals("OA") || availability.equals("F")) && !drawn && !style.equals("doi")) {
                Fields.address(Fields.text(link.path("url")))
                        .ifPresent(at -> places.add(new Place(at, form(style), license)));
            }
        }
        return Leads.byForm(places);
    }

    private static Place.Form form(String style) {
        return switch (style) {
            case "pdf" -> Place.Form.PDF;
            case "html" -> Place.Form.HTML;
            case "xml" -> Place.Form.XML;
            default -> Place.Form.ANY;
        };
    }
}
