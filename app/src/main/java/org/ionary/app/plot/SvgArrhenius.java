package org.ionary.app.plot;

import static org.ionary.app.plot.Svg.px;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Conductivities over 1000/T, with degrees Celsius above. */
final class SvgArrhenius {
    private static final double LEFT = 104;
    private static final double ABOVE = 44;
    private static final double HEIGHT = 440;
    private static final double BELOW = 46;
    private static final double CELSIUS_APART = 40;

    /** So that no mark lies on the frame. */
    private static final double ROOM_ACROSS = 0.02;

    private static final double ROOM_UP = 1.35;

    private final Figure.Arrhenius figure;
    private final Scale across;
    private final Scale up;
    private final double top;
    private final double bottom;
    private final double right;

    SvgArrhenius(Figure.Arrhenius figure, double y) {
        this.figure = figure;
        this.top = y + ABOVE;
        this.bottom = top + HEIGHT;
        this.right = SvgPlot.WIDTH - SvgPlot.MARGIN;
        List<Mark> marks = figure.marks();
        double hot = marks.stream().mapToDouble(Mark::reciprocalOfUpper).min().orElseThrow();
        double cold = marks.stream().mapToDouble(Mark::reciprocal).max().orElseThrow();
        double apart = (cold - hot) * ROOM_ACROSS;
        double low = marks.stream().mapToDouble(Mark::value).min().orElseThrow();
        double high = marks.stream().mapToDouble(Mark::upper).max().orElseThrow();
        this.across = new Scale(Ticks.linear(hot - apart, cold + apart), LEFT, right);
        this.up = new Scale(Ticks.logarithmic(low / ROOM_UP, high * ROOM_UP), bottom, top);
    }

    /** Returns where it ends. */
    double draw(Svg svg) {
        frame(svg);
        celsius(svg);
        for (List<Mark> line : figure.lines()) {
            Mark first = line.getFirst();
            svg.empty(
                    "polyline",
                    "class",
                    "curve s" + first.series() % SeriesChoice.MOST + (first.isComputed() ? " computed" : ""),
                    "points",
                    line.stream()
                            .map(mark -> px(across.at(mark.reciprocal())) + "," + px(up.at(mark.value())))
                            .collect(Collectors.joining(" ")));
        }
        double radius = SvgPlot.radius(figure.marks().size());
        svg.open("g", "class", SvgPlot.isDense(figure.marks().size()) ? "dense" : "sparse");
        figure.marks().forEach(mark -> mark(svg, mark, radius));
        svg.close("g");
        return bottom + BELOW;
    }

    private void frame(Svg svg) {
        for (BigDecimal tick : across.ticks().major()) {
            double x = across.at(tick.doubleValue());
            svg.line("grid", x, top, x, bottom);
            svg.label("tick middle", x, bottom + 18, across.ticks().label(tick));
        }
        for (BigDecimal tick : up.ticks().minor()) {
            double y = up.at(tick.doubleValue());
            svg.line("axis", LEFT, y, LEFT + 4, y);
        }
        for (BigDecimal tick : up.ticks().major()) {
            double y = up.at(tick.doubleValue());
            svg.line("grid", LEFT, y, right, y);
            svg.label("tick end", LEFT - 8, y + 4, up.ticks().label(tick));
        }
        svg.line("axis", LEFT, bottom, right, bottom);
        svg.line("axis", LEFT, top, right, top);
        svg.line("axis", LEFT, top, LEFT, bottom);
        double middle = (LEFT + right) / 2;
        svg.label("axis-title middle", middle, bottom + 38, "1000/T (K⁻¹)");
        svg.label("axis-title middle", middle, top - 28, "temperature (°C)");
        double x = SvgPlot.MARGIN - 4;
        double y = (top + bottom) / 2;
        svg.words(
                "text",
                "conductivity σ (S/cm), logarithmic",
                "class",
                "axis-title middle",
                "transform",
                "translate(" + px(x) + " " + px(y) + ") rotate(-90)");
    }

    private void celsius(Svg svg) {
        double low = across.ticks().low();
        double high = across.ticks().high();
        double apart = CELSIUS_APART * (high - low) / (right - LEFT);
        for (int celsius : CelsiusTicks.between(low, high, apart)) {
            double x = across.at(CelsiusTicks.reciprocal(celsius));
            svg.line("axis", x, top, x, top - 5);
            svg.label("tick middle", x, top - 9, Integer.toString(celsius).replace('-', '−'));
        }
    }

    private void mark(Svg svg, Mark mark, double radius) {
        double x = across.at(mark.reciprocal());
        double y = up.at(mark.value());
        SvgMark.begin(svg, mark.series(), mark.bound().isPresent(), mark.told());
        if (mark.upper() > mark.value()) {
            SvgMark.path(svg, x, y, x, up.at(mark.upper()));
        }
        if (mark.reciprocalOfUpper() < mark.reciprocal()) {
            SvgMark.path(svg, x, y, across.at(mark.reciprocalOfUpper()), y);
        }
        mark.bound().ifPresent(side -> SvgMark.vertical(svg, side, x, y));
        MarkShape.of(mark.series()).draw(svg, x, y, radius);
        svg.close("g");
    }
}
