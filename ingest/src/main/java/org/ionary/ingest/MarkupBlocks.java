package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Section;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks a markup tree in document order and appends its blocks to a draft.
 *
 * <p>Inline content gathers until something begins that stands apart; then it becomes a passage.
 */
final class MarkupBlocks {
    private static final List<String> NOTE_BOXES = List.of("table-wrap-foot", "tfoot", "legend", "table-footnote");

    private final Dialect dialect;
    private final PaperDraft draft;
    private final CanonicalText line = new CanonicalText();
    private final List<Element> asides = new ArrayList<>();
    private int depth;
    private int hidden;
    private Optional<Section.Kind> purpose = Optional.empty();

    MarkupBlocks(Dialect dialect, PaperDraft draft) {
        this.dialect = dialect;
        this.draft = draft;
    }

    /** How many characters were left out because nobody sees them. */
    int hiddenCharacters() {
        return hidden;
    }

    void read(Element root) {
        children(root);
        flush();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText(), Script.NORMAL);
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        switch (dialect.roleOf(element)) {
            case Role.Skip skip -> {}
            case Role.Hidden no -> hidden += element.text().length();
            case Role.Aside aside -> asides.add(element);
            case Role.Inline inline -> inline(element);
            case Role.Container container -> apart(element);
            case Role.Paragraph paragraph -> apart(element);
            case Role.TableNote note -> {
                flush();
                draft.tableNote(Markup.text(element, dialect));
            }
            case Role.Title title -> {
                flush();
                draft.restartAtTitle();
                draft.title(Markup.text(element, dialect), List.of());
            }
            case Role.Heading(int level) -> {
                flush();
                int shown = level == 0 ? Math.max(1, depth) : level;
                if (purpose.isPresent()) {
                    draft.heading(shown, heading(element), purpose.orElseThrow());
                } else {
                    draft.heading(shown, heading(element), List.of());
                }
            }
            case Role.SectionBox box -> {
                depth++;
                apart(element);
                depth--;
            }
            case Role.AbstractBox box -> box(element, "Abstract", Section.Kind.ABSTRACT);
            case Role.BackBox box -> box(element, "", Section.Kind.BACK);
            case Role.ReferencesBox box -> box(element, "References", Section.Kind.REFERENCES);
            case Role.Reference reference -> {
                flush();
                draft.passage(Markup.text(element, dialect), List.of());
            }
            case Role.CaptionText(Block.Caption.Of of) -> {
                flush();
                draft.caption(of, labelled(element, Markup.text(element, dialect)), List.of());
            }
            case Role.TableBox box -> tableBox(element);
            case Role.Grid grid -> {
                flush();
                table(element, List.of());
            }
        }
    }

    private static boolean holdsBlocks(Element element, Dialect dialect) {
        return Markup.descendants(element).anyMatch(e -> !(dialect.roleOf(e) instanceof Role.Inline));
    }

    private void inline(Element element) {
        String name = Markup.name(element);
        boolean scripted = name.equals("sup") || name.equals("sub") || name.equals("inf") || name.equals("math");
        if (scripted || !holdsBlocks(element, dialect)) {
            Markup.inlineElement(element, Script.NORMAL, dialect, line);
        } else {
            children(element);
        }
    }

    private void apart(Element element) {
        flush();
        children(element);
        flush();
    }

    /** A section with a purpose of its own; its heading, where it has one, opens it, else it is entered silently. */
    private void box(Element element, String title, Section.Kind kind) {
        flush();
        depth++;
        boolean headed = Markup.descendants(element).anyMatch(e -> dialect.roleOf(e) instanceof Role.Heading);
        if (!headed && draft.section().kind() != kind) {
            draft.enter(1, title, kind);
        }
        Optional<Section.Kind> outer = purpose;
        purpose = Optional.of(kind);
        apart(element);
        purpose = outer;
        depth--;
    }

    /** Number and words of a heading, with a space between them. */
    private String heading(Element element) {
        String text = Markup.text(element, dialect);
        Element before = element.previousElementSibling();
        boolean labelled = before != null && Markup.name(before).equals("label");
        return labelled && before != null ? CanonicalText.of(Markup.text(before, dialect) + " " + text) : text;
    }

    private void tableBox(Element box) {
        flush();
        List<Element> grids = Markup.descendants(box)
                .filter(e -> dialect.roleOf(e) instanceof Role.Grid)
                .toList();
        Markup.descendants(box)
                .filter(e -> dialect.roleOf(e) instanceof Role.CaptionText)
                .findFirst()
                .ifPresent(caption -> draft.caption(
                        Block.Caption.Of.TABLE, labelled(caption, Markup.text(caption, dialect)), List.of()));
        List<String> notes = box.stream()
                .filter(MarkupBlocks::isNoteBox)
                .flatMap(foot -> notes(foot).stream())
                .toList();
        for (int i = 0; i < grids.size(); i++) {
            table(grids.get(i), i == grids.size() - 1 ? notes : List.of());
        }
    }

    private static boolean isNoteBox(Element element) {
        String name = Markup.name(element);
        return NOTE_BOXES.contains(name) && !name.equals("tfoot");
    }

    /** The label stands beside the caption in JATS and Elsevier XML. */
    private String labelled(Element caption, String text) {
        Element parent = caption.parent();
        String label = parent == null
                ? ""
                : Markup.child(parent, "label")
                        .map(e -> Markup.text(e, dialect))
                        .orElse("");
        if (label.isEmpty() || text.startsWith(label)) {
            return text;
        }
        return label + (label.endsWith(".") || label.endsWith(":") ? " " : ". ") + text;
    }

    private List<String> notes(Element foot) {
        List<Element> single = Markup.all(foot, "fn", "simple-para", "note-para", "p").stream()
                .filter(e -> Markup.all(e, "fn", "simple-para", "p").isEmpty()
                        || Markup.name(e).equals("fn"))
                .filter(e -> {
                    Element parent = e.parent();
                    return parent == null || !Markup.name(parent).equals("fn");
                })
                .toList();
        return single.isEmpty()
                ? List.of(Markup.text(foot, dialect))
                : single.stream().map(e -> Markup.text(e, dialect)).toList();
    }

    private void table(Element grid, List<String> outerNotes) {
        Markup.child(grid, "caption")
                .filter(caption -> !Markup.text(caption, dialect).isEmpty())
                .filter(caption -> draft.captionForTable().isEmpty())
                .ifPresent(caption -> draft.caption(
                        Block.Caption.Of.TABLE, labelled(caption, Markup.text(caption, dialect)), List.of()));
        OptionalInt caption = draft.captionForTable();
        List<String> notes = new ArrayList<>();
        for (Element row : Markup.all(grid, "tr")) {
            if (isNoteRow(row)) {
                notes.add(Markup.text(row, dialect));
            }
        }
        notes.addAll(outerNotes);
        draft.table(dialect.grid(grid), caption, notes);
    }

    /** A row of a table's foot with one cell says something about the table and is none of its rows. */
    static boolean isNoteRow(Element row) {
        Element parent = row.parent();
        return parent != null
                && Markup.name(parent).equals("tfoot")
                && row.children().size() == 1;
    }

    private void flush() {
        String text = line.toString();
        line.clear();
        if (!text.isEmpty()) {
            draft.passage(text, List.of());
        }
        List<Element> waiting = List.copyOf(asides);
        asides.clear();
        waiting.forEach(aside -> draft.passage(Markup.text(aside, dialect), List.of()));
    }

    /** Which caption words tell: {@code Table 1}, {@code Scheme 2}; a figure otherwise. */
    static Block.Caption.Of kindOf(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        if (PaperDraft.TABLE_LABEL.matcher(caption).matches()) {
            return Block.Caption.Of.TABLE;
        }
        return lower.startsWith("scheme") ? Block.Caption.Of.SCHEME : Block.Caption.Of.FIGURE;
    }
}
