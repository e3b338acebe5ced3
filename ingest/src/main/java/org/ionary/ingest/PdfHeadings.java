package org.ionary.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.ingest.PageLayout.Column;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lines of one document are headings, and of what level.
 *
 * <p>Some are plain by themselves: larger, bold and apart, numbered, well known. A document sets its headings of one
 * rank alike, so what is set as these are, and not as its text, is a heading also where it follows another one closely.
 */
final class PdfHeadings {
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?|[IVX]{1,5}\\.|[A-H]\\.) \\p{Lu}.*");
    private static final int LONGEST = 160;

    private record Style(String font, long size) {
        static Style of(PdfLine line) {
            return new Style(line.font(), Math.round(line.size() * 2));
        }
    }

    private final PdfMeasures measures;
    private final Set<Style> styles = new HashSet<>();

    PdfHeadings(PdfMeasures measures, List<Column> columns) {
        this.measures = measures;
        Map<Style, Integer> plain = new HashMap<>();
        Map<Style, Integer> all = new HashMap<>();
        for (Column column : columns) {
            PdfLine before = null;
            for (PdfLine line : column.lines()) {
                if (!line.font().isEmpty() && !line.font().equals(measures.font())) {
                    Style style = Style.of(line);
                    all.merge(style, 1, Integer::sum);
                    plain.merge(style, isPlain(line, column, before) ? 1 : 0, Integer::sum);
                }
                before = line;
            }
        }
        plain.forEach((style, count) -> {
            if (2 * count > all.getOrDefault(style, 0)) {
                styles.add(style);
            }
        });
    }

    boolean isHeading(PdfLine line, Column column, @Nullable PdfLine before) {
        return isPlain(line, column, before) || isLikeOthers(line, column, before);
    }

    private boolean isPlain(PdfLine line, Column column, @Nullable PdfLine before) {
        String text = line.text();
        if (!isShort(text)) {
            return false;
        }
        double body = measures.body();
        double leading = measures.leading();
        boolean apart = before == null
                || line.baseline() - before.baseline() > 1.12 * leading
                || line.baseline() < before.baseline();
        boolean larger = line.size() > 1.1 * body;
        boolean bold = line.bold() && line.size() > 0.93 * body && !PdfMeasures.endsSentence(text);
        boolean known = line.width() < 0.7 * column.width() && SectionNames.isWellKnown(text);
        boolean numbered = isNumbered(text)
                && !PdfMeasures.endsSentence(text)
                && line.width() < 0.75 * column.width()
                && before != null
                && line.baseline() - before.baseline() > 1.25 * leading;
        return larger
                || apart && (bold || known)
                || known && (line.bold() || isNumbered(text))
                || numbered
                || isInOtherFount(line, column, before);
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST
                && text.chars().filter(Character::isLetter).count() >= 3;
    }

    /** A short line of its own in another fount than the text, after a paragraph's end. */
    private boolean isInOtherFount(PdfLine line, Column column, @Nullable PdfLine before) {
        String text = line.text();
        String font = measures.font();
        boolean other =
                !line.font().isEmpty() && !font.isEmpty() && !line.font().equals(font) && measures.isBody(line);
        boolean alone = before == null || PdfMeasures.endsSentence(before.text()) || measures.isApart(before, line);
        return other
                && alone
                && !PdfMeasures.endsSentence(text)
                && Character.isUpperCase(text.codePointAt(0))
                && text.chars().filter(Character::isLetter).count() * 10 >= text.length() * 7L
                && line.width() < 0.8 * column.width()
                && !measures.isFull(line, column)
                && !measures.isIndented(line, column);
    }

    /** Set as other headings are, after another heading or a paragraph's end. */
    private boolean isLikeOthers(PdfLine line, Column column, @Nullable PdfLine before) {
        String text = line.text();
        boolean alone = before == null
                || PdfMeasures.endsSentence(before.text())
                || measures.isApart(before, line)
                || styles.contains(Style.of(before)) && !Style.of(before).equals(Style.of(line));
        return isShort(text)
                && styles.contains(Style.of(line))
                && alone
                && !PdfMeasures.endsSentence(text)
                && !Character.isLowerCase(text.codePointAt(0))
                && !measures.isIndented(line, column)
                && PdfTable.cells(line).size() == 1;
    }

    /** Whether the words could only be those of a section. */
    boolean isSectionName(String text) {
        return SectionNames.isWellKnown(text) || isNumbered(text);
    }

    private static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    boolean continues(PdfLine before, PdfLine line) {
        double step = line.baseline() - before.baseline();
        boolean like = Math.abs(line.size() - before.size()) < 0.05 * before.size()
                && line.bold() == before.bold()
                && (line.bold() || line.font().equals(before.font()));
        boolean other = !line.font().isEmpty() && !line.font().equals(measures.font());
        boolean marked = line.size() > 1.1 * measures.body() || line.bold() || other;
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
        boolean main = SectionNames.isWellKnown(text) || heading.first().size() > 1.1 * measures.body();
        return main ? 1 : 2;
    }
}
