package org.ionary.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The bibliography of a web page: Highwire meta tags, then PRISM and Dublin Core, then JSON-LD, then the heading. */
final class HtmlBibliography {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

    private final Document page;
    private final List<JsonNode> linked;

    private HtmlBibliography(Document page) {
        this.page = page;
        this.linked = linkedData(page);
    }

    static Bibliography of(Document page, Optional<String> heading) {
        HtmlBibliography source = new HtmlBibliography(page);
        return new Bibliography(
                source.doi(),
                source.title(heading),
                source.authors(),
                source.meta("citation_journal_title", "prism.publicationname", "dc.source", "og:site_name"),
                source.year(),
                source.license());
    }

    private Optional<Doi> doi() {
        Optional<Doi> tagged = metas(
                        "citation_doi",
                        "prism.doi",
                        "dc.identifier",
                        "dc.identifier.doi",
                        "dcterms.identifier",
                        "bepress_citation_doi")
                .stream()
                .flatMap(value -> Dois.first(value).stream())
                .findFirst();
        return tagged.or(() -> linked.stream()
                .flatMap(node -> List.of("doi", "sameAs", "@id", "identifier", "url").stream()
                        .map(field -> node.path(field))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText))
                .flatMap(value -> Dois.first(value).stream())
                .findFirst());
    }

    /** The heading where it says the same, because it has the typography that meta tags lose. */
    private Optional<String> title(Optional<String> heading) {
        Optional<String> tagged = meta("citation_title", "prism.title", "dc.title", "og:title")
                .or(() -> linkedText("headline"))
                .map(CanonicalText::of)
                .filter(title -> !title.isEmpty());
        boolean same = tagged.isPresent()
                && heading.isPresent()
                && folded(tagged.orElseThrow()).equals(folded(heading.orElseThrow()));
        return same || tagged.isEmpty() ? heading.or(() -> tagged) : tagged;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private List<String> authors() {
        List<String> tagged = metas("citation_author");
        if (tagged.isEmpty()) {
            tagged = metas("dc.creator");
        }
        if (tagged.isEmpty()) {
            List<String> named = new ArrayList<>();
            for (JsonNode node : linked) {
                JsonNode author = node.path("author");
                Iterable<JsonNode> all = author.isArray() ? author : List.of(author);
                for (JsonNode one : all) {
                    named.add(one.isTextual() ? one.asText() : one.path("name").asText(""));
                }
            }
            tagged = named;
        }
        return tagged.stream()
                .map(CanonicalText::of)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private OptionalInt year() {
        List<String> dates = new ArrayList<>(metas(
                "citation_publication_date",
                "citation_date",
                "citation_year",
                "citation_online_date",
                "prism.publicationdate",
                "dc.date",
                "dcterms.issued",
                "article:published_time"));
        linkedText("datePublished").ifPresent(dates::add);
        for (String date : dates) {
            Matcher year = YEAR.matcher(date);
            if (year.find()) {
                return OptionalInt.of(Integer.parseInt(year.group()));
            }
        }
        return OptionalInt.empty();
    }

    private Optional<String> license() {
        return meta("dc.rights", "dcterms.license", "dcterms.rights")
                .or(() -> linkedText("license"))
                .or(() -> Optional.ofNullable(page.selectFirst("a[rel~=license], link[rel~=license]"))
                        .map(link -> link.attr("href")))
                .flatMap(Licenses::name);
    }

    private Optional<String> meta(String... names) {
        return metas(names).stream().findFirst();
    }

    /** The values of these tags, in the order of the names. */
    private List<String> metas(String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                String own = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
                if (own.equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
                    values.add(CanonicalText.of(meta.attr("content")));
                }
            }
        }
        return values;
    }

    private Optional<String> linkedText(String field) {
        return linked.stream()
                .map(node -> node.path(field))
                .filter(node -> node.isTextual() && !node.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }

    /** The articles among the page's linked data; a block that is not JSON says nothing. */
    private static List<JsonNode> linkedData(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            parsed(script.data()).ifPresent(root -> collect(root, articles, 0));
        }
        return articles;
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
        if (depth > 6) {
            return;
        }
        if (node.path("@type").asText("").endsWith("Article")) {
            articles.add(node);
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                collect(child, articles, depth + 1);
            }
        }
    }
}
