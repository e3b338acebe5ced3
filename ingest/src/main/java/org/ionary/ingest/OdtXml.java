package org.ionary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.PaperException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Rewrites an OpenDocument text as HTML: text positions as scripts, formula objects as the MathML they hold. */
final class OdtXml {
    private static final int MOST_REPEATS = 64;

    private final Map<String, Element> styles = new HashMap<>();
    private final ZipParts parts;
    private final String source;
    private final List<Element> later = new ArrayList<>();

    private OdtXml(ZipParts parts, String source) {
        this.parts = parts;
        this.source = source;
    }

    static Reading read(byte[] bytes, String source) throws PaperException {
        try (ZipParts parts = ZipParts.of(bytes, source)) {
            refuseEncrypted(parts, source);
            OdtXml odt = new OdtXml(parts, source);
            Optional<String> common = parts.text("styles.xml");
            if (common.isPresent()) {
                odt.addStyles(Markup.xml(common.orElseThrow(), source));
            }
            Element content = Markup.xml(parts.required("content.xml"), source);
            odt.addStyles(content);
            Element body = new Element("body");
            Optional<Element> text = Markup.first(content, "body").flatMap(b -> Markup.child(b, "text"));
            if (text.isEmpty()) {
                throw new PaperException(PaperException.Kind.DAMAGED, source, "without a body");
            }
            odt.blocks(text.orElseThrow(), body);
            Optional<String> meta = parts.text("meta.xml");
            return OfficePaper.of(
                    body,
                    meta.isPresent()
                            ? OfficePaper.bibliography(Markup.xml(meta.orElseThrow(), source))
                            : OfficePaper.unknown());
        }
    }

    private static void refuseEncrypted(ZipParts parts, String source) throws PaperException {
        if (parts.text("META-INF/manifest.xml")
                .filter(manifest -> manifest.contains("encryption-data"))
                .isPresent()) {
            throw new PaperException(PaperException.Kind.ENCRYPTED, source, "a password is needed");
        }
    }

    private void addStyles(Element document) {
        Markup.all(document, "style").forEach(style -> styles.put(style.attr("style:name"), style));
    }

    /** The attribute of a style's text or paragraph properties, its own or inherited. */
    private Optional<String> property(String name, String attribute) {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (seen.add(at) && styles.containsKey(at)) {
            Element style = styles.get(at);
            for (Element properties : style.children()) {
                if (properties.hasAttr(attribute)) {
                    return Optional.of(properties.attr(attribute));
                }
            }
            at = style.attr("style:parent-style-name");
        }
        return Optional.empty();
    }

    /** The name of the style that people gave, not the program: automatic styles have it as their parent. */
    private String named(String name) {
        Element style = styles.get(name);
        if (style == null) {
            return name.replace("_20_", " ");
        }
        String parent = style.attr("style:parent-style-name");
        boolean automatic = name.matches("P\\d+") && !parent.isEmpty();
        String display = style.attr("style:display-name");
        return automatic ? named(parent) : (display.isEmpty() ? name : display).replace("_20_", " ");
    }

    private void blocks(Element from, Element to) throws PaperException {
        for (Element child : from.children()) {
            switch (Markup.name(child)) {
                case "p", "h" -> paragraph(child, to);
                case "table" -> table(child, to);
                case "tracked-changes",
                        "forms",
                        "sequence-decls",
                        "variable-decls",
                        "user-field-decls",
                        "annotation" -> {}
                case "bibliography" -> blocks(child, to.appendElement("div").addClass("references"));
                default -> blocks(child, to);
            }
        }
    }

    private void paragraph(Element from, Element to) throws PaperException {
        String style = from.attr("text:style-name");
        String outline = from.attr("text:outline-level");
        int level = Markup.name(from).equals("h") ? outline.matches("[1-6]") ? Integer.parseInt(outline) : 1 : 0;
        Element paragraph = to.appendElement("p");
        String name = named(style);
        OfficePaper.style(paragraph, isCaption(name) ? "caption" : name, level);
        HtmlLine line = new HtmlLine(paragraph);
        inline(from, line, List.of(style));
        line.end();
        List<Element> boxes = List.copyOf(later);
        later.clear();
        for (Element box : boxes) {
            blocks(box, to);
        }
    }

    /** The styles that the program gives captions are called by what they belong to. */
    private static boolean isCaption(String style) {
        return style.equals("Table")
                || style.equals("Figure")
                || style.equals("Illustration")
                || style.equals("Drawing");
    }

    /** @param styles the innermost first; a property that one leaves open is that of the next */
    private void inline(Element from, HtmlLine line, List<String> styles) throws PaperException {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                boolean symbols = property(styles, "style:font-name")
                        .filter(SymbolFont::is)
                        .isPresent();
                String shown = symbols
                        ? SymbolFont.shown(text.getWholeText())
                        : SymbolFont.withoutPrivate(text.getWholeText());
                if (property(styles, "text:display").filter("none"::equals).isPresent()) {
                    line.hidden(shown);
                } else {
                    line.text(shown, script(styles), isBold(styles));
                }
            } else if (node instanceof Element element) {
                inlineElement(element, line, styles);
            }
        }
    }

    private void inlineElement(Element element, HtmlLine line, List<String> styles) throws PaperException {
        switch (Markup.name(element)) {
            case "s", "tab" -> line.text(" ", Script.NORMAL, isBold(styles));
            case "line-break" -> line.lineBreak();
            case "span" -> {
                List<String> inner = new ArrayList<>(styles);
                inner.addFirst(element.attr("text:style-name"));
                inline(element, line, inner);
            }
            case "note" -> {
                Markup.child(element, "note-citation").ifPresent(mark -> line.text(mark.text(), Script.RAISED, false));
                Markup.child(element, "note-body").ifPresent(later::add);
            }
            case "text-box" -> later.add(element);
            case "object" -> formula(element).ifPresent(line::add);
            case "annotation", "annotation-end", "change", "image", "desc", "title" -> {}
            default -> inline(element, line, styles);
        }
    }

    private Optional<String> property(List<String> styleNames, String attribute) {
        return styleNames.stream()
                .flatMap(style -> property(style, attribute).stream())
                .findFirst();
    }

    private Script script(List<String> styles) {
        String position = property(styles, "style:text-position").orElse("").strip();
        if (position.startsWith("super")) {
            return Script.RAISED;
        }
        if (position.startsWith("sub") || position.startsWith("-")) {
            return Script.LOWERED;
        }
        return position.matches("[1-9]\\d{0,2}(?:\\.\\d+)?%.*") ? Script.RAISED : Script.NORMAL;
    }

    private boolean isBold(List<String> styles) {
        return property(styles, "fo:font-weight").filter("bold"::equals).isPresent();
    }

    private Optional<Element> formula(Element object) throws PaperException {
        Optional<Element> inside = Markup.first(object, "math");
        String place = object.attr("xlink:href").replaceFirst("^\\./", "");
        if (inside.isEmpty() && !place.isEmpty()) {
            Optional<String> content = parts.text(place + "/content.xml");
            inside = content.isPresent()
                    ? Markup.first(Markup.xml(content.orElseThrow(), source), "math")
                    : Optional.empty();
        }
        return inside.map(math -> {
            Element copy = math.clone();
            Markup.all(copy, "annotation").forEach(Node::remove);
            return copy.tagName("math");
        });
    }

    private void table(Element from, Element to) throws PaperException {
        OfficeTable table = new OfficeTable();
        rows(from, false, table);
        to.appendChild(table.toHtml());
    }

    private void rows(Element from, boolean head, OfficeTable table) throws PaperException {
        for (Element child : from.children()) {
            switch (Markup.name(child)) {
                case "table-row" -> row(child, head, table);
                case "table-header-rows" -> rows(child, true, table);
                case "table-rows", "table-row-group" -> rows(child, head, table);
                default -> {}
            }
        }
    }

    private void row(Element from, boolean head, OfficeTable table) throws PaperException {
        table.row(head);
        for (Element cell : from.children()) {
            boolean covered = Markup.name(cell).equals("covered-table-cell");
            if (covered || Markup.name(cell).equals("table-cell")) {
                int repeated = Math.min(MOST_REPEATS, count(cell, "table:number-columns-repeated"));
                for (int i = 0; i < repeated; i++) {
                    if (covered) {
                        table.covered();
                    } else {
                        Element td = new Element("td");
                        blocks(cell, td);
                        table.spread(
                                td,
                                count(cell, "table:number-columns-spanned"),
                                count(cell, "table:number-rows-spanned"));
                    }
                }
            }
        }
    }

    private static int count(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
    }
}
