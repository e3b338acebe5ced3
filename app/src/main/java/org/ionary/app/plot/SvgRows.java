package org.ionary.app.plot;

import static org.ionary.app.plot.Svg.px;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ionary.ask.FindingText;
import org.ionary.domain.finding.Property;

/** A row for each name: the name, its marks or its bar, its value in words. */
final class SvgRows {
    private static final double ROW = 22;
    private static final double ABOVE = 14;
    private static final double BELOW = 46;
    private static final double MOST_FOR_NAMES = 300;
    private static final double MOST_FOR_WORDS = 220;
    private static final double GAP = 12;

    /** With more rows the numbers of the axis are too far away from the first. */
    private static final int MOST_WITHOUT_UPPER_AXIS = 18;

    private static final double ROOM = 1.3;
    private static final double THICK = 12;

    private final List<Name> names;
    private final List<String> words;
    private final Scale across;
    private final String axis;
    private final double top;

    private SvgRows(List<Name> names, List<String> words, Ticks ticks, String axis, double y) {
        this.names = names;
        this.words = words;
        this.axis = axis;
        this.top = y + ABOVE + (names.size() > MOST_WITHOUT_UPPER_AXIS ? 18 : 0);
        double left = SvgPlot.MARGIN + room(names.stream().map(Name::lowered).toList(), MOST_FOR_NAMES) + GAP;
        double right = SvgPlot.WIDTH - SvgPlot.MARGIN - room(words, MOST_FOR_WORDS) - GAP;
        this.across = new Scale(ticks, left, right);
    }

    private static double room(List<String> words, double most) {
        double widest = words.stream()
                .mapToDouble(one -> Lettering.width(one, SvgPlot.LETTERS))
                .max()
                .orElse(0);
        return Math.min(widest, most);
    }

    /** Returns where it ends. */
    static double draw(Figure.Ranking figure, Svg svg, double y) {
        double low = figure.marks().stream().mapToDouble(Mark::value).min().orElseThrow();
        double high = figure.marks().stream().mapToDouble(Mark::upper).max().orElseThrow();
        Ticks ticks = figure.property() == Property.CONDUCTIVITY
                ? Ticks.logarithmic(low / ROOM, high * ROOM)
                : Ticks.linear(Math.max(0, low - (high - low) / 20), high + (high - low) / 20);
        SvgRows rows = new SvgRows(
                figure.rows().stream().map(Figure.Row::material).toList(),
                figure.rows().stream().map(SvgRows::words).toList(),
                ticks,
                axis(figure.property()),
                y);
        rows.frame(svg);
        for (int i = 0; i < figure.rows().size(); i++) {
            for (Mark mark : figure.rows().get(i).marks()) {
                rows.mark(svg, mark, rows.middle(i));
            }
        }
        return rows.bottom() + BELOW;
    }

    static String axis(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> "conductivity σ (S/cm), logarithmic";
            case ACTIVATION_ENERGY -> "activation energy (eV)";
        };
    }

    /** The first of a row's values, which the row is ranked by. */
    static String words(Figure.Row row) {
        return FindingText.quantity(row.marks().getFirst().quantity())
                + (row.marks().size() > 1 ? " (of " + row.marks().size() + ")" : "");
    }

    /** Returns where it ends. */
    static double draw(Figure.Bars figure, Svg svg, double y) {
        double low = figure.bars().stream().mapToDouble(Figure.Bar::value).min().orElseThrow();
        double high = figure.bars().stream().mapToDouble(Figure.Bar::top).max().orElseThrow();
        SvgRows rows = new SvgRows(
                figure.bars().stream().map(Figure.Bar::label).toList(),
                figure.bars().stream().map(bar -> words(bar, figure.unit())).toList(),
                ticks(figure.logarithmic(), figure.unit(), low, high),
                figure.axis() + (figure.logarithmic() ? ", logarithmic" : ""),
                y);
        rows.frame(svg);
        for (int i = 0; i < figure.bars().size(); i++) {
            rows.bar(svg, figure.bars().get(i), figure.logarithmic(), rows.middle(i));
        }
        return rows.bottom() + BELOW;
    }

    /** From zero, unless it is logarithmic; things are counted in whole numbers. */
    static Ticks ticks(boolean logarithmic, String unit, double low, double high) {
        if (logarithmic) {
            return Ticks.logarithmic(low / ROOM, high * ROOM);
        }
        return unit.isEmpty() ? Ticks.whole(Math.min(0, low), high) : Ticks.linear(Math.min(0, low), high);
    }

    static String words(Figure.Bar bar, String unit) {
        return bar.written(unit) + (unit.isEmpty() ? "" : " (n = " + bar.findings() + ")");
    }

    private double middle(int row) {
        return top + ROW * row + ROW / 2;
    }

    private double bottom() {
        return top + ROW * names.size();
    }

    private void frame(Svg svg) {
        for (BigDecimal tick : across.ticks().minor()) {
            double x = across.at(tick.doubleValue());
            svg.line("axis", x, bottom(), x, bottom() - 4);
        }
        for (BigDecimal tick : across.ticks().major()) {
            double x = across.at(tick.doubleValue());
            svg.line("grid", x, top, x, bottom());
            svg.label("tick middle", x, bottom() + 18, across.ticks().label(tick));
            if (names.size() > MOST_WITHOUT_UPPER_AXIS) {
                svg.label("tick middle", x, top - 8, across.ticks().label(tick));
            }
        }
        svg.line("axis", across.from(), bottom(), across.to(), bottom());
        svg.label("axis-title middle", (across.from() + across.to()) / 2, bottom() + 38, axis);
        for (int i = 0; i < names.size(); i++) {
            svg.line("guide", across.from(), middle(i), across.to(), middle(i));
            Name name = names.get(i);
            String shown = Lettering.cut(name.lowered(), SvgPlot.LETTERS, MOST_FOR_NAMES);
            svg.open("g").words("title", name.plain());
            svg.label("name end", across.from() - GAP, middle(i) + 4, shown).close("g");
            String said = Lettering.cut(words.get(i), SvgPlot.LETTERS, MOST_FOR_WORDS);
            svg.label("name", across.to() + GAP, middle(i) + 4, said);
        }
    }

    private void mark(Svg svg, Mark mark, double y) {
        double x = across.at(mark.value());
        SvgMark.begin(svg, mark.series(), mark.bound().isPresent(), mark.told());
        if (mark.upper() > mark.value()) {
            SvgMark.path(svg, x, y, across.at(mark.upper()), y);
        }
        mark.bound().ifPresent(side -> SvgMark.horizontal(svg, side, x, y));
        MarkShape.of(mark.series()).draw(svg, x, y, SvgPlot.radius(1));
        svg.close("g");
    }

    /** A logarithmic axis has no zero for a bar to begin at; its numbers are dots, and ranges lines between two. */
    private void bar(Svg svg, Figure.Bar bar, boolean logarithmic, double y) {
        double x = across.at(bar.value());
        SvgMark.begin(svg, 0, false, bar.told());
        if (logarithmic || bar.upper().isPresent()) {
            DoubleStream.of(bar.value(), bar.top())
                    .distinct()
                    .map(across::at)
                    .forEach(end -> MarkShape.CIRCLE.draw(svg, end, y, SvgPlot.radius(1)));
            SvgMark.path(svg, x, y, across.at(bar.top()), y);
        } else {
            double zero = across.at(0);
            svg.empty(
                    "rect",
                    "x",
                    px(Math.min(x, zero)),
                    "y",
                    px(y - THICK / 2),
                    "width",
                    px(Math.abs(x - zero)),
                    "height",
                    px(THICK));
        }
        svg.close("g");
    }
}
