package org.ionary.ingest;

import java.util.List;

/**
 * What is drawn on one page, in points from its upper left corner as displayed.
 *
 * @param number from 1
 * @param glyphs in the order in which they are drawn
 */
record PdfPage(int number, double width, double height, List<Glyph> glyphs, List<Rule> rules) {
    PdfPage {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /**
     * One character, or a few drawn as one.
     *
     * @param baseline the distance of its baseline from the page's upper edge
     * @param size the height of its fount as displayed
     * @param font the name of its fount
     */
    record Glyph(String text, double left, double baseline, double width, double size, boolean bold, String font) {
        double right() {
            return left + width;
        }

        boolean isSpace() {
            return text.isBlank();
        }
    }

    /** A horizontal rule, as tables have. */
    record Rule(double left, double right, double top) {}
}
