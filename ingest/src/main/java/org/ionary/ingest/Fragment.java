package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ionary.ingest.PdfPage.Glyph;

/** Glyphs that stand close together on one line: a line of a column, a cell of a table, a label of a figure. */
record Fragment(List<Glyph> glyphs, double left, double right, double baseline, double size) {
    private static final double SMALL = 0.86;

    static Fragment of(List<Glyph> glyphs) {
        double left = glyphs.stream().mapToDouble(Glyph::left).min().orElse(0);
        double right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
        double size = mainSize(glyphs);
        return new Fragment(List.copyOf(glyphs), left, right, mainBaseline(glyphs, size), size);
    }

    /** The largest size that a fair part of the glyphs has: scripts are smaller, a stray sign may be larger. */
    private static double mainSize(List<Glyph> glyphs) {
        Map<Long, Integer> counts = new HashMap<>();
        int all = 0;
        for (Glyph glyph : glyphs) {
            if (!glyph.isSpace()) {
                counts.merge(Math.round(glyph.size() * 4), 1, Integer::sum);
                all++;
            }
        }
        int enough = Math.max(1, all / 5);
        return counts.entrySet().stream()
                        .filter(entry -> entry.getValue() >= enough)
                        .mapToLong(Map.Entry::getKey)
                        .max()
                        .orElse(40)
                / 4.0;
    }

    private static double mainBaseline(List<Glyph> glyphs, double size) {
        Map<Long, Double> widths = new HashMap<>();
        for (Glyph glyph : glyphs) {
            if (glyph.size() >= SMALL * size && !glyph.isSpace()) {
                widths.merge(Math.round(glyph.baseline() * 2), glyph.width() + 0.01, Double::sum);
            }
        }
        long common = widths.entrySet().stream()
                .max(Map.Entry.<Long, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Math.round(glyphs.getFirst().baseline() * 2));
        return glyphs.stream()
                .filter(g -> Math.round(g.baseline() * 2) == common)
                .mapToDouble(Glyph::baseline)
                .findFirst()
                .orElse(common / 2.0);
    }

    double width() {
        return right - left;
    }

    double top() {
        return baseline - 0.8 * size;
    }

    double bottom() {
        return baseline + 0.25 * size;
    }

    boolean isBlank() {
        return glyphs.stream().allMatch(Glyph::isSpace);
    }

    /** How the glyph stands to this fragment's line. */
    Script scriptOf(Glyph glyph) {
        double rise = baseline - glyph.baseline();
        boolean small = glyph.size() < SMALL * size;
        if (rise > (small ? 0.14 : 0.27) * size) {
            return Script.RAISED;
        }
        return rise < (small ? -0.05 : -0.14) * size ? Script.LOWERED : Script.NORMAL;
    }

    /** The two as one, whichever was drawn first. */
    static Fragment merged(Fragment one, Fragment other) {
        List<Glyph> glyphs = new ArrayList<>();
        Fragment first = one.left() <= other.left() ? one : other;
        Fragment second = one.left() <= other.left() ? other : one;
        if (second.left() >= first.right() - 0.3 * first.size()) {
            glyphs.addAll(first.glyphs());
            glyphs.addAll(second.glyphs());
        } else {
            glyphs.addAll(first.glyphs());
            glyphs.addAll(second.glyphs());
            glyphs.sort(Comparator.comparingDouble(Glyph::left));
        }
        return of(glyphs);
    }
}
