package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Bibliography;

/** A work as Crossref describes it. Licences that start only after a day do not count on it. */
final class CrossrefWork {
    private CrossrefWork() {}

    static Lead lead(JsonNode work, LocalDate day) {
        Optional<String> license = license(work, day, List.of("vor", "unspecified", "am"));
        return Leads.of(
                new Bibliography(
                        Dois.of(Fields.text(work.path("DOI"))),
                        PlainText.of(Fields.firstText(work.path("title"))),
                        authors(work),
                        PlainText.of(Fields.firstText(work.path("container-title"))),
                        year(work),
                        license),
                Optional.empty(),
                Optional.empty(),
                PlainText.ofAbstract(Fields.text(work.path("abstract"))),
                places(work, day, license));
    }

    private static List<String> authors(JsonNode work) {
        List<String> authors = new ArrayList<>();
        for (JsonNode author : Fields.items(work.path("author"))) {
            String name = Fields.text(author.path("given")).orElse("") + " "
                    + Fields.text(author.path("family")).orElse("");
            Optional.of(name.strip())
                    .filter(some -> !some.isEmpty())
                    .or(() -> Fields.text(author.path("name")))
                    .ifPresent(authors::add);
        }
        return authors;
    }

    private static OptionalInt year(JsonNode work) {
        for (String field : List.of("published", "issued", "published-online", "published-print", "created")) {
            OptionalInt year = Fields.year(
                    work.path(field).path("date-parts").path(0).path(0).asInt(0));
            if (year.isPresent()) {
                return year;
            }
        }
        return OptionalInt.empty();
    }

    /** An open licence of any of these versions, else the first named of the first of them. */
    private static Optional<String> license(JsonNode work, LocalDate day, List<String> versions) {
        List<String> names = new ArrayList<>();
        for (String version : versions) {
            for (JsonNode license : Fields.items(work.path("license"))) {
                if (license.path("content-version").asText("unspecified").equals(version) && hasStarted(license, day)) {
                    LicenseNames.of(Fields.text(license.path("URL"))).ifPresent(names::add);
                }
            }
        }
        return names.stream()
                .filter(LicenseNames::isOpen)
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    private static boolean hasStarted(JsonNode license, LocalDate day) {
        JsonNode start = license.path("start").path("date-parts").path(0);
        try {
            return !LocalDate.of(
                            start.path(0).asInt(1),
                            start.path(1).asInt(1),
                            start.path(2).asInt(1))
                    .isAfter(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Links for text and data mining; those for other uses are not meant for us. */
    private static List<Place> places(JsonNode work, LocalDate day, Optional<String> ofWork) {
        Optional<String> license = ofWork.filter(LicenseNames::isOpen)
                .or(() -> license(work, day, List.of("tdm")))
                .or(() -> ofWork);
        List<Place> places = new ArrayList<>();
        for (JsonNode link : Fields.items(work.path("link"))) {
            if (link.path("intended-application").asText().equals("text-mining")) {
                Fields.address(Fields.text(link.path("URL")))
                        .ifPresent(at -> places.add(
                                new Place(at, form(link.path("content-type").asText(), at.getPath()), license)));
            }
        }
        return Leads.byForm(places);
    }

    private static Place.Form form(String mediaType, String path) {
        return switch (mediaType) {
            case "application/pdf" -> Place.Form.PDF;
            case "text/xml", "application/xml" -> Place.Form.XML;
            case "text/html" -> Place.Form.HTML;
            default -> Leads.form(path);
        };
    }
}
