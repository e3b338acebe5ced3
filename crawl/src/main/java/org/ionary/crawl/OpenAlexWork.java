package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Bibliography;

/** A work as OpenAlex describes it. */
final class OpenAlexWork {
    /** No abstract is as long; positions beyond are damage. */
    private static final int WORDS = 20_000;

    private OpenAlexWork() {}

    static Lead lead(JsonNode work) {
        List<String> authors = new ArrayList<>();
        for (JsonNode authorship : Fields.items(work.path("authorships"))) {
            Fields.text(authorship.path("author").path("display_name"))
                    .or(() -> Fields.text(authorship.path("raw_author_name")))
                    .ifPresent(authors::add);
        }
        JsonNode best = work.path("best_oa_location");
        JsonNode primary = work.path("primary_location");
        return Leads.of(
                new Bibliography(
                        Dois.of(Fields.text(work.path("doi"))),
                        PlainText.of(Fields.text(work.path("title")).or(() -> Fields.text(work.path("display_name")))),
                        authors,
                        Fields.text(primary.path("source").path("display_name")),
                        Fields.year(work.path("publication_year").asInt(0)),
                        LicenseNames.of(
                                Fields.text(best.path("license")).or(() -> Fields.text(primary.path("license"))))),
                Optional.empty(),
                Fields.address(Fields.text(work.path("id"))),
                text(work.path("abstract_inverted_index")),
                places(best, work.path("locations")));
    }

    /** The words back in their places. */
    static Optional<String> text(JsonNode invertedIndex) {
        TreeMap<Integer, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word : invertedIndex.properties()) {
            for (JsonNode position : Fields.items(word.getValue())) {
                if (position.canConvertToInt() && position.asInt() >= 0 && position.asInt() < WORDS) {
                    words.putIfAbsent(position.asInt(), word.getKey());
                }
            }
        }
        return PlainText.ofAbstract(Optional.of(String.join(" ", words.values())));
    }

    /** First the print of every open place, then their pages: many of those show no more than the abstract. */
    private static List<Place> places(JsonNode best, JsonNode locations) {
        List<JsonNode> open = new ArrayList<>();
        open.add(best);
        Fields.items(locations).stream()
                .filter(location -> location.path("is_oa").asBoolean(false))
                .forEach(open::add);
        List<Place> places = new ArrayList<>();
        for (JsonNode location : open) {
            places.addAll(OpenPlaces.prints(location, "pdf_url", "landing_page_url"));
        }
        for (JsonNode location : open) {
            places.addAll(OpenPlaces.pages(location, "landing_page_url"));
        }
        return places;
    }
}
