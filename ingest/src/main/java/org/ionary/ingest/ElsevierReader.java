package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads Elsevier's full-text XML. Its tables and figures stand apart from the text; each is put back behind the first
 * paragraph that anchors it.
 */
final class ElsevierReader {
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

    private ElsevierReader() {}

    static Reading read(String text, String source) throws PaperException {
        Document document = Markup.xml(text, source);
        ElsevierDialect dialect = new ElsevierDialect();
        PaperDraft draft = new PaperDraft();
        Bibliography bibliography = bibliography(document, dialect);
        bibliography.title().ifPresent(title -> draft.title(title, List.of()));
        anchorFloats(document);
        MarkupBlocks blocks = new MarkupBlocks(dialect, draft);
        Markup.first(document, "head")
                .ifPresent(head -> Markup.all(head, "abstract").forEach(part -> {
                    Element box = new Element("abstract-group");
                    box.appendChild(part);
                    blocks.read(box);
                }));
        for (String part : List.of("body", "tail")) {
            Markup.first(document, part).ifPresent(blocks::read);
        }
        return new Reading(bibliography, draft.blocks(), List.of());
    }

    private static void anchorFloats(Document document) {
        Optional<Element> floats = Markup.first(document, "floats");
        Optional<Element> body = Markup.first(document, "body");
        if (floats.isEmpty() || body.isEmpty()) {
            return;
        }
        for (Element anchor : Markup.all(body.orElseThrow(), "float-anchor")) {
            Optional<Element> paragraph = anchor.parents().stream()
                    .filter(up -> Markup.name(up).equals("para"))
                    .findFirst();
            Optional<Element> part = floats.orElseThrow().children().stream()
                    .filter(one -> one.attr("id").equals(anchor.attr("refid")))
                    .findFirst();
            if (paragraph.isPresent() && part.isPresent() && isApart(part.orElseThrow(), paragraph.orElseThrow())) {
                paragraph.orElseThrow().after(part.orElseThrow());
            }
        }
        for (Element part : List.copyOf(floats.orElseThrow().children())) {
            if (isApart(part, body.orElseThrow())) {
                body.orElseThrow().appendChild(part);
            }
        }
    }

    /** In damaged nesting a float may hold the very paragraph that anchors it. */
    private static boolean isApart(Element part, Element place) {
        return place.parent() != null && !place.equals(part) && !place.parents().contains(part);
    }

    private static Bibliography bibliography(Document document, Dialect dialect) {
        Element head = Markup.first(document, "head").orElse(document);
        List<String> authors = Markup.all(head, "author").stream()
                .map(author -> Markup.firstText(author, dialect, "given-name").orElse("") + " "
                        + Markup.firstText(author, dialect, "surname").orElse(""))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Bibliography(
                Markup.all(document, "doi").stream()
                        .flatMap(doi -> Dois.first(doi.text()).stream())
                        .findFirst(),
                Markup.child(head, "title")
                        .map(title -> Markup.text(title, dialect))
                        .filter(title -> !title.isEmpty())
                        .or(() -> Markup.firstText(document, dialect, "title")),
                authors,
                Markup.firstText(document, dialect, "srctitle", "publicationname"),
                year(document),
                Markup.first(document, "oa-user-license", "openaccessuserlicense")
                        .map(Element::text)
                        .flatMap(Licenses::name));
    }

    private static OptionalInt year(Document document) {
        return Markup.first(document, "cover-date-year", "coverdate", "cover-date-start", "copyright")
                .map(e -> YEAR.matcher(e.text() + " " + e.attr("year")))
                .filter(Matcher::find)
                .map(m -> OptionalInt.of(Integer.parseInt(m.group())))
                .orElse(OptionalInt.empty());
    }
}
