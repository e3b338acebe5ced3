package org.ionary.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.paper.Block;
import org.jsoup.nodes.Element;

/** What TEI elements are for. */
final class TeiDialect implements Dialect {
    private static final Set<String> SKIPPED = Set.of("graphic", "idno", "ptr", "fw", "teiheader", "keywords");

    private static final Set<String> CONTAINERS =
            Set.of("list", "listbibl", "quote", "floatingtext", "lg", "group", "front", "body", "back", "figure");

    /** Parts of an entry of the reference list, which TEI leaves without punctuation. */
    private static final Set<String> REFERENCE_PARTS = Set.of(
            "analytic",
            "monogr",
            "series",
            "title",
            "author",
            "editor",
            "persname",
            "forename",
            "surname",
            "imprint",
            "biblscope",
            "date",
            "publisher",
            "pubplace",
            "meeting",
            "note");

    @Override
    public Role roleOf(Element element) {
        String name = Markup.name(element);
        if (SKIPPED.contains(name)) {
            return Role.SKIP;
        }
        return switch (name) {
            case "head" -> isIn(element, "figure", "table") ? Role.SKIP : new Role.Heading(0);
            case "abstract" -> new Role.AbstractBox();
            case "div", "div1", "div2", "div3" -> division(element);
            case "listbibl" -> new Role.ReferencesBox();
            case "biblstruct", "bibl", "biblfull" -> isIn(element, "listbibl") ? new Role.Entry() : Role.CONTAINER;
            case "figure" -> isTable(element) ? new Role.TableBox() : Role.CONTAINER;
            case "figdesc" ->
                new Role.CaptionText(
                        isIn(element, "figure") && isTable(element.parent())
                                ? Block.Caption.Of.TABLE
                                : MarkupBlocks.kindOf(labelOf(element)));
            case "table" -> new Role.Grid();
            case "label" -> isIn(element, "figure", "table") ? Role.SKIP : Role.INLINE;
            case "note" -> note(element);
            case "p", "item", "l", "ab", "formula" ->
                name.equals("formula") && (isInline(element) || isTex(element)) ? Role.INLINE : Role.PARAGRAPH;
            default ->
                CONTAINERS.contains(name) || REFERENCE_PARTS.contains(name) && isInReference(element)
                        ? Role.CONTAINER
                        : Role.INLINE;
        };
    }

    private static Role division(Element div) {
        String type = div.attr("type").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "references", "bibliography" -> new Role.ReferencesBox();
            case "abstract" -> new Role.AbstractBox();
            case "acknowledgement", "acknowledgment", "annex", "funding", "availability", "contribution", "conflict" ->
                new Role.BackBox();
            default -> new Role.SectionBox();
        };
    }

    /** A note in the margin stands after its paragraph; a note of a table belongs to the table. */
    private static Role note(Element note) {
        if (isIn(note, "figure")) {
            return new Role.TableNote();
        }
        return isIn(note, "p", "item", "ab") ? new Role.Aside() : Role.PARAGRAPH;
    }

    private static boolean isInline(Element formula) {
        return formula.attr("notation").equals("inline")
                || formula.attr("rend").equals("inline")
                || Markup.child(formula, "label").isEmpty()
                        && formula.text().length() < 40
                        && formula.nextSibling() != null
                        && !formula.nextSibling().outerHtml().isBlank();
    }

    private static boolean isTex(Element formula) {
        return formula.attr("notation").equalsIgnoreCase("tex");
    }

    private static boolean isInReference(Element element) {
        return element.parents().stream()
                .limit(6)
                .anyMatch(up ->
                        Markup.name(up).startsWith("bibl") || Markup.name(up).equals("listbibl"));
    }

    private static boolean isTable(@org.jspecify.annotations.Nullable Element figure) {
        return figure != null
                && (figure.attr("type").equals("table")
                        || Markup.child(figure, "table").isPresent());
    }

    private static String labelOf(Element description) {
        Element figure = description.parent();
        return figure == null
                ? ""
                : Markup.child(figure, "head").map(Element::text).orElse("");
    }

    private static boolean isIn(Element element, String... parents) {
        Element parent = element.parent();
        return parent != null && List.of(parents).contains(Markup.name(parent));
    }

    @Override
    public Optional<Script> scriptOf(Element element) {
        Optional<Script> named = Dialect.super.scriptOf(element);
        String look = named.isPresent()
                ? ""
                : (element.attr("rend") + " " + element.attr("rendition")).toLowerCase(Locale.ROOT);
        return look.contains("sup")
                ? Optional.of(Script.RAISED)
                : look.contains("sub") ? Optional.of(Script.LOWERED) : named;
    }

    @Override
    public boolean isCitation(Element element) {
        return Markup.name(element).equals("ref") && element.attr("type").equals("bibr");
    }

    /** Rows and cells; a row is a header by its role. */
    @Override
    public TableGrid grid(Element table) {
        List<Element> rows = Markup.all(table, "row");
        int head = 0;
        while (head < rows.size() && rows.get(head).attr("role").equals("label")) {
            head++;
        }
        TableGrid grid = new TableGrid(rows.size(), head);
        for (int r = 0; r < rows.size(); r++) {
            for (Element cell : rows.get(r).children()) {
                if (Markup.name(cell).equals("cell")) {
                    boolean header = cell.attr("role").equals("label");
                    grid.add(r, Markup.text(cell, this), header, number(cell, "rows"), number(cell, "cols"));
                }
            }
        }
        return grid;
    }

    private static int number(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }
}
