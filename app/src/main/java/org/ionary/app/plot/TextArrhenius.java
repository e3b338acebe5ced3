package org.ionary.app.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionary.domain.finding.Quantity;

/** An Arrhenius plot as a grid of characters: a letter for each series, °C above, 1000/T below. */
final class TextArrhenius {
    private static final int HEIGHT = 22;
    private static final int LABEL = 6;
    private static final int CELSIUS_APART = 7;
    private static final double ROOM = 1.2;

    private TextArrhenius() {}

    static List<String> lines(Figure.Arrhenius figure, int width) {
        List<Mark> marks = figure.marks();
        int room = width - LABEL - 2;
        Ticks reciprocal = Ticks.linear(
                marks.stream().mapToDouble(Mark::reciprocal).min().orElseThrow(),
                marks.stream().mapToDouble(Mark::reciprocal).max().orElseThrow());
        Ticks values = Ticks.logarithmic(
                marks.stream().mapToDouble(Mark::value).min().orElseThrow() / ROOM,
                marks.stream().mapToDouble(Mark::value).max().orElseThrow() * ROOM);
        Scale across = new Scale(reciprocal, 0, room - 1.0);
        Scale up = new Scale(values, HEIGHT - 1.0, 0);
        char[][] grid = new char[HEIGHT][room];
        for (char[] line : grid) {
            Arrays.fill(line, ' ');
        }
        for (Mark mark : marks) {
            mark(grid, mark, figure.legend(), place(across, mark.reciprocal()), place(up, mark.value()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("conductivity (S/cm), logarithmic; above: temperature (°C)");
        lines.add(margin(celsius(across, room)));
        lines.add(margin(ruler(celsiusPlaces(across), room)));
        for (int y = 0; y < HEIGHT; y++) {
            lines.add(label(up, y) + "|" + new String(grid[y]));
        }
        List<Integer> places = reciprocal.major().stream()
                .map(tick -> place(across, tick.doubleValue()))
                .toList();
        lines.add(margin(ruler(places, room)));
        char[] numbers = blank(room);
        for (BigDecimal tick : reciprocal.major()) {
            TextPlot.put(numbers, place(across, tick.doubleValue()), reciprocal.plainLabel(tick));
        }
        lines.add(margin(numbers));
        char[] axis = blank(room);
        TextPlot.put(axis, room / 2, "1000/T (1/K)");
        lines.add(margin(axis));
        return lines;
    }

    private static int place(Scale scale, double number) {
        return Math.toIntExact(Math.round(scale.at(number)));
    }

    private static void mark(char[][] grid, Mark mark, Figure.Legend legend, int x, int y) {
        char letter = TextPlot.letter(legend, mark);
        char there = grid[y][x];
        boolean taken = Character.isLetter(there) && Character.toUpperCase(there) != Character.toUpperCase(letter);
        grid[y][x] = taken || there == '#' ? '#' : letter;
        mark.bound().ifPresent(side -> {
            int beside = y + (side == Quantity.Bound.Side.BELOW ? 1 : -1);
            if (beside >= 0 && beside < grid.length && grid[beside][x] == ' ') {
                grid[beside][x] = side == Quantity.Bound.Side.BELOW ? 'v' : '^';
            }
        });
    }

    private static String label(Scale up, int y) {
        String label = up.ticks().major().stream()
                .filter(tick -> place(up, tick.doubleValue()) == y)
                .map(up.ticks()::plainLabel)
                .findFirst()
                .orElse("");
        return " ".repeat(LABEL - label.length()) + label + (label.isEmpty() ? " " : "-");
    }

    private static char[] blank(int room) {
        char[] line = new char[room];
        Arrays.fill(line, ' ');
        return line;
    }

    private static String margin(char[] line) {
        return " ".repeat(LABEL + 2) + new String(line);
    }

    private static char[] ruler(List<Integer> places, int room) {
        char[] line = new char[room];
        Arrays.fill(line, '-');
        places.forEach(at -> line[at] = '+');
        return line;
    }

    private static List<Integer> celsius(Scale across) {
        double low = across.ticks().low();
        double high = across.ticks().high();
        return CelsiusTicks.between(low, high, CELSIUS_APART * (high - low) / across.to());
    }

    private static List<Integer> celsiusPlaces(Scale across) {
        return celsius(across).stream()
                .map(celsius -> place(across, CelsiusTicks.reciprocal(celsius)))
                .toList();
    }

    private static char[] celsius(Scale across, int room) {
        char[] line = blank(room);
        for (int celsius : celsius(across)) {
            TextPlot.put(line, place(across, CelsiusTicks.reciprocal(celsius)), Integer.toString(celsius));
        }
        return line;
    }
}
