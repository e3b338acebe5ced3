package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an article in TEI, as GROBID writes it: the header's {@code biblStruct}, the abstract, body and back. */
final class TeiReader {
    private TeiReader() {}

    static Reading read(String text, String source) throws PaperException {
        Document document = Markup.xml(text, source);
        TeiDialect dialect = new TeiDialect();
        PaperDraft draft = new PaperDraft();
        Element root = Markup.first(document, "tei").orElse(document);
        Element header = Markup.first(root, "teiheader").orElse(root);
        settle(root);
        Bibliography bibliography = bibliography(header, dialect);
        bibliography.title().ifPresent(title -> draft.title(title, List.of()));
        MarkupBlocks blocks = new MarkupBlocks(dialect, draft);
        Markup.first(header, "abstract").ifPresent(part -> blocks.read(boxed(part)));
        Markup.child(root, "text").ifPresent(part -> {
            Markup.child(part, "front").ifPresent(blocks::read);
            Markup.child(part, "body").ifPresent(blocks::read);
            Markup.child(part, "back").ifPresent(blocks::read);
        });
        return new Reading(bibliography, draft.blocks(), List.of());
    }

    /** A heading's number and a figure's label stand apart from their words, and stray spaces stand before stops. */
    private static void settle(Element root) {
        for (Element head : Markup.all(root, "head")) {
            if (head.hasAttr("n") && !head.text().startsWith(head.attr("n"))) {
                head.prependText(head.attr("n") + " ");
            }
        }
        for (Element formula : Markup.all(root, "formula")) {
            Markup.child(formula, "label").ifPresent(label -> label.prependText(" "));
            Element parent = formula.parent();
            if (parent != null && Markup.name(parent).startsWith("div")) {
                formula.wrap("<p></p>");
            }
        }
        for (Element figure : Markup.all(root, "figure")) {
            Markup.child(figure, "head").ifPresent(head -> caption(figure, head));
        }
    }

    private static void caption(Element figure, Element head) {
        String label = head.text().strip().replaceAll("\\s+(?=[.:])", "");
        Optional<Element> description =
                Markup.child(figure, "figdesc").filter(text -> !text.text().isBlank());
        Markup.child(figure, "label").ifPresent(Element::remove);
        if (label.isEmpty()) {
            return;
        }
        if (description.isPresent()) {
            figure.prependChild(new Element("label").text(label));
        } else {
            Markup.child(figure, "figdesc").ifPresent(Element::remove);
            head.tagName("figDesc");
        }
    }

    private static Element boxed(Element part) {
        Element box = new Element("abstract-group");
        box.appendChild(part);
        return box;
    }

    private static Bibliography bibliography(Element header, Dialect dialect) {
        Element described = Markup.first(header, "biblstruct").orElse(header);
        Optional<String> title = Markup.first(header, "titlestmt")
                .flatMap(statement -> Markup.firstText(statement, dialect, "title"))
                .or(() -> Markup.first(described, "analytic")
                        .flatMap(analytic -> Markup.firstText(analytic, dialect, "title")));
        List<String> authors = Markup.all(described, "author").stream()
                .map(author -> name(author, dialect))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        Optional<String> journal = Markup.first(described, "monogr").stream()
                .flatMap(serial -> Markup.all(serial, "title").stream())
                .filter(t -> t.attr("level").equals("j") || !t.hasAttr("level"))
                .map(t -> Markup.text(t, dialect))
                .filter(name -> !name.isEmpty())
                .findFirst();
        return new Bibliography(
                Stream.concat(Markup.all(described, "idno").stream(), Markup.all(header, "idno").stream())
                        .filter(id -> id.attr("type").equalsIgnoreCase("doi"))
                        .flatMap(id -> Dois.first(id.text()).stream())
                        .findFirst(),
                title,
                authors,
                journal,
                year(described, header),
                Markup.first(header, "availability").map(Element::outerHtml).flatMap(Licenses::byAddress));
    }

    private static String name(Element author, Dialect dialect) {
        Optional<Element> person = Markup.first(author, "persname");
        if (person.isEmpty()) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (Element part : Markup.all(person.orElseThrow(), "forename", "surname")) {
            name.append(name.isEmpty() ? "" : " ").append(Markup.text(part, dialect));
        }
        return CanonicalText.of(name.isEmpty() ? person.orElseThrow().text() : name.toString());
    }

    private static OptionalInt year(Element described, Element header) {
        return Stream.concat(Markup.all(described, "date").stream(), Markup.all(header, "date").stream())
                .map(date -> date.attr("when") + " " + date.text())
                .flatMap(date -> Years.in(date).stream().boxed())
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
