package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.paper.Block.Caption;
import org.ionary.domain.paper.Region;
import org.ionary.ingest.PageLayout.Column;
import org.ionary.ingest.PdfPage.Rule;

/** Finds the floats of one document. */
final class PdfFloatFinder {
    private final PdfMeasures measures;
    private final PdfCaptions captions;
    private final LineJoiner joiner;

    PdfFloatFinder(PdfMeasures measures, PdfCaptions captions, LineJoiner joiner) {
        this.measures = measures;
        this.captions = captions;
        this.joiner = joiner;
    }

    /** The float whose caption begins at this line. */
    PdfFloat at(Caption.Of of, List<PdfLine> lines, int from, Column column, List<Rule> rules) {
        PdfParagraph caption = new PdfParagraph(joiner);
        caption.add(lines.get(from));
        int at = from + 1;
        while (at < lines.size() && captions.continues(lines.get(at - 1), lines.get(at), of, rules)) {
            caption.add(lines.get(at));
            at++;
        }
        if (of == Caption.Of.TABLE && at < lines.size() && lines.get(at).table().isPresent()) {
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
                || captions.captionOf(lines.get(from))
                        .filter(of -> of == Caption.Of.TABLE)
                        .isEmpty()) {
            return from;
        }
        int at = from;
        do {
            caption.add(lines.get(at));
            at++;
        } while (at < lines.size()
                && captions.continues(lines.get(at - 1), lines.get(at), Caption.Of.TABLE, List.of()));
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
            if (!near
                    || !small && (!marked || i > from)
                    || captions.captionOf(line).isPresent()) {
                break;
            }
            notes.add(line);
        }
        return notes;
    }
}
