package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionary.ingest.PdfPage.Glyph;
import org.ionary.ingest.PdfPage.Rule;

/**
 * Reads the rows of a table that is known to stand in a run of lines: columns are strips that the rows of its body
 * leave free between them, its head is what stands above the first rule that crosses the table.
 */
final class PdfTable {
    private static final double CELL_GAP = 0.75;

    private record Strip(double left, double right) {
        double middle() {
            return (left + right) / 2;
        }

        double overlap(double l, double r) {
            return Math.min(right, r) - Math.max(left, l);
        }
    }

    private final List<PdfLine> lines;
    private final List<Rule> rules;
    private final boolean spaced;

    private PdfTable(List<PdfLine> lines, List<Rule> rules, boolean spaced) {
        this.lines = lines;
        this.rules = rules;
        this.spaced = spaced;
    }

    /** @param rules those between the table's first and last line, in any order */
    static Optional<TableGrid> read(List<PdfLine> lines, List<Rule> rules, boolean spaced) {
        PdfTable table = new PdfTable(lines, rules, spaced);
        return lines.size() < 2 ? Optional.empty() : table.grid();
    }

    /** The cells of a line: what stands apart by more than a word's space. */
    static List<Fragment> cells(PdfLine line) {
        List<Fragment> cells = new ArrayList<>();
        for (Fragment fragment : line.fragments()) {
            List<Glyph> current = new ArrayList<>();
            Glyph before = null;
            for (Glyph glyph : fragment.glyphs()) {
                if (glyph.isSpace()) {
                    continue;
                }
                if (before != null && glyph.left() - before.right() > CELL_GAP * fragment.size()) {
                    cells.add(Fragment.of(current));
                    current = new ArrayList<>();
                }
                current.add(glyph);
                before = glyph;
            }
            if (current.size()
                    == fragment.glyphs().stream().filter(g -> !g.isSpace()).count()) {
                cells.add(fragment);
            } else if (!current.isEmpty()) {
                cells.add(Fragment.of(current));
            }
        }
        return cells;
    }

    private Optional<TableGrid> grid() {
        double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        int ruled = headerLines(right - left);
        List<Strip> columns = columns(lines.subList(ruled, lines.size()), left, right);
        if (columns.size() < 2) {
            return Optional.empty();
        }
        int head = ruled > 0 ? ruled : headByContent(columns);
        List<PdfTableRow> rows = new ArrayList<>();
        for (int r = 0; r < lines.size(); r++) {
            PdfTableRow row = new PdfTableRow(lines.get(r).baseline(), columns.size(), r < head && goesOn(r));
            for (Fragment cell : cells(lines.get(r))) {
                int first = nearest(columns, cell);
                int last = first;
                if (r < head) {
                    Strip reach = r + 1 < head
                            ? reach(cell, lines.get(r), lines.get(r + 1))
                            : new Strip(cell.left(), cell.right());
                    first = first(columns, reach, first);
                    last = last(columns, reach, first);
                }
                row.add(first, last, cell, PdfLine.text(cell, spaced));
            }
            rows.add(row);
        }
        double[] widths = columns.stream()
                .mapToDouble(column -> column.right() - column.left())
                .toArray();
        List<PdfTableRow> whole = new ArrayList<>(rows.subList(0, head));
        whole.addAll(new PdfTableLines(rules, right - left, widths).joined(rows.subList(head, rows.size())));
        return Optional.of(PdfTableRow.grid(whole, head));
    }

    private int headByContent(List<Strip> columns) {
        String[][] texts = new String[lines.size()][columns.size()];
        boolean[] bold = new boolean[lines.size()];
        for (int r = 0; r < texts.length; r++) {
            Arrays.fill(texts[r], "");
            bold[r] = lines.get(r).bold();
            for (Fragment cell : cells(lines.get(r))) {
                texts[r][nearest(columns, cell)] += PdfLine.text(cell, spaced);
            }
        }
        return PdfTableHead.rows(texts, bold);
    }

    /** Whether a line of the head is the next line of the cells above it: close below them and under no rule. */
    private boolean goesOn(int r) {
        if (r == 0) {
            return false;
        }
        PdfLine above = lines.get(r - 1);
        PdfLine line = lines.get(r);
        boolean close = line.baseline() - above.baseline() < 1.35 * line.size();
        return close && rules.stream().noneMatch(rule -> rule.top() > above.baseline() && rule.top() < line.baseline());
    }

    /** Lines above the first rule inside the table that crosses most of it; none where there is no such rule. */
    private int headerLines(double width) {
        double first = lines.getFirst().baseline();
        double last = lines.getLast().baseline();
        Optional<Rule> middle = rules.stream()
                .filter(rule -> rule.right() - rule.left() > 0.7 * width)
                .filter(rule -> rule.top() > first && rule.top() < last - 1)
                .min(Comparator.comparingDouble(Rule::top));
        return middle.map(rule -> (int) lines.stream()
                        .filter(line -> line.baseline() <= rule.top() + 1)
                        .count())
                .orElse(0);
    }

    private List<Strip> columns(List<PdfLine> body, double left, double right) {
        int width = (int) Math.ceil(right - left) + 2;
        int[] covered = new int[width];
        for (PdfLine line : body) {
            for (Fragment cell : cells(line)) {
                int from = Math.max(0, (int) Math.floor(cell.left() - left));
                int to = Math.min(width - 1, (int) Math.ceil(cell.right() - left));
                for (int x = from; x <= to; x++) {
                    covered[x]++;
                }
            }
        }
        int tolerated = body.size() >= 8 ? body.size() / 8 : 0;
        List<Strip> columns = strips(covered, 0, left);
        return columns.size() >= 2 || tolerated == 0 ? columns : strips(covered, tolerated, left);
    }

    private static List<Strip> strips(int[] covered, int tolerated, double left) {
        List<Strip> strips = new ArrayList<>();
        int begin = -1;
        for (int x = 0; x <= covered.length; x++) {
            boolean inside = x < covered.length && covered[x] > tolerated;
            if (inside && begin < 0) {
                begin = x;
            } else if (!inside && begin >= 0) {
                strips.add(new Strip(left + begin, left + x));
                begin = -1;
            }
        }
        return strips;
    }

    private static int nearest(List<Strip> columns, Fragment cell) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            double overlap = columns.get(i).overlap(cell.left(), cell.right());
            if (overlap > most) {
                most = overlap;
                best = i;
            }
        }
        return best;
    }

    /** A head spans what the short rule below it spans; without one, what it stands over. */
    private Strip reach(Fragment cell, PdfLine line, PdfLine next) {
        double middle = (cell.left() + cell.right()) / 2;
        return rules.stream()
                .filter(rule -> rule.top() > line.baseline() && rule.top() < next.baseline())
                .filter(rule -> rule.left() <= middle && middle <= rule.right())
                .findFirst()
                .filter(rule -> rule.right() - rule.left() < 0.95 * tableWidth())
                .map(rule -> new Strip(Math.min(rule.left(), cell.left()), Math.max(rule.right(), cell.right())))
                .orElse(new Strip(cell.left(), cell.right()));
    }

    private double tableWidth() {
        return lines.stream().mapToDouble(PdfLine::right).max().orElse(0)
                - lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    }

    private static int first(List<Strip> columns, Strip reach, int fallback) {
        for (int i = 0; i < columns.size(); i++) {
            if (covers(reach, columns.get(i))) {
                return i;
            }
        }
        return fallback;
    }

    private static int last(List<Strip> columns, Strip reach, int first) {
        int last = first;
        for (int i = first; i < columns.size(); i++) {
            last = covers(reach, columns.get(i)) ? i : last;
        }
        return last;
    }

    private static boolean covers(Strip reach, Strip column) {
        double overlap = column.overlap(reach.left(), reach.right());
        return overlap > 0.4 * (column.right() - column.left())
                || reach.left() <= column.middle() && column.middle() <= reach.right();
    }
}
