package org.ionary.app.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;

/** A figure for a terminal, in plain characters; no line is longer than it may be. */
public final class TextPlot {
    public static final int NARROWEST = 60;
    public static final int WIDEST = 120;

    private static final int MOST_FOR_NAMES = 34;
    private static final int MOST_FOR_WORDS = 34;
    private static final int LEAST_FOR_MARKS = 32;
    private static final double ROOM = 1.3;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private TextPlot(int width) {
        this.width = width;
    }

    /** @param width of a line in characters, within {@link #NARROWEST} and {@link #WIDEST} */
    public static String write(Figure figure, int width) {
        TextPlot plot = new TextPlot(Math.clamp(width, NARROWEST, WIDEST));
        Figure.Head head = figure.head();
        plot.wrap(head.title());
        if (!head.title().equals(head.what())) {
            plot.wrap(head.what());
        }
        plot.lines.add("");
        switch (figure) {
            case Figure.Arrhenius arrhenius -> plot.lines.addAll(TextArrhenius.lines(arrhenius, plot.width));
            case Figure.Ranking ranking -> plot.ranking(ranking);
            case Figure.Bars bars -> plot.bars(bars.bars(), bars.axis(), bars.unit(), bars.logarithmic());
            case Figure.Years years -> plot.bars(years.bars(), years.axis(), years.unit(), years.logarithmic());
        }
        plot.legend(figure);
        if (!head.notDrawn().isEmpty()) {
            plot.wrap(SvgPlot.said(head).getFirst());
        }
        return String.join("\n", plot.lines.stream().map(String::stripTrailing).toList())
                        .stripTrailing()
                + "\n";
    }

    private void ranking(Figure.Ranking figure) {
        double low = figure.marks().stream().mapToDouble(Mark::value).min().orElseThrow();
        double high = figure.marks().stream().mapToDouble(Mark::upper).max().orElseThrow();
        Ticks ticks = figure.property() == Property.CONDUCTIVITY
                ? Ticks.logarithmic(low / ROOM, high * ROOM)
                : Ticks.linear(low, high);
        List<String> names =
                figure.rows().stream().map(row -> row.material().plain()).toList();
        List<String> words = figure.rows().stream().map(SvgRows::words).toList();
        Columns columns = new Columns(names, words, ticks);
        columns.axis(SvgRows.axis(figure.property()));
        for (int i = 0; i < names.size(); i++) {
            char[] line = columns.empty();
            for (Mark mark : figure.rows().get(i).marks().reversed()) {
                columns.span(line, mark.value(), mark.upper());
                int at = columns.at(mark.value());
                line[at] = letter(figure.legend(), mark);
                mark.bound().ifPresent(side -> arrow(line, side, at));
            }
            columns.row(i, line);
        }
    }

    private static void arrow(char[] line, Quantity.Bound.Side side, int at) {
        int beside = switch (side) {
            case BELOW -> at - 1;
            case ABOVE -> at + 1;
        };
        if (beside >= 0 && beside < line.length) {
            line[beside] = switch (side) {
                case BELOW -> '<';
                case ABOVE -> '>';
            };
        }
    }

    /** One letter for each series; a limit has the small one. */
    static char letter(Figure.Legend legend, Mark mark) {
        boolean bound = mark.bound().isPresent();
        return legend.isShown() ? (char) ((bound ? 'a' : 'A') + mark.series()) : bound ? 'o' : '*';
    }

    private void bars(List<Figure.Bar> bars, String axis, String unit, boolean logarithmic) {
        double low = lowest(bars, Figure.Bar::value);
        double high = -lowest(bars, bar -> -bar.top());
        Ticks ticks = SvgRows.ticks(logarithmic, unit, low, high);
        Columns columns = new Columns(
                bars.stream().map(bar -> bar.label().plain()).toList(),
                bars.stream().map(bar -> SvgRows.words(bar, unit)).toList(),
                ticks);
        columns.axis(axis + (logarithmic ? ", logarithmic" : ""));
        for (int i = 0; i < bars.size(); i++) {
            Figure.Bar bar = bars.get(i);
            char[] line = columns.empty();
            if (logarithmic || bar.upper().isPresent()) {
                columns.span(line, bar.value(), bar.top());
                line[columns.at(bar.value())] = '*';
                line[columns.at(bar.top())] = '*';
            } else if (bar.value() != 0) {
                Arrays.fill(line, columns.at(0), columns.at(bar.value()) + 1, '=');
            }
            columns.row(i, line);
        }
    }

    private static double lowest(List<Figure.Bar> bars, ToDoubleFunction<Figure.Bar> of) {
        return bars.stream().mapToDouble(of).min().orElseThrow();
    }

    private void legend(Figure figure) {
        List<Mark> marks = marks(figure);
        Figure.Legend legend = legendOf(figure);
        lines.add("");
        if (legend.isShown()) {
            wrap("By " + legend.by() + ":");
            for (int i = 0; i < legend.names().size(); i++) {
                int series = i;
                long size =
                        marks.stream().filter(mark -> mark.series() == series).count();
                lines.add(cut(
                        "  " + (char) ('A' + i) + "  " + legend.names().get(i).plain() + " (" + size + ")", width));
            }
        }
        boolean bounds = marks.stream().anyMatch(mark -> mark.bound().isPresent());
        if (bounds) {
            String hollow = legend.isShown() ? "a small letter" : "o";
            String arrows = figure instanceof Figure.Ranking
                    ? "<: less than this, >: more than this"
                    : "v below it: less than this, ^ above it: more than this";
            wrap(hollow + " is a limit (" + arrows + ")");
        }
        if (figure instanceof Figure.Arrhenius && legend.names().size() > 1) {
            wrap("# is where several series meet");
        }
    }

    private static List<Mark> marks(Figure figure) {
        return switch (figure) {
            case Figure.Arrhenius arrhenius -> arrhenius.marks();
            case Figure.Ranking ranking -> ranking.marks();
            case Figure.Bars bars -> List.of();
            case Figure.Years years -> List.of();
        };
    }

    private static Figure.Legend legendOf(Figure figure) {
        return switch (figure) {
            case Figure.Arrhenius arrhenius -> arrhenius.legend();
            case Figure.Ranking ranking -> ranking.legend();
            case Figure.Bars bars -> new Figure.Legend("", List.of());
            case Figure.Years years -> new Figure.Legend("", List.of());
        };
    }

    private void wrap(String words) {
        String line = "";
        for (String word : words.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (length(longer) > width && !line.isEmpty()) {
                lines.add(cut(line, width));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(cut(line, width));
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    static String cut(String words, int most) {
        return length(words) <= most ? words : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }

    static String padded(String words, int wide) {
        return words + " ".repeat(Math.max(0, wide - length(words)));
    }

    /** Puts words into a line around a place, if there is room; one blank stays between them and others. */
    static void put(char[] line, int middle, String words) {
        int from = Math.clamp(middle - words.length() / 2L, 0, Math.max(0, line.length - words.length()));
        boolean room = words.length() <= line.length;
        for (int i = Math.max(0, from - 1); room && i < Math.min(line.length, from + words.length() + 1); i++) {
            room = line[i] == ' ';
        }
        if (room) {
            words.getChars(0, words.length(), line, from);
        }
    }

    /** Names, marks along an axis, and values in words, each in its own column. */
    private final class Columns {
        private final List<String> names;
        private final List<String> words;
        private final int nameWidth;
        private final Scale across;
        private final int room;

        Columns(List<String> names, List<String> words, Ticks ticks) {
            this.names = names;
            this.words = words;
            int wordWidth = Math.min(widest(words), Math.min(MOST_FOR_WORDS, width * 2 / 5));
            this.nameWidth =
                    Math.min(widest(names), Math.clamp(width - wordWidth - LEAST_FOR_MARKS, width / 4, MOST_FOR_NAMES));
            this.room = width - nameWidth - wordWidth - 4;
            this.across = new Scale(ticks, 0, room - 1.0);
        }

        private static int widest(List<String> words) {
            return words.stream().mapToInt(TextPlot::length).max().orElse(0);
        }

        char[] empty() {
            char[] line = new char[room];
            Arrays.fill(line, ' ');
            return line;
        }

        int at(double number) {
            return Math.clamp(Math.round(across.at(number)), 0, room - 1);
        }

        void span(char[] line, double from, double to) {
            if (to > from) {
                Arrays.fill(line, at(from), at(to) + 1, '-');
            }
        }

        void axis(String axis) {
            char[] numbers = empty();
            char[] ruler = empty();
            Arrays.fill(ruler, '-');
            for (BigDecimal tick : across.ticks().major()) {
                int at = at(tick.doubleValue());
                ruler[at] = '+';
                put(numbers, at, across.ticks().plainLabel(tick));
            }
            String margin = " ".repeat(nameWidth + 2);
            lines.add(cut(margin + axis, width));
            lines.add(margin + new String(numbers));
            lines.add(margin + new String(ruler));
        }

        void row(int row, char[] line) {
            String name = cut(names.get(row), nameWidth);
            int rest = width - nameWidth - room - 4;
            lines.add(padded(name, nameWidth) + " |" + new String(line) + "| " + cut(words.get(row), rest));
        }
    }
}
