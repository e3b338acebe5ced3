package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.ionary.ingest.PdfPage.Glyph;

/**
 * The columns of a table, told by the channels of white that its lines leave free between them.
 *
 * <p>Where three lines or more leave it free, a channel need not be wider than a wide word space; words that go across
 * one are cut only where they have a space there.
 */
final class PdfTableColumns {
    /** In em: what parts two cells, wherever it is. */
    static final double CELL_GAP = 0.75;

    private static final double WORD_GAP = 0.18;
    private static final double HEAD_GAP = 0.35;
    private static final double CHANNEL = 0.45;
    private static final int ENOUGH = 3;
    private static final int MANY = 8;

    /** Places to a point. */
    private static final int FINENESS = 2;

    record Strip(double left, double right) {
        /** What is free between two columns. */
        static Strip between(Strip before, Strip after) {
            double begin = before.right;
            double end = after.left;
            return new Strip(begin, end);
        }

        double middle() {
            return (left + right) / 2;
        }

        double overlap(double l, double r) {
            return Math.min(right, r) - Math.max(left, l);
        }
    }

    private final List<Strip> columns;
    private final List<Strip> channels = new ArrayList<>();

    private PdfTableColumns(List<Strip> columns) {
        this.columns = columns;
        for (int i = 1; i < columns.size(); i++) {
            channels.add(Strip.between(columns.get(i - 1), columns.get(i)));
        }
    }

    /** @param body lines that are rows or parts of rows; labels that stand alone in theirs are not asked */
    static PdfTableColumns of(List<PdfLine> body) {
        List<PdfLine> rows = body.stream()
                .filter(line -> cut(line, CELL_GAP, List.of(), 0).size() > 1)
                .toList();
        List<PdfLine> asked = rows.size() >= 2 ? rows : body;
        double left = body.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = body.stream().mapToDouble(PdfLine::right).max().orElse(0);
        double em = asked.stream().mapToDouble(PdfLine::size).average().orElse(10);
        int[] covered = new int[(int) Math.ceil((right - left + 2) * FINENESS)];
        for (PdfLine line : asked) {
            for (Fragment word : words(line)) {
                int from = Math.max(0, (int) Math.floor((word.left() - left) * FINENESS));
                int to = Math.min(covered.length - 1, (int) Math.ceil((word.right() - left) * FINENESS));
                for (int x = from; x <= to; x++) {
                    covered[x]++;
                }
            }
        }
        double narrowest = (asked.size() >= ENOUGH ? CHANNEL : CELL_GAP) * em;
        List<Strip> exact = strips(covered, 0, left, narrowest);
        boolean tolerant = exact.size() < 2 && asked.size() >= MANY;
        return new PdfTableColumns(tolerant ? strips(covered, asked.size() / MANY, left, narrowest) : exact);
    }

    private static List<Strip> strips(int[] covered, int tolerated, double left, double narrowest) {
        List<Strip> strips = new ArrayList<>();
        int begin = -1;
        int end = -1;
        for (int x = 0; x < covered.length; x++) {
            if (covered[x] > tolerated) {
                if (begin >= 0 && x - end > narrowest * FINENESS) {
                    strips.add(new Strip(left + (double) begin / FINENESS, left + (double) end / FINENESS));
                    begin = x;
                }
                begin = begin < 0 ? x : begin;
                end = x + 1;
            }
        }
        if (begin >= 0) {
            strips.add(new Strip(left + (double) begin / FINENESS, left + (double) end / FINENESS));
        }
        return strips;
    }

    int size() {
        return columns.size();
    }

    Strip get(int column) {
        return columns.get(column);
    }

    double[] widths() {
        return columns.stream()
                .mapToDouble(column -> column.right() - column.left())
                .toArray();
    }

    /** The cells of a line: what stands apart by more than a word's space, or has a space where a channel is. */
    List<Fragment> cells(PdfLine line, boolean head) {
        return cut(line, CELL_GAP, channels, head ? HEAD_GAP : WORD_GAP);
    }

    static List<Fragment> words(PdfLine line) {
        return cut(line, WORD_GAP, List.of(), 0);
    }

    /** What stands apart by more than so many em; at the channels, by more than a smaller measure. */
    static List<Fragment> cut(PdfLine line, double wide, List<Strip> channels, double narrow) {
        List<Fragment> cells = new ArrayList<>();
        for (Fragment fragment : line.fragments()) {
            List<Glyph> current = new ArrayList<>();
            double reached = 0;
            Glyph space = null;
            for (Glyph glyph : fragment.glyphs()) {
                if (glyph.isSpace()) {
                    space = current.isEmpty() ? space : glyph;
                    continue;
                }
                double gap = glyph.left() - reached;
                boolean apart = gap > wide * fragment.size()
                        || gap > narrow * fragment.size() && isIn(channels, reached, glyph.left());
                if (!current.isEmpty() && apart) {
                    cells.add(Fragment.of(current));
                    current = new ArrayList<>();
                } else if (!current.isEmpty() && space != null) {
                    current.add(space);
                }
                space = null;
                reached = current.isEmpty() ? glyph.right() : Math.max(reached, glyph.right());
                current.add(glyph);
            }
            if (!current.isEmpty()) {
                cells.add(Fragment.of(current));
            }
        }
        return cells;
    }

    private static boolean isIn(List<Strip> channels, double from, double to) {
        for (Strip channel : channels) {
            if (channel.overlap(from, to) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The column that a cell covers most of, or else stands closest to. */
    int nearest(Fragment cell) {
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

    /**
     * The columns that a head spans which stands over the middle between them, where no rule says so.
     *
     * @param taken columns that other cells of its line stand over
     * @param below columns that have a head in the next line
     */
    Span centred(Fragment cell, int first, int last, boolean[] taken, boolean[] below, double tolerance) {
        Span best = new Span(first, last);
        double middle = (cell.left() + cell.right()) / 2;
        for (int a = first; a >= 0 && isFree(a, first, last, taken, below); a--) {
            for (int b = last; b < columns.size() && isFree(b, first, last, taken, below); b++) {
                double between = (columns.get(a).left() + columns.get(b).right()) / 2;
                if (b - a > best.last() - best.first() && Math.abs(between - middle) < tolerance) {
                    best = new Span(a, b);
                }
            }
        }
        return best;
    }

    private static boolean isFree(int column, int first, int last, boolean[] taken, boolean[] below) {
        return column >= first && column <= last || !taken[column] && below[column];
    }

    record Span(int first, int last) {}

    int first(double left, double right, int fallback) {
        for (int i = 0; i < columns.size(); i++) {
            if (covers(left, right, columns.get(i))) {
                return i;
            }
        }
        return fallback;
    }

    int last(double left, double right, int first) {
        int last = first;
        for (int i = first; i < columns.size(); i++) {
            last = covers(left, right, columns.get(i)) ? i : last;
        }
        return last;
    }

    private static boolean covers(double left, double right, Strip column) {
        double overlap = column.overlap(left, right);
        return overlap > 0.4 * (column.right() - column.left()) || left <= column.middle() && column.middle() <= right;
    }
}
