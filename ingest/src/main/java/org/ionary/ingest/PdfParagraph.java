package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.ionary.domain.paper.Region;

/** The lines of one block and the text they make; each line knows which characters it shows. */
final class PdfParagraph {
    private final LineJoiner joiner;
    private final StringBuilder text = new StringBuilder();
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();

    PdfParagraph(LineJoiner joiner) {
        this.joiner = joiner;
    }

    void add(PdfLine line) {
        if (!line.text().isBlank()) {
            begins.add(joiner.append(text, line.text()));
            lines.add(line);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    PdfLine last() {
        return lines.getLast();
    }

    PdfLine first() {
        return lines.getFirst();
    }

    double right() {
        return lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    }

    int size() {
        return lines.size();
    }

    String text() {
        return text.toString();
    }

    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1 < lines.size() ? begins.get(i + 1) : text.length();
            while (end > begins.get(i) && text.charAt(end - 1) == ' ') {
                end--;
            }
            regions.add(lines.get(i).region(begins.get(i), end));
        }
        return regions;
    }
}
