package org.ionary.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;

/** Makes leads, by the same rules for all sources. */
final class Leads {
    private static final URI ARXIV = URI.create("https://arxiv.org/");
    /** Before, arXiv kept no HTML. */
    private static final String FIRST_HTML = "2312";

    private Leads() {}

    /**
     * A lead under its DOI, else its arXiv id, else its address. A DOI that arXiv gave is its id: so a preprint is the
     * same paper in sources that know it by the one or the other.
     */
    static Lead of(
            Bibliography cited,
            Optional<String> arxiv,
            Optional<URI> address,
            Optional<String> summary,
            List<Place> places) {
        if (cited.doi().isEmpty() && arxiv.isEmpty() && address.isEmpty() && places.isEmpty()) {
            throw new IllegalArgumentException("neither DOI nor address");
        }
        Optional<String> own = cited.doi().flatMap(Dois::arxivIn);
        Optional<URI> at = address.or(() -> places.stream().findFirst().map(Place::address));
        String key = own.map(id -> "arxiv:" + id).orElseGet(() -> Lead.key(cited, arxiv, at));
        return new Lead(key, cited, summary, distinct(places));
    }

    /** What is known of an address alone: whether it is that of a DOI, of arXiv, or just of a page. */
    static Lead ofAddress(URI address, Bibliography cited, Optional<String> summary, Optional<String> license) {
        Optional<Doi> resolved = Dois.of(address.toString());
        Optional<String> arxiv = Dois.arxivIn(address.toString());
        Bibliography complete = resolved.isEmpty() ? cited : withDoi(cited, resolved);
        List<Place> places = arxiv.map(id -> arxivPlaces(id, license))
                .orElseGet(() -> resolved.isPresent()
                        ? List.of()
                        : List.of(new Place(address, form(address.getPath()), license)));
        return of(complete, arxiv, Optional.of(address), summary, places);
    }

    static List<Place> arxivPlaces(String id, Optional<String> license) {
        List<Place> places = new ArrayList<>();
        if (id.matches("\\d{4}\\..*") && id.compareTo(FIRST_HTML) >= 0) {
            places.add(new Place(ARXIV.resolve("/html/" + id), Place.Form.HTML, license));
        }
        places.add(new Place(ARXIV.resolve("/pdf/" + id), Place.Form.PDF, license));
        return places;
    }

    static Bibliography withDoi(Bibliography cited, Optional<Doi> doi) {
        return new Bibliography(
                doi.or(cited::doi), cited.title(), cited.authors(), cited.journal(), cited.year(), cited.license());
    }

    static Bibliography titled(Optional<String> title, Optional<Doi> doi, Optional<String> license) {
        return new Bibliography(doi, title, List.of(), Optional.empty(), OptionalInt.empty(), license);
    }

    /** By the ending of the path. */
    static Place.Form form(String path) {
        String lower = path == null ? "" : path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf") || lower.endsWith("/pdf")) {
            return Place.Form.PDF;
        }
        if (lower.endsWith(".xml") || lower.endsWith(".nxml")) {
            return Place.Form.XML;
        }
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")
                ? Place.Form.HTML
                : Place.Form.ANY;
    }

    /** The readiest first, otherwise in the order given. */
    static List<Place> byForm(List<Place> places) {
        return places.stream().sorted(Comparator.comparing(Place::form)).toList();
    }

    private static List<Place> distinct(List<Place> places) {
        Map<URI, Place> distinct = new LinkedHashMap<>();
        places.forEach(place -> distinct.putIfAbsent(place.address(), place));
        return List.copyOf(distinct.values());
    }
}
