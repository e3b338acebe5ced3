package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A table of an office document on its way to HTML.
 *
 * <p>Office documents seldom say which rows are the head. Where none is marked, the rows above the first one with a
 * value beyond its first cell are, at least the first and at most three.
 */
final class OfficeTable {
    private static final Pattern VALUE = Pattern.compile("^[<>~≈∼±(+−–-]{0,2}\\s?\\d.*", Pattern.DOTALL);
    private static final int MOST_HEADER_ROWS = 3;

    private record Cell(Element td, int column) {}

    private static final class Row {
        private final boolean head;
        private final List<Cell> cells = new ArrayList<>();
        private int width;

        private Row(boolean head) {
            this.head = head;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void row(boolean head) {
        rows.add(new Row(head));
    }

    /** @param continued whether it goes on with the cell above instead of being one */
    void cell(Element td, int span, boolean continued) {
        Row row = rows.getLast();
        int column = row.width;
        row.width += Math.max(1, span);
        Optional<Cell> above = continued ? above(column) : Optional.empty();
        if (above.isPresent()) {
            Element cell = above.orElseThrow().td();
            cell.attr("rowspan", String.valueOf(rowSpan(cell) + 1));
        } else {
            if (span > 1) {
                td.attr("colspan", String.valueOf(span));
            }
            row.cells.add(new Cell(td, column));
        }
    }

    /** A cell that says itself how far it reaches; the places it covers come as {@link #covered}. */
    void spread(Element td, int columns, int rowCount) {
        if (rowCount > 1) {
            td.attr("rowspan", String.valueOf(rowCount));
        }
        Row row = rows.getLast();
        if (columns > 1) {
            td.attr("colspan", String.valueOf(columns));
        }
        row.cells.add(new Cell(td, row.width));
        row.width++;
    }

    void covered() {
        rows.getLast().width++;
    }

    private static int rowSpan(Element cell) {
        String span = cell.attr("rowspan");
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }

    /** The cell that begins in this column and reaches down to the last row but one. */
    private Optional<Cell> above(int column) {
        for (int r = rows.size() - 2; r >= 0; r--) {
            for (Cell cell : rows.get(r).cells) {
                if (cell.column() == column) {
                    return r + rowSpan(cell.td()) == rows.size() - 1 ? Optional.of(cell) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    Element toHtml() {
        Element table = new Element("table");
        int head = headRows();
        Element section = table.appendElement(head > 0 ? "thead" : "tbody");
        for (int r = 0; r < rows.size(); r++) {
            if (r == head && r > 0) {
                section = table.appendElement("tbody");
            }
            Element tr = section.appendElement("tr");
            for (Cell cell : rows.get(r).cells) {
                tr.appendChild(r < head ? cell.td().tagName("th") : cell.td());
            }
        }
        return table;
    }

    private int headRows() {
        int marked = 0;
        while (marked < rows.size() && rows.get(marked).head) {
            marked++;
        }
        if (marked > 0 || rows.size() < 2) {
            return marked < rows.size() ? marked : 0;
        }
        int guessed = 1;
        while (guessed < Math.min(MOST_HEADER_ROWS, rows.size() - 1) && !hasValues(rows.get(guessed))) {
            guessed++;
        }
        return guessed < rows.size() && hasValues(rows.get(guessed)) ? guessed : 1;
    }

    private static boolean hasValues(Row row) {
        return row.cells.stream()
                .skip(1)
                .anyMatch(cell -> VALUE.matcher(cell.td().text().strip()).matches());
    }
}
