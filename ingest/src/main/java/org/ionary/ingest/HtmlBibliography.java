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
    private final List<Element> tags;
    private final List<JsonNode> linked;

    HtmlBibliography(Document page) {
        this.page = page;
        this.tags = page.select("meta[content]");
        this.linked = linkedData(page);
    }

    /** @param heading the article's first heading, where the page has one */
    Bibliography read(Optional<String> heading) {
        return new Bibliography(doi(), title(heading), authors(), journal(), year(), license());
    }

    private Optional<String> journal() {
        return meta("citation_journal_title", "prism.publicationname", "citation_conference_title", "dc.source")
                .or(() -> linked.stream()
                        .map(node -> node.path("isPartOf"))
                        .map(HtmlBibliography::serial)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> meta("og:site_name"));
    }

    /** An issue is part of a volume, which is part of the journal. */
    private static Optional<String> serial(JsonNode part) {
        JsonNode node = part;
        Optional<String> name = Optional.empty();
        for (int i = 0; i < 4 && !node.isMissingNode(); i++) {
            JsonNode one = node.isArray() ? node.path(0) : node;
            if (!one.path("name").asText("").isBlank()) {
                name = Optional.of(CanonicalText.of(one.path("name").asText()));
            }
            node = one.path("isPartOf");
        }
        return name;
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
            tagged = metas("dc.creator", "dc.contributor");
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
        if (tagged.isEmpty()) {
            tagged = metas("citation_authors").stream()
                    .flatMap(all -> List.of(all.split(";", -1)).stream())
                    .toList();
        }
        return tagged.stream()
                .map(CanonicalText::of)
                .map(HtmlBibliography::inOrder)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Given names first: {@code Writer, Ann} is Ann Writer. */
    static String inOrder(String name) {
        int comma = name.indexOf(',');
        boolean one = comma > 0 && name.indexOf(',', comma + 1) < 0;
        return one ? (name.substring(comma + 1).strip() + " " + name.substring(0, comma)).strip() : name;
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
        return metas("dc.rights", "dcterms.license", "dcterms.rights", "citation_license").stream()
                .filter(value -> Licenses.byAddress(value).isPresent())
                .findFirst()
                .or(() -> linkedText("license"))
                .or(() -> linked.stream()
                        .map(node -> node.path("license"))
                        .map(license -> license.isArray() ? license.path(0) : license)
                        .map(license -> license.path("url").asText(license.asText("")))
                        .filter(address -> !address.isBlank())
                        .findFirst())
                .or(() -> Optional.ofNullable(page.selectFirst("a[rel~=license], link[rel~=license]"))
                        .map(link -> link.attr("href")))
                .flatMap(Licenses::name)
                .filter(name -> name.startsWith("CC"))
                .or(this::linkedLicense)
                .or(() -> meta("dc.rights", "dcterms.rights").flatMap(Licenses::name));
    }

    /** The Creative Commons licence that the page links to, where it is one and the same everywhere. */
    private Optional<String> linkedLicense() {
        List<String> linkedTo = page.select("a[href*=creativecommons.org]").stream()
                .flatMap(link -> Licenses.byAddress(link.attr("href")).stream())
                .distinct()
                .toList();
        return linkedTo.size() == 1 ? Optional.of(linkedTo.getFirst()) : Optional.empty();
    }

    private Optional<String> meta(String... names) {
        return metas(names).stream().findFirst();
    }

    /** The values of these tags, in the order of the names. */
    private List<String> metas(String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            for (Element meta : tags) {
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
                .map(node -> node.isArray() ? node.path(0) : node)
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
        JsonNode type = node.path("@type");
        boolean article = type.asText("").endsWith("Article");
        for (JsonNode one : type) {
            article |= one.asText("").endsWith("Article");
        }
        if (article) {
            articles.add(node);
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                collect(child, articles, depth + 1);
            }
        }
    }
}
