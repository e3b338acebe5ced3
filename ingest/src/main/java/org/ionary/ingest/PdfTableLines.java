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
    private static final double CLOSE = 1.9;
    private static final double OVERLAP = 0.8;

    /** How much farther than the closest lines those of two rows stand, where cells have several lines. */
    private static final double APART = 1.2;

    private final List<Rule> rules;
    private final double[] columnWidths;

    PdfTableLines(List<Rule> rules, double width, double[] columnWidths) {
        this.rules = rules.stream()
                .filter(rule -> rule.right() - rule.left() > 0.7 * width)
                .toList();
        this.columnWidths = columnWidths;
    }

    List<PdfTableRow> joined(List<PdfTableRow> lines) {
        List<List<PdfTableRow>> groups = groups(lines);
        return areRows(groups, lines.size())
                ? groups.stream().map(PdfTableLines::whole).toList()
                : oneByOne(lines);
    }

    /** Lines that stand closer to each other than to the next. */
    private static List<List<PdfTableRow>> groups(List<PdfTableRow> lines) {
        double closest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < lines.size(); i++) {
            closest =
                    Math.min(closest, lines.get(i).baseline() - lines.get(i - 1).baseline());
        }
        List<List<PdfTableRow>> groups = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean begins =
                    i == 0 || lines.get(i).baseline() - lines.get(i - 1).baseline() > APART * closest;
            if (begins) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(lines.get(i));
        }
        return groups;
    }

    /** Whether each group is one row: it has one label, and no column with two values below each other. */
    private static boolean areRows(List<List<PdfTableRow>> groups, int lines) {
        if (groups.size() < 2 || groups.size() == lines) {
            return false;
        }
        for (List<PdfTableRow> group : groups) {
            if (group.stream().filter(line -> line.isFilled(0)).count() != 1) {
                return false;
            }
            for (int column = 1; column < group.getFirst().columns(); column++) {
                int c = column;
                if (group.stream()
                                .filter(line -> line.isFilled(c) && PdfTableHead.isValue(line.text(c)))
                                .count()
                        > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private static PdfTableRow whole(List<PdfTableRow> group) {
        PdfTableRow row = group.getFirst();
        group.subList(1, group.size()).forEach(row::append);
        return row;
    }

    private List<PdfTableRow> oneByOne(List<PdfTableRow> lines) {
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

    /**
     * Whether a line is the rest of a row: nothing in it stands below another value, and one text at least was plainly
     * broken. The row's label may stand in its middle.
     */
    private boolean goesOn(PdfTableRow row, PdfTableRow line) {
        boolean bringsLabel = line.isFilled(0) && !row.isFilled(0);
        if (isRuleBetween(row, line)
                || line.filled() - (bringsLabel ? 1 : 0) >= row.filled() + (bringsLabel ? 1 : 0)
                || isLabel(line) && !line.goesOnInside(row)) {
            return false;
        }
        boolean broken = false;
        for (int c = 0; c < line.columns(); c++) {
            if (!line.isFilled(c) || c == 0 && bringsLabel) {
                continue;
            }
            boolean values = PdfTableHead.isValue(line.text(c)) && PdfTableHead.isValue(row.text(c));
            if (!row.isFilled(c) || values || line.baseline() - row.lastBaseline(c) > CLOSE * line.size()) {
                return false;
            }
            broken |= !PdfTableHead.isValue(line.text(c)) && row.wraps(line, c, columnWidths[c]);
        }
        return broken;
    }

    /** A text of several lines beside texts of one that are centred on it. */
    private boolean overlaps(PdfTableRow row, PdfTableRow before, PdfTableRow line) {
        if (line.baseline() - before.baseline() > OVERLAP * line.size() || isRuleBetween(before, line)) {
            return false;
        }
        boolean onlyLabels = true;
        for (int c = 0; c < line.columns(); c++) {
            boolean goesOn = line.isFilled(c)
                    && row.isFilled(c)
                    && row.wraps(line, c, columnWidths[c])
                    && !PdfTableHead.isValue(line.text(c));
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
