package org.ionary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PageLayout.Column;

/** The habits of one document's typesetting: size of its text, its leading, whether it indents and justifies. */
final class PdfMeasures {
    private static final Pattern EQUATION_NUMBER = Pattern.compile("\\([A-Z]?\\d{1,3}[a-z]?\\)");

    /** Among so many lines at its end a document's references are looked for. */
    private static final int AT_END = 400;

    private final double body;
    private final boolean spaced;
    private final double leading;
    private final boolean indents;
    private final String font;
    private final boolean justified;
    private final List<PdfLine> lines = new ArrayList<>();

    PdfMeasures(double body, boolean spaced, List<Column> columns) {
        this.body = body;
        this.spaced = spaced;
        Map<Long, Integer> steps = new HashMap<>();
        Map<String, Integer> fonts = new HashMap<>();
        int indented = 0;
        int full = 0;
        int prose = 0;
        for (Column column : columns) {
            GivenUp.check();
            lines.addAll(column.lines());
            column.lines()
                    .forEach(line ->
                            fonts.merge(line.font(), isBody(line) ? line.text().length() : 0, Integer::sum));
            for (int i = 1; i < column.lines().size(); i++) {
                PdfLine before = column.lines().get(i - 1);
                PdfLine line = column.lines().get(i);
                if (isBody(line) && isBody(before)) {
                    steps.merge(Math.round((line.baseline() - before.baseline()) * 4), 1, Integer::sum);
                    indented += isIndented(line, column) && endsSentence(before.text()) && !isIndented(before, column)
                            ? 1
                            : 0;
                    prose++;
                    full += isFull(line, column) ? 1 : 0;
                }
            }
        }
        this.leading = steps.entrySet().stream()
                        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(Math.round(body * 4.8))
                / 4.0;
        this.font = fonts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        this.indents = indented >= 2;
        this.justified = full * 2 > prose;
    }

    double body() {
        return body;
    }

    boolean spaced() {
        return spaced;
    }

    /** How far apart the lines of one text may stand, in em. */
    double closest() {
        return Math.max(1.42, 1.3 * leading / body);
    }

    boolean indents() {
        return indents;
    }

    boolean justified() {
        return justified;
    }

    double leading() {
        return leading;
    }

    /** The fount of most of the text; empty where there is none. */
    String font() {
        return font;
    }

    boolean isBody(PdfLine line) {
        return Math.abs(line.size() - body) < 0.06 * body;
    }

    boolean isIndented(PdfLine line, Column column) {
        double indent = line.left() - column.margin();
        return indent > 0.6 * line.size() && indent < 4 * line.size();
    }

    /** Whether the line reaches the right margin. */
    boolean isFull(PdfLine line, Column column) {
        return line.right() > column.right() - 1.2 * line.size();
    }

    boolean isApart(PdfLine before, PdfLine line) {
        double step = line.baseline() - before.baseline();
        return step > 1.28 * Math.max(leading, Math.max(before.size(), line.size())) || step < 0;
    }

    /** A numbered equation on a line of its own: set in from the margin, its number at the other side of the column. */
    boolean isDisplayed(PdfLine line, Column column) {
        int last = line.fragments().size() - 1;
        if (last < 1) {
            return false;
        }
        Fragment number = line.fragments().get(last);
        boolean numbered =
                EQUATION_NUMBER.matcher(FragmentText.of(number, spaced)).matches();
        boolean setIn = line.left() > column.margin() + line.size() && isFull(line, column);
        double gap = number.left() - line.fragments().get(last - 1).right();
        return numbered && setIn && gap > 2 * line.size();
    }

    /** Whether the document numbers its references, so that each begins with a number. */
    boolean numbersReferences() {
        return lines.subList(Math.max(0, lines.size() - AT_END), lines.size()).stream()
                .anyMatch(line -> TextBlocks.isNumberedEntry(line.text()));
    }

    static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && (")]”’\"'".indexOf(text.charAt(last)) >= 0 || isReferenceMark(text.charAt(last)))) {
            last--;
        }
        return last >= 0 && ".!?:".indexOf(text.charAt(last)) >= 0;
    }

    private static boolean isReferenceMark(char c) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
    }
}
