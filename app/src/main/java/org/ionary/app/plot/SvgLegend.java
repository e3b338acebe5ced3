package org.ionary.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.ionary.domain.finding.Quantity;

/** What colours, shapes and lines mean: one entry after another, in as many lines as they take. */
final class SvgLegend {
    private static final double LINE = 22;
    private static final double SYMBOL = 24;
    private static final double BETWEEN = 22;
    private static final double MOST = 360;

    /** Half of how far an arrow reaches, so that mark and arrow together stand in their place. */
    private static final double ARROW = 6;

    /** @param symbol draws it around a point */
    private record Entry(Symbol symbol, String words) {}

    /** Draws around a point. */
    private interface Symbol {
        void draw(Svg svg, double x, double y);
    }

    private final List<Entry> entries = new ArrayList<>();
    private final String by;

    private SvgLegend(String by) {
        this.by = by;
    }

    static SvgLegend of(Figure figure) {
        return switch (figure) {
            case Figure.Arrhenius(Figure.Head head, Figure.Legend legend, List<Mark> marks) -> {
                SvgLegend drawn = of(legend, marks, true);
                List<List<Mark>> lines = ((Figure.Arrhenius) figure).lines();
                drawn.lines(lines);
                yield drawn;
            }
            case Figure.Ranking ranking -> of(ranking.legend(), ranking.marks(), false);
            case Figure.Bars bars -> new SvgLegend("");
            case Figure.Years years -> new SvgLegend("");
        };
    }

    private static SvgLegend of(Figure.Legend legend, List<Mark> marks, boolean vertical) {
        SvgLegend drawn = new SvgLegend(legend.by());
        if (legend.isShown()) {
            for (int i = 0; i < legend.names().size(); i++) {
                drawn.series(i, legend.names().get(i), marks);
            }
        }
        for (Quantity.Bound.Side side : Quantity.Bound.Side.values()) {
            if (marks.stream()
                    .anyMatch(mark -> mark.bound().filter(side::equals).isPresent())) {
                drawn.bound(side, vertical);
            }
        }
        boolean spans = marks.stream()
                .anyMatch(mark ->
                        mark.upper() > mark.value() || vertical && mark.reciprocalOfUpper() < mark.reciprocal());
        if (spans) {
            drawn.add(
                    (svg, x, y) -> SvgMark.path(svg, x - 8, y, x + 8, y),
                    "line from a mark: an interval from its lower end");
        }
        return drawn;
    }

    private void series(int series, Name name, List<Mark> marks) {
        long size = marks.stream().filter(mark -> mark.series() == series).count();
        entries.add(new Entry(
                (svg, x, y) -> {
                    SvgMark.begin(svg, series, false, "");
                    MarkShape.of(series).draw(svg, x, y, SvgPlot.radius(1));
                    svg.close("g");
                },
                name.lowered() + " (" + size + ")"));
    }

    private void bound(Quantity.Bound.Side side, boolean vertical) {
        String words = switch (side) {
            case BELOW -> "hollow: less than this";
            case ABOVE -> "hollow: more than this";
        };
        entries.add(new Entry(
                (svg, x, y) -> {
                    svg.open("g", "class", "mark plain hollow");
                    double back = side == Quantity.Bound.Side.BELOW ? ARROW : -ARROW;
                    if (vertical) {
                        SvgMark.vertical(svg, side, x, y - back);
                        MarkShape.CIRCLE.draw(svg, x, y - back, SvgPlot.radius(1));
                    } else {
                        SvgMark.horizontal(svg, side, x + back, y);
                        MarkShape.CIRCLE.draw(svg, x + back, y, SvgPlot.radius(1));
                    }
                    svg.close("g");
                },
                words));
    }

    private void lines(List<List<Mark>> lines) {
        if (!lines.isEmpty()) {
            add((svg, x, y) -> svg.line("curve plain", x - 9, y, x + 9, y), "thin line: one material in one paper");
        }
        if (lines.stream().anyMatch(line -> line.getFirst().isComputed())) {
            add((svg, x, y) -> svg.line("curve plain computed", x - 9, y, x + 9, y), "dashed: computed");
        }
    }

    private void add(Symbol symbol, String words) {
        entries.add(new Entry(
                (svg, x, y) -> {
                    svg.open("g", "class", "mark plain");
                    symbol.draw(svg, x, y);
                    svg.close("g");
                },
                words));
    }

    /** Returns where it ends. */
    double draw(Svg svg, double top) {
        if (entries.isEmpty()) {
            return top;
        }
        double x = SvgPlot.MARGIN;
        double y = top + LINE;
        if (!by.isEmpty()) {
            String heading = "By " + by + ":";
            svg.label("name", x, y, heading);
            x += Lettering.width(heading, SvgPlot.LETTERS) + BETWEEN / 2;
        }
        for (Entry entry : entries) {
            String words = Lettering.cut(entry.words(), SvgPlot.LETTERS, MOST);
            double wide = SYMBOL + Lettering.width(words, SvgPlot.LETTERS);
            if (x + wide > SvgPlot.WIDTH - SvgPlot.MARGIN) {
                x = SvgPlot.MARGIN;
                y += LINE;
            }
            entry.symbol().draw(svg, x + SYMBOL / 3, y - 4);
            svg.label("name", x + SYMBOL, y, words);
            x += wide + BETWEEN;
        }
        return y + LINE / 2;
    }
}
