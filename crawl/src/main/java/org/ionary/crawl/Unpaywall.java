package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;

/** Unpaywall, which answers only those who give an address of mail. */
final class Unpaywall implements Locator {
    private static final String PUBLIC = "https://api.unpaywall.org/v2";

    private final Optional<String> base;
    private final String contact;

    Unpaywall(Optional<String> address, String contact) {
        base = address;
        this.contact = contact;
    }

    @Override
    public Optional<Lead> locate(Doi doi, Web web) throws PaperException {
        URI address = Query.at(base, PUBLIC)
                .path("/")
                .identifier(doi.value())
                .with("email", contact)
                .uri();
        Optional<JsonNode> answer = Located.json(address, web);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        JsonNode work = answer.get();
        if (work.path("error").asBoolean(false)) {
            throw Api.refused(address, Fields.text(work.path("message")).orElse("an error that is not explained"));
        }
        return Located.lead(address, doi, work, () -> lead(work, doi));
    }

    private static Lead lead(JsonNode work, Doi doi) {
        JsonNode best = work.path("best_oa_location");
        List<String> authors = new ArrayList<>();
        for (JsonNode author : Fields.items(work.path("z_authors"))) {
            String name = Fields.text(author.path("given")).orElse("") + " "
                    + Fields.text(author.path("family")).orElse("");
            Fields.text(author.path("raw_author_name"))
                    .or(() -> Optional.of(name.strip()).filter(some -> !some.isEmpty()))
                    .ifPresent(authors::add);
        }
        return Leads.of(
                new Bibliography(
                        Dois.of(Fields.text(work.path("doi"))).or(() -> Optional.of(doi)),
                        PlainText.of(Fields.text(work.path("title"))),
                        authors,
                        PlainText.of(Fields.text(work.path("journal_name"))),
                        Fields.year(work.path("year").asInt(0)),
                        LicenseNames.of(Fields.text(best.path("license")))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                places(best, work.path("oa_locations")));
    }

    private static List<Place> places(JsonNode best, JsonNode locations) {
        List<JsonNode> open = new ArrayList<>();
        open.add(best);
        open.addAll(Fields.items(locations));
        List<Place> places = new ArrayList<>();
        for (JsonNode location : open) {
            places.addAll(OpenPlaces.prints(location, "url_for_pdf", "url_for_landing_page"));
        }
        for (JsonNode location : open) {
            places.addAll(OpenPlaces.pages(location, "url_for_landing_page"));
        }
        return places;
    }
}
