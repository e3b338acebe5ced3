package org.ionary.ingest;

import java.util.List;
import org.ionary.ingest.PdfPage.Glyph;

/**
 * Which gaps between the glyphs of a line are spaces, where none is drawn.
 *
 * <p>A word is set apart by a fifth of an em at least. Mathematics is set closer: signs of operation have a ninth of an
 * em on both sides even in the tightest founts, and functions stand apart from their factors by less than a word would.
 */
final class WordGaps {
    private static final double WORD = 0.145;

    /** After a lowered or raised character TeX adds half a point, and slanted ones lean over. */
    private static final double AFTER_SCRIPT = 0.175;

    /** In a document that draws its spaces. */
    private static final double UNDRAWN = 0.24;

    /** Inside brackets, where what is in them may lean over. */
    private static final double BRACKET = 0.21;

    /** Around the dot of an adduct, which is set with or without space and reads the same. */
    private static final double DOT = 0.34;

    private static final double SIGN = 0.09;
    private static final double FUNCTION = 0.07;
    private static final String SIGNS = "+−=±∓<>≤≥≪≫≈≃≅≡≠∝×÷→";
    private static final int LONGEST_FUNCTION = 4;

    private final Fragment fragment;
    private final boolean spaced;
    private final List<Glyph> glyphs;

    /**
     * @param glyphs the visible ones, in order of reading
     * @param spaced whether the document draws its spaces, so that narrow gaps are none
     */
    WordGaps(Fragment fragment, boolean spaced, List<Glyph> glyphs) {
        this.fragment = fragment;
        this.spaced = spaced;
        this.glyphs = glyphs;
    }

    /** @param width of the gap before the glyph at {@code index}, which is not the first */
    boolean isSpace(int index, double width) {
        double gap = width / fragment.size();
        if (gap <= FUNCTION) {
            return false;
        }
        return gap > threshold(index) || gap > SIGN && isBesideSign(index) || isBesideFunction(index);
    }

    private double threshold(int index) {
        Glyph before = glyphs.get(index - 1);
        Glyph glyph = glyphs.get(index);
        if (isDot(before) || isDot(glyph)) {
            return DOT;
        }
        boolean wasNormal = fragment.scriptOf(before) == Script.NORMAL;
        if (spaced || wasNormal && fragment.scriptOf(glyph) == Script.LOWERED) {
            return UNDRAWN;
        }
        if ("([".contains(before.text()) || ")]".contains(glyph.text())) {
            return BRACKET;
        }
        return wasNormal ? WORD : AFTER_SCRIPT;
    }

    private static boolean isDot(Glyph glyph) {
        return glyph.text().equals("·") || glyph.text().equals("⋅");
    }

    private boolean isBesideSign(int index) {
        return isSpacedSign(index) || isSpacedSign(index - 1);
    }

    /** A sign between two operands; one that has room on one side only belongs to the number on its other side. */
    private boolean isSpacedSign(int at) {
        return at > 0
                && at + 1 < glyphs.size()
                && SIGNS.contains(glyphs.get(at).text())
                && fragment.scriptOf(glyphs.get(at)) == Script.NORMAL
                && room(at) > SIGN
                && room(at + 1) > SIGN;
    }

    private double room(int index) {
        return (glyphs.get(index).left() - glyphs.get(index - 1).right()) / fragment.size();
    }

    private boolean isBesideFunction(int index) {
        Glyph before = glyphs.get(index - 1);
        Glyph glyph = glyphs.get(index);
        boolean upright = !before.font().equals(glyph.font());
        return upright && (spellsFunction(index, 1) || spellsFunction(index - 1, -1));
    }

    /** Whether the letters of one fount from here on are the name of a function. */
    private boolean spellsFunction(int from, int step) {
        StringBuilder name = new StringBuilder();
        String font = glyphs.get(from).font();
        int at = from;
        while (at >= 0
                && at < glyphs.size()
                && glyphs.get(at).font().equals(font)
                && Character.isLetter(glyphs.get(at).text().charAt(0))
                && name.length() <= LONGEST_FUNCTION
                && (at == from || room(step > 0 ? at : at + 1) < FUNCTION)) {
            name.insert(step > 0 ? name.length() : 0, glyphs.get(at).text());
            at += step;
        }
        return TexSymbols.FUNCTIONS.contains(name.toString());
    }
}
