package org.ionary.app.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.normalize.ScientificNotation;

/**
 * Chooses the figure that shows an answer.
 *
 * <ol>
 *   <li>Groups become bars, years a chart in the order of time.
 *   <li>Conductivities at several temperatures become an Arrhenius plot.
 *   <li>Other findings are ranked, a row for each material.
 * </ol>
 */
public final class FigureMaker {
    /** Values closer than this in temperature are compared as if they were at one. */
    private static final double SAME_TEMPERATURE_K = 10;

    private static final int MOST_ROWS = 40;

    private final Answer.Cited answer;
    private final String question;
    private final Map<FindingId, String> lines;
    private final List<Answer.LeftOut> notDrawn = new ArrayList<>();

    private FigureMaker(Answer.Cited answer, String question) {
        this.answer = answer;
        this.question = question;
        this.lines = lines(answer);
    }

    /** A figure, or why there is none. */
    public sealed interface Made {
        record Drawn(Figure figure) implements Made {}

        record Nothing(String reason) implements Made {}
    }

    /**
     * @param question its words, the figure's title; empty where it was asked in another way
     * @param form the question as it was understood, which says what groups are of
     */
    public static Made of(Answer answer, String question, Optional<ObjectNode> form) {
        return switch (answer) {
            case Answer.Abstained abstained -> new Made.Nothing("there is no answer to plot: " + abstained.reason());
            case Answer.Cited cited
            when cited.kind() == Answer.Kind.TEXT -> new Made.Nothing("the answer is prose, which cannot be plotted");
            case Answer.Cited cited
            when !cited.groups().isEmpty() -> new Made.Drawn(new GroupFigure(cited, form).figure(question));
            case Answer.Cited cited
            when !cited.rows().isEmpty() -> new Made.Drawn(new FigureMaker(cited, question).ofRows());
            case Answer.Cited cited -> new Made.Nothing(nothing(cited));
        };
    }

    private static String nothing(Answer.Cited answer) {
        return switch (answer.value().orElse(null)) {
            case null -> "the answer holds no findings to plot";
            case Answer.Value.Amount amount -> "the answer is a single number, which cannot be plotted";
            case Answer.Value.Span span -> "the answer is a single range, which cannot be plotted";
            case Answer.Value.Truth truth -> "the answer is a yes or no, which cannot be plotted";
        };
    }

    private Figure ofRows() {
        Property property = property();
        List<CitedFinding> ofProperty =
                split(answer.rows(), row -> said(row).property() == property, otherThan(property));
        boolean anywhere =
                ofProperty.stream().noneMatch(row -> said(row).temperature().isPresent());
        if (property == Property.ACTIVATION_ENERGY || anywhere) {
            return ranking(property, ofProperty, "");
        }
        List<CitedFinding> placed =
                split(ofProperty, row -> said(row).temperature().isPresent(), "without a temperature");
        double low = kelvin(placed).min(Comparator.naturalOrder()).orElseThrow().doubleValue();
        double high =
                kelvin(placed).max(Comparator.naturalOrder()).orElseThrow().doubleValue();
        return high - low <= SAME_TEMPERATURE_K
                ? ranking(property, placed, " at " + temperature(placed))
                : arrhenius(placed);
    }

    /** Of answers that speak of both, the one that more of their rows are of. */
    private Property property() {
        long energies = answer.rows().stream()
                .filter(row -> said(row).property() == Property.ACTIVATION_ENERGY)
                .count();
        return energies * 2 > answer.rows().size() ? Property.ACTIVATION_ENERGY : Property.CONDUCTIVITY;
    }

    private static String otherThan(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> "of activation energy";
            case ACTIVATION_ENERGY -> "of conductivity";
        };
    }

    /** Those that are drawn; the others are counted with the reason. */
    private List<CitedFinding> split(List<CitedFinding> rows, Predicate<CitedFinding> drawn, String otherwise) {
        List<CitedFinding> kept = rows.stream().filter(drawn).toList();
        leaveOut(otherwise, rows.size() - kept.size());
        return kept;
    }

    private void leaveOut(String reason, int count) {
        if (count > 0) {
            notDrawn.add(new Answer.LeftOut(reason, count));
        }
    }

    private static Stream<BigDecimal> kelvin(List<CitedFinding> rows) {
        return rows.stream()
                .map(row -> said(row).temperature().orElseThrow())
                .flatMap(at -> Stream.concat(Stream.of(at.kelvin()), at.upperKelvin().stream()));
    }

    private static String temperature(List<CitedFinding> rows) {
        List<String> words = rows.stream()
                .map(row -> FindingText.temperature(said(row).temperature().orElseThrow()))
                .distinct()
                .toList();
        if (words.size() == 1) {
            return words.getFirst();
        }
        BigDecimal low = kelvin(rows).min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal high = kelvin(rows).max(Comparator.naturalOrder()).orElseThrow();
        return ScientificNotation.write(low) + (low.compareTo(high) == 0 ? "" : " to " + ScientificNotation.write(high))
                + " K";
    }

    private Figure arrhenius(List<CitedFinding> rows) {
        SeriesChoice series = SeriesChoice.ofCurves(rows);
        return new Figure.Arrhenius(
                head("Conductivity against reciprocal temperature", rows), series.legend(), marks(rows, series));
    }

    private Figure ranking(Property property, List<CitedFinding> rows, String where) {
        List<CitedFinding> ordered = ordered(property, rows);
        Map<String, List<CitedFinding>> byMaterial = new LinkedHashMap<>();
        ordered.forEach(row -> byMaterial
                .computeIfAbsent(Name.of(said(row).material()).plain(), name -> new ArrayList<>())
                .add(row));
        List<CitedFinding> drawn = byMaterial.values().stream()
                .limit(MOST_ROWS)
                .flatMap(List::stream)
                .toList();
        int left = rows.size() - drawn.size();
        int more = byMaterial.size() - MOST_ROWS;
        leaveOut((left == 1 ? "finding" : "findings") + " of " + count(more, "more material"), left);
        SeriesChoice series = SeriesChoice.ofRanked(drawn);
        List<Figure.Row> shown = byMaterial.values().stream()
                .limit(MOST_ROWS)
                .map(some -> new Figure.Row(Name.of(said(some.getFirst()).material()), marks(some, series)))
                .toList();
        String what = (property == Property.CONDUCTIVITY ? "Conductivity" : "Activation energy") + where;
        return new Figure.Ranking(head(what, drawn), property, series.legend(), shown);
    }

    /** In the answer's order where that is one of value, else the best first. */
    private static List<CitedFinding> ordered(Property property, List<CitedFinding> rows) {
        Comparator<CitedFinding> lowFirst =
                Comparator.comparing(row -> said(row).quantity().value());
        List<CitedFinding> ascending = rows.stream().sorted(lowFirst).toList();
        List<CitedFinding> descending =
                rows.stream().sorted(lowFirst.reversed()).toList();
        if (rows.equals(ascending) || rows.equals(descending)) {
            return rows;
        }
        return switch (property) {
            case CONDUCTIVITY -> descending;
            case ACTIVATION_ENERGY -> ascending;
        };
    }

    private List<Mark> marks(List<CitedFinding> rows, SeriesChoice series) {
        return rows.stream()
                .map(row -> new Mark(row, line(row), series.seriesOf(row)))
                .toList();
    }

    /** What the answer says of each row, in the unit that was asked for, where it says a line of each. */
    private static Map<FindingId, String> lines(Answer.Cited answer) {
        List<String> said = answer.text().lines().toList();
        Map<FindingId, String> lines = new HashMap<>();
        for (int i = 0; i < said.size() && said.size() == answer.rows().size(); i++) {
            CitedFinding row = answer.rows().get(i);
            if (said.get(i).startsWith(said(row).material().key())) {
                lines.put(row.finding().id(), said.get(i));
            }
        }
        return lines;
    }

    private String line(CitedFinding row) {
        String line = lines.get(row.finding().id());
        return line == null ? FindingText.line(row) : line;
    }

    private Figure.Head head(String what, List<CitedFinding> drawn) {
        long materials = drawn.stream()
                .map(row -> Name.of(said(row).material()).plain())
                .distinct()
                .count();
        List<String> notes = new ArrayList<>(answer.notes());
        long computed = drawn.stream()
                .filter(row -> said(row).origin() == Origin.COMPUTATIONAL)
                .count();
        if (computed > 0) {
            notes.add(computed + " of " + drawn.size() + " were computed, not measured");
        }
        if (answer.kind() == Answer.Kind.COUNT) {
            notes.add("of what the answer counts, the findings it shows are drawn");
        }
        return head(
                answer,
                question,
                what + ": " + count(drawn.size(), "finding") + " of " + count(Math.toIntExact(materials), "material"),
                notDrawn,
                notes);
    }

    static Figure.Head head(
            Answer.Cited answer, String question, String what, List<Answer.LeftOut> notDrawn, List<String> notes) {
        String asked = answer.query().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("; "));
        return new Figure.Head(question.isBlank() ? what : question, what, asked, notDrawn, notes);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static Measurement said(CitedFinding row) {
        return row.finding().measurement();
    }
}
