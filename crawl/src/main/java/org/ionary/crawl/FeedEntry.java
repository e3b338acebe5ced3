package org.ionary.crawl;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.jsoup.nodes.Element;

/** One entry of a feed, with what Dublin Core and PRISM add to it. */
final class FeedEntry {
    private static final Pattern MAIL_DATE = Pattern.compile("\\b(\\d{1,2})\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{4})\\b");
    private static final DateTimeFormatter MAIL_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Element entry;
    private final URI base;

    /** @param base what its links are relative to */
    FeedEntry(Element entry, URI base) {
        this.entry = entry;
        this.base = base;
    }

    Lead lead() {
        Optional<String> license = license();
        List<URI> links = links();
        Optional<Doi> doi = doi(links);
        Bibliography cited = new Bibliography(
                doi,
                PlainText.of(text("title")),
                authors(),
                text("publicationname").or(() -> text("source")).flatMap(PlainText::of),
                Fields.year(text("publicationdate").or(this::date)),
                license);
        Optional<String> summary = PlainText.ofAbstract(text("encoded")
                .or(() -> text("description"))
                .or(() -> text("summary"))
                .or(() -> text("content")));
        Optional<URI> page = links.stream().findFirst();
        if (page.isEmpty() && doi.isEmpty()) {
            throw new IllegalArgumentException("neither DOI nor address");
        }
        List<Place> files = enclosures(license);
        Lead lead = page.map(at -> Leads.ofAddress(at, cited, summary, license))
                .orElseGet(() -> Leads.of(cited, Optional.empty(), Optional.empty(), summary, List.of()));
        return files.isEmpty()
                ? lead
                : new Lead(
                        lead.key(),
                        lead.cited(),
                        lead.summary(),
                        Stream.concat(files.stream(), lead.places().stream()).toList());
    }

    /** When it was published, as far as it says so. */
    Optional<LocalDate> day() {
        return date().flatMap(FeedEntry::day);
    }

    private Optional<String> date() {
        return text("pubdate")
                .or(() -> text("published"))
                .or(() -> text("date"))
                .or(() -> text("updated"));
    }

    private static Optional<LocalDate> day(String date) {
        try {
            if (date.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                return Optional.of(LocalDate.parse(date.substring(0, 10)));
            }
            Matcher mail = MAIL_DATE.matcher(date);
            return mail.find()
                    ? Optional.of(LocalDate.parse(mail.group(1) + " " + mail.group(2) + " " + mail.group(3), MAIL_DAY))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Doi> doi(List<URI> links) {
        return Stream.of("doi", "identifier", "guid", "id")
                .flatMap(name -> children(name).map(Element::text))
                .map(text -> Dois.of(text))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> links.stream()
                        .map(link -> Dois.of(link.toString()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> links.stream().flatMap(link -> inPath(link).stream()).findFirst());
    }

    /** Publishers put it into the path, as in {@code /doi/full/10.1021/…}; what follows {@code ?} is not of it. */
    private static Optional<Doi> inPath(URI link) {
        String path = link.getPath() == null ? "" : link.getPath();
        return path.contains("/doi/") ? Dois.in(path.replaceFirst("/(?:pdf|full|abstract)$", "")) : Optional.empty();
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>();
        children("creator").map(Element::text).filter(name -> !name.isBlank()).forEach(authors::add);
        children("author")
                .map(author ->
                        childrenOf(author, "name").findFirst().orElse(author).text())
                .filter(name -> !name.isBlank() && !name.contains("@"))
                .forEach(authors::add);
        return authors;
    }

    private Optional<String> license() {
        return children("license")
                .map(license -> Stream.of(license.text(), license.attr("rdf:resource"), license.attr("href"))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""))
                .findFirst()
                .or(() -> children("link")
                        .filter(link -> link.attr("rel").equals("license"))
                        .map(link -> link.attr("href"))
                        .findFirst())
                .or(() -> text("rights")
                        .filter(rights -> rights.matches(
                                "(?is).*(?:creative ?commons|\\bcc[ -]?(?:by|0)|arxiv\\.org/licenses).*")))
                .flatMap(LicenseNames::of);
    }

    /** Addresses of the page, the most likely first. */
    private List<URI> links() {
        Stream<String> links = children("link")
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text());
        Stream<String> elsewhere = Stream.concat(
                Stream.concat(children("url").map(Element::text), Stream.of(entry.attr("rdf:about"))),
                children("guid")
                        .filter(guid -> !guid.attr("isPermaLink").equals("false"))
                        .map(Element::text));
        return Stream.concat(links, elsewhere)
                .map(this::absolute)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<Place> enclosures(Optional<String> license) {
        return children("enclosure", "link")
                .filter(link ->
                        Api.local(link).equals("enclosure") || link.attr("rel").equals("enclosure"))
                .filter(link -> link.attr("type").equals("application/pdf"))
                .map(link -> absolute(link.hasAttr("url") ? link.attr("url") : link.attr("href")))
                .flatMap(Optional::stream)
                .map(at -> new Place(at, Place.Form.PDF, license))
                .toList();
    }

    private Optional<URI> absolute(String link) {
        String spelled = link.strip();
        if (spelled.isEmpty()) {
            return Optional.empty();
        }
        try {
            String encoded = spelled.replace(" ", "%20");
            return Fields.address(base.resolve(encoded).toString());
        } catch (IllegalArgumentException e) {
            return Fields.address(spelled);
        }
    }

    private Optional<String> text(String name) {
        return children(name)
                .map(Element::wholeText)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Stream<Element> children(String... names) {
        return childrenOf(entry, names);
    }

    private static Stream<Element> childrenOf(Element parent, String... names) {
        List<String> wanted = List.of(names);
        return parent.children().stream().filter(child -> wanted.contains(Api.local(child)));
    }
}
