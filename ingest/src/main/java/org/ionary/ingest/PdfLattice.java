package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Bar;
import org.ionary.ingest.PdfPage.Glyph;
import org.ionary.ingest.PdfPage.Rule;

/**
 * Reads a table whose cells are boxes: rules and bars make a lattice, and places of the lattice with no line between
 * them are one cell.
 */
final class PdfLattice {
    private static final double SAME = 3;
    private static final double INSIDE = 0.6;

    private final double[] across;
    private final double[] down;
    private final List<Rule> rules;
    private final List<Bar> bars;

    private PdfLattice(double[] across, double[] down, List<Rule> rules, List<Bar> bars) {
        this.across = across;
        this.down = down;
        this.rules = rules;
        this.bars = bars;
    }

    /** Empty where the lines do not make boxes of all rows and columns. */
    static Optional<TableGrid> read(List<PdfLine> lines, List<Rule> rules, List<Bar> bars, boolean spaced) {
        double[] down = places(rules.stream().map(Rule::top).toList());
        double[] across = places(bars.stream().map(Bar::at).toList());
        double left = rules.stream().mapToDouble(Rule::left).min().orElse(0);
        double right = rules.stream().mapToDouble(Rule::right).max().orElse(0);
        double[] columns = bounded(across, left, right);
        boolean boxes = across.length >= 1 && columns.length >= 3 && down.length >= 3;
        if (!boxes) {
            return Optional.empty();
        }
        PdfLattice lattice = new PdfLattice(columns, down, rules, bars);
        return lattice.dividesRows(lines) ? Optional.of(lattice.grid(lines, spaced)) : Optional.empty();
    }

    private static double[] places(List<Double> at) {
        List<Double> sorted = at.stream().sorted().toList();
        List<Double> places = new ArrayList<>();
        for (double place : sorted) {
            if (places.isEmpty() || place - places.getLast() > SAME) {
                places.add(place);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** With the outer edges, which a table may leave open. */
    private static double[] bounded(double[] across, double left, double right) {
        List<Double> all = new ArrayList<>();
        if (across.length == 0 || across[0] - left > SAME) {
            all.add(left);
        }
        for (double place : across) {
            all.add(place);
        }
        if (across.length == 0 || right - across[across.length - 1] > SAME) {
            all.add(right);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether rules part the lines of text into rows; a table may have bars and hardly any rules. */
    private boolean dividesRows(List<PdfLine> lines) {
        int bands = down.length - 1;
        int shared = 0;
        for (int band = 0; band < bands; band++) {
            shared = Math.max(shared, sharedLines(lines, band));
        }
        return bands * 2 >= lines.size() || shared <= 2 && bands >= 3;
    }

    /** Lines of one band that have text in most columns, as rows without a rule between them would. */
    private int sharedLines(List<PdfLine> lines, int band) {
        int shared = 0;
        for (PdfLine line : lines) {
            GivenUp.check();
            double middle = line.baseline() - 0.3 * line.size();
            boolean inBand = middle > down[band] && middle < down[band + 1];
            shared += inBand && PdfTable.cells(line).size() * 3 >= 2 * (across.length - 1) ? 1 : 0;
        }
        return shared;
    }

    private TableGrid grid(List<PdfLine> lines, boolean spaced) {
        int rows = down.length - 1;
        int columns = across.length - 1;
        String[][] texts = texts(lines, spaced);
        boolean[][] done = new boolean[rows][columns];
        int head = PdfTableHead.rows(texts, boldRows(lines, rows));
        TableGrid grid = new TableGrid(rows, head);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (done[r][c]) {
                    continue;
                }
                int lastColumn = c;
                while (lastColumn + 1 < columns && !done[r][lastColumn + 1] && !isBarBetween(r, lastColumn)) {
                    lastColumn++;
                }
                int lastRow = r;
                while (lastRow + 1 < rows && !isRuleBelow(lastRow, c, lastColumn)) {
                    lastRow++;
                }
                grid.put(
                        r,
                        c,
                        joined(texts, done, r, lastRow, c, lastColumn),
                        false,
                        lastRow - r + 1,
                        lastColumn - c + 1);
            }
        }
        return grid;
    }

    private static String joined(String[][] texts, boolean[][] done, int top, int bottom, int left, int right) {
        List<String> parts = new ArrayList<>();
        for (int r = top; r <= bottom; r++) {
            for (int c = left; c <= right; c++) {
                done[r][c] = true;
                if (!texts[r][c].isEmpty()) {
                    parts.add(texts[r][c]);
                }
            }
        }
        return String.join(" ", parts);
    }

    private boolean isBarBetween(int row, int column) {
        double at = across[column + 1];
        double top = down[row];
        double bottom = down[row + 1];
        return bars.stream()
                .anyMatch(bar -> Math.abs(bar.at() - at) <= SAME
                        && Math.min(bottom, bar.bottom()) - Math.max(top, bar.top()) > INSIDE * (bottom - top));
    }

    private boolean isRuleBelow(int row, int firstColumn, int lastColumn) {
        double at = down[row + 1];
        double left = across[firstColumn];
        double right = across[lastColumn + 1];
        return rules.stream()
                .anyMatch(rule -> Math.abs(rule.top() - at) <= SAME
                        && Math.min(right, rule.right()) - Math.max(left, rule.left()) > INSIDE * (right - left));
    }

    /** The text of each place, its lines joined; a text that runs on through a bar that is not there stays whole. */
    private String[][] texts(List<PdfLine> lines, boolean spaced) {
        int rows = down.length - 1;
        int columns = across.length - 1;
        List<List<List<Fragment>>> placed = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            placed.add(new ArrayList<>());
            for (int c = 0; c < columns; c++) {
                placed.getLast().add(new ArrayList<>());
            }
        }
        for (PdfLine line : lines) {
            int row = band(down, line.baseline() - 0.3 * line.size());
            for (Fragment fragment : line.fragments()) {
                for (Fragment piece : cutAtBars(fragment, row)) {
                    placed.get(row)
                            .get(band(across, piece.left() + Math.min(2, piece.width() / 2)))
                            .add(piece);
                }
            }
        }
        String[][] texts = new String[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                texts[r][c] = text(placed.get(r).get(c), spaced);
            }
        }
        return texts;
    }

    private static String text(List<Fragment> pieces, boolean spaced) {
        List<Fragment> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble((Fragment piece) -> Math.round(piece.baseline()))
                .thenComparingDouble(Fragment::left));
        List<String> parts = new ArrayList<>();
        sorted.forEach(piece -> parts.add(FragmentText.of(piece, spaced)));
        return LineJoiner.PLAIN.join(parts);
    }

    private List<Fragment> cutAtBars(Fragment fragment, int row) {
        List<Fragment> pieces = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        int column = -1;
        for (Glyph glyph : fragment.glyphs()) {
            int own = band(across, glyph.left() + glyph.width() / 2);
            boolean parted = column >= 0 && own != column && isBarBetween(row, Math.min(own, column));
            if (parted && !glyph.isSpace()) {
                pieces.add(Fragment.of(current));
                current = new ArrayList<>();
            }
            if (!glyph.isSpace() || !current.isEmpty()) {
                current.add(glyph);
                column = glyph.isSpace() ? column : own;
            }
        }
        if (!current.isEmpty()) {
            pieces.add(Fragment.of(current));
        }
        return pieces;
    }

    private static int band(double[] bounds, double at) {
        int band = 0;
        while (band + 2 < bounds.length && at >= bounds[band + 1]) {
            band++;
        }
        return band;
    }

    private boolean[] boldRows(List<PdfLine> lines, int rows) {
        boolean[] bold = new boolean[rows];
        Arrays.fill(bold, true);
        boolean[] any = new boolean[rows];
        for (PdfLine line : lines) {
            int row = band(down, line.baseline() - 0.3 * line.size());
            any[row] = true;
            bold[row] &= line.bold();
        }
        for (int r = 0; r < rows; r++) {
            bold[r] &= any[r];
        }
        return bold;
    }
}
