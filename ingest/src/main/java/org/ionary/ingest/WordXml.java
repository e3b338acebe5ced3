package org.ionary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.jsoup.nodes.Element;

/**
 * Rewrites a Word document (Office Open XML) as HTML: paragraphs by their style, runs by their script, formulas as
 * MathML. What a reviewer has deleted is not there; what one has inserted is.
 */
final class WordXml {
    private final WordStyles styles;
    private final Map<String, Element> footnotes;
    private final Map<String, Element> endnotes;
    private final List<String> endnotesSeen = new ArrayList<>();
    private final List<Element> later = new ArrayList<>();

    private WordXml(WordStyles styles, Map<String, Element> footnotes, Map<String, Element> endnotes) {
        this.styles = styles;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
    }

    static Reading read(byte[] bytes, String source) throws PaperException {
        try (ZipParts parts = ZipParts.of(bytes, source)) {
            Element document = Markup.xml(parts.required("word/document.xml"), source);
            Optional<String> styles = parts.text("word/styles.xml");
            WordXml word = new WordXml(
                    new WordStyles(styles.isPresent() ? Markup.xml(styles.orElseThrow(), source) : null),
                    notes(parts, "word/footnotes.xml", "footnote", source),
                    notes(parts, "word/endnotes.xml", "endnote", source));
            Element body = new Element("body");
            Element from = Markup.first(document, "body")
                    .orElseThrow(() -> new PaperException(PaperException.Kind.DAMAGED, source, "without a body"));
            word.blocks(from, body);
            word.endnotes(body);
            Optional<String> core = parts.text("docProps/core.xml");
            return OfficePaper.of(
                    body,
                    core.isPresent()
                            ? OfficePaper.bibliography(Markup.xml(core.orElseThrow(), source))
                            : OfficePaper.unknown());
        }
    }

    private static Map<String, Element> notes(ZipParts parts, String part, String name, String source)
            throws PaperException {
        Map<String, Element> notes = new HashMap<>();
        Optional<String> xml = parts.text(part);
        if (xml.isPresent()) {
            for (Element note : Markup.all(Markup.xml(xml.orElseThrow(), source), name)) {
                notes.put(note.attr("w:id"), note);
            }
        }
        return notes;
    }

    private void blocks(Element from, Element to) {
        for (Element child : from.children()) {
            switch (Markup.name(child)) {
                case "p" -> paragraph(child, to);
                case "tbl" -> table(child, to);
                case "del", "movefrom", "sectpr" -> {}
                default -> blocks(child, to);
            }
        }
    }

    private void paragraph(Element from, Element to) {
        Optional<Element> properties = Markup.child(from, "ppr");
        String style = properties
                .flatMap(p -> Markup.child(p, "pstyle"))
                .map(WordStyles::value)
                .orElse("");
        int level = properties
                .flatMap(p -> Markup.child(p, "outlinelvl"))
                .or(() -> styles.property(style, "ppr", "outlinelvl"))
                .map(WordStyles::value)
                .filter(value -> value.matches("[0-8]"))
                .map(value -> Integer.parseInt(value) + 1)
                .orElse(0);
        Element paragraph = to.appendElement("p");
        OfficePaper.style(paragraph, styles.nameOf(style), level);
        HtmlLine line = new HtmlLine(paragraph);
        runs(from, line, style);
        line.end();
        List<Element> boxes = List.copyOf(later);
        later.clear();
        boxes.forEach(box -> blocks(box, to));
    }

    private void runs(Element from, HtmlLine line, String style) {
        for (Element child : from.children()) {
            switch (Markup.name(child)) {
                case "r" -> run(child, line, style);
                case "omath" -> line.add(WordMath.toMathMl(child));
                case "del", "movefrom", "ppr", "rpr" -> {}
                default -> runs(child, line, style);
            }
        }
    }

    private void run(Element run, HtmlLine line, String paragraphStyle) {
        Optional<Element> own = Markup.child(run, "rpr");
        String style = own.flatMap(p -> Markup.child(p, "rstyle"))
                .map(WordStyles::value)
                .orElse("");
        Script script = script(own, style, paragraphStyle);
        boolean bold = property(own, style, paragraphStyle, "b")
                .filter(WordStyles::isOn)
                .isPresent();
        boolean hidden = property(own, style, paragraphStyle, "vanish")
                .filter(WordStyles::isOn)
                .isPresent();
        boolean symbol = own.flatMap(p -> Markup.child(p, "rfonts"))
                .map(fonts -> fonts.attr("w:ascii"))
                .filter(SymbolFont::is)
                .isPresent();
        for (Element child : run.children()) {
            switch (Markup.name(child)) {
                case "t" -> {
                    String text =
                            symbol ? SymbolFont.shown(child.wholeText()) : SymbolFont.withoutPrivate(child.wholeText());
                    if (hidden) {
                        line.hidden(text);
                    } else {
                        line.text(text, script, bold);
                    }
                }
                case "tab" -> line.text(" ", Script.NORMAL, bold);
                case "br", "cr" -> line.lineBreak();
                case "nobreakhyphen" -> line.text("\u2011", script, bold);
                case "sym" -> line.text(symbol(child), script, bold);
                case "footnotereference" -> note(footnotes, child).ifPresent(later::add);
                case "endnotereference" -> {
                    String id = child.attr("w:id");
                    if (endnotes.containsKey(id) && !endnotesSeen.contains(id)) {
                        endnotesSeen.add(id);
                    }
                    line.text(String.valueOf(endnotesSeen.indexOf(id) + 1), Script.RAISED, bold);
                }
                case "drawing", "pict", "object" ->
                    Markup.first(child, "txbxcontent").ifPresent(later::add);
                case "alternatecontent" ->
                    Markup.child(child, "choice", "fallback")
                            .flatMap(choice -> Markup.first(choice, "txbxcontent"))
                            .ifPresent(later::add);
                default -> {}
            }
        }
    }

    private static Optional<Element> note(Map<String, Element> notes, Element reference) {
        return Optional.ofNullable(notes.get(reference.attr("w:id")));
    }

    private Optional<Element> property(Optional<Element> own, String style, String paragraphStyle, String name) {
        return own.flatMap(p -> Markup.child(p, name))
                .or(() -> styles.property(style, "rpr", name))
                .or(() -> styles.property(paragraphStyle, "rpr", name));
    }

    /** By the script the run names, else by how far it is raised or lowered (in half points). */
    private Script script(Optional<Element> own, String style, String paragraphStyle) {
        Optional<String> named =
                property(own, style, paragraphStyle, "vertalign").map(WordStyles::value);
        if (named.isPresent() && !named.orElseThrow().equals("baseline")) {
            return named.orElseThrow().equals("subscript") ? Script.LOWERED : Script.RAISED;
        }
        int raised = property(own, style, paragraphStyle, "position")
                .map(WordStyles::value)
                .filter(value -> value.matches("-?\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(0);
        return raised == 0 ? Script.NORMAL : raised > 0 ? Script.RAISED : Script.LOWERED;
    }

    private static String symbol(Element symbol) {
        String code = symbol.attr("w:char");
        if (!code.matches("[0-9A-Fa-f]{1,4}")) {
            return "";
        }
        String text = String.valueOf((char) Integer.parseInt(code, 16));
        return SymbolFont.is(symbol.attr("w:font")) ? SymbolFont.shown(text) : text;
    }

    /** Endnotes are where references stand. */
    private void endnotes(Element body) {
        if (endnotesSeen.isEmpty()) {
            return;
        }
        Element box = body.appendElement("div").addClass("references");
        for (int i = 0; i < endnotesSeen.size(); i++) {
            Element note = endnotes.get(endnotesSeen.get(i));
            if (note != null) {
                Element entry = box.appendElement("div");
                blocks(note, entry);
                entry.prependText(String.valueOf(i + 1) + ". ");
            }
        }
    }

    private void table(Element from, Element to) {
        OfficeTable table = new OfficeTable();
        for (Element row : rows(from)) {
            Optional<Element> properties = Markup.child(row, "trpr");
            table.row(properties
                    .flatMap(p -> Markup.child(p, "tblheader"))
                    .filter(WordStyles::isOn)
                    .isPresent());
            properties
                    .flatMap(p -> Markup.child(p, "gridbefore"))
                    .ifPresent(before -> table.cell(new Element("td"), number(before), false));
            for (Element cell : cells(row)) {
                Optional<Element> layout = Markup.child(cell, "tcpr");
                Element td = new Element("td");
                blocks(cell, td);
                boolean continued = layout.flatMap(p -> Markup.child(p, "vmerge"))
                        .filter(merge -> !WordStyles.value(merge)
                                .toLowerCase(Locale.ROOT)
                                .equals("restart"))
                        .isPresent();
                int span = layout.flatMap(p -> Markup.child(p, "gridspan"))
                        .map(WordXml::number)
                        .orElse(1);
                table.cell(td, span, continued);
            }
        }
        to.appendChild(table.toHtml());
    }

    private static int number(Element property) {
        String value = WordStyles.value(property);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }

    /** Rows and cells may stand in content controls and revisions. */
    private static List<Element> rows(Element table) {
        return within(table, "tr");
    }

    private static List<Element> cells(Element row) {
        return within(row, "tc");
    }

    private static List<Element> within(Element parent, String wanted) {
        List<Element> found = new ArrayList<>();
        for (Element child : parent.children()) {
            String name = Markup.name(child);
            if (name.equals(wanted)) {
                found.add(child);
            } else if (name.equals("sdt")
                    || name.equals("sdtcontent")
                    || name.equals("ins")
                    || name.equals("customxml")) {
                found.addAll(within(child, wanted));
            }
        }
        return found;
    }
}
