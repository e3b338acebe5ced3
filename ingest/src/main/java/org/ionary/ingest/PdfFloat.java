package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block.Caption;
import org.ionary.domain.paper.Region;
import org.ionary.ingest.PageLayout.Column;
import org.ionary.ingest.PdfPage.Rule;

/**
 * What floats in a column: captions, the tables below them with their notes, and the words inside figures.
 *
 * @param end the index of the line after it
 */
record PdfFloat(
        Caption.Of of,
        PdfParagraph caption,
        Optional<TableGrid> grid,
        List<Region> rows,
        List<PdfParagraph> notes,
        int end) {

    void appendTo(PaperDraft draft) {
        if (grid.isPresent() && draft.continuesTable(grid.orElseThrow(), caption.text(), rows)) {
            notes.forEach(note -> draft.passage(note.text(), note.regions()));
            return;
        }
        OptionalInt ordinal = draft.caption(of, caption.text(), caption.regions());
        grid.ifPresent(table -> draft.table(
                table,
                ordinal,
                notes.stream()
                        .map(note -> new PaperDraft.Note(note.text(), note.regions()))
                        .toList(),
                rows));
    }

    PdfFloat under(PdfParagraph itsCaption) {
        return new PdfFloat(of, itsCaption, grid, rows, notes, end);
    }

    /** Finds the floats of one document. */
    static final class Finder {
        private static final Pattern LABEL = Pattern.compile(
                "^(?:supplementary )?(?:tab(?:le|\\.)|fig(?:ure|\\.)?|scheme)\\s?S?(?:\\d{1,3}|[IVX]{1,5})\\b[a-z]?",
                Pattern.CASE_INSENSITIVE);

        private final PdfMeasures measures;
        private final LineJoiner joiner;

        Finder(PdfMeasures measures, LineJoiner joiner) {
            this.measures = measures;
            this.joiner = joiner;
        }

        Optional<Caption.Of> captionOf(PdfLine line) {
            var label = LABEL.matcher(line.text());
            if (!label.find()) {
                return Optional.empty();
            }
            String rest = line.text().substring(label.end());
            String after = rest.strip();
            boolean stopped = after.isEmpty() || ".:|".indexOf(after.charAt(0)) >= 0;
            boolean boldLabel = line.fragments().getFirst().glyphs().getFirst().bold() && !line.bold();
            boolean small = line.size() < 0.95 * measures.body()
                    && !after.isEmpty()
                    && Character.isUpperCase(after.codePointAt(0));
            return stopped || boldLabel || small ? Optional.of(MarkupBlocks.kindOf(line.text())) : Optional.empty();
        }

        /** Drops the words inside a figure: short lines directly above its caption. */
        List<PdfLine> withoutFigureText(Column column) {
            List<PdfLine> kept = new ArrayList<>();
            for (PdfLine line : column.lines()) {
                Optional<Caption.Of> caption = captionOf(line);
                if (caption.isPresent() && caption.orElseThrow() != Caption.Of.TABLE) {
                    while (!kept.isEmpty() && isFigureText(kept.getLast(), column) && !endsParagraph(kept, column)) {
                        kept.removeLast();
                    }
                }
                kept.add(line);
            }
            return kept;
        }

        /** The float whose caption begins at this line. */
        PdfFloat at(Caption.Of of, List<PdfLine> lines, int from, Column column, List<Rule> rules) {
            PdfParagraph caption = new PdfParagraph(joiner);
            caption.add(lines.get(from));
            int at = from + 1;
            while (at < lines.size() && continuesCaption(lines.get(at - 1), lines.get(at), of, rules)) {
                caption.add(lines.get(at));
                at++;
            }
            if (of == Caption.Of.TABLE
                    && at < lines.size()
                    && lines.get(at).table().isPresent()) {
                return ruled(Optional.of(caption), lines, at);
            }
            int end = of == Caption.Of.TABLE ? new PdfPlainTable(lines, column).end(at, true) : at;
            List<PdfLine> rows = List.copyOf(lines.subList(at, end));
            Optional<TableGrid> grid = PdfTable.read(rows, rules, measures.spaced());
            int after = grid.isPresent() ? end : at;
            List<PdfLine> notes = grid.isPresent() ? notes(lines, end) : List.of();
            return new PdfFloat(
                    of,
                    caption,
                    grid,
                    rowRegions(grid.isPresent() ? rows : List.of()),
                    joined(notes),
                    after + notes.size());
        }

        /** A table that was found by its rules, and whose place in the column is this line. */
        PdfFloat ruled(Optional<PdfParagraph> caption, List<PdfLine> lines, int at) {
            PdfTableArea table = lines.get(at).table().orElseThrow();
            List<PdfLine> notes = notes(lines, at + 1);
            return new PdfFloat(
                    Caption.Of.TABLE,
                    caption.orElse(new PdfParagraph(joiner)),
                    Optional.of(table.grid()),
                    rowRegions(table.rows()),
                    joined(notes),
                    at + 1 + notes.size());
        }

        /** A table that has neither rules around it nor a caption; it ends where it begins if there is none. */
        PdfFloat plain(List<PdfLine> lines, int from, Column column, List<Rule> rules) {
            int end = new PdfPlainTable(lines, column).end(from, false);
            List<PdfLine> rows = List.copyOf(lines.subList(from, end));
            Optional<TableGrid> grid = PdfTable.read(rows, rules, measures.spaced());
            return new PdfFloat(
                    Caption.Of.TABLE,
                    new PdfParagraph(joiner),
                    grid,
                    rowRegions(rows),
                    List.of(),
                    grid.isPresent() ? end : from);
        }

        /** The caption below a table that has none above; the line after it, or the same where there is none. */
        int captionBelow(PdfParagraph caption, List<PdfLine> lines, int from) {
            if (from >= lines.size()
                    || captionOf(lines.get(from))
                            .filter(of -> of == Caption.Of.TABLE)
                            .isEmpty()) {
                return from;
            }
            int at = from;
            do {
                caption.add(lines.get(at));
                at++;
            } while (at < lines.size()
                    && continuesCaption(lines.get(at - 1), lines.get(at), Caption.Of.TABLE, List.of()));
            boolean ofNext = at < lines.size() && lines.get(at).table().isPresent();
            return ofNext ? from : at;
        }

        private List<PdfParagraph> joined(List<PdfLine> notes) {
            List<PdfParagraph> joined = new ArrayList<>();
            for (PdfLine line : notes) {
                char first = line.text().charAt(0);
                if (joined.isEmpty() || Script.isShifted(first) || first == '*' || first == '†') {
                    joined.add(new PdfParagraph(joiner));
                }
                joined.getLast().add(line);
            }
            return joined;
        }

        private static List<Region> rowRegions(List<PdfLine> rows) {
            return rows.stream().map(row -> row.region(0, 0)).toList();
        }

        private boolean continuesCaption(PdfLine before, PdfLine line, Caption.Of of, List<Rule> rules) {
            if (line.table().isPresent()) {
                return false;
            }
            double farthest = line.size() < 0.96 * measures.body() ? 1.75 : measures.closest();
            boolean near = line.baseline() - before.baseline() < farthest * Math.max(before.size(), line.size())
                    && line.baseline() > before.baseline();
            boolean sameSize = Math.abs(line.size() - before.size()) < 0.06 * before.size();
            boolean ruled = of == Caption.Of.TABLE
                    && rules.stream()
                            .anyMatch(
                                    r -> r.top() > before.baseline() && r.top() < line.baseline() && overlaps(r, line));
            boolean row = of == Caption.Of.TABLE && PdfTable.cells(line).size() > 1;
            boolean alike = line.bold() == before.bold() && (isAligned(before, line) || isCentred(before, line));
            return near
                    && alike
                    && sameSize
                    && !ruled
                    && !row
                    && captionOf(line).isEmpty();
        }

        private static boolean isAligned(PdfLine before, PdfLine line) {
            return Math.abs(line.left() - before.left()) < 5 * line.size();
        }

        private static boolean isCentred(PdfLine before, PdfLine line) {
            return Math.abs(line.left() + line.right() - before.left() - before.right()) < 2 * line.size();
        }

        private static boolean overlaps(Rule rule, PdfLine line) {
            return Math.min(rule.right(), line.right()) - Math.max(rule.left(), line.left()) > 0;
        }

        /** Small print directly below a table explains its marks. */
        private List<PdfLine> notes(List<PdfLine> lines, int from) {
            List<PdfLine> notes = new ArrayList<>();
            for (int i = from; i < lines.size(); i++) {
                PdfLine line = lines.get(i);
                PdfLine before = i == from ? line : lines.get(i - 1);
                if (line.table().isPresent()) {
                    break;
                }
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

        /** Whether the last line is the short end of a paragraph: as large and as close as the full line above it. */
        private boolean endsParagraph(List<PdfLine> lines, Column column) {
            if (lines.size() < 2) {
                return false;
            }
            PdfLine last = lines.getLast();
            PdfLine above = lines.get(lines.size() - 2);
            return above.table().isEmpty()
                    && !isFigureText(above, column)
                    && PdfTable.cells(last).size() == 1
                    && Math.abs(last.size() - above.size()) < 0.05 * above.size()
                    && Math.abs(last.left() - above.left()) < 3 * above.size()
                    && !measures.isApart(above, last);
        }

        private boolean isFigureText(PdfLine line, Column column) {
            if (line.table().isPresent()) {
                return false;
            }
            boolean narrow =
                    line.width() < 0.6 * column.width() || PdfTable.cells(line).size() > 2;
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
                words += word.length() >= 3
                                && word.chars().allMatch(c -> Character.isLetter(c) || ",.;:()-".indexOf(c) >= 0)
                        ? 1
                        : 0;
            }
            return words;
        }
    }
}
