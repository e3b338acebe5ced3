package org.ionary.app.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Quantity;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.QuantityScanner;

/** The figure of an answer's groups. */
final class GroupFigure {
    private static final int MOST_BARS = 40;

    /** As many digits as statistics are rounded to. */
    private static final MathContext DIGITS = new MathContext(6);

    /** How an answer names the two ends of a range. */
    private static final String LOWEST = ", lowest";

    private static final String HIGHEST = ", highest";

    private static final Pattern MEASURE = Pattern.compile("^(?:geometric mean|mean|median|highest|lowest)\\b");

    private final Answer.Cited answer;
    private final Optional<ObjectNode> form;

    GroupFigure(Answer.Cited answer, Optional<ObjectNode> form) {
        this.answer = answer;
        this.form = form;
    }

    Figure figure(String question) {
        List<Figure.Bar> all = bars();
        boolean years = all.size() > 1
                && all.stream().allMatch(bar -> bar.label().plain().matches("(?:1[5-9]|20)\\d\\d"));
        List<Figure.Bar> drawn = years
                ? all.stream()
                        .sorted(Comparator.comparing(bar -> bar.label().plain()))
                        .toList()
                : all.subList(0, Math.min(MOST_BARS, all.size()));
        boolean logarithmic = isConductivity(answer.unit()) && drawn.stream().allMatch(bar -> bar.value() > 0);
        List<Answer.LeftOut> notDrawn = new ArrayList<>();
        leaveOut("more groups", all.size() - drawn.size(), notDrawn);
        long told = all.stream().filter(bar -> bar.of().isPresent()).count();
        leaveOut("findings shown beside the numbers", answer.rows().size() - Math.toIntExact(told), notDrawn);
        String what = upperFirst(what()) + by();
        Figure.Head head = FigureMaker.head(
                answer, question, what + ": " + FigureMaker.count(drawn.size(), "group"), notDrawn, answer.notes());
        String axis = what() + (answer.unit().isEmpty() ? "" : " (" + answer.unit() + ")");
        return years
                ? new Figure.Years(head, axis, answer.unit(), logarithmic, drawn)
                : new Figure.Bars(head, axis, answer.unit(), logarithmic, drawn);
    }

    private static void leaveOut(String reason, int count, List<Answer.LeftOut> notDrawn) {
        if (count > 0) {
            notDrawn.add(new Answer.LeftOut(reason, count));
        }
    }

    /** The two ends of a range, which are two groups of the answer, are one bar. */
    private List<Figure.Bar> bars() {
        List<Answer.Group> groups = answer.groups();
        boolean formulas = groups.stream()
                .allMatch(group -> Formulas.composition(group.label()).isPresent());
        List<Figure.Bar> bars = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Answer.Group group = groups.get(i);
            String label = group.label();
            boolean range = label.endsWith(LOWEST)
                    && i + 1 < groups.size()
                    && groups.get(i + 1).label().endsWith(HIGHEST);
            if (range) {
                String name = label.substring(0, label.length() - LOWEST.length());
                BigDecimal upper = groups.get(i + 1).number();
                bars.add(bar(Name.of(name), group, Optional.of(upper)));
                i++;
            } else {
                bars.add(bar(formulas ? Name.ofFormula(label) : Name.of(label), group, Optional.empty()));
            }
        }
        return bars;
    }

    private Figure.Bar bar(Name name, Answer.Group group, Optional<BigDecimal> upper) {
        Figure.Bar bar = new Figure.Bar(name, group.number(), upper, group.findings(), "", of(group));
        String said = line(name.plain())
                .orElseGet(() -> name.plain() + ": " + bar.written(answer.unit())
                        + (answer.unit().isEmpty() ? "" : " (n = " + group.findings() + ")"));
        return new Figure.Bar(name, bar.number(), upper, bar.findings(), said, bar.of());
    }

    private Optional<String> line(String label) {
        return answer.text()
                .lines()
                .filter(line -> line.startsWith(label + ": "))
                .findFirst();
    }

    /** The finding whose value the group's number is, where there is no doubt about it. */
    private Optional<Mark> of(Answer.Group group) {
        List<CitedFinding> same = answer.rows().stream()
                .filter(row -> isValueOf(row, group.number()))
                .toList();
        boolean alone = answer.groups().stream()
                        .filter(other -> other.number().compareTo(group.number()) == 0)
                        .count()
                == 1;
        return same.size() == 1 && alone
                ? Optional.of(new Mark(same.getFirst(), FindingText.line(same.getFirst()), 0))
                : Optional.empty();
    }

    private boolean isValueOf(CitedFinding row, BigDecimal number) {
        Quantity quantity = row.finding().measurement().quantity();
        return quantity.unit().symbol().equals(answer.unit())
                && quantity.value().round(DIGITS).compareTo(number) == 0;
    }

    static boolean isConductivity(String unit) {
        return !unit.isEmpty()
                && QuantityScanner.scan("1 " + unit).stream()
                        .anyMatch(read -> read.dimension() == Dimension.CONDUCTIVITY);
    }

    /** {@code median conductivity}, {@code number of papers}. */
    private String what() {
        if (answer.unit().isEmpty()) {
            return switch (word("measure")) {
                case "count_materials" -> "number of materials";
                case "count_papers" -> "number of papers";
                default -> "number of findings";
            };
        }
        boolean conductivity = isConductivity(answer.unit());
        String measure = word("measure").replace("range", "");
        // Where none was asked for, the answer says which it took.
        String taken = measure.isEmpty() ? taken() : measure;
        String mean = taken.equals("mean") && conductivity ? "geometric mean" : taken;
        return (mean + (conductivity ? " conductivity" : " activation energy")).strip();
    }

    private String taken() {
        List<String> words = answer.groups().stream()
                .flatMap(group -> line(group.label()).stream()
                        .map(line -> line.substring(group.label().length() + 2)))
                .map(MEASURE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .distinct()
                .toList();
        return words.size() == 1 ? words.getFirst() : "";
    }

    private String by() {
        String by = word("by").replace('_', ' ');
        return by.isEmpty() ? "" : " by " + by;
    }

    private String word(String name) {
        return form.map(said -> said.path(name).asText()).orElse("");
    }

    private static String upperFirst(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
