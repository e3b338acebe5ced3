package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.crawl.Place;

/** Open-access locations, as OpenAlex and Unpaywall describe them. */
final class OpenPlaces {
    private OpenPlaces() {}

    /** Where the print is; of a location on arXiv whatever arXiv has. */
    static List<Place> prints(JsonNode location, String printField, String pageField) {
        Optional<String> license = LicenseNames.of(Fields.text(location.path("license")));
        Optional<URI> print = Fields.address(Fields.text(location.path(printField)));
        Optional<String> arxiv = print.map(URI::toString)
                .flatMap(Dois::arxivIn)
                .or(() -> Fields.text(location.path(pageField)).flatMap(Dois::arxivIn));
        return arxiv.map(id -> Leads.arxivPlaces(id, license))
                .orElseGet(() -> print.map(at -> List.of(new Place(at, Place.Form.PDF, license)))
                        .orElse(List.of()));
    }

    /** The page about it. */
    static List<Place> pages(JsonNode location, String pageField) {
        Optional<String> license = LicenseNames.of(Fields.text(location.path("license")));
        return Fields.address(Fields.text(location.path(pageField)))
                .filter(at -> Dois.arxivIn(at.toString()).isEmpty())
                .map(at -> List.of(new Place(at, Place.Form.HTML, license)))
                .orElse(List.of());
    }
}
