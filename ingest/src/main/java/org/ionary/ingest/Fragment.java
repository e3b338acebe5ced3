package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionary.ingest.PdfPage.Glyph;

/** Glyphs that stand close together on one line: a line of a column, a cell of a table, a label of a figure. */
record Fragment(
        List<Glyph> glyphs, double left, double right, double baseline, double size, Optional<PdfTableArea> table) {
    private static final double SMALL = 0.86;
    private static final double USUAL = 10;

    static Fragment of(List<Glyph> glyphs) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        Weights sizes = new Weights();
        for (Glyph glyph : glyphs) {
            left = Math.min(left, glyph.left());
            right = Math.max(right, glyph.right());
            if (!glyph.isSpace()) {
                sizes.add(Math.round(glyph.size() * 4), 1);
            }
        }
        double size = sizes.isEmpty() ? USUAL : sizes.largestWith(Math.max(1, Math.floor(sizes.sum() / 5))) / 4.0;
        return new Fragment(List.copyOf(glyphs), left, right, mainBaseline(glyphs, size), size, Optional.empty());
    }

    /** Holds the place of a table in the layout of its page. */
    static Fragment standingFor(PdfTableArea table) {
        return new Fragment(List.of(), table.left(), table.right(), table.top() + 1, 1, Optional.of(table));
    }

    /** Of the baselines of glyphs in the main size, the one with the most text on it. */
    private static double mainBaseline(List<Glyph> glyphs, double size) {
        Weights widths = new Weights();
        for (Glyph glyph : glyphs) {
            if (glyph.size() >= SMALL * size && !glyph.isSpace()) {
                widths.add(Math.round(glyph.baseline() * 2), glyph.width() + 0.01);
            }
        }
        int common = widths.isEmpty() ? Math.round(glyphs.getFirst().baseline() * 2) : widths.heaviest();
        for (Glyph glyph : glyphs) {
            if (Math.round(glyph.baseline() * 2) == common) {
                return glyph.baseline();
            }
        }
        return common / 2.0;
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

    /** How a few glyphs that stand apart, such as the mark of a footnote, stand to this line. */
    Script scriptOf(Fragment mark) {
        return mark.size() < SMALL * size && mark.glyphs().size() <= 3
                ? scriptOf(mark.glyphs().getFirst())
                : Script.NORMAL;
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
