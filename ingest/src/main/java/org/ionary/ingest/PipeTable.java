package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;

/** A table drawn with bars: a header row, a line of dashes, and rows. */
final class PipeTable {
    private PipeTable() {}

    /** Whether a table begins at this line. */
    static boolean startsAt(List<String> lines, int index) {
        return index + 1 < lines.size()
                && lines.get(index).indexOf('|') >= 0
                && lines.get(index + 1).indexOf('|') >= 0
                && isRule(lines.get(index + 1).strip());
    }

    private static boolean isRule(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(c -> " :|-".indexOf(c) >= 0);
    }

    /** The line after the table's last. */
    static int end(List<String> lines, int begin) {
        int end = begin + 2;
        while (end < lines.size()
                && lines.get(end).indexOf('|') >= 0
                && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    static TableGrid grid(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i != 1) {
                rows.add(cells(lines.get(i).strip()));
            }
        }
        boolean headless = rows.getFirst().stream().allMatch(String::isBlank);
        List<List<String>> kept = headless ? rows.subList(1, rows.size()) : rows;
        TableGrid grid = new TableGrid(kept.size(), headless ? 0 : 1);
        for (int r = 0; r < kept.size(); r++) {
            for (int c = 0; c < kept.get(r).size(); c++) {
                grid.put(r, c, MarkdownInline.render(kept.get(r).get(c)), false, 1, 1);
            }
        }
        return grid;
    }

    /** The cells between bars; a bar that is escaped or inside mathematics or code does not count. */
    private static List<String> cells(String line) {
        String inner = line.startsWith("|") ? line.substring(1) : line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean math = false;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length()) {
                cell.append(c).append(inner.charAt(++i));
                continue;
            }
            math = c == '$' ? !math && inner.indexOf('$', i + 1, Math.min(inner.length(), i + 2000)) > 0 : math;
            if (c == '|' && !math) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank() || cells.isEmpty()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }
}
