package org.ionary.ingest;

import java.util.List;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PageLayout.Row;
import org.jspecify.annotations.Nullable;

/** Looks for a gutter: a strip that no fragment crosses over a run of rows, with prose on both sides of it. */
final class PdfGutter {
    private static final int MANY_LETTERS = 18;

    /**
     * @param beside rows of prose on the side that has fewer
     * @param all rows of prose on both sides
     * @param touched rows with text that stands out into the gutter
     */
    record Cut(double at, int from, int to, int beside, int all, int touched) {
        boolean isBetterThan(Cut other) {
            if (beside != other.beside) {
                return beside > other.beside;
            }
            return all != other.all ? all > other.all : touched < other.touched;
        }
    }

    private final List<Row> rows;
    private final double pageWidth;
    private final double body;

    PdfGutter(List<Row> rows, double pageWidth, double body) {
        this.rows = rows;
        this.pageWidth = pageWidth;
        this.body = body;
    }

    static boolean isLeft(Fragment fragment, double at) {
        return fragment.left() + fragment.right() < 2 * at;
    }

    /** The gutter with most prose beside it, or null where there is one column. */
    @Nullable
    Cut widest() {
        double left = rows.stream()
                .flatMap(r -> r.fragments().stream())
                .mapToDouble(Fragment::left)
                .min()
                .orElse(0);
        double right = rows.stream()
                .flatMap(r -> r.fragments().stream())
                .mapToDouble(Fragment::right)
                .max()
                .orElse(0);
        double width = Math.min(right, pageWidth) - Math.max(left, 0);
        Cut best = null;
        double edge = Math.max(left, 0);
        for (double at = edge + 0.22 * width; at <= edge + 0.78 * width; at += 2) {
            Cut cut = longest(at, 0.24 * width);
            if (cut != null && (best == null || cut.isBetterThan(best))) {
                best = cut;
            }
        }
        return best;
    }

    private @Nullable Cut longest(double at, double narrowest) {
        Cut best = null;
        int from = 0;
        GivenUp.check();
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || !isClear(rows.get(i), at)) {
                Cut cut = assess(at, from, i, narrowest);
                if (cut != null && (best == null || cut.isBetterThan(best))) {
                    best = cut;
                }
                from = i + 1;
            }
        }
        return best;
    }

    /** Whether nothing crosses the gutter; a line may stand out into it a little. */
    private boolean isClear(Row row, double at) {
        return row.fragments().stream().noneMatch(f -> isTouching(f, at) && !standsOut(f, at));
    }

    private boolean isTouching(Fragment fragment, double at) {
        double half = 0.3 * body;
        return fragment.left() < at + half && fragment.right() > at - half;
    }

    private boolean standsOut(Fragment fragment, double at) {
        double little = 1.2 * body;
        return fragment.width() > 5 * little && (fragment.right() < at + little || fragment.left() > at - little);
    }

    /** Trims the run to the rows that have prose on one side at least, and tells whether both sides have it. */
    private @Nullable Cut assess(double at, int from, int to, double narrowest) {
        int first = from;
        int last = to;
        int leftProse = 0;
        int rightProse = 0;
        for (int i = from; i < to; i++) {
            leftProse += hasProse(rows.get(i), at, true, narrowest) ? 1 : 0;
            rightProse += hasProse(rows.get(i), at, false, narrowest) ? 1 : 0;
        }
        while (first < last && isOneSided(rows.get(first), at, narrowest) && isAloneAbove(first, at, to)) {
            first++;
        }
        first += first == from && first < last && endsSpanning(first, at) ? 1 : 0;
        if (to < rows.size()) {
            last = withoutWhatBelongsBelow(at, first, last);
        }
        int touched = (int) rows.subList(first, last).stream()
                .filter(row -> row.fragments().stream().anyMatch(f -> isTouching(f, at)))
                .count();
        int beside = Math.min(leftProse, rightProse);
        boolean clear = beside >= 2 && last - first >= 2 && touched * 8 <= last - first;
        return clear ? new Cut(at, first, last, beside, leftProse + rightProse, touched) : null;
    }

    /**
     * Rows on one side only, set off from the columns, belong to what crosses the page below: a table's caption, say.
     */
    private int withoutWhatBelongsBelow(double at, int first, int last) {
        int end = last;
        for (int i = last - 1; i > first && isOnOneSide(rows.get(i), at); i--) {
            if (rows.get(i).top() - rows.get(i - 1).bottom() > body) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isOnOneSide(Row row, double at) {
        return row.fragments().stream().map(f -> isLeft(f, at)).distinct().count() == 1;
    }

    /** Rows at the top of a run with text on the left only belong to what is above the columns. */
    private static boolean isOneSided(Row row, double at, double narrowest) {
        boolean rightText = row.fragments().stream().anyMatch(f -> f.left() > at);
        boolean prose = row.fragments().stream().anyMatch(f -> f.width() > narrowest * 1.5);
        return !rightText && !prose;
    }

    private boolean isAloneAbove(int index, double at, int to) {
        int next = Math.min(to - 1, index + 1);
        return rows.get(next).top() - rows.get(index).bottom() > 0
                && rows.get(index).fragments().stream().noneMatch(f -> f.left() > at);
    }

    /**
     * The short last line of a paragraph that spans the columns: it goes on as the lines above it do, and ends there.
     */
    private boolean endsSpanning(int index, double at) {
        if (index < 2
                || index + 1 >= rows.size()
                || !spans(rows.get(index - 1), at)
                || !spans(rows.get(index - 2), at)) {
            return false;
        }
        Fragment line = rows.get(index).fragments().getFirst();
        Fragment above = rows.get(index - 1).fragments().getFirst();
        Fragment below = rows.get(index + 1).fragments().getFirst();
        double step = line.baseline() - above.baseline();
        double usual =
                above.baseline() - rows.get(index - 2).fragments().getFirst().baseline();
        boolean alone = rows.get(index).fragments().stream().allMatch(f -> isLeft(f, at));
        boolean goesOn = Math.abs(line.left() - above.left()) < 0.3 * line.size()
                && Math.abs(line.size() - above.size()) < 0.06 * line.size()
                && Math.abs(step - usual) < 0.2 * line.size();
        boolean ends = below.baseline() - line.baseline() > 1.15 * step;
        return alone && goesOn && ends;
    }

    private static boolean spans(Row row, double at) {
        return row.fragments().stream().anyMatch(f -> f.left() < at && f.right() > at);
    }

    private static boolean hasProse(Row row, double at, boolean leftSide, double narrowest) {
        return row.fragments().stream()
                .filter(f -> isLeft(f, at) == leftSide)
                .anyMatch(f -> f.width() >= narrowest && f.glyphs().size() >= MANY_LETTERS);
    }
}
