package org.ionary.ask;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.answer.FindingLookup;
import org.ionary.domain.answer.PaperLookup;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Material;
import org.ionary.index.Counted;
import org.ionary.index.FindingIndex;
import org.ionary.index.FindingTable;
import org.ionary.index.Hits;
import org.ionary.index.Query;
import org.ionary.normalize.ScientificNotation;

/**
 * Answers questions from an index, looking up what it shows in the store. Every number it says was stored or is
 * computed from the findings that match; how many were left out, and why, is said beside it.
 */
public final class Answerer {
    /** How many findings are shown with a number that rests on many. */
    private static final int MOST_SHOWN = 25;

    /** How many findings a list holds that does not say how many. */
    private static final int MOST_LISTED = 10_000;

    private static final int LOOK_FURTHER = 8;

    private final FindingIndex index;
    private final FindingLookup findings;
    private final PaperLookup papers;
    private final Optional<ProseWriter> writer;

    public Answerer(FindingIndex index, FindingLookup findings, PaperLookup papers) {
        this(index, findings, papers, Optional.empty());
    }

    /** @param writer writes explanations from sentences of the papers; every other answer is made without it */
    public Answerer(FindingIndex index, FindingLookup findings, PaperLookup papers, Optional<LanguageModel> writer) {
        this.index = index;
        this.findings = findings;
        this.papers = papers;
        this.writer = writer.map(ProseWriter::new);
    }

    /** @throws IOException where the index cannot be read */
    public Answer answer(Question question) throws IOException {
        return answer(question, Optional.empty());
    }

    /**
     * @param listener hears the sentences of a written answer as they come; the answer is the same without it
     * @throws IOException where the index cannot be read
     */
    public Answer answer(Question question, Optional<SentenceListener> listener) throws IOException {
        return switch (question.task()) {
            case Task.Listing listing -> list(question);
            case Task.Count(Task.Counted of) -> count(question, of);
            case Task.Statistic(Task.Measure measure) -> statistic(question, measure);
            case Task.Grouping grouping -> group(question, grouping);
            case Task.Different(Task.Dimension what) -> different(question, what);
            case Task.Comparison comparison -> compare(question, comparison);
            case Task.Existence existence -> exists(question);
            case Task.Sources sources -> sources(question);
            case Task.Explanation(String words) ->
                new Explanations(index, papers, writer, listener).answer(words, question);
        };
    }

    private Answer list(Question question) throws IOException {
        Query query = question.scope();
        boolean ranks = isRanked(query);
        Found found = ranks ? best(query) : all(query);
        List<Answer.LeftOut> leftOut = new LeftOut(index).of(query);
        if (found.rows().isEmpty()) {
            return nothing(question, leftOut);
        }
        List<String> notes = notes(question, found.rows());
        if (found.total() > found.rows().size() && query.limit() > 1) {
            notes.add("showing " + found.rows().size() + " of " + found.total()
                    + (ranks
                            ? " findings, each material once with its " + (isDescending(query) ? "highest" : "lowest")
                            : ""));
        }
        boolean one = found.rows().size() == 1;
        Optional<Answer.Value> value = one ? Optional.of(value(found.rows().getFirst(), question)) : Optional.empty();
        return new Answer.Cited(
                one && query.property().isPresent() ? Answer.Kind.VALUE : Answer.Kind.LIST,
                lines(found.rows(), question),
                value,
                found.rows(),
                List.of(),
                "",
                query.describe(),
                leftOut,
                notes);
    }

    private static String lines(List<CitedFinding> rows, Question question) {
        return rows.stream().map(row -> FindingText.line(row, question.unit())).collect(Collectors.joining("\n"));
    }

    private static boolean isRanked(Query query) {
        return query.limit() < MOST_LISTED
                && (query.order() == Query.Order.VALUE_ASCENDING || query.order() == Query.Order.VALUE_DESCENDING)
                && query.composition().isEmpty();
    }

    private static boolean isDescending(Query query) {
        return query.order() == Query.Order.VALUE_DESCENDING;
    }

    private record Found(long total, List<CitedFinding> rows) {}

    private Found all(Query query) throws IOException {
        Query.Order order = query.order();
        boolean byValue = order == Query.Order.RELEVANCE
                && query.property().isPresent()
                && query.material().isEmpty();
        boolean low =
                query.property().filter(Property.ACTIVATION_ENERGY::equals).isPresent();
        Query ordered = query.toBuilder()
                .order(byValue ? low ? Query.Order.VALUE_ASCENDING : Query.Order.VALUE_DESCENDING : order)
                .limit(Math.min(query.limit(), MOST_LISTED))
                .build();
        Hits hits = index.search(ordered);
        return new Found(hits.total(), findings.byIds(hits.ids()));
    }

    /** Each material once: a second value of the same composition says nothing about the next best material. */
    private Found best(Query query) throws IOException {
        List<CitedFinding> rows = new ArrayList<>();
        int wanted = query.offset() + query.limit();
        int offset = 0;
        int step = Math.max(wanted, 1) * LOOK_FURTHER;
        while (rows.size() < wanted) {
            Hits hits =
                    index.search(query.toBuilder().limit(step).offset(offset).build());
            for (CitedFinding cited : findings.byIds(hits.ids())) {
                if (rows.size() < wanted && rows.stream().noneMatch(row -> isSameMaterial(row, cited))) {
                    rows.add(cited);
                }
            }
            offset += step;
            if (hits.ids().size() < step) {
                return new Found(hits.total(), without(query.offset(), rows));
            }
        }
        long total = index.search(query.toBuilder().limit(0).build()).total();
        return new Found(total, without(query.offset(), rows));
    }

    private static List<CitedFinding> without(int first, List<CitedFinding> rows) {
        return rows.subList(Math.min(first, rows.size()), rows.size());
    }

    private static boolean isSameMaterial(CitedFinding a, CitedFinding b) {
        Material one = a.finding().measurement().material();
        Material other = b.finding().measurement().material();
        Optional<Composition> composition = one.composition();
        return composition.isPresent() && other.composition().isPresent()
                ? composition.get().isSameAs(other.composition().get())
                        && one.additives().equals(other.additives())
                : one.key().equals(other.key());
    }

    private Answer nothing(Question question, List<Answer.LeftOut> leftOut) throws IOException {
        Query query = question.scope();
        Optional<String> why = new Nothing(index, findings).reason(query);
        boolean lookup = query.composition().isPresent()
                || query.material().isPresent()
                || isRanked(query)
                || query.doi().isPresent();
        if (lookup || why.isPresent()) {
            return new Answer.Abstained(why.orElse("nothing in the library matches"), query.describe(), leftOut);
        }
        return new Answer.Cited(
                Answer.Kind.LIST,
                "None.",
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                query.describe(),
                leftOut,
                question.notes());
    }

    /** A number with the findings that were counted, so that it can be counted again. */
    private Answer count(Question question, Task.Counted of) throws IOException {
        Query query = unlimited(question.scope());
        long number = switch (of) {
            case FINDINGS -> index.search(query.toBuilder().limit(0).build()).total();
            case MATERIALS -> index.distinct(query, Counted.MATERIALS);
            case PAPERS -> index.distinct(query, Counted.PAPERS);
        };
        String noun = switch (of) {
            case FINDINGS -> "finding";
            case MATERIALS -> "material";
            case PAPERS -> "paper";
        };
        List<String> notes = new ArrayList<>(question.notes());
        if (of == Task.Counted.MATERIALS) {
            notes.add("materials are told apart by composition; "
                    + index.search(query.toBuilder().limit(0).build()).total() + " findings speak of them");
        }
        return new Answer.Cited(
                Answer.Kind.COUNT,
                number + " " + noun + (number == 1 ? "" : "s"),
                Optional.of(new Answer.Value.Amount(new BigDecimal(number), "")),
                shown(query),
                List.of(),
                "",
                query.describe(),
                new LeftOut(index).of(query),
                notes);
    }

    private List<CitedFinding> shown(Query query) throws IOException {
        return findings.byIds(
                index.search(query.toBuilder().limit(MOST_SHOWN).build()).ids());
    }

    private static Query unlimited(Query query) {
        return query.toBuilder().limit(Integer.MAX_VALUE).offset(0).build();
    }

    private Answer statistic(Question question, Task.Measure measure) throws IOException {
        Query query = unlimited(question.scope());
        Property property = query.property().orElseThrow();
        double[] values = index.values(query);
        List<Answer.LeftOut> leftOut = new LeftOut(index).of(query);
        if (values.length == 0) {
            return nothing(question, leftOut);
        }
        String unit = question.unit().orElse(property.unit().symbol());
        Answer.Value value = measure == Task.Measure.RANGE
                ? new Answer.Value.Span(
                        inUnit(Numbers.rounded(Numbers.lowest(values)), question),
                        inUnit(Numbers.rounded(Numbers.highest(values)), question),
                        unit)
                : new Answer.Value.Amount(inUnit(measured(values, property, measure), question), unit);
        List<CitedFinding> rows =
                measure == Task.Measure.RANGE || measure == Task.Measure.HIGHEST || measure == Task.Measure.LOWEST
                        ? extremes(index.table(query), measure)
                        : List.of();
        List<String> notes = notes(question, rows.isEmpty() ? shown(query) : rows);
        notes.add(what(measure, property) + " of " + values.length + " findings");
        return new Answer.Cited(
                Answer.Kind.VALUE,
                what(measure, property) + ": " + words(value),
                Optional.of(value),
                rows,
                List.of(),
                "",
                query.describe(),
                leftOut,
                notes);
    }

    private List<CitedFinding> extremes(FindingTable table, Task.Measure measure) {
        int low = 0;
        int high = 0;
        for (int row = 1; row < table.size(); row++) {
            low = table.value(row) < table.value(low) ? row : low;
            high = table.high(row) > table.high(high) ? row : high;
        }
        return switch (measure) {
            case LOWEST -> findings.byIds(List.of(table.id(low)));
            case HIGHEST -> findings.byIds(List.of(table.id(high)));
            default -> findings.byIds(List.of(table.id(low), table.id(high)));
        };
    }

    private static BigDecimal measured(double[] values, Property property, Task.Measure measure) {
        return switch (measure) {
            case COUNT, COUNT_MATERIALS, COUNT_PAPERS -> new BigDecimal(values.length);
            case MEAN -> Numbers.mean(values, property);
            case ARITHMETIC_MEAN -> Numbers.arithmeticMean(values);
            case MEDIAN -> Numbers.median(values);
            case HIGHEST -> Numbers.rounded(Numbers.highest(values));
            case RANGE -> throw new IllegalStateException("a range is two numbers");
            case LOWEST -> Numbers.rounded(Numbers.lowest(values));
        };
    }

    /** One number under its label; the two ends of a range under two. */
    private static List<Answer.Group> measured(
            String label, double[] values, Property property, Task.Measure measure, Question question) {
        if (measure == Task.Measure.RANGE) {
            return List.of(
                    new Answer.Group(
                            label + ", lowest",
                            inUnit(Numbers.rounded(Numbers.lowest(values)), question),
                            values.length),
                    new Answer.Group(
                            label + ", highest",
                            inUnit(Numbers.rounded(Numbers.highest(values)), question),
                            values.length));
        }
        return List.of(new Answer.Group(label, inUnit(measured(values, property, measure), question), values.length));
    }

    private static String what(Task.Measure measure, Property property) {
        return switch (measure) {
            case MEAN -> property == Property.CONDUCTIVITY ? "geometric mean" : "mean";
            case COUNT -> "number";
            case COUNT_MATERIALS -> "number of materials";
            case COUNT_PAPERS -> "number of papers";
            case ARITHMETIC_MEAN -> "arithmetic mean";
            case MEDIAN, HIGHEST, LOWEST, RANGE -> measure.label();
        };
    }

    static String words(Answer.Value value) {
        return switch (value) {
            case Answer.Value.Amount(BigDecimal number, String unit) ->
                (ScientificNotation.write(number) + " " + unit).strip();
            case Answer.Value.Span(BigDecimal low, BigDecimal high, String unit) ->
                (ScientificNotation.write(low) + " to " + ScientificNotation.write(high) + " " + unit).strip();
            case Answer.Value.Truth(boolean holds) -> holds ? "yes" : "no";
        };
    }

    private Answer group(Question question, Task.Grouping grouping) throws IOException {
        Query query = unlimited(question.scope());
        Optional<Integer> most = question.scope().limit() == Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(question.scope().limit());
        Property property = query.property().orElse(Property.CONDUCTIVITY);
        List<Answer.Group> all = new ArrayList<>();
        int without;
        if (grouping.measure().counts()) {
            GroupSizes sizes = switch (grouping.measure()) {
                case COUNT_MATERIALS -> GroupSizes.of(index, query, grouping.by(), Counted.MATERIALS);
                case COUNT_PAPERS -> GroupSizes.of(index, query, grouping.by(), Counted.PAPERS);
                default -> GroupSizes.of(index, query, grouping.by());
            };
            without = GroupSizes.without(index, query, grouping.by());
            sizes.numbers()
                    .forEach((label, number) -> all.add(new Answer.Group(
                            label, new BigDecimal(number), sizes.findings().getOrDefault(label, 0))));
        } else {
            Groups groups = Groups.of(index, query, grouping.by());
            without = GroupSizes.without(index, query, grouping.by());
            groups.values()
                    .forEach((label, values) ->
                            all.addAll(measured(label, values, property, grouping.measure(), question)));
        }
        if (all.isEmpty()) {
            return nothing(question, new LeftOut(index).of(query));
        }
        // The two ends of a range stay together.
        List<Answer.Group> ordered = grouping.measure() == Task.Measure.RANGE
                ? all
                : Groups.ordered(all, grouping.by(), grouping.lowFirst(), most.isPresent());
        List<Answer.Group> kept =
                most.map(n -> ordered.subList(0, Math.min(n, ordered.size()))).orElse(ordered);
        String unit = grouping.measure().counts()
                ? ""
                : question.unit().orElse(property.unit().symbol());
        List<String> notes = new ArrayList<>(question.notes());
        if (without > 0) {
            notes.add(without + " findings have no " + grouping.by().label().replace('_', ' '));
        }
        return new Answer.Cited(
                Answer.Kind.GROUPS,
                kept.stream().map(g -> groupLine(g, unit)).collect(Collectors.joining("\n")),
                Optional.empty(),
                List.of(),
                kept,
                unit,
                query.describe(),
                new LeftOut(index).of(query),
                notes);
    }

    private static String groupLine(Answer.Group group, String unit) {
        return (group.label() + ": " + ScientificNotation.write(group.number()) + " " + unit).strip()
                + (unit.isEmpty() ? "" : " (n = " + group.findings() + ")");
    }

    private Answer different(Question question, Task.Dimension what) throws IOException {
        Query query = unlimited(question.scope());
        List<Answer.Group> all = new ArrayList<>();
        GroupSizes.of(index, query, what)
                .findings()
                .forEach((label, size) -> all.add(new Answer.Group(label, new BigDecimal(size), size)));
        int number = all.size();
        return new Answer.Cited(
                Answer.Kind.COUNT,
                number + " different: "
                        + all.stream()
                                .map(Answer.Group::label)
                                .limit(MOST_SHOWN)
                                .collect(Collectors.joining(", ")),
                Optional.of(new Answer.Value.Amount(new BigDecimal(number), "")),
                List.of(),
                Groups.ordered(all, what, false, false),
                "",
                query.describe(),
                new LeftOut(index).of(query),
                question.notes());
    }

    private Answer compare(Question question, Task.Comparison comparison) throws IOException {
        List<Answer.Group> groups = new ArrayList<>();
        Map<String, List<CitedFinding>> rows = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>(question.notes());
        List<String> lines = new ArrayList<>();
        int answered = 0;
        boolean counts = comparison.measure().filter(Task.Measure::counts).isPresent();
        Property property = question.scope().property().orElse(Property.CONDUCTIVITY);
        String unit = counts ? "" : question.unit().orElse(property.unit().symbol());
        for (Task.Side side : comparison.sides()) {
            Query query = unlimited(side.query());
            if (counts) {
                groups.add(counted(side.label(), query, comparison.measure().get()));
                answered++;
                lines.add(groupLine(groups.getLast(), ""));
                continue;
            }
            double[] values = index.values(query);
            if (values.length == 0) {
                notes.add("nothing matches for " + side.label()
                        + new Nothing(index, findings)
                                .reason(query)
                                .map(why -> ": " + why)
                                .orElse(""));
                lines.add(side.label() + ": none");
                continue;
            }
            boolean ofAMaterial =
                    query.composition().isPresent() || query.material().isPresent();
            Task.Measure measure = comparison.measure().orElseGet(() -> usual(property, ofAMaterial));
            groups.addAll(measured(side.label(), values, property, measure, question));
            answered++;
            boolean extreme = ofAMaterial || measure == Task.Measure.HIGHEST || measure == Task.Measure.LOWEST;
            List<CitedFinding> shown = extreme
                    ? extremes(
                            index.table(query),
                            measure == Task.Measure.LOWEST ? Task.Measure.LOWEST : Task.Measure.HIGHEST)
                    : List.of();
            rows.put(side.label(), shown);
            boolean range = measure == Task.Measure.RANGE;
            lines.add(side.label() + ": "
                    + (range
                            ? "n = " + values.length
                            : (values.length == 1 ? "" : what(measure, property) + " ")
                                    + ScientificNotation.write(groups.getLast().number()) + " " + unit + " (n = "
                                    + values.length + ")")
                    + (values.length > 1 || range
                            ? ", from "
                                    + ScientificNotation.write(
                                            inUnit(Numbers.rounded(Numbers.lowest(values)), question))
                                    + " to "
                                    + ScientificNotation.write(
                                            inUnit(Numbers.rounded(Numbers.highest(values)), question))
                            : ""));
        }
        if (groups.isEmpty()
                || answered < comparison.sides().size() && comparison.sides().size() == 2) {
            boolean someSide = !groups.isEmpty();
            return new Answer.Abstained(
                    someSide
                            ? "there is nothing to compare with: " + String.join("; ", notes)
                            : "nothing in the library matches either side",
                    question.scope().describe(),
                    List.of());
        }
        boolean lowWins = comparison.lowWins().orElse(!counts && property == Property.ACTIVATION_ENERGY);
        List<Answer.Group> ranked = new ArrayList<>(groups);
        ranked.sort((a, b) ->
                lowWins ? a.number().compareTo(b.number()) : b.number().compareTo(a.number()));
        List<CitedFinding> all = new ArrayList<>();
        ranked.forEach(g -> all.addAll(rows.getOrDefault(g.label(), List.of())));
        Optional<Answer.Value> claim = comparison.isClaim()
                ? Optional.of(new Answer.Value.Truth(
                        ranked.getFirst().label().equals(groups.getFirst().label())))
                : Optional.empty();
        String first = ranked.getFirst().label() + (lowWins ? " is the lowest" : " is the highest");
        return new Answer.Cited(
                Answer.Kind.COMPARISON,
                (claim.isPresent() ? words(claim.get()) + "\n" : "") + String.join("\n", lines) + "\n" + first + ".",
                claim,
                all,
                groups,
                unit,
                question.scope().describe(),
                new LeftOut(index).of(question.scope()),
                notes);
    }

    private Answer.Group counted(String label, Query query, Task.Measure measure) throws IOException {
        long findingsOf = index.search(query.toBuilder().limit(0).build()).total();
        long number = switch (measure) {
            case COUNT_MATERIALS -> index.distinct(query, Counted.MATERIALS);
            case COUNT_PAPERS -> index.distinct(query, Counted.PAPERS);
            default -> findingsOf;
        };
        return new Answer.Group(label, new BigDecimal(number), Math.toIntExact(findingsOf));
    }

    /** A material is judged by its best value, a class of them by the mean. */
    private static Task.Measure usual(Property property, boolean ofAMaterial) {
        if (!ofAMaterial) {
            return Task.Measure.MEAN;
        }
        return property == Property.CONDUCTIVITY ? Task.Measure.HIGHEST : Task.Measure.LOWEST;
    }

    private Answer exists(Question question) throws IOException {
        Query query = question.scope();
        Found found = isRanked(query)
                ? best(query)
                : all(query.toBuilder()
                        .limit(Math.min(query.limit(), MOST_SHOWN))
                        .build());
        boolean any = !found.rows().isEmpty();
        if (!any && query.findings().isEmpty() && query.property().isPresent()) {
            Optional<String> why = new Nothing(index, findings).reason(query);
            boolean unknown = why.isPresent()
                    && (query.composition().isPresent() || query.material().isPresent())
                    && new Nothing(index, findings).isUnknownMaterial(query);
            if (unknown) {
                return new Answer.Abstained(why.get(), query.describe(), List.of());
            }
        }
        return new Answer.Cited(
                Answer.Kind.BOOLEAN,
                any
                        ? "Yes: " + found.total() + (found.total() == 1 ? " finding" : " findings")
                        : "No, nothing in the library matches",
                Optional.of(new Answer.Value.Truth(any)),
                found.rows(),
                List.of(),
                "",
                query.describe(),
                new LeftOut(index).of(query),
                notes(question, found.rows()));
    }

    private Answer sources(Question question) throws IOException {
        Query query = question.scope();
        boolean byYear = query.order() == Query.Order.YEAR_DESCENDING || query.order() == Query.Order.YEAR_ASCENDING;
        Found found = isRanked(query) ? best(query) : all(byYear ? unlimited(query) : query);
        if (found.rows().isEmpty()) {
            return nothing(question, new LeftOut(index).of(query));
        }
        Set<String> papersSaid = new LinkedHashSet<>();
        List<CitedFinding> rows = new ArrayList<>();
        for (CitedFinding row : found.rows()) {
            // "The three newest papers" are three papers, whatever they report.
            if (!byYear || papersSaid.size() < query.limit() || papersSaid.contains(FindingText.source(row))) {
                papersSaid.add(FindingText.source(row));
                rows.add(row);
            }
        }
        return new Answer.Cited(
                Answer.Kind.SOURCE,
                String.join("\n", papersSaid),
                Optional.empty(),
                rows,
                List.of(),
                "",
                query.describe(),
                List.of(),
                notes(question, rows));
    }

    private static Answer.Value value(CitedFinding cited, Question question) {
        var quantity = cited.finding().measurement().quantity();
        String unit = question.unit().orElse(quantity.unit().symbol());
        return new Answer.Value.Amount(inUnit(quantity.value(), question), unit);
    }

    /** From the property's unit to the one that is wanted. */
    private static BigDecimal inUnit(BigDecimal value, Question question) {
        return question.unit().map(unit -> AnswerUnit.converted(value, unit)).orElse(value);
    }

    /** What an analyst should know of findings nobody has checked. */
    private static List<String> notes(Question question, List<CitedFinding> rows) {
        List<String> notes = new ArrayList<>(question.notes());
        List<CitedFinding> unchecked = rows.stream()
                .filter(row -> !row.finding().status().isCurated())
                .filter(row -> row.finding().readers().stream().noneMatch(Reader.Dataset.class::isInstance))
                .toList();
        if (!unchecked.isEmpty()) {
            double wrong = unchecked.stream()
                    .mapToDouble(row -> 1 - row.finding().confidence())
                    .average()
                    .orElse(0);
            notes.add(unchecked.size() + " of " + rows.size() + " shown were not checked by a curator; of such about "
                    + Math.max(1, Math.round(wrong * 100)) + " % are expected to be wrong");
        }
        long waiting = rows.stream()
                .filter(row -> row.finding().status() == Status.NEEDS_REVIEW)
                .count();
        if (waiting > 0) {
            notes.add(waiting + " shown wait for review");
        }
        return notes;
    }
}
