package org.ionary.ingest;

import java.util.Set;
import org.ionary.domain.paper.Block;
import org.jsoup.nodes.Element;

/** What the elements of Elsevier's full-text XML are for; its tables follow the CALS model. */
final class ElsevierDialect implements Dialect {
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
            case "bib-reference" -> new Role.Entry();
            case "table" -> new Role.TableBox();
            case "tgroup" -> new Role.Grid();
            case "caption" ->
                new Role.CaptionText(isIn(element, "table") ? Block.Caption.Of.TABLE : Block.Caption.Of.FIGURE);
            case "label" ->
                isIn(element, "section", "figure", "table", "appendix", "caption")
                        ? Role.SKIP
                        : isIn(element, "bib-reference", "list-item") ? Role.CONTAINER : Role.INLINE;
            case "footnote" -> new Role.Aside();
            case "cell" -> Role.CONTAINER;
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
        return CalsTable.grid(group, this);
    }
}
