package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Region;
import org.ionary.ingest.PdfPage.Glyph;

/** A line of a column: its fragments from left to right, and its text. */
record PdfLine(
        PdfFrame frame,
        List<Fragment> fragments,
        double left,
        double right,
        double baseline,
        double size,
        boolean bold,
        String font,
        String text) {

    /** @param spaced whether the document draws its spaces, so that narrow gaps are none */
    static PdfLine of(PdfFrame frame, List<Fragment> fragments, boolean spaced) {
        Optional<Fragment> table = fragments.stream()
                .filter(fragment -> fragment.table().isPresent())
                .findFirst();
        if (table.isPresent()) {
            Fragment place = table.orElseThrow();
            return new PdfLine(
                    frame, List.of(place), place.left(), place.right(), place.baseline(), place.size(), false, "", "");
        }
        Fragment whole = fragments.size() == 1
                ? fragments.getFirst()
                : Fragment.of(
                        fragments.stream().flatMap(f -> f.glyphs().stream()).toList());
        List<String> parts = new ArrayList<>();
        fragments.forEach(f -> parts.add(whole.scriptOf(f).apply(FragmentText.of(f, spaced))));
        List<Glyph> visible = whole.glyphs().stream().filter(g -> !g.isSpace()).toList();
        long bold = visible.stream().filter(Glyph::bold).count();
        return new PdfLine(
                frame,
                List.copyOf(fragments),
                whole.left(),
                whole.right(),
                whole.baseline(),
                whole.size(),
                bold * 10 >= visible.size() * 8L,
                font(visible),
                String.join(" ", parts));
    }

    /** The fount of nearly all of the line; empty where it is mixed. */
    private static String font(List<Glyph> visible) {
        Map<String, Long> counts = visible.stream().collect(Collectors.groupingBy(Glyph::font, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 10 >= visible.size() * 9L)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The table that the line stands for. */
    Optional<PdfTableArea> table() {
        return fragments.getFirst().table();
    }

    double width() {
        return right - left;
    }

    Region region(int begin, int end) {
        return frame.region(left, baseline - 0.8 * size, Math.max(0, width()), 1.05 * size, begin, end);
    }
}
