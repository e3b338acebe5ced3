package org.ionary.app.plot;

import static org.ionary.app.plot.Svg.px;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ionary.domain.answer.Answer;

/**
 * A figure as SVG that needs nothing else: no script, no font, no other file. It reads on a light and on a dark ground;
 * series differ in shape as well as in colour; every mark says what it is and where it was read. The same figure always
 * gives the same bytes.
 */
public final class SvgPlot {
    static final double WIDTH = 900;
    static final double MARGIN = 24;

    /** The size of names, in pixels. */
    static final double LETTERS = 13;

    private static final double TITLE = 17;
    private static final double SMALL = 12;
    private static final int MANY = 60;
    private static final int VERY_MANY = 400;

    /** Colours that colour-blind people tell apart, darker ones on a light ground and lighter ones on a dark one. */
    private static final List<String> ON_LIGHT =
            List.of("#0072b2", "#c44e00", "#007f5c", "#a8508a", "#8a6200", "#3388c0", "#5b4fb0", "#4d4d4d");

    private static final List<String> ON_DARK =
            List.of("#56b4e9", "#ff8a4c", "#2fcfa0", "#e59fc6", "#f0c24b", "#a6d8f5", "#b4a9ff", "#d0d0d0");

    private static final String STYLE = """
            text { font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; font-size: 13px; fill: #222222 }
            .title { font-size: 17px; font-weight: 600 }
            .small { font-size: 12px; fill: #555555 }
            .tick { font-size: 12px; fill: #444444 }
            .middle { text-anchor: middle }
            .end { text-anchor: end }
            .page { fill: #ffffff }
            .grid { stroke: #e2e2e2; stroke-width: 1 }
            .guide { stroke: #d4d4d4; stroke-width: 1; stroke-dasharray: 1 3 }
            .axis { stroke: #777777; stroke-width: 1 }
            .plain { color: #444444 }
            .mark circle, .mark polygon, .mark rect { fill: currentColor; stroke: #ffffff; stroke-width: 0.6 }
            .dense .mark circle, .dense .mark polygon { fill-opacity: 0.7; stroke: none }
            g.mark.hollow circle, g.mark.hollow polygon { fill-opacity: 1; fill: #ffffff; stroke: currentColor; stroke-width: 1.6 }
            .span { stroke: currentColor; stroke-width: 1.6 }
            .arrow { fill: none; stroke: currentColor; stroke-width: 1.6 }
            .curve { fill: none; stroke: currentColor; stroke-width: 1; opacity: 0.6 }
            .computed { stroke-dasharray: 5 3 }
            """;

    private static final String DARK_STYLE = """
            text { fill: #e8e8e8 }
            .small, .tick { fill: #bbbbbb }
            .page { fill: #1b1d21 }
            .grid { stroke: #363a41 }
            .guide { stroke: #41464f }
            .axis { stroke: #8a8f98 }
            .plain { color: #bbbbbb }
            .mark circle, .mark polygon, .mark rect { stroke: #1b1d21 }
            .dense .mark circle, .dense .mark polygon { stroke: none }
            g.mark.hollow circle, g.mark.hollow polygon { fill: #1b1d21; stroke: currentColor }
            """;

    private SvgPlot() {}

    public static String write(Figure figure) {
        Svg body = new Svg();
        double y = head(figure.head(), body);
        y = switch (figure) {
            case Figure.Arrhenius arrhenius -> new SvgArrhenius(arrhenius, y).draw(body);
            case Figure.Ranking ranking -> SvgRows.draw(ranking, body, y);
            case Figure.Bars bars -> SvgRows.draw(bars, body, y);
            case Figure.Years years -> new SvgYears(years, y).draw(body);
        };
        y = SvgLegend.of(figure).draw(body, y);
        y = Math.ceil(foot(figure.head(), body, y) + MARGIN);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + new Svg()
                        .open(
                                "svg",
                                "xmlns",
                                "http://www.w3.org/2000/svg",
                                "width",
                                px(WIDTH),
                                "height",
                                px(y),
                                "viewBox",
                                "0 0 " + px(WIDTH) + " " + px(y),
                                "role",
                                "img",
                                "aria-labelledby",
                                "title desc")
                        .words("title", figure.head().title(), "id", "title")
                        .words("desc", description(figure.head()), "id", "desc")
                        .words("style", style())
                        .empty("rect", "class", "page", "width", px(WIDTH), "height", px(y))
                        .add(body)
                        .close("svg");
    }

    private static String style() {
        return "\n" + STYLE + colours(ON_LIGHT) + "@media (prefers-color-scheme: dark) {\n" + DARK_STYLE
                + colours(ON_DARK) + "}\n";
    }

    private static String colours(List<String> colours) {
        StringBuilder style = new StringBuilder();
        for (int i = 0; i < colours.size(); i++) {
            style.append(".s")
                    .append(i)
                    .append(" { color: ")
                    .append(colours.get(i))
                    .append(" }\n");
        }
        return style.toString();
    }

    private static String description(Figure.Head head) {
        List<String> lines = new ArrayList<>(List.of(head.what() + "."));
        lines.addAll(said(head));
        return String.join(" ", lines);
    }

    /** What stands below a figure, a sentence each. */
    static List<String> said(Figure.Head head) {
        List<String> lines = new ArrayList<>();
        if (!head.notDrawn().isEmpty()) {
            lines.add("Not drawn: "
                    + head.notDrawn().stream().map(SvgPlot::words).collect(Collectors.joining(", ")) + ".");
        }
        head.notes().forEach(note -> lines.add("Note: " + note + "."));
        if (!head.asked().isEmpty()) {
            lines.add("Asked: " + head.asked());
        }
        return lines;
    }

    private static String words(Answer.LeftOut some) {
        return some.count() + " " + some.reason();
    }

    private static double head(Figure.Head head, Svg svg) {
        double room = WIDTH - 2 * MARGIN;
        double y = MARGIN + TITLE;
        for (String line : Lettering.wrapped(head.title(), TITLE * 1.05, room, 2)) {
            svg.label("title", MARGIN, y, line);
            y += TITLE * 1.35;
        }
        if (!head.title().equals(head.what())) {
            svg.label("name", MARGIN, y, Lettering.cut(head.what(), LETTERS, room));
            y += LETTERS * 1.4;
        }
        return y;
    }

    private static double foot(Figure.Head head, Svg svg, double top) {
        double y = top;
        for (String said : said(head)) {
            for (String line : Lettering.wrapped(said, SMALL, WIDTH - 2 * MARGIN, 3)) {
                y += SMALL * 1.5;
                svg.label("small", MARGIN, y, line);
            }
        }
        return y;
    }

    /** Whether marks lie on one another, so that those below must be seen through those above. */
    static boolean isDense(int marks) {
        return marks > MANY;
    }

    /** Of a mark, the smaller the more there are. */
    static double radius(int marks) {
        return marks > VERY_MANY ? 2.8 : marks > MANY ? 3.8 : 4.8;
    }
}
