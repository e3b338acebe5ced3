package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Glyph;

/**
 * Groups a page's glyphs into fragments: first in the order in which they are drawn, then by where they stand.
 *
 * <p>A gap wider than an em parts two fragments, so the columns of a page and the cells of a table stay apart.
 */
final class Fragments {
    /** In em: gaps up to this are inside a line. */
    static final double WIDEST_GAP = 1.05;

    private static final double SMALL = 0.86;

    /** A page with more pieces than this is no page of text. */
    private static final int MOST_JOINED = 20_000;

    private Fragments() {}

    static List<Fragment> of(List<Glyph> glyphs) {
        List<Fragment> drawn = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            GivenUp.check();
            if (!current.isEmpty() && !continues(current, glyph)) {
                close(current, drawn);
            }
            if (!glyph.isSpace() || !current.isEmpty()) {
                current.add(glyph);
            }
        }
        close(current, drawn);
        return joined(drawn);
    }

    private static void close(List<Glyph> current, List<Fragment> drawn) {
        while (!current.isEmpty() && current.getLast().isSpace()) {
            current.removeLast();
        }
        if (!current.isEmpty()) {
            drawn.add(Fragment.of(current));
        }
        current.clear();
    }

    private static boolean continues(List<Glyph> current, Glyph next) {
        Glyph last = lastVisible(current);
        double em = Math.max(last.size(), next.size());
        double largest = em;
        for (int i = Math.max(0, current.size() - 6); i < current.size(); i++) {
            largest = Math.max(largest, current.get(i).size());
        }
        double gap = next.left() - last.right();
        boolean stacked = last.size() < SMALL * largest && next.size() < SMALL * largest && gap > -2.5 * largest;
        double reach = stacked && gap < 0 ? 0.95 : 0.62;
        boolean sameLine = Math.abs(next.baseline() - last.baseline()) < reach * largest;
        return sameLine && gap < WIDEST_GAP * em && (gap > -0.35 * em || stacked);
    }

    private static Glyph lastVisible(List<Glyph> glyphs) {
        for (int i = glyphs.size() - 1; i >= 0; i--) {
            if (!glyphs.get(i).isSpace()) {
                return glyphs.get(i);
            }
        }
        return glyphs.getLast();
    }

    /**
     * Puts together what stands together but was drawn apart. From left to right, so whatever ends too far to the left
     * is done with.
     */
    private static List<Fragment> joined(List<Fragment> drawn) {
        if (drawn.size() > MOST_JOINED) {
            return drawn;
        }
        List<Fragment> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparingDouble(Fragment::left).thenComparingDouble(Fragment::baseline));
        double largest = drawn.stream().mapToDouble(Fragment::size).max().orElse(0);
        List<Fragment> done = new ArrayList<>();
        List<Fragment> open = new ArrayList<>();
        for (Fragment fragment : sorted) {
            GivenUp.check();
            int partner = -1;
            for (int i = open.size() - 1; i >= 0 && partner < 0; i--) {
                Fragment one = open.get(i);
                if (belongs(one, fragment)) {
                    partner = i;
                } else if (one.right() < fragment.left() - largest) {
                    done.add(one);
                    open.remove(i);
                }
            }
            if (partner < 0) {
                open.add(fragment);
            } else {
                open.set(partner, Fragment.merged(open.get(partner), fragment));
            }
        }
        done.addAll(open);
        return done;
    }

    private static boolean belongs(Fragment one, Fragment next) {
        double large = Math.max(one.size(), next.size());
        double gap = next.left() - one.right();
        double drop = Math.abs(one.baseline() - next.baseline());
        double small = Math.min(one.size(), next.size());
        boolean level = drop < 0.12 * large && gap > -0.5 * large && gap < 0.75 * small;
        boolean smaller = small < SMALL * large;
        boolean script = smaller && drop < 0.6 * large && gap > -0.4 * large && gap < 0.3 * large;
        boolean within = gap <= 0 && next.right() <= one.right() + large && next.size() <= one.size();
        return level || script || within && drop < (smaller ? 0.6 : 0.12) * large && fitsInto(one, next, smaller);
    }

    /** Whether what was drawn after its line, such as its scripts, stands in gaps that the line leaves for it. */
    private static boolean fitsInto(Fragment line, Fragment pieces, boolean scripts) {
        for (Glyph glyph : line.glyphs()) {
            boolean inTheWay = !glyph.isSpace() && (!scripts || glyph.size() >= SMALL * line.size());
            for (Glyph piece : pieces.glyphs()) {
                double overlap = Math.min(glyph.right(), piece.right()) - Math.max(glyph.left(), piece.left());
                if (inTheWay && !piece.isSpace() && overlap > 0.3 * Math.min(glyph.width(), piece.width())) {
                    return false;
                }
            }
        }
        return true;
    }
}
