package org.ionary.ingest;

import java.util.List;
import org.ionary.ingest.PdfPage.Glyph;

/**
 * Glyphs that are printed over others: an accent goes onto its letter, and a glyph that only makes the one below it
 * bolder is not there twice.
 */
final class Overprint {
    private static final String SPACING_ACCENTS = "´`¨ˆ˜ˇ˚¸˙¯";
    private static final String COMBINING_ACCENTS = "\u0301\u0300\u0308\u0302\u0303\u030C\u030A\u0327\u0307\u0304";
    private static final int FARTHEST = 200;
    private static final double SAME = 0.12;

    private Overprint() {}

    static void add(List<Glyph> glyphs, Glyph glyph) {
        if (glyphs.isEmpty() || glyph.isSpace()) {
            glyphs.add(glyph);
            return;
        }
        Glyph last = glyphs.getLast();
        if (last.left() > glyph.left() - SAME * glyph.size() && repeats(glyphs, glyph)) {
            return;
        }
        int accent =
                last.text().length() == 1 ? SPACING_ACCENTS.indexOf(last.text().charAt(0)) : -1;
        boolean over = accent >= 0
                && Character.isLetterOrDigit(glyph.text().codePointAt(0))
                && last.left() < glyph.right()
                && last.right() > glyph.left() + 0.1 * glyph.width()
                && Math.abs(last.baseline() - glyph.baseline()) < glyph.size();
        if (over) {
            glyphs.removeLast();
            String letter = glyph.text().equals("ı") ? "i" : glyph.text().equals("ȷ") ? "j" : glyph.text();
            glyphs.add(glyph.reading(letter + COMBINING_ACCENTS.charAt(accent)));
        } else {
            glyphs.add(glyph);
        }
    }

    /** Only where the pen has not moved on, which spares the search for nearly all glyphs. */
    private static boolean repeats(List<Glyph> glyphs, Glyph glyph) {
        int from = Math.max(0, glyphs.size() - FARTHEST);
        for (int i = glyphs.size() - 1; i >= from; i--) {
            Glyph other = glyphs.get(i);
            if (Math.abs(other.left() - glyph.left()) < SAME * glyph.size()
                    && Math.abs(other.baseline() - glyph.baseline()) < SAME * glyph.size()
                    && other.text().equals(glyph.text())) {
                return true;
            }
        }
        return false;
    }
}
