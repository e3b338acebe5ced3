package org.ionary.app.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Doi;
import org.ionary.normalize.ScientificNotation;

/** What is drawn of an answer, and how it is laid out; not yet a drawing. */
public sealed interface Figure {

    Head head();

    /**
     * @param title the question, where there is one
     * @param what is drawn
     * @param asked the question as it was understood, on one line; may be empty
     * @param notDrawn findings or groups of the answer that are not in the picture, and why
     */
    record Head(String title, String what, String asked, List<Answer.LeftOut> notDrawn, List<String> notes) {
        public Head {
            notDrawn = List.copyOf(notDrawn);
            notes = List.copyOf(notes);
        }
    }

    /** @param by what tells the series apart; empty where there is only one */
    record Legend(String by, List<Name> names) {
        public Legend {
            names = List.copyOf(names);
        }

        boolean isShown() {
            return !by.isEmpty();
        }
    }

    /** Conductivities against 1000/T, all of them with a temperature. */
    record Arrhenius(Head head, Legend legend, List<Mark> marks) implements Figure {
        public Arrhenius {
            marks = List.copyOf(marks);
        }

        /** What one paper says of one material at several temperatures, from cold to hot. Limits are in no line. */
        List<List<Mark>> lines() {
            Map<String, List<Mark>> lines = new LinkedHashMap<>();
            for (Mark mark : marks) {
                if (mark.bound().isEmpty()) {
                    lines.computeIfAbsent(line(mark), key -> new ArrayList<>()).add(mark);
                }
            }
            lines.values()
                    .forEach(line -> line.sort(Comparator.comparingDouble(Mark::reciprocal)
                            .reversed()
                            .thenComparingDouble(Mark::value)));
            return lines.values().stream()
                    .filter(line ->
                            line.getFirst().reciprocal() > line.getLast().reciprocal())
                    .toList();
        }

        /** Values that were not obtained alike are not joined. */
        private static String line(Mark mark) {
            Measurement said = mark.cited().finding().measurement();
            String paper = mark.cited()
                    .bibliography()
                    .doi()
                    .map(Doi::value)
                    .orElse(mark.cited().doc());
            return String.join(
                    "\u001f",
                    mark.material().plain(),
                    paper,
                    said.kind().label(),
                    said.origin().label(),
                    said.method().map(method -> method.label()).orElse(""),
                    said.conditions().toString());
        }
    }

    /** Values of one property side by side, a row for each material. */
    record Ranking(Head head, Property property, Legend legend, List<Row> rows) implements Figure {
        public Ranking {
            rows = List.copyOf(rows);
        }

        List<Mark> marks() {
            return rows.stream().flatMap(row -> row.marks().stream()).toList();
        }
    }

    /** @param marks in the order of the answer */
    record Row(Name material, List<Mark> marks) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /**
     * One number for each group.
     *
     * @param axis what the numbers are, with their unit
     */
    record Bars(Head head, String axis, String unit, boolean logarithmic, List<Bar> bars) implements Figure {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** One number for each year, in the order of time. */
    record Years(Head head, String axis, String unit, boolean logarithmic, List<Bar> bars) implements Figure {
        public Years {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param upper the other end, where the numbers are ranges
     * @param findings how many it rests on
     * @param said the line that the answer says of it
     * @param of the finding whose value it is, where it is the value of one
     */
    record Bar(
            Name label, BigDecimal number, Optional<BigDecimal> upper, int findings, String said, Optional<Mark> of) {

        double value() {
            return number.doubleValue();
        }

        double top() {
            return upper.orElse(number).doubleValue();
        }

        /** {@code 0.32 eV}, {@code 12}. */
        String written(String unit) {
            return (ScientificNotation.write(number)
                            + upper.map(high -> " to " + ScientificNotation.write(high))
                                    .orElse("") + " " + unit)
                    .strip();
        }

        /** What is told of it where the reader points at it. */
        String told() {
            return said + of.map(mark -> "\n" + mark.told()).orElse("");
        }
    }
}
