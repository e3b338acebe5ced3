package org.ionary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;

/**
 * Tells running heads, feet and page numbers from the text: they come again at the same height on other pages, or stand
 * alone at a page's edge.
 */
final class PdfFurniture {
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:page |p\\. ?|[-–—(\\[] ?)?(?:S?\\d{1,5}|[ivxl]{1,6})(?: ?[-–—)\\]]| ?(?:of|/) ?\\d{1,4})?$",
            Pattern.CASE_INSENSITIVE);
    private static final double EDGE = 0.1;
    private static final int ROWS_AT_EDGE = 3;

    private record Place(String words, long height) {}

    private final double body;
    private final Map<Place, Set<Integer>> seen = new HashMap<>();

    PdfFurniture(List<PdfPage> pages, List<List<PdfLine>> rows, double body) {
        this.body = body;
        for (int i = 0; i < pages.size(); i++) {
            for (PdfLine line : edge(pages.get(i), rows.get(i))) {
                GivenUp.check();
                for (long height : heights(line)) {
                    seen.computeIfAbsent(new Place(folded(line), height), key -> new HashSet<>())
                            .add(i);
                }
            }
        }
    }

    /** The rows of a page that are no text of the paper. */
    List<PdfLine> on(PdfPage page, List<PdfLine> rows) {
        List<PdfLine> furniture = new ArrayList<>();
        for (PdfLine line : edge(page, rows)) {
            boolean again = heights(line).stream()
                    .anyMatch(height -> seen.getOrDefault(new Place(folded(line), height), Set.of())
                                    .size()
                            >= 2);
            if (again || NUMBER.matcher(line.text()).matches() || isApart(page, line, rows)) {
                furniture.add(line);
            }
        }
        return furniture;
    }

    /** The first and last rows of a page that lie near its edges. */
    private static List<PdfLine> edge(PdfPage page, List<PdfLine> rows) {
        List<PdfLine> edge = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PdfLine line = rows.get(i);
            boolean top = i < ROWS_AT_EDGE && line.baseline() < page.height() * EDGE * 1.2;
            boolean bottom = i >= rows.size() - ROWS_AT_EDGE && line.baseline() > page.height() * (1 - EDGE);
            if (top || bottom) {
                edge.add(line);
            }
        }
        return edge;
    }

    /** Smaller than the text, in the outermost strip of the page, and well away from everything else. */
    private boolean isApart(PdfPage page, PdfLine line, List<PdfLine> rows) {
        boolean outermost =
                line.baseline() < page.height() * EDGE || line.baseline() > page.height() * (1 - 0.7 * EDGE);
        boolean first = line.equals(rows.getFirst());
        boolean last = line.equals(rows.getLast());
        if (!outermost || line.size() > 0.93 * body || rows.size() < 4 || !first && !last) {
            return false;
        }
        PdfLine next = first ? rows.get(1) : rows.get(rows.size() - 2);
        boolean ruled = page.rules().stream()
                .anyMatch(rule -> rule.right() - rule.left() > 0.5 * page.width()
                        && between(rule.top(), line.baseline(), next.baseline()));
        double gap = Math.abs(next.baseline() - line.baseline());
        return gap > (ruled ? 1.6 : 2.6) * body;
    }

    private static boolean between(double top, double one, double other) {
        return top > Math.min(one, other) - 1 && top < Math.max(one, other);
    }

    private static String folded(PdfLine line) {
        return line.text().replaceAll("\\d", "#");
    }

    private static List<Long> heights(PdfLine line) {
        long height = Math.round(line.baseline() / 4);
        return List.of(height, line.baseline() / 4 > height ? height + 1 : height - 1);
    }
}
