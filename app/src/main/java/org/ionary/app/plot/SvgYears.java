package org.ionary.app.plot;

import static org.ionary.app.plot.Svg.px;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Numbers over the years: columns of what is counted, a line of what was measured. Years without a number are gaps. */
final class SvgYears {
    private static final double LEFT = 104;
    private static final double ABOVE = 14;
    private static final double HEIGHT = 320;
    private static final double BELOW = 46;
    private static final double YEAR_APART = 44;
    private static final double WIDEST = 36;
    private static final int[] EVERY = {1, 2, 5, 10, 20, 50, 100};

    private final Figure.Years figure;
    private final int first;
    private final int last;
    private final double top;
    private final double bottom;
    private final double right;
    private final Scale up;

    SvgYears(Figure.Years figure, double y) {
        this.figure = figure;
        this.first = year(figure.bars().getFirst());
        this.last = year(figure.bars().getLast());
        this.top = y + ABOVE;
        this.bottom = top + HEIGHT;
        this.right = SvgPlot.WIDTH - SvgPlot.MARGIN;
        double low = figure.bars().stream().mapToDouble(Figure.Bar::value).min().orElseThrow();
        double high = figure.bars().stream().mapToDouble(Figure.Bar::top).max().orElseThrow();
        this.up = new Scale(SvgRows.ticks(figure.logarithmic(), figure.unit(), low, high), bottom, top);
    }

    static int year(Figure.Bar bar) {
        return Integer.parseInt(bar.label().plain());
    }

    private double slot() {
        return (right - LEFT) / (last - first + 1);
    }

    private double at(int year) {
        return LEFT + slot() * (year - first + 0.5);
    }

    /** Returns where it ends. */
    double draw(Svg svg) {
        frame(svg);
        if (figure.unit().isEmpty()) {
            figure.bars().forEach(bar -> column(svg, bar));
        } else {
            line(svg);
            figure.bars().forEach(bar -> point(svg, bar));
        }
        return bottom + BELOW;
    }

    private void frame(Svg svg) {
        for (BigDecimal tick : up.ticks().major()) {
            double y = up.at(tick.doubleValue());
            svg.line("grid", LEFT, y, right, y);
            svg.label("tick end", LEFT - 8, y + 4, up.ticks().label(tick));
        }
        for (BigDecimal tick : up.ticks().minor()) {
            double y = up.at(tick.doubleValue());
            svg.line("axis", LEFT, y, LEFT + 4, y);
        }
        svg.line("axis", LEFT, bottom, right, bottom);
        svg.line("axis", LEFT, top, LEFT, bottom);
        int every = EVERY[EVERY.length - 1];
        for (int i = EVERY.length - 1; i >= 0; i--) {
            every = slot() * EVERY[i] >= YEAR_APART ? EVERY[i] : every;
        }
        for (int year = Math.ceilDiv(first, every) * every; year <= last; year += every) {
            svg.line("axis", at(year), bottom, at(year), bottom + 4);
            svg.label("tick middle", at(year), bottom + 18, Integer.toString(year));
        }
        svg.label("axis-title middle", (LEFT + right) / 2, bottom + 38, "year");
        svg.words(
                "text",
                figure.axis() + (figure.logarithmic() ? ", logarithmic" : ""),
                "class",
                "axis-title middle",
                "transform",
                "translate(" + px(SvgPlot.MARGIN - 4) + " " + px((top + bottom) / 2) + ") rotate(-90)");
    }

    private void column(Svg svg, Figure.Bar bar) {
        double wide = Math.min(WIDEST, slot() * 0.75);
        double y = up.at(bar.value());
        SvgMark.begin(svg, 0, false, bar.told());
        svg.empty("rect", "x", px(at(year(bar)) - wide / 2), "y", px(y), "width", px(wide), "height", px(up.at(0) - y));
        svg.close("g");
    }

    private void line(Svg svg) {
        List<Figure.Bar> bars = figure.bars();
        if (bars.stream().allMatch(bar -> bar.upper().isEmpty())) {
            svg.empty(
                    "polyline",
                    "class",
                    "curve s0",
                    "points",
                    bars.stream()
                            .map(bar -> px(at(year(bar))) + "," + px(up.at(bar.value())))
                            .collect(Collectors.joining(" ")));
        }
    }

    private void point(Svg svg, Figure.Bar bar) {
        double x = at(year(bar));
        SvgMark.begin(svg, 0, false, bar.told());
        SvgMark.path(svg, x, up.at(bar.value()), x, up.at(bar.top()));
        DoubleStream.of(bar.value(), bar.top())
                .distinct()
                .map(up::at)
                .forEach(end -> MarkShape.CIRCLE.draw(svg, x, end, SvgPlot.radius(1)));
        svg.close("g");
    }
}
