package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Rule;
import org.ionary.ingest.PdfTableColumns.Span;
import org.ionary.ingest.PdfTableColumns.Strip;

/**
 * Reads the rows of a table that is known to stand in a run of lines: columns are strips that the rows of its body
 * leave free between them, its head is what stands above the first rule that crosses the table.
 */
final class PdfTable {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4}");

    private final List<PdfLine> lines;
    private final List<Rule> rules;
    private final boolean spaced;

    private PdfTable(List<PdfLine> lines, List<Rule> rules, boolean spaced) {
        this.lines = lines;
        this.rules = rules;
        this.spaced = spaced;
    }

    /** @param rules of the page, in any order */
    static Optional<TableGrid> read(List<PdfLine> lines, List<Rule> rules, boolean spaced) {
        if (lines.size() < 2) {
            return Optional.empty();
        }
        PdfTable table = new PdfTable(lines, List.of(), spaced);
        List<Rule> own = rules.stream()
                .filter(rule -> Math.min(rule.right(), table.right()) - Math.max(rule.left(), table.left())
                        > 0.5 * (rule.right() - rule.left()))
                .toList();
        return new PdfTable(lines, own, spaced).grid();
    }

    /** The cells of a line: what stands apart by more than a word's space. */
    static List<Fragment> cells(PdfLine line) {
        return PdfTableColumns.cut(line, PdfTableColumns.CELL_GAP, List.of(), 0);
    }

    private Optional<TableGrid> grid() {
        int ruled = headerLines();
        PdfTableColumns columns = PdfTableColumns.of(lines.subList(ruled > 0 ? ruled : 1, lines.size()));
        if (columns.size() < 2) {
            columns = PdfTableColumns.of(lines);
        }
        if (columns.size() < 2) {
            return Optional.empty();
        }
        int head = ruled > 0 ? ruled : headByContent(columns);
        List<PdfTableRow> rows = new ArrayList<>();
        for (int r = 0; r < lines.size(); r++) {
            GivenUp.check();
            rows.add(row(r, head, columns));
        }
        List<PdfTableRow> whole = new ArrayList<>(rows.subList(0, head));
        whole.addAll(new PdfTableLines(rules, tableWidth(), columns.widths()).joined(rows.subList(head, rows.size())));
        return Optional.of(PdfTableRow.grid(whole, head));
    }

    private PdfTableRow row(int r, int head, PdfTableColumns columns) {
        PdfLine line = lines.get(r);
        PdfTableRow row = new PdfTableRow(line.baseline(), columns.size(), r < head && goesOn(r));
        List<Fragment> cells = columns.cells(line, r < head);
        List<Span> spans = r < head ? headSpans(r, head, cells, columns) : List.of();
        for (int i = 0; i < cells.size(); i++) {
            int nearest = columns.nearest(cells.get(i));
            Span span = spans.isEmpty() ? new Span(nearest, nearest) : spans.get(i);
            row.add(span.first(), span.last(), cells.get(i), FragmentText.of(cells.get(i), spaced));
        }
        return row;
    }

    /**
     * What the cells of a line of the head stand over: what the rule below them spans, what they cover, or are centred
     * on.
     */
    private List<Span> headSpans(int r, int head, List<Fragment> cells, PdfTableColumns columns) {
        List<Span> spans = new ArrayList<>();
        boolean[] taken = new boolean[columns.size()];
        for (Fragment cell : cells) {
            Optional<Strip> rule = r + 1 < head ? reach(cell, cells, lines.get(r), lines.get(r + 1)) : Optional.empty();
            Strip reach = rule.orElseGet(() -> new Strip(cell.left(), cell.right()));
            int first = columns.first(reach.left(), reach.right(), columns.nearest(cell));
            Span span = new Span(first, columns.last(reach.left(), reach.right(), first));
            spans.add(span);
            Arrays.fill(taken, span.first(), span.last() + 1, true);
        }
        if (r + 1 >= head) {
            return spans;
        }
        boolean[] below = new boolean[columns.size()];
        for (int next = r + 1; next < head; next++) {
            columns.cells(lines.get(next), true).forEach(cell -> below[columns.nearest(cell)] = true);
        }
        List<Span> centred = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Span own = spans.get(i);
            centred.add(
                    own.last() > own.first()
                            ? own
                            : columns.centred(
                                    cells.get(i),
                                    own.first(),
                                    own.last(),
                                    taken,
                                    below,
                                    0.8 * lines.get(r).size()));
        }
        return centred;
    }

    private int headByContent(PdfTableColumns columns) {
        String[][] texts = new String[lines.size()][columns.size()];
        boolean[] bold = new boolean[lines.size()];
        for (int r = 0; r < texts.length; r++) {
            Arrays.fill(texts[r], "");
            bold[r] = lines.get(r).bold();
            for (Fragment cell : columns.cells(lines.get(r), r == 0)) {
                texts[r][columns.nearest(cell)] += FragmentText.of(cell, spaced);
            }
        }
        return PdfTableHead.rows(texts, bold);
    }

    /** Whether a line of the head is the next line of the cells above it: close below them and under no rule. */
    private boolean goesOn(int r) {
        if (r == 0) {
            return false;
        }
        PdfLine line = lines.get(r);
        PdfLine above = lines.get(r - 1);
        boolean close = line.baseline() - above.baseline() < 1.35 * line.size();
        return close && !isUnderRule(r) && !holdsUnits(line, above);
    }

    /** A row of units below one of names: short texts in most of its columns, none of them in brackets. */
    private boolean holdsUnits(PdfLine line, PdfLine above) {
        List<Fragment> units = cells(line);
        List<Fragment> names = cells(above);
        return names.size() > 2
                && units.size() * 3 >= 2 * names.size()
                && units.stream()
                        .map(unit -> FragmentText.of(unit, spaced))
                        .noneMatch(text -> WORD.matcher(text).find() || text.startsWith("(") || text.startsWith("["));
    }

    /** Whether a rule parts the line from one of those little above it. */
    private boolean isUnderRule(int r) {
        PdfLine line = lines.get(r);
        return rules.stream()
                .filter(rule -> rule.top() < line.baseline() && rule.top() > line.baseline() - 1.6 * line.size())
                .anyMatch(rule -> lines.subList(0, r).stream().anyMatch(above -> above.baseline() < rule.top()));
    }

    /**
     * Lines above the first rule inside the table that crosses it from its first column on; none where there is none.
     */
    private int headerLines() {
        double first = lines.getFirst().baseline();
        double last = lines.getLast().baseline();
        Optional<Rule> middle = rules.stream()
                .filter(rule -> rule.right() - rule.left() > 0.7 * tableWidth())
                .filter(rule -> Math.min(rule.right(), right()) - Math.max(rule.left(), left()) > 0.7 * tableWidth())
                .filter(rule -> rule.left() < left() + 0.06 * tableWidth())
                .filter(rule -> rule.top() > first && rule.top() < last - 1)
                .min(Comparator.comparingDouble(Rule::top));
        return middle.map(rule -> (int) lines.stream()
                        .filter(line -> line.baseline() <= rule.top() + 1)
                        .count())
                .orElse(0);
    }

    /** A head spans what the short rule below it spans, unless it shares the rule with others. */
    private Optional<Strip> reach(Fragment cell, List<Fragment> cells, PdfLine line, PdfLine next) {
        return rules.stream()
                .filter(rule -> rule.top() > line.baseline() && rule.top() < next.baseline())
                .filter(rule -> isOver(cell, rule))
                .max(Comparator.comparingDouble(rule -> rule.right() - rule.left()))
                .filter(rule -> rule.right() - rule.left() < 0.9 * widestRule())
                .filter(rule ->
                        cells.stream().filter(other -> isOver(other, rule)).count() == 1)
                .map(rule -> new Strip(Math.min(rule.left(), cell.left()), Math.max(rule.right(), cell.right())));
    }

    private static boolean isOver(Fragment cell, Rule rule) {
        double middle = (cell.left() + cell.right()) / 2;
        return rule.left() <= middle && middle <= rule.right();
    }

    private double widestRule() {
        return rules.stream()
                .mapToDouble(rule -> rule.right() - rule.left())
                .max()
                .orElse(0);
    }

    private double left() {
        return lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    }

    private double right() {
        return lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    }

    private double tableWidth() {
        return right() - left();
    }
}
