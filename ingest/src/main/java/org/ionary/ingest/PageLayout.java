package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.GivenUp;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a page and gives its lines in reading order.
 *
 * <p>A gutter is a strip that no fragment crosses over a run of rows, with prose on both sides of it; what spans it
 * above and below is read before and after. Works recursively, so three columns are two gutters. Tables are taken out
 * first; a line without text stands for each.
 */
final class PageLayout {
    private static final int MANY_LETTERS = 18;

    /**
     * Lines of one column, from top to bottom.
     *
     * @param margin where most of its lines begin
     */
    record Column(double left, double right, double margin, List<PdfLine> lines) {
        static Column of(List<PdfLine> lines) {
            double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
            double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
            Map<Long, Integer> counts = new HashMap<>();
            lines.forEach(line -> counts.merge(Math.round(line.left()), 1, Integer::sum));
            double margin = counts.entrySet().stream()
                    .max(Map.Entry.<Long, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(entry -> (double) entry.getKey())
                    .orElse(left);
            return new Column(left, right, margin, List.copyOf(lines));
        }

        double width() {
            return right - left;
        }

        /** The same column without some of its lines. */
        Column without(List<PdfLine> gone) {
            List<PdfLine> kept =
                    lines.stream().filter(line -> !gone.contains(line)).toList();
            return new Column(left, right, margin, kept);
        }
    }

    private record Row(List<Fragment> fragments, double top, double bottom) {}

    /**
     * @param beside rows of prose on the side that has fewer
     * @param all rows of prose on both sides
     * @param touched rows with text that stands out into the gutter
     */
    private record Cut(double at, int from, int to, int beside, int all, int touched) {
        boolean isBetterThan(Cut other) {
            if (beside != other.beside) {
                return beside > other.beside;
            }
            return all != other.all ? all > other.all : touched < other.touched;
        }
    }

    private final PdfFrame frame;
    private final boolean spaced;
    private final double body;
    private final List<Column> columns = new ArrayList<>();

    private PageLayout(PdfFrame frame, boolean spaced, double body) {
        this.frame = frame;
        this.spaced = spaced;
        this.body = body;
    }

    static List<Column> of(PdfPage page, List<Fragment> fragments, boolean spaced, double body) {
        PdfTableFinder.Found tables = PdfTableFinder.in(page, fragments, spaced);
        List<Fragment> all = new ArrayList<>(tables.rest());
        tables.areas().forEach(area -> all.add(Fragment.standingFor(area)));
        PageLayout layout = new PageLayout(page.frame(), spaced, body);
        layout.cut(all, 0);
        return layout.columns;
    }

    /** The page's rows from top to bottom, across all its columns. */
    static List<PdfLine> rows(PdfFrame frame, List<Fragment> fragments, boolean spaced) {
        return rows(fragments).stream()
                .map(row -> PdfLine.of(frame, row.fragments(), spaced))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private void cut(List<Fragment> fragments, int depth) {
        if (fragments.isEmpty()) {
            return;
        }
        List<Row> rows = rows(fragments);
        Cut best = depth > 8 ? null : gutter(rows);
        if (best == null) {
            columns.add(column(rows));
            return;
        }
        cut(within(rows, 0, best.from()), depth + 1);
        List<Fragment> middle = within(rows, best.from(), best.to());
        cut(middle.stream().filter(f -> isLeft(f, best.at())).toList(), depth + 1);
        cut(middle.stream().filter(f -> !isLeft(f, best.at())).toList(), depth + 1);
        cut(within(rows, best.to(), rows.size()), depth + 1);
    }

    private static boolean isLeft(Fragment fragment, double at) {
        return fragment.left() + fragment.right() < 2 * at;
    }

    private static List<Fragment> within(List<Row> rows, int from, int to) {
        return rows.subList(from, to).stream()
                .flatMap(row -> row.fragments().stream())
                .toList();
    }

    /** Rows are bands of fragments that overlap in height; the columns of a page need not share their lines. */
    private static List<Row> rows(List<Fragment> fragments) {
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::baseline).thenComparingDouble(Fragment::left));
        List<Row> rows = new ArrayList<>();
        List<Fragment> current = new ArrayList<>();
        double baseline = 0;
        for (Fragment fragment : sorted) {
            GivenUp.check();
            if (!current.isEmpty()
                    && fragment.baseline() - baseline
                            > 0.35 * Math.min(fragment.size(), current.getLast().size())) {
                rows.add(row(current));
                current = new ArrayList<>();
            }
            if (current.isEmpty()) {
                baseline = fragment.baseline();
            }
            current.add(fragment);
        }
        if (!current.isEmpty()) {
            rows.add(row(current));
        }
        return rows;
    }

    private static Row row(List<Fragment> fragments) {
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::left));
        return new Row(
                sorted,
                sorted.stream().mapToDouble(Fragment::top).min().orElse(0),
                sorted.stream().mapToDouble(Fragment::bottom).max().orElse(0));
    }

    /** The gutter with most prose beside it, or null where there is one column. */
    private @Nullable Cut gutter(List<Row> rows) {
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
        double width = Math.min(right, frame.textWidth()) - Math.max(left, 0);
        Cut best = null;
        double edge = Math.max(left, 0);
        for (double at = edge + 0.22 * width; at <= edge + 0.78 * width; at += 2) {
            Cut cut = longest(rows, at, 0.24 * width);
            if (cut != null && (best == null || cut.isBetterThan(best))) {
                best = cut;
            }
        }
        return best;
    }

    private @Nullable Cut longest(List<Row> rows, double at, double narrowest) {
        GivenUp.check();
        Cut best = null;
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || !isClear(rows.get(i), at)) {
                Cut cut = assess(rows, at, from, i, narrowest);
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
    private @Nullable Cut assess(List<Row> rows, double at, int from, int to, double narrowest) {
        int first = from;
        int last = to;
        int leftProse = 0;
        int rightProse = 0;
        for (int i = from; i < to; i++) {
            leftProse += hasProse(rows.get(i), at, true, narrowest) ? 1 : 0;
            rightProse += hasProse(rows.get(i), at, false, narrowest) ? 1 : 0;
        }
        while (first < last && isOneSided(rows.get(first), at, narrowest) && isAloneAbove(rows, first, at, to)) {
            first++;
        }
        if (to < rows.size()) {
            last = withoutWhatBelongsBelow(rows, at, first, last);
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
    private int withoutWhatBelongsBelow(List<Row> rows, double at, int first, int last) {
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

    private static boolean isAloneAbove(List<Row> rows, int index, double at, int to) {
        int next = Math.min(to - 1, index + 1);
        return rows.get(next).top() - rows.get(index).bottom() > 0
                && rows.get(index).fragments().stream().noneMatch(f -> f.left() > at);
    }

    private static boolean hasProse(Row row, double at, boolean leftSide, double narrowest) {
        return row.fragments().stream()
                .filter(f -> isLeft(f, at) == leftSide)
                .anyMatch(f -> f.width() >= narrowest && f.glyphs().size() >= MANY_LETTERS);
    }

    private Column column(List<Row> rows) {
        List<PdfLine> lines = new ArrayList<>();
        for (Row row : rows) {
            GivenUp.check();
            List<Fragment> text = new ArrayList<>();
            for (Fragment fragment : row.fragments()) {
                if (fragment.table().isPresent()) {
                    lines.add(PdfLine.of(frame, List.of(fragment), spaced));
                } else {
                    text.add(fragment);
                }
            }
            if (!text.isEmpty()) {
                lines.add(PdfLine.of(frame, text, spaced));
            }
        }
        lines.removeIf(line -> line.text().isEmpty() && line.table().isEmpty());
        return Column.of(lines);
    }
}
