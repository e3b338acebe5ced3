package org.ionary.app.plot;

import static org.ionary.app.plot.Svg.px;

import org.ionary.domain.finding.Quantity;

/** One mark: a filled shape; a limit is hollow, with an arrow to where the true value lies. */
final class SvgMark {
    private static final double ARROW = 15;
    private static final double HEAD = 3.5;

    private SvgMark() {}

    /** @param told is shown where the reader points at it; with none, the mark stands in a legend */
    static Svg begin(Svg svg, int series, boolean hollow, String told) {
        svg.open("g", "class", "mark s" + series % SeriesChoice.MOST + (hollow ? " hollow" : ""));
        return told.isEmpty() ? svg : svg.words("title", told);
    }

    /** A limit on a vertical axis: below is down. */
    static void vertical(Svg svg, Quantity.Bound.Side side, double x, double y) {
        double tip = switch (side) {
            case BELOW -> y + ARROW;
            case ABOVE -> y - ARROW;
        };
        double back = tip + (tip > y ? -HEAD : HEAD);
        path(svg, x, y, x, tip);
        svg.empty(
                "path",
                "class",
                "arrow",
                "d",
                "M" + px(x - HEAD) + " " + px(back) + "L" + px(x) + " " + px(tip) + "L" + px(x + HEAD) + " "
                        + px(back));
    }

    /** A limit on a horizontal axis: below is left. */
    static void horizontal(Svg svg, Quantity.Bound.Side side, double x, double y) {
        double tip = switch (side) {
            case BELOW -> x - ARROW;
            case ABOVE -> x + ARROW;
        };
        double back = tip + (tip > x ? -HEAD : HEAD);
        path(svg, x, y, tip, y);
        svg.empty(
                "path",
                "class",
                "arrow",
                "d",
                "M" + px(back) + " " + px(y - HEAD) + "L" + px(tip) + " " + px(y) + "L" + px(back) + " "
                        + px(y + HEAD));
    }

    static void path(Svg svg, double x1, double y1, double x2, double y2) {
        svg.line("span", x1, y1, x2, y2);
    }
}
