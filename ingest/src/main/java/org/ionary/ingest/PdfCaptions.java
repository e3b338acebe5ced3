package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block.Caption;
import org.ionary.ingest.PageLayout.Column;
import org.ionary.ingest.PdfPage.Rule;

/** Tells the lines of captions, and the words inside the figures above them, from the text of one document. */
final class PdfCaptions {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:supplementary )?(?:tab(?:le|\\.)|fig(?:ure|\\.)?|scheme)\\s?S?(?:\\d{1,3}|[IVX]{1,5})\\b[a-z]?",
            Pattern.CASE_INSENSITIVE);

    private final PdfMeasures measures;

    PdfCaptions(PdfMeasures measures) {
        this.measures = measures;
    }

    Optional<Caption.Of> captionOf(PdfLine line) {
        var label = LABEL.matcher(line.text());
        if (!label.find()) {
            return Optional.empty();
        }
        String rest = line.text().substring(label.end());
        String after = rest.strip();
        boolean stopped = after.isEmpty() || ".:|".indexOf(after.charAt(0)) >= 0;
        boolean boldLabel = line.fragments().getFirst().glyphs().getFirst().bold() && !line.bold();
        boolean small =
                line.size() < 0.95 * measures.body() && !after.isEmpty() && Character.isUpperCase(after.codePointAt(0));
        return stopped || boldLabel || small ? Optional.of(MarkupBlocks.kindOf(line.text())) : Optional.empty();
    }

    boolean continues(PdfLine before, PdfLine line, Caption.Of of, List<Rule> rules) {
        if (line.table().isPresent()) {
            return false;
        }
        double farthest = line.size() < 0.96 * measures.body() ? 1.75 : measures.closest();
        boolean near = line.baseline() - before.baseline() < farthest * Math.max(before.size(), line.size())
                && line.baseline() > before.baseline();
        boolean sameSize = Math.abs(line.size() - before.size()) < 0.06 * before.size();
        boolean ruled = of == Caption.Of.TABLE
                && rules.stream()
                        .anyMatch(r -> r.top() > before.baseline() && r.top() < line.baseline() && overlaps(r, line));
        boolean row = of == Caption.Of.TABLE && PdfTable.cells(line).size() > 1;
        boolean alike = line.bold() == before.bold() && (isAligned(before, line) || isCentred(before, line));
        return near && alike && sameSize && !ruled && !row && captionOf(line).isEmpty();
    }

    private static boolean isAligned(PdfLine before, PdfLine line) {
        return Math.abs(line.left() - before.left()) < 5 * line.size();
    }

    private static boolean isCentred(PdfLine before, PdfLine line) {
        return Math.abs(line.left() + line.right() - before.left() - before.right()) < 2 * line.size();
    }

    private static boolean overlaps(Rule rule, PdfLine line) {
        return Math.min(rule.right(), line.right()) - Math.max(rule.left(), line.left()) > 0;
    }

    /** Drops the words inside a figure: short lines directly above its caption. */
    List<PdfLine> withoutFigureText(Column column) {
        List<PdfLine> kept = new ArrayList<>();
        for (PdfLine line : column.lines()) {
            Optional<Caption.Of> caption = captionOf(line);
            if (caption.isPresent() && caption.orElseThrow() != Caption.Of.TABLE) {
                while (!kept.isEmpty() && isFigureText(kept.getLast(), column) && !endsParagraph(kept, column)) {
                    kept.removeLast();
                }
            }
            kept.add(line);
        }
        return kept;
    }

    /** Whether the last line is the short end of a paragraph: as large and as close as the full line above it. */
    private boolean endsParagraph(List<PdfLine> lines, Column column) {
        if (lines.size() < 2) {
            return false;
        }
        PdfLine last = lines.getLast();
        PdfLine above = lines.get(lines.size() - 2);
        return above.table().isEmpty()
                && !isFigureText(above, column)
                && PdfTable.cells(last).size() == 1
                && Math.abs(last.size() - above.size()) < 0.05 * above.size()
                && Math.abs(last.left() - above.left()) < 3 * above.size()
                && !measures.isApart(above, last);
    }

    private boolean isFigureText(PdfLine line, Column column) {
        if (line.table().isPresent()) {
            return false;
        }
        boolean narrow =
                line.width() < 0.6 * column.width() || PdfTable.cells(line).size() > 2;
        boolean small = line.size() < 0.96 * measures.body();
        boolean sentence = PdfMeasures.endsSentence(line.text()) && wordsOf(line) > 0;
        return (narrow || small)
                && wordsOf(line) < 6
                && !sentence
                && SectionNames.kindOf(line.text()).isEmpty()
                && !line.bold()
                && captionOf(line).isEmpty();
    }

    private static int wordsOf(PdfLine line) {
        int words = 0;
        for (String word : line.text().split(" ", -1)) {
            words +=
                    word.length() >= 3 && word.chars().allMatch(c -> Character.isLetter(c) || ",.;:()-".indexOf(c) >= 0)
                            ? 1
                            : 0;
        }
        return words;
    }
}
