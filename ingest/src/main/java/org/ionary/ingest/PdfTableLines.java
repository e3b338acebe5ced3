package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.ionary.ingest.PdfPage.Rule;

/**
 * Puts the lines of a table's body together into rows, where cells have several lines.
 *
 * <p>Rules between the rows decide, where there are any. Else a line goes on with the row above where all its texts
 * stand under a text that had no room for their first word, and the row above has more cells; or where it overlaps the
 * row above in height and shares no column with it.
 */
final class PdfTableLines {
    private static final double CLOSE = 1.45;
    private static final double OVERLAP = 0.8;

    private final List<Rule> rules;
    private final double[] columnWidths;

    PdfTableLines(List<Rule> rules, double width, double[] columnWidths) {
        this.rules = rules.stream()
                .filter(rule -> rule.right() - rule.left() > 0.7 * width)
                .toList();
        this.columnWidths = columnWidths;
    }

    List<PdfTableRow> joined(List<PdfTableRow> lines) {
        boolean ruled = isRuled(lines);
        List<PdfTableRow> rows = new ArrayList<>();
        PdfTableRow before = null;
        for (PdfTableRow line : lines) {
            boolean same = before != null
                    && (ruled
                            ? !isRuleBetween(before, line)
                            : goesOn(rows.getLast(), line) || overlaps(rows.getLast(), before, line));
            if (same) {
                rows.getLast().append(line);
            } else {
                rows.add(line);
            }
            before = line;
        }
        return rows;
    }

    /** Whether each row has its rule: no two lines without a rule between them both have most of the columns. */
    private boolean isRuled(List<PdfTableRow> lines) {
        int parted = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean rule = isRuleBetween(lines.get(i - 1), lines.get(i));
            parted += rule ? 1 : 0;
            full += !rule && isFull(lines.get(i - 1)) && isFull(lines.get(i)) ? 1 : 0;
        }
        return parted >= 2 && full * 3 < parted;
    }

    private static boolean isFull(PdfTableRow line) {
        return line.filled() * 3 >= 2 * line.columns();
    }

    private boolean isRuleBetween(PdfTableRow above, PdfTableRow below) {
        return rules.stream().anyMatch(rule -> rule.top() > above.baseline() && rule.top() < below.baseline());
    }

    private boolean goesOn(PdfTableRow row, PdfTableRow line) {
        if (isRuleBetween(row, line) || line.filled() >= row.filled()) {
            return false;
        }
        for (int c = 0; c < line.columns(); c++) {
            if (line.isFilled(c)
                    && (!row.isFilled(c)
                            || PdfTableHead.isValue(line.text(c))
                            || line.baseline() - row.lastBaseline(c) > CLOSE * line.size()
                            || !row.wraps(line, c, columnWidths[c]))) {
                return false;
            }
        }
        return true;
    }

    /** A text of several lines beside texts of one that are centred on it. */
    private boolean overlaps(PdfTableRow row, PdfTableRow before, PdfTableRow line) {
        if (line.baseline() - before.baseline() > OVERLAP * line.size() || isRuleBetween(before, line)) {
            return false;
        }
        boolean onlyLabels = true;
        for (int c = 0; c < line.columns(); c++) {
            boolean goesOn =
                    row.isFilled(c) && row.wraps(line, c, columnWidths[c]) && !PdfTableHead.isValue(line.text(c));
            if (line.isFilled(c) && row.isFilled(c) && !goesOn) {
                return false;
            }
            onlyLabels &= c == 0 || !line.isFilled(c);
        }
        return !onlyLabels && !isLabel(before);
    }

    /** A text in the first column alone may belong to several rows. */
    private static boolean isLabel(PdfTableRow line) {
        return line.filled() == 1 && line.isFilled(0);
    }
}
