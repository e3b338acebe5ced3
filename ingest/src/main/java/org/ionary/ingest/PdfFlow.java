package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block.Caption;
import org.ionary.domain.paper.Region;
import org.ionary.domain.paper.Section;
import org.ionary.ingest.PageLayout.Column;
import org.ionary.ingest.PdfPage.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Turns columns of lines into blocks.
 *
 * <ol>
 *   <li>Captions open floats; a table is what stands between its rules, a figure's labels are dropped.
 *   <li>Headings are larger, bold, numbered or well known.
 *   <li>All else is paragraphs, which go on across columns, pages and floats; a float follows the paragraph it
 *       interrupts.
 * </ol>
 */
final class PdfFlow {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:supplementary )?(?:tab(?:le|\\.)|fig(?:ure|\\.)?|scheme)\\s?S?(?:\\d{1,3}|[IVX]{1,5})\\b[a-z]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("^(?:\\[\\d{1,3}\\] ?|\\(?\\d{1,3}[.)] )\\S.*");

    private final PdfMeasures measures;
    private final LineJoiner joiner;
    private final PaperDraft draft;
    private final List<Runnable> floats = new ArrayList<>();
    private PdfParagraph open;
    private Column openIn = new Column(0, 0, List.of());
    private PdfParagraph aside;
    private boolean interrupted;

    PdfFlow(PdfMeasures measures, LineJoiner joiner, PaperDraft draft) {
        this.measures = measures;
        this.joiner = joiner;
        this.draft = draft;
        this.open = new PdfParagraph(joiner);
        this.aside = new PdfParagraph(joiner);
    }

    /** Appends the blocks of a column. */
    void column(Column column, List<Rule> rules) {
        List<PdfLine> lines = withoutFigureText(column);
        interrupted = true;
        int at = 0;
        while (at < lines.size()) {
            PdfLine line = lines.get(at);
            Optional<Caption.Of> caption = captionOf(line);
            if (caption.isPresent()) {
                at = floating(caption.orElseThrow(), lines, at, column, rules);
                interrupted = true;
            } else if (measures.isHeading(line, column, at == 0 ? null : lines.get(at - 1))
                    && !isInReferenceEntry(line)
                    && !isInFront(line)) {
                at = heading(lines, at);
                interrupted = false;
            } else {
                boolean besides = isAside(line);
                text(line, at == 0 ? null : lines.get(at - 1), column);
                interrupted = besides;
                at++;
            }
        }
    }

    void end() {
        close();
    }

    private boolean isInReferenceEntry(PdfLine line) {
        return draft.section().kind() == Section.Kind.REFERENCES
                && SectionNames.kindOf(line.text()).isEmpty();
    }

    /** Above the first section, authors and the like are large too; only what is known or numbered opens one. */
    private boolean isInFront(PdfLine line) {
        return draft.section().equals(Section.FRONT) && !measures.isSectionName(line.text());
    }

    // ---- floats

    private Optional<Caption.Of> captionOf(PdfLine line) {
        var label = LABEL.matcher(line.text());
        if (!label.find()) {
            return Optional.empty();
        }
        String rest = line.text().substring(label.end());
        boolean stopped = rest.isBlank() || ".:|".indexOf(rest.strip().charAt(0)) >= 0;
        boolean boldLabel = line.fragments().getFirst().glyphs().getFirst().bold() && !line.bold();
        boolean small = line.size() < 0.95 * measures.body()
                && rest.length() > 1
                && Character.isUpperCase(rest.strip().codePointAt(0));
        return stopped || boldLabel || small ? Optional.of(MarkupBlocks.kindOf(line.text())) : Optional.empty();
    }

    private int floating(Caption.Of of, List<PdfLine> lines, int from, Column column, List<Rule> rules) {
        PdfParagraph caption = new PdfParagraph(joiner);
        caption.add(lines.get(from));
        int at = from + 1;
        while (at < lines.size() && continuesCaption(lines.get(at - 1), lines.get(at), of, rules)) {
            caption.add(lines.get(at));
            at++;
        }
        int end = of == Caption.Of.TABLE ? tableEnd(lines, at, column, rules, caption.last()) : at;
        List<PdfLine> rows = List.copyOf(lines.subList(at, end));
        Optional<TableGrid> grid = PdfTable.read(rows, rules, measures.spaced());
        int after = grid.isPresent() ? end : at;
        List<PdfLine> notes = grid.isPresent() ? notes(lines, end) : List.of();
        floats.add(() -> {
            OptionalInt ordinal = draft.caption(of, caption.text(), caption.regions());
            grid.ifPresent(table -> draft.table(table, ordinal, joined(notes), rowRegions(rows)));
        });
        if (open.isEmpty()) {
            drainFloats();
        }
        return after + notes.size();
    }

    private List<String> joined(List<PdfLine> notes) {
        List<String> joined = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        for (PdfLine line : notes) {
            char first = line.text().charAt(0);
            if (!note.isEmpty() && (Script.isShifted(first) || first == '*' || first == '†')) {
                joined.add(note.toString());
                note.setLength(0);
            }
            joiner.append(note, line.text());
        }
        joined.add(note.toString());
        return joined;
    }

    private static List<Region> rowRegions(List<PdfLine> rows) {
        return rows.stream().map(row -> row.region(0, 0)).toList();
    }

    private boolean continuesCaption(PdfLine before, PdfLine line, Caption.Of of, List<Rule> rules) {
        boolean near = line.baseline() - before.baseline() < 1.42 * Math.max(before.size(), line.size())
                && line.baseline() > before.baseline();
        boolean sameSize = Math.abs(line.size() - before.size()) < 0.06 * before.size();
        boolean ruled = of == Caption.Of.TABLE
                && rules.stream()
                        .anyMatch(r -> r.top() > before.baseline() && r.top() < line.baseline() && overlaps(r, line));
        boolean row = of == Caption.Of.TABLE && PdfTable.cells(line).size() > 2;
        return near && sameSize && !ruled && !row && captionOf(line).isEmpty();
    }

    private static boolean overlaps(Rule rule, PdfLine line) {
        return Math.min(rule.right(), line.right()) - Math.max(rule.left(), line.left()) > 0;
    }

    /** The line after the table's last: below its last rule or, without rules, the first that is no row of cells. */
    private int tableEnd(List<PdfLine> lines, int from, Column column, List<Rule> rules, PdfLine caption) {
        double top = caption.baseline();
        double reach = top + 3.5 * measures.body();
        double bottom = -1;
        for (Rule rule : rules) {
            boolean inColumn = rule.right() > column.left() - 3
                    && rule.left() < column.right() + 3
                    && rule.right() - rule.left() > 0.2 * (column.right() - column.left());
            if (inColumn && rule.top() > top && rule.top() < reach && !proseBetween(lines, from, reach, rule.top())) {
                bottom = rule.top();
                reach = bottom + 45 * measures.body();
                if (proseBetween(lines, from, top, nextRule(rules, bottom, column))) {
                    reach = bottom;
                }
            }
        }
        int at = from;
        if (bottom > 0) {
            while (at < lines.size()
                    && lines.get(at).baseline() < bottom + 1
                    && lines.get(at).baseline() > top) {
                at++;
            }
        }
        if (at - from >= 2) {
            return at;
        }
        at = from;
        while (at < lines.size() && PdfTable.cells(lines.get(at)).size() >= 2) {
            at++;
        }
        return at;
    }

    private static double nextRule(List<Rule> rules, double after, Column column) {
        return rules.stream()
                .filter(r -> r.top() > after + 1.5 && r.right() > column.left() && r.left() < column.right())
                .mapToDouble(Rule::top)
                .min()
                .orElse(after);
    }

    private boolean proseBetween(List<PdfLine> lines, int from, double top, double bottom) {
        return lines.subList(from, lines.size()).stream()
                .filter(line -> line.baseline() > top && line.baseline() < bottom)
                .anyMatch(line -> PdfTable.cells(line).size() == 1 && wordsOf(line) >= 8);
    }

    /** Small print directly below a table explains its marks. */
    private List<PdfLine> notes(List<PdfLine> lines, int from) {
        List<PdfLine> notes = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            PdfLine before = i == from ? line : lines.get(i - 1);
            char first = line.text().charAt(0);
            boolean marked = Script.isShifted(first) && Character.isLetter(first) || first == '*' || first == '†';
            boolean small = line.size() < 0.96 * measures.body();
            boolean near = i == from || line.baseline() - before.baseline() < 1.45 * line.size();
            if (!near || !small && (!marked || i > from) || captionOf(line).isPresent()) {
                break;
            }
            notes.add(line);
        }
        return notes;
    }

    /** Drops the words inside a figure: short lines directly above its caption. */
    private List<PdfLine> withoutFigureText(Column column) {
        List<PdfLine> kept = new ArrayList<>();
        for (PdfLine line : column.lines()) {
            Optional<Caption.Of> caption = captionOf(line);
            if (caption.isPresent() && caption.orElseThrow() != Caption.Of.TABLE) {
                while (!kept.isEmpty() && isFigureText(kept.getLast(), column)) {
                    kept.removeLast();
                }
            }
            kept.add(line);
        }
        return kept;
    }

    private boolean isFigureText(PdfLine line, Column column) {
        boolean narrow = line.width() < 0.6 * (column.right() - column.left())
                || PdfTable.cells(line).size() > 2;
        boolean small = line.size() < 0.96 * measures.body();
        boolean sentence = PdfMeasures.endsSentence(line.text()) && wordsOf(line) > 0;
        return (narrow || small)
                && wordsOf(line) < 6
                && !sentence
                && SectionNames.kindOf(line.text()).isEmpty()
                && !line.bold()
                && captionOf(line).isEmpty();
    }

    private static int wordsOf(PdfLine line) {
        int words = 0;
        for (String word : line.text().split(" ", -1)) {
            words +=
                    word.length() >= 3 && word.chars().allMatch(c -> Character.isLetter(c) || ",.;:()-".indexOf(c) >= 0)
                            ? 1
                            : 0;
        }
        return words;
    }

    // ---- text

    private int heading(List<PdfLine> lines, int from) {
        close();
        PdfParagraph heading = new PdfParagraph(joiner);
        heading.add(lines.get(from));
        int at = from + 1;
        while (at < lines.size() && measures.continuesHeading(lines.get(at - 1), lines.get(at))) {
            heading.add(lines.get(at));
            at++;
        }
        draft.heading(measures.level(heading), heading.text(), heading.regions());
        return at;
    }

    private void text(PdfLine line, @Nullable PdfLine before, Column column) {
        if (isAside(line)) {
            aside(line, before);
            return;
        }
        if (!open.isEmpty() && isNewParagraph(line, before, column)) {
            close();
        }
        open.add(line);
        openIn = column;
    }

    /** Small print at the foot of a column, which interrupts the text but is none of it. */
    private boolean isAside(PdfLine line) {
        return switch (draft.section().kind()) {
            case REFERENCES, FRONT, ABSTRACT, BACK -> false;
            case INTRODUCTION, METHODS, RESULTS, CONCLUSION, OTHER ->
                line.size() < 0.93 * measures.body()
                        && !open.isEmpty()
                        && open.last().size() > 0.97 * measures.body();
        };
    }

    private void aside(PdfLine line, @Nullable PdfLine before) {
        boolean goesOn =
                !aside.isEmpty() && before != null && before.equals(aside.last()) && !measures.isApart(before, line);
        if (!goesOn) {
            aside = new PdfParagraph(joiner);
            PdfParagraph note = aside;
            floats.add(() -> draft.passage(note.text(), note.regions()));
        }
        aside.add(line);
    }

    private boolean isNewParagraph(PdfLine line, @Nullable PdfLine before, Column column) {
        if (draft.section().kind() == Section.Kind.REFERENCES) {
            return measures.entriesAreMarked(REFERENCE)
                    ? REFERENCE.matcher(line.text()).matches()
                    : line.left() < open.last().left() - 0.5 * line.size();
        }
        if (Math.abs(line.size() - open.last().size()) > 0.09 * measures.body()) {
            return true;
        }
        if (draft.section().equals(Section.FRONT) && open.last().width() < 0.6 * (openIn.right() - openIn.left())) {
            return true;
        }
        boolean indented = measures.isIndented(line, column);
        boolean ended = PdfMeasures.endsSentence(open.last().text());
        if (interrupted || before == null) {
            boolean full = measures.isFull(open.last(), openIn);
            boolean goesOn = !ended || measures.indents() && full;
            return indented || !goesOn;
        }
        return measures.isApart(before, line)
                || indented && (!measures.isIndented(before, column) || ended)
                || TextBlocks.isEntry(line.text()) && ended
                || ended
                        && !measures.isFull(before, column)
                        && Character.isUpperCase(line.text().codePointAt(0))
                        && measures.justified();
    }

    private void close() {
        if (!open.isEmpty()) {
            String text = open.text();
            draft.passage(text, open.regions());
            open = new PdfParagraph(joiner);
        }
        drainFloats();
    }

    private void drainFloats() {
        List<Runnable> waiting = List.copyOf(floats);
        floats.clear();
        waiting.forEach(Runnable::run);
    }
}
