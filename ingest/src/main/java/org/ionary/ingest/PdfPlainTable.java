package org.ionary.ingest;

import java.util.Arrays;
import java.util.List;
import org.ionary.ingest.PageLayout.Column;

/**
 * Tells how far a table goes that has no rules around it: while its lines are close, of one size, and no line of prose.
 */
final class PdfPlainTable {
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final int MANY_WORDS = 6;
    private static final double EVEN = 1.7;
    private static final double CLOSE = 2;
    private static final double FARTHEST = 2.8;

    private final List<PdfLine> lines;
    private final Column column;

    PdfPlainTable(List<PdfLine> lines, Column column) {
        this.lines = lines;
        this.column = column;
    }

    /** The line after a table that begins below its caption; the same where none begins. */
    int end(int from, boolean captioned) {
        int at = from;
        while (at < lines.size() && goesOn(from, at)) {
            at++;
        }
        while (at > from && cells(at - 1) < 2 && !(at - 1 > from && belongsAbove(at - 1))) {
            at--;
        }
        return isTable(from, at, captioned) ? at : from;
    }

    private boolean goesOn(int from, int at) {
        PdfLine line = lines.get(at);
        if (line.table().isPresent() || isProse(line)) {
            return false;
        }
        if (at == from) {
            return true;
        }
        PdfLine before = lines.get(at - 1);
        double step = line.baseline() - before.baseline();
        boolean row = cells(at) >= 2 && cells(at - 1) >= 1;
        boolean close = step > 0 && step < (row ? FARTHEST : CLOSE) * line.size();
        boolean alike = Math.abs(line.size() - lines.get(from).size()) < 0.15 * line.size();
        return close && alike;
    }

    private int cells(int at) {
        return PdfTable.cells(lines.get(at)).size();
    }

    /** A line with one text may be the rest of a cell of the line above. */
    private boolean belongsAbove(int at) {
        PdfLine line = lines.get(at);
        PdfLine above = lines.get(at - 1);
        return PdfTable.cells(above).stream().anyMatch(cell -> Math.abs(cell.left() - line.left()) < 2)
                && line.left() > above.left() + 2;
    }

    private boolean isProse(PdfLine line) {
        return isJustified(line)
                || PdfTable.cells(line).stream().anyMatch(cell -> cell.width() > 0.62 * column.width())
                        && PdfTableFinder.words(line.text()) >= MANY_WORDS;
    }

    /** A line of words that are spread evenly over the column. */
    private boolean isJustified(PdfLine line) {
        List<Fragment> words = PdfTableColumns.words(line);
        if (words.size() < MANY_WORDS || line.width() < 0.85 * column.width()) {
            return false;
        }
        double[] gaps = new double[words.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = words.get(i + 1).left() - words.get(i).right();
        }
        Arrays.sort(gaps);
        return gaps[gaps.length - 1] < EVEN * gaps[gaps.length / 2]
                && 2 * PdfTableFinder.words(line.text()) >= words.size();
    }

    private boolean isTable(int from, int end, boolean captioned) {
        if (end - from < (captioned ? 2 : FEWEST_LINES)) {
            return false;
        }
        List<PdfLine> body = lines.subList(from + 1, end);
        PdfTableColumns columns = PdfTableColumns.of(body);
        if (captioned) {
            return columns.size() >= 2;
        }
        long whole = lines.subList(from, end).stream()
                .filter(line -> columns.cells(line, false).size() >= FEWEST_COLUMNS)
                .count();
        long values = body.stream()
                .flatMap(line -> columns.cells(line, false).stream())
                .filter(cell -> PdfTableHead.isValue(FragmentText.of(cell, true)))
                .count();
        return columns.size() >= FEWEST_COLUMNS && whole == end - from && values >= 2L * body.size();
    }
}
