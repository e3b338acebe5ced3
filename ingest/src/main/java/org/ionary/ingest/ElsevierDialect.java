package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ionary.domain.paper.Block;
import org.jsoup.nodes.Element;

/** What the elements of Elsevier's full-text XML are for; its tables follow the CALS model. */
final class ElsevierDialect implements Dialect {
    private static final int LONGEST_SPAN = 1000;

    private static final Set<String> SKIPPED = Set.of(
            "author-group",
            "date-received",
            "date-revised",
            "date-accepted",
            "keywords",
            "link",
            "e-component",
            "alt-text",
            "copyright",
            "miscellaneous",
            "item-info",
            "dochead",
            "float-anchor",
            "presented",
            "doctopics",
            "editors",
            "imprint",
            "conference-info",
            "stereochem",
            "vt",
            "colspec",
            "attachments");

    private static final Set<String> CONTAINERS = Set.of(
            "body",
            "sections",
            "head",
            "tail",
            "abstract-sec",
            "display",
            "figure",
            "list",
            "list-item",
            "enunciation",
            "displayed-quote",
            "textbox",
            "textbox-body",
            "appendices",
            "floats",
            "e-component-group",
            "acknowledgment-text");

    /** Parts of a reference, which the XML leaves without punctuation. */
    private static final Set<String> REFERENCE_PARTS = Set.of(
            "author",
            "given-name",
            "surname",
            "maintitle",
            "title",
            "volume-nr",
            "issue-nr",
            "date",
            "first-page",
            "last-page",
            "host",
            "series",
            "issue",
            "pages",
            "publisher",
            "name",
            "location",
            "edition",
            "editor",
            "comment",
            "doi",
            "other-ref",
            "textref",
            "contribution",
            "reference",
            "et-al");

    @Override
    public Role roleOf(Element element) {
        String name = Markup.name(element);
        if (SKIPPED.contains(name)) {
            return Role.SKIP;
        }
        return switch (name) {
            case "section-title" -> new Role.Heading(0);
            case "section", "appendix" -> new Role.SectionBox();
            case "abstract" -> new Role.AbstractBox();
            case "acknowledgment", "biography", "nomenclature", "glossary" -> new Role.BackBox();
            case "bibliography", "further-reading" -> new Role.ReferencesBox();
            case "bib-reference" -> new Role.Reference();
            case "table" -> new Role.TableBox();
            case "tgroup" -> new Role.Grid();
            case "caption" ->
                new Role.CaptionText(isIn(element, "table") ? Block.Caption.Of.TABLE : Block.Caption.Of.FIGURE);
            case "label" ->
                isIn(element, "section", "figure", "table", "appendix", "caption")
                        ? Role.SKIP
                        : isIn(element, "bib-reference", "list-item", "formula") ? Role.CONTAINER : Role.INLINE;
            case "footnote" -> new Role.Aside();
            case "table-footnote", "legend" -> Role.CONTAINER;
            case "para", "simple-para", "note-para", "formula" -> Role.PARAGRAPH;
            default ->
                CONTAINERS.contains(name) || REFERENCE_PARTS.contains(name) && !isIn(element, "para", "simple-para")
                        ? Role.CONTAINER
                        : Role.INLINE;
        };
    }

    @Override
    public boolean isCitation(Element element) {
        String name = Markup.name(element);
        return name.equals("cross-ref") || name.equals("cross-refs");
    }

    private static boolean isIn(Element element, String... parents) {
        Element parent = element.parent();
        return parent != null && Set.of(parents).contains(Markup.name(parent));
    }

    @Override
    public TableGrid grid(Element group) {
        List<String> columns = Markup.all(group, "colspec").stream()
                .map(c -> c.attr("colname"))
                .toList();
        List<Element> rows = Markup.all(group, "row");
        int head = (int) rows.stream().filter(row -> isIn(row, "thead")).count();
        TableGrid grid = new TableGrid(rows.size(), head);
        for (int r = 0; r < rows.size(); r++) {
            for (Element entry : entries(rows.get(r))) {
                String text = Markup.text(entry, this);
                int rowSpan = 1 + number(entry.attr("morerows"));
                String first = entry.hasAttr("namest") ? entry.attr("namest") : entry.attr("colname");
                int begin = columns.indexOf(first);
                int end = columns.indexOf(entry.attr("nameend"));
                int columnSpan = begin >= 0 && end > begin ? end - begin + 1 : 1;
                if (begin >= 0 && entry.hasAttr("namest")) {
                    grid.put(r, begin, text, false, rowSpan, columnSpan);
                } else {
                    grid.add(r, text, false, rowSpan, columnSpan);
                }
            }
        }
        return grid;
    }

    private static List<Element> entries(Element row) {
        List<Element> entries = new ArrayList<>();
        for (Element child : row.children()) {
            if (Markup.name(child).equals("entry")) {
                entries.add(child);
            }
        }
        return entries;
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Math.min(Integer.parseInt(text), LONGEST_SPAN) : 0;
    }
}
