package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.GivenUp;

/**
 * Finds the columns of a page and gives its lines in reading order.
 *
 * <p>What spans a {@linkplain PdfGutter gutter} above and below is read before and after its columns. Works
 * recursively, so three columns are two gutters. Tables are taken out first; a line without text stands for each.
 */
final class PageLayout {
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

    /** Fragments side by side, from left to right. */
    record Row(List<Fragment> fragments, double top, double bottom) {}

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
        PdfGutter.Cut best = depth > 8 ? null : new PdfGutter(rows, frame.textWidth(), body).widest();
        if (best == null) {
            columns.add(column(rows));
            return;
        }
        cut(within(rows, 0, best.from()), depth + 1);
        List<Fragment> middle = within(rows, best.from(), best.to());
        cut(middle.stream().filter(f -> PdfGutter.isLeft(f, best.at())).toList(), depth + 1);
        cut(middle.stream().filter(f -> !PdfGutter.isLeft(f, best.at())).toList(), depth + 1);
        cut(within(rows, best.to(), rows.size()), depth + 1);
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
