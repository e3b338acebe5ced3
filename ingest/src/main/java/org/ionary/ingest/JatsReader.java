package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Notice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an article in JATS, the journal article tag set of the NLM. */
final class JatsReader {
    private JatsReader() {}

    static Reading read(String text, String source) throws PaperException {
        Document document = Markup.xml(text, source);
        Element article = Markup.first(document, "article").orElse(document);
        JatsDialect dialect = new JatsDialect();
        PaperDraft draft = new PaperDraft();
        Optional<Element> meta = Markup.first(article, "article-meta");
        Bibliography bibliography =
                meta.map(m -> bibliography(article, m, dialect)).orElse(Bibliography.unknown());
        bibliography.title().ifPresent(title -> draft.title(title, List.of()));
        settle(article);
        MarkupBlocks blocks = new MarkupBlocks(dialect, draft);
        meta.ifPresent(m -> Markup.all(m, "abstract").forEach(part -> blocks.read(boxed(part))));
        for (String part : List.of("body", "floats-group", "back")) {
            Markup.child(article, part).ifPresent(blocks::read);
        }
        return new Reading(bibliography, draft.blocks(), notices(article));
    }

    /** Parts that stand elsewhere than on the page: floats behind the text, an equation's number before it. */
    private static void settle(Element article) {
        Markup.settleLists(article);
        Optional<Element> body = Markup.child(article, "body");
        Optional<Element> floats = Markup.child(article, "floats-group");
        if (body.isPresent() && floats.isPresent()) {
            FloatAnchors.settle(floats.orElseThrow(), body.orElseThrow(), Set.of("xref"), "rid");
        }
        for (Element formula : Markup.all(article, "disp-formula")) {
            Markup.child(formula, "label").ifPresent(label -> {
                formula.appendText(" ");
                formula.appendChild(label);
            });
        }
        for (Element choice : Markup.all(article, "alternatives")) {
            Markup.child(choice, "math")
                    .ifPresent(math -> choice.children().stream()
                            .filter(other -> !other.equals(math))
                            .toList()
                            .forEach(Element::remove));
        }
    }

    private static List<Notice> notices(Element article) {
        String type = article.attr("article-type");
        if (type.contains("retract")) {
            return List.of(new Notice(Notice.Kind.RETRACTION, 1));
        }
        boolean corrects = type.equals("correction")
                || type.contains("erratum")
                || type.equals("addendum")
                || type.equals("expression-of-concern");
        return corrects ? List.of(new Notice(Notice.Kind.CORRECTION, 1)) : List.of();
    }

    /** The walk begins below its root, but an abstract's own element is what says that it is one. */
    private static Element boxed(Element part) {
        Element box = new Element("abstract-group");
        box.appendChild(part);
        return box;
    }

    private static Bibliography bibliography(Element article, Element meta, Dialect dialect) {
        Optional<Doi> doi = Markup.all(meta, "article-id").stream()
                .filter(id -> id.attr("pub-id-type").equals("doi"))
                .flatMap(id -> Dois.first(id.text()).stream())
                .findFirst();
        List<String> authors = Markup.all(meta, "contrib").stream()
                .filter(contrib -> !contrib.hasAttr("contrib-type")
                        || contrib.attr("contrib-type").equals("author"))
                .map(contrib -> author(contrib, dialect))
                .filter(name -> !name.isEmpty())
                .toList();
        OptionalInt year = Markup.all(meta, "pub-date").stream()
                .flatMap(date -> Markup.all(date, "year").stream())
                .map(Element::text)
                .filter(y -> y.matches("(?:1[5-9]|20)\\d{2}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
        return new Bibliography(
                doi,
                Markup.firstText(meta, dialect, "article-title"),
                authors,
                Markup.firstText(article, dialect, "journal-title"),
                year,
                license(meta));
    }

    private static String author(Element contrib, Dialect dialect) {
        String given = Markup.firstText(contrib, dialect, "given-names").orElse("");
        String surname = Markup.firstText(contrib, dialect, "surname").orElse("");
        String name = (given + " " + surname).strip();
        return name.isEmpty()
                ? Markup.firstText(contrib, dialect, "collab", "string-name").orElse("")
                : name;
    }

    private static Optional<String> license(Element meta) {
        return Markup.first(meta, "license_ref")
                .map(Element::text)
                .or(() -> Markup.first(meta, "license")
                        .map(l -> l.attr("xlink:href"))
                        .filter(h -> !h.isBlank()))
                .or(() -> Markup.first(meta, "license")
                        .map(Element::outerHtml)
                        .filter(t -> Licenses.byAddress(t).isPresent()))
                .or(() -> Markup.first(meta, "license").map(Element::text))
                .flatMap(Licenses::name);
    }
}
