package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table typed in plain text: lines that fall into the same number of cells, at tabs, bars or runs of blanks.
 *
 * <p>Runs of blanks alone also come of justified text; there only lines whose later cells are short and hold figures
 * make a table. Single blanks part cells only where the cells are plain figures, see {@link SpacedRows}.
 *
 * @param begin its first line
 * @param end the line after its last
 */
record TextTable(int begin, int end, List<List<String>> rows) {
    private static final int SHORT = 40;
    private static final Pattern RULE = Pattern.compile("[\\s|:+=_–—-]{3,}");

    /** What may part the cells of a line, the surest first. */
    private enum Divider {
        TAB("\t"),
        BAR("\\|"),
        SEMICOLON(";"),
        BLANKS(" {2,}");

        private final Pattern pattern;

        Divider(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        /**
         * @param framed whether bars also stand at the ends of the lines, so that one at the beginning parts nothing
         */
        List<String> cells(String line, boolean framed) {
            String inner = line.strip();
            if (this == BAR && framed) {
                inner = inner.startsWith("|") ? inner.substring(1) : inner;
                inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
            } else if (this == TAB) {
                inner = line;
            }
            return pattern.splitAsStream(inner).map(String::strip).toList();
        }
    }

    /** The tables among these lines, in order; none where the lines are prose. */
    static List<TextTable> of(List<String> lines) {
        List<TextTable> tables = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            TextTable longest = new TextTable(at, at, List.of());
            for (Divider divider : Divider.values()) {
                TextTable table = from(lines, at, divider);
                longest = table.end > longest.end ? table : longest;
            }
            longest = longest.end > at ? longest : spaced(lines, at);
            if (longest.end > at) {
                tables.add(longest);
            }
            at = Math.max(at + 1, longest.end);
        }
        return tables;
    }

    private static TextTable from(List<String> lines, int begin, Divider divider) {
        List<List<String>> rows = new ArrayList<>();
        boolean framed = lines.get(begin).strip().startsWith("|");
        int width = divider.cells(lines.get(begin), framed).size();
        int end = begin;
        while (width > 1 && end < lines.size()) {
            String line = lines.get(end);
            List<String> cells = divider.cells(line, framed);
            boolean rule = RULE.matcher(line).matches();
            // A row may end early, as where its last cells are empty.
            boolean row =
                    cells.size() == width || divider != Divider.BLANKS && cells.size() > 1 && cells.size() < width;
            if (!rule && !row) {
                break;
            }
            if (!rule) {
                rows.add(cells);
            }
            end++;
        }
        boolean table = rows.size() > 1 && (divider == Divider.TAB || isTabular(rows));
        return table ? new TextTable(begin, end, rows) : new TextTable(begin, begin, List.of());
    }

    /** Cells that only single blanks part. */
    private static TextTable spaced(List<String> lines, int begin) {
        List<List<String>> rows = SpacedRows.of(lines.subList(begin, lines.size()));
        return new TextTable(begin, begin + rows.size(), rows);
    }

    /** Whether there are figures in a row below the first, and no cell after a row's first is a sentence. */
    private static boolean isTabular(List<List<String>> rows) {
        boolean brief = rows.stream().allMatch(row -> row.stream().skip(1).allMatch(cell -> cell.length() <= SHORT));
        return brief
                && rows.stream()
                        .skip(1)
                        .anyMatch(row -> row.stream()
                                .skip(1)
                                .anyMatch(cell -> cell.chars().anyMatch(Character::isDigit)));
    }

    TableGrid grid() {
        TableGrid grid = new TableGrid(rows.size(), 1);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                grid.put(r, c, CanonicalText.of(rows.get(r).get(c)), false, 1, 1);
            }
        }
        return grid;
    }
}
