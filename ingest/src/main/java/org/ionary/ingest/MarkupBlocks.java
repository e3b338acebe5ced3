package org.ionary.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ionary.domain.GivenUp;
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

    private static final String[] NOTES = {"fn", "li", "dt", "dd", "simple-para", "note-para", "note", "p"};
    private static final Set<String> NOTE_ENTRIES = Set.of("fn", "li", "dd", "note");

    private final Dialect dialect;
    private final PaperDraft draft;
    private final CanonicalText line = new CanonicalText();
    private final List<Element> asides = new ArrayList<>();
    private final IdentityHashMap<Element, Boolean> holders = new IdentityHashMap<>();
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
            GivenUp.check();
            if (node instanceof TextNode text) {
                line.append(dialect.text(text.getWholeText()), Script.NORMAL);
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
            case Role.Container container -> paragraph(element);
            case Role.Paragraph paragraph -> paragraph(element);
            case Role.TableNote note -> {
                flush();
                notes(element).forEach(draft::tableNote);
            }
            case Role.Title title -> {
                flush();
                draft.restartAtTitle();
                draft.title(Markup.text(element, dialect), List.of());
            }
            case Role.Heading(int level) -> {
                flush();
                boolean ofAbstract = purpose.equals(Optional.of(Section.Kind.ABSTRACT));
                int shown = ofAbstract ? 1 : level == 0 ? Math.max(1, depth) : level;
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
            case Role.Entry entry -> {
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

    /** Asked of every element on the way down, so each is looked at once. */
    private boolean holdsBlocks(Element element) {
        Boolean known = holders.get(element);
        if (known != null) {
            return known;
        }
        boolean holds = element.children().stream()
                .anyMatch(child -> !(dialect.roleOf(child) instanceof Role.Inline) || holdsBlocks(child));
        holders.put(element, holds);
        return holds;
    }

    private void inline(Element element) {
        boolean whole =
                dialect.scriptOf(element).isPresent() || Markup.name(element).equals("math");
        if (whole || !holdsBlocks(element)) {
            Markup.inlineElement(element, dialect, line);
        } else {
            children(element);
        }
    }

    /** An entry of the reference list is one passage, however its parts are set. */
    private void paragraph(Element element) {
        boolean entry = Markup.name(element).equals("li") && draft.section().kind() == Section.Kind.REFERENCES;
        if (entry) {
            flush();
            draft.passage(Markup.text(element, dialect), List.of());
        } else {
            apart(element);
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
                .filter(e -> isNoteBox(e) || dialect.roleOf(e) instanceof Role.TableNote)
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
                : Markup.label(parent).map(e -> Markup.text(e, dialect)).orElse("");
        if (label.isEmpty() || text.startsWith(label)) {
            return text;
        }
        return label + (label.endsWith(".") || label.endsWith(":") ? " " : ". ") + text;
    }

    /** One note for each entry of a table's foot; a term of a list of definitions is the mark of its note. */
    private List<String> notes(Element foot) {
        List<String> notes = new ArrayList<>();
        String mark = "";
        List<Element> parts = Markup.descendants(foot).filter(this::isNotePart).toList();
        for (Element one : parts) {
            if (Markup.name(one).equals("dt")) {
                mark = Markup.text(one, dialect);
            } else if (!isInEntry(one, foot)
                    && (isNoteEntry(one) || Markup.all(one, NOTES).isEmpty())) {
                notes.add((mark + " " + Markup.text(one, dialect)).strip());
                mark = "";
            }
        }
        return notes.size() <= 1 ? List.of(Markup.text(foot, dialect)) : notes;
    }

    private boolean isNotePart(Element element) {
        return List.of(NOTES).contains(Markup.name(element)) || isNoteEntry(element);
    }

    /** Such an element is a note, whatever stands in it. */
    private static boolean isNoteEntry(Element element) {
        return NOTE_ENTRIES.contains(Markup.name(element)) || element.hasClass("footnote") || element.hasClass("fn");
    }

    private static boolean isInEntry(Element note, Element foot) {
        Element up = note.parent();
        while (up != null && !up.equals(foot)) {
            if (isNoteEntry(up)) {
                return true;
            }
            up = up.parent();
        }
        return false;
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
