package org.ionary.ingest;

import java.util.Optional;
import java.util.Set;
import org.ionary.domain.paper.Block;
import org.jsoup.nodes.Element;

/** What JATS elements are for. */
final class JatsDialect implements Dialect {
    private static final Set<String> SKIPPED = Set.of(
            "journal-meta",
            "contrib-group",
            "aff",
            "author-notes",
            "permissions",
            "kwd-group",
            "trans-abstract",
            "sub-article",
            "response",
            "graphic",
            "inline-graphic",
            "media",
            "object-id",
            "alt-text",
            "long-desc",
            "copyright-statement",
            "copyright-holder",
            "copyright-year",
            "license",
            "article-id",
            "ext-link-group",
            "supplementary-material",
            "textual-form",
            "processing-meta",
            "self-uri",
            "funding-group",
            "history");

    private static final Set<String> CONTAINERS = Set.of(
            "body",
            "back",
            "fig",
            "fig-group",
            "list",
            "list-item",
            "boxed-text",
            "disp-quote",
            "def-list",
            "floats-group",
            "statement",
            "verse-group",
            "table-wrap-group",
            "app-group",
            "array",
            "disp-formula-group",
            "answer",
            "question");

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "def-item", "verse-line", "speech", "preformat", "attrib");

    @Override
    public Role roleOf(Element element) {
        String name = Markup.name(element);
        if (SKIPPED.contains(name)) {
            return Role.SKIP;
        }
        return switch (name) {
            case "title" -> isIn(element, "caption") ? Role.CONTAINER : new Role.Heading(0);
            case "label" -> isIn(element, "sec", "fig", "table-wrap", "app", "caption") ? Role.SKIP : Role.INLINE;
            case "mixed-citation",
                    "element-citation",
                    "citation",
                    "surname",
                    "given-names",
                    "source",
                    "article-title",
                    "year",
                    "volume",
                    "fpage",
                    "lpage",
                    "pub-id",
                    "name" -> Role.CONTAINER;
            case "sec" -> new Role.SectionBox();
            case "abstract" -> new Role.AbstractBox();
            case "ack", "app", "fn-group", "notes", "glossary", "bio" -> new Role.BackBox();
            case "ref-list" -> new Role.ReferencesBox();
            case "ref" -> new Role.Entry();
            case "table-wrap" -> new Role.TableBox();
            case "table" -> new Role.Grid();
            case "tgroup" -> isIn(element, "table") ? Role.CONTAINER : new Role.Grid();
            case "caption" ->
                new Role.CaptionText(isIn(element, "table-wrap") ? Block.Caption.Of.TABLE : figure(element));
            case "disp-formula" -> Markup.child(element, "disp-formula").isPresent() ? Role.CONTAINER : Role.PARAGRAPH;
            case "fn" ->
                isIn(element, "fn-group")
                        ? new Role.Entry()
                        : isIn(element, "table-wrap-foot") ? Role.CONTAINER : new Role.Aside();
            default ->
                CONTAINERS.contains(name) ? Role.CONTAINER : PARAGRAPHS.contains(name) ? Role.PARAGRAPH : Role.INLINE;
        };
    }

    @Override
    public Optional<Script> scriptOf(Element element) {
        Optional<Script> named = Dialect.super.scriptOf(element);
        String style = named.isPresent() ? "" : element.attr("style") + " " + element.attr("content-type");
        return style.contains("super")
                ? Optional.of(Script.RAISED)
                : style.contains("sub") && style.contains("vertical-align") ? Optional.of(Script.LOWERED) : named;
    }

    @Override
    public boolean isCitation(Element element) {
        return Markup.name(element).equals("xref") && element.attr("ref-type").equals("bibr");
    }

    private static Block.Caption.Of figure(Element caption) {
        Element parent = caption.parent();
        String label =
                parent == null ? "" : Markup.label(parent).map(Element::text).orElse("");
        return MarkupBlocks.kindOf(label);
    }

    private static boolean isIn(Element element, String... parents) {
        Element parent = element.parent();
        return parent != null && Set.of(parents).contains(Markup.name(parent));
    }

    @Override
    public TableGrid grid(Element table) {
        boolean cals = Markup.name(table).equals("tgroup")
                || Markup.child(table, "tgroup").isPresent();
        return cals ? CalsTable.grid(table, this) : XhtmlTable.grid(table, this);
    }
}
