package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ionary.domain.GivenUp;

/**
 * A line of a table on a page, its texts by column.
 *
 * <p>A cell that spans rows is printed once, in the middle of them or at their top, sometimes between two lines. From
 * where it stands its rows are found again.
 */
final class PdfTableRow {
    private static final double CLOSE = 0.75;

    private final double baseline;
    private final String[] texts;
    private final int[] spans;
    private final double[] widths;
    private final double[] leads;
    private final double[] lasts;
    private final boolean goesOn;
    private double size;

    /** @param goesOn whether it is the next line of the head's cells above */
    PdfTableRow(double baseline, int columns, boolean goesOn) {
        this.goesOn = goesOn;
        this.baseline = baseline;
        this.texts = new String[columns];
        this.spans = new int[columns];
        this.widths = new double[columns];
        this.leads = new double[columns];
        this.lasts = new double[columns];
        Arrays.fill(texts, "");
        Arrays.fill(spans, 1);
    }

    /** Two pieces that fall into one cell are one text. */
    void add(int first, int last, Fragment piece, String text) {
        add(first, last, text);
        leads[first] = leads[first] == 0 ? leadWidth(piece) : leads[first];
        widths[first] += piece.width();
        lasts[first] = piece.baseline();
        size = Math.max(size, piece.size());
    }

    private void add(int first, int last, String text) {
        texts[first] = texts[first].isEmpty() ? text : texts[first] + " " + text;
        spans[first] = Math.max(spans[first], last - first + 1);
    }

    /** How wide the first word is. */
    private static double leadWidth(Fragment piece) {
        PdfPage.Glyph before = piece.glyphs().getFirst();
        for (PdfPage.Glyph glyph : piece.glyphs()) {
            if (glyph.isSpace() || glyph.left() - before.right() > 0.2 * piece.size()) {
                break;
            }
            before = glyph;
        }
        return before.right() - piece.left();
    }

    double baseline() {
        return baseline;
    }

    double size() {
        return size;
    }

    int filled() {
        return (int) Arrays.stream(texts).filter(text -> !text.isEmpty()).count();
    }

    int columns() {
        return texts.length;
    }

    boolean isFilled(int column) {
        return !texts[column].isEmpty();
    }

    String text(int column) {
        return texts[column];
    }

    double lastBaseline(int column) {
        return lasts[column];
    }

    /**
     * Whether the text of a column goes on in the next line: with its first word it would have been too wide, or it
     * begins with a small letter.
     */
    boolean wraps(PdfTableRow next, int column, double width) {
        boolean full = widths[column] + 0.25 * size + next.leads[column] > width;
        return full || goesOnInside(texts[column], next.texts[column]);
    }

    /** Whether the label of this line is the rest of the label of a row. */
    boolean goesOnInside(PdfTableRow row) {
        return goesOnInside(row.texts[0], texts[0]);
    }

    private static boolean goesOnInside(String text, String next) {
        boolean words = text.indexOf(' ') != text.lastIndexOf(' ');
        return (words || text.endsWith("-")) && (Character.isLowerCase(next.codePointAt(0)) || text.endsWith("-"));
    }

    /** Takes the texts of a line into the cells of this row. */
    void append(PdfTableRow line) {
        for (int c = 0; c < texts.length; c++) {
            if (!line.texts[c].isEmpty()) {
                texts[c] = texts[c].isEmpty() ? line.texts[c] : LineJoiner.PLAIN.join(List.of(texts[c], line.texts[c]));
                spans[c] = Math.max(spans[c], line.spans[c]);
                widths[c] = line.widths[c];
                lasts[c] = line.lasts[c];
                leads[c] = leads[c] == 0 ? line.leads[c] : leads[c];
            }
        }
    }

    private boolean covers(int column) {
        for (int c = 0; c <= column; c++) {
            if (!texts[c].isEmpty() && c + spans[c] > column) {
                return true;
            }
        }
        return false;
    }

    private boolean spansNothing() {
        return Arrays.stream(spans).allMatch(span -> span == 1);
    }

    /** Whether the line has a text in the first column and nowhere else. */
    private boolean isLabel() {
        for (int c = 1; c < texts.length; c++) {
            if (!texts[c].isEmpty()) {
                return false;
            }
        }
        return !texts[0].isEmpty();
    }

    static TableGrid grid(List<PdfTableRow> lines, int head) {
        double pitch = pitch(lines, head);
        List<PdfTableRow> header = header(lines.subList(0, head), pitch);
        List<PdfTableRow> labels = new ArrayList<>();
        List<PdfTableRow> body = new ArrayList<>();
        for (int i = head; i < lines.size(); i++) {
            GivenUp.check();
            PdfTableRow line = lines.get(i);
            boolean between = line.isLabel()
                    && (i > head && line.baseline - lines.get(i - 1).baseline < CLOSE * pitch
                            || i + 1 < lines.size() && lines.get(i + 1).baseline - line.baseline < CLOSE * pitch);
            (between ? labels : body).add(line);
        }
        TableGrid grid = new TableGrid(header.size() + body.size(), header.size());
        headerCells(grid, header);
        if (!body.isEmpty()) {
            firstColumn(grid, body, labels, header.size(), pitch);
        }
        for (int r = 0; r < body.size(); r++) {
            PdfTableRow row = body.get(r);
            for (int c = 1; c < row.texts.length; c++) {
                if (!row.texts[c].isEmpty()) {
                    grid.put(header.size() + r, c, row.texts[c], false, 1, row.spans[c]);
                }
            }
        }
        return grid;
    }

    /** The usual distance between two lines of the body: the larger of the common ones. */
    private static double pitch(List<PdfTableRow> lines, int head) {
        List<Double> steps = new ArrayList<>();
        int from = lines.size() - head >= 3 ? head : 0;
        for (int i = from + 1; i < lines.size(); i++) {
            steps.add(lines.get(i).baseline - lines.get(i - 1).baseline);
        }
        steps.sort(Double::compare);
        return steps.isEmpty() ? 1 : steps.get(steps.size() / 2);
    }

    /** Puts a line that stands between two others into the one above where they share no column. */
    private static List<PdfTableRow> header(List<PdfTableRow> lines, double pitch) {
        List<PdfTableRow> header = new ArrayList<>();
        for (PdfTableRow line : lines) {
            boolean fits = !header.isEmpty() && line.baseline - header.getLast().baseline < CLOSE * pitch;
            for (int c = 0; fits && c < line.texts.length; c++) {
                fits = !(line.covers(c) && header.getLast().covers(c));
            }
            boolean continued =
                    line.goesOn && !header.isEmpty() && header.getLast().spansNothing() && line.spansNothing();
            if (fits || continued) {
                for (int c = 0; c < line.texts.length; c++) {
                    if (!line.texts[c].isEmpty()) {
                        header.getLast().add(c, c + line.spans[c] - 1, line.texts[c]);
                    }
                }
            } else {
                header.add(line);
            }
        }
        return header;
    }

    /** A head with nothing below it in the header spans down to the body. */
    private static void headerCells(TableGrid grid, List<PdfTableRow> header) {
        for (int r = 0; r < header.size(); r++) {
            PdfTableRow row = header.get(r);
            for (int c = 0; c < row.texts.length; c++) {
                if (row.texts[c].isEmpty()) {
                    continue;
                }
                int below = 1;
                while (row.spans[c] == 1
                        && r + below < header.size()
                        && !header.get(r + below).covers(c)) {
                    below++;
                }
                grid.put(r, c, row.texts[c], true, below, row.spans[c]);
            }
        }
    }

    private record Label(String text, double baseline, int span) {}

    /** Spreads the texts of the first column over the rows they belong to. */
    private static void firstColumn(
            TableGrid grid, List<PdfTableRow> body, List<PdfTableRow> between, int offset, double pitch) {
        List<Label> labels = new ArrayList<>();
        body.stream()
                .filter(row -> !row.texts[0].isEmpty())
                .forEach(row -> labels.add(new Label(row.texts[0], row.baseline, row.spans[0])));
        between.forEach(row -> labels.add(new Label(row.texts[0], row.baseline, 1)));
        labels.sort(Comparator.comparingDouble(Label::baseline));
        List<Integer> begins =
                labels.size() < body.size() || !between.isEmpty() ? centred(body, labels, pitch) : List.of();
        if (!begins.isEmpty()) {
            for (int i = 0; i < labels.size(); i++) {
                int end = i + 1 < begins.size() ? begins.get(i + 1) : body.size();
                int begin = begins.get(i);
                grid.put(
                        offset + begin,
                        0,
                        labels.get(i).text(),
                        false,
                        end - begin,
                        labels.get(i).span());
            }
        } else {
            for (int r = 0; r < body.size(); r++) {
                if (!body.get(r).texts[0].isEmpty()) {
                    grid.put(offset + r, 0, body.get(r).texts[0], false, 1, body.get(r).spans[0]);
                }
            }
        }
    }

    /** The first row of each label, where every label stands in the middle of its rows and no row is left over. */
    private static List<Integer> centred(List<PdfTableRow> body, List<Label> labels, double pitch) {
        List<Integer> begins = new ArrayList<>();
        int begin = 0;
        for (Label label : labels) {
            if (begin >= body.size()) {
                return List.of();
            }
            int end = begin;
            while (end < body.size()
                    && (body.get(begin).baseline + body.get(end).baseline) / 2 < label.baseline() - 0.2 * pitch) {
                end++;
            }
            boolean middle = end < body.size()
                    && Math.abs((body.get(begin).baseline + body.get(end).baseline) / 2 - label.baseline())
                            <= 0.3 * pitch;
            if (!middle) {
                return List.of();
            }
            begins.add(begin);
            begin = end + 1;
        }
        return begin == body.size() ? begins : List.of();
    }
}
