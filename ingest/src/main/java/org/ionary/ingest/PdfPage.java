package org.ionary.ingest;

import java.util.List;

/**
 * The text of one direction on a page with what is drawn around it, in points from the upper left corner of its frame.
 *
 * @param fragments what stands together, in no order
 * @param rules thin horizontal lines
 * @param bars thin vertical lines
 */
record PdfPage(PdfFrame frame, List<Fragment> fragments, List<Rule> rules, List<Bar> bars) {
    PdfPage {
        fragments = List.copyOf(fragments);
        rules = List.copyOf(rules);
        bars = List.copyOf(bars);
    }

    int number() {
        return frame.page();
    }

    double width() {
        return frame.textWidth();
    }

    double height() {
        return frame.textHeight();
    }

    /**
     * One character, or a few drawn as one. Floats, because a long document has millions of them.
     *
     * @param baseline the distance of its baseline from the page's upper edge
     * @param size the height of its fount as displayed
     * @param font the name of its fount
     */
    record Glyph(String text, float left, float baseline, float width, float size, boolean bold, String font) {
        double right() {
            return left + width;
        }

        boolean isSpace() {
            char first = text.charAt(0);
            return first <= ' ' || first > 127 && text.isBlank();
        }

        /** The same glyph, read as other characters. */
        Glyph reading(String other) {
            return new Glyph(other, left, baseline, width, size, bold, font);
        }
    }

    /** A horizontal rule, as tables have. */
    record Rule(double left, double right, double top) {}

    /** A vertical rule. */
    record Bar(double at, double top, double bottom) {}
}
