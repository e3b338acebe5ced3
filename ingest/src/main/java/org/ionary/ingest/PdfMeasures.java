package org.ionary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ionary.ingest.PageLayout.Column;
import org.jspecify.annotations.Nullable;

/** The habits of one document's typesetting: size of its text, its leading, whether it indents and justifies. */
final class PdfMeasures {
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?|[IVX]{1,5}\\.|[A-H]\\.) \\p{Lu}.*");

    private static final Pattern EQUATION_NUMBER = Pattern.compile("\\([A-Z]?\\d{1,3}[a-z]?\\)");

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

    private boolean isBody(PdfLine line) {
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

    boolean isHeading(PdfLine line, Column column, @Nullable PdfLine before) {
        String text = line.text();
        int letters = (int) text.chars().filter(Character::isLetter).count();
        if (letters < 3 || text.length() > 160) {
            return false;
        }
        boolean apart = before == null
                || line.baseline() - before.baseline() > 1.12 * leading
                || line.baseline() < before.baseline();
        boolean larger = line.size() > 1.1 * body;
        boolean bold = line.bold() && line.size() > 0.93 * body && !endsSentence(text);
        boolean known = SectionNames.isWellKnown(text) && line.width() < 0.7 * column.width();
        boolean numbered = NUMBERED.matcher(text).matches()
                && !endsSentence(text)
                && line.width() < 0.75 * column.width()
                && before != null
                && line.baseline() - before.baseline() > 1.25 * leading;
        return larger
                || apart && (bold || known)
                || known && (line.bold() || isNumbered(text))
                || numbered
                || isInOtherFount(line, column, before);
    }

    /** A short line of its own in another fount than the text, after a paragraph's end. */
    private boolean isInOtherFount(PdfLine line, Column column, @Nullable PdfLine before) {
        String text = line.text();
        boolean other =
                !line.font().isEmpty() && !font.isEmpty() && !line.font().equals(font) && isBody(line);
        boolean alone = before == null || endsSentence(before.text()) || isApart(before, line);
        return other
                && alone
                && !endsSentence(text)
                && Character.isUpperCase(text.codePointAt(0))
                && text.chars().filter(Character::isLetter).count() * 10 >= text.length() * 7L
                && line.width() < 0.8 * column.width()
                && !isFull(line, column)
                && !isIndented(line, column);
    }

    /** Whether the words could only be those of a section. */
    boolean isSectionName(String text) {
        return SectionNames.isWellKnown(text) || isNumbered(text);
    }

    private static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    boolean continuesHeading(PdfLine before, PdfLine line) {
        double step = line.baseline() - before.baseline();
        boolean like = Math.abs(line.size() - before.size()) < 0.05 * before.size()
                && line.bold() == before.bold()
                && (line.bold() || line.font().equals(before.font()));
        boolean other = !line.font().isEmpty() && !line.font().equals(font);
        boolean marked = line.size() > 1.1 * body || line.bold() || other;
        return like
                && marked
                && step > 0
                && step < 1.4 * line.size()
                && !isNumbered(line.text())
                && SectionNames.kindOf(line.text()).isEmpty();
    }

    /** By the number in front; headings without one are main sections where they are large or well known. */
    int level(PdfParagraph heading) {
        String text = heading.text();
        if (isNumbered(text) && Character.isDigit(text.charAt(0))) {
            String number = text.substring(0, text.indexOf(' '));
            String bare = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
            return 1 + (int) bare.chars().filter(c -> c == '.').count();
        }
        boolean main = SectionNames.isWellKnown(text) || heading.first().size() > 1.1 * body;
        return main ? 1 : 2;
    }

    /** Whether the document numbers its references, so that each begins with a number. */
    boolean entriesAreMarked(Pattern mark) {
        int marked = 0;
        for (int i = Math.max(0, lines.size() - 400); i < lines.size(); i++) {
            marked += mark.matcher(lines.get(i).text()).matches() ? 1 : 0;
        }
        return marked >= 1;
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
