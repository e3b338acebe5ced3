package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Section;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

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
        if (Markup.first(document, "body").isEmpty()
                && Markup.first(document, "head").isEmpty()) {
            return withoutBody(document, bibliography);
        }
        Markup.settleLists(document);
        settleGlyphs(document);
        settleNumbers(document);
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
        if (floats.isPresent() && body.isPresent()) {
            FloatAnchors.settle(floats.orElseThrow(), body.orElseThrow(), Set.of("float-anchor"), "refid");
        }
    }

    /** Special characters that have no code of their own are empty elements with a name. */
    private static void settleGlyphs(Document document) {
        for (Element glyph : Markup.all(document, "glyph")) {
            String sign = switch (glyph.attr("name")) {
                case "sbnd" -> "–";
                case "dbnd" -> "=";
                case "tbnd" -> "≡";
                case "rad" -> "•";
                default -> "";
            };
            glyph.replaceWith(new TextNode(sign));
        }
    }

    /** The number of an equation stands before it in the XML and behind it on the page. */
    private static void settleNumbers(Document document) {
        for (Element formula : Markup.all(document, "formula")) {
            Markup.child(formula, "label").ifPresent(label -> {
                formula.appendText(" ");
                formula.appendChild(label);
            });
        }
    }

    /** What is there where the full text is not: text recognised from a scan, or only the abstract. */
    private static Reading withoutBody(Document document, Bibliography bibliography) {
        Optional<String> scanned =
                Markup.first(document, "rawtext").map(Element::wholeText).filter(text -> !text.isBlank());
        if (scanned.isPresent()) {
            Reading reading = TextReader.read(scanned.orElseThrow());
            return new Reading(bibliography, reading.blocks(), List.of(new Notice(Notice.Kind.SCANNED_TEXT, 1)));
        }
        PaperDraft draft = new PaperDraft();
        bibliography.title().ifPresent(title -> draft.title(title, List.of()));
        Markup.first(document, "description").map(Element::text).ifPresent(text -> {
            draft.enter(1, "Abstract", Section.Kind.ABSTRACT);
            draft.passage(CanonicalText.of(text), List.of());
        });
        return new Reading(bibliography, draft.blocks(), List.of());
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
                authors.isEmpty()
                        ? Markup.all(document, "creator").stream()
                                .map(Element::text)
                                .map(HtmlBibliography::inOrder)
                                .toList()
                        : authors,
                Markup.firstText(document, dialect, "srctitle", "publicationname"),
                year(document),
                Markup.first(document, "oa-user-license", "openaccessuserlicense")
                        .map(Element::text)
                        .flatMap(Licenses::name));
    }

    private static OptionalInt year(Document document) {
        return Markup.first(document, "cover-date-year", "coverdate", "cover-date-start", "copyright")
                .filter(e -> YEAR.matcher(e.text() + " " + e.attr("year")).find())
                .map(e -> YEAR.matcher(e.text() + " " + e.attr("year")))
                .filter(Matcher::find)
                .map(m -> OptionalInt.of(Integer.parseInt(m.group())))
                .orElse(OptionalInt.empty());
    }
}
