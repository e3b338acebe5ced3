package org.ionary.ask;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.answer.FindingLookup;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Status;
import org.ionary.index.Bounds;
import org.ionary.index.Facet;
import org.ionary.index.FindingIndex;
import org.ionary.index.Hits;
import org.ionary.index.Query;

/** Answers questions from an index, looking up what it shows in the store. */
public final class Answerer {
    private final FindingIndex index;
    private final FindingLookup findings;

    public Answerer(FindingIndex index, FindingLookup findings) {
        this.index = index;
        this.findings = findings;
    }

    /** @throws IOException where the index cannot be read */
    public Answer answer(String question) throws IOException {
        return switch (QuestionGrammar.read(question)) {
            case Reading.Declined(String reason) -> new Answer.Abstained(reason, Map.of(), List.of());
            case Reading.Understood(Question understood) -> answer(understood);
        };
    }

    /** @throws IOException where the index cannot be read */
    public Answer answer(Question question) throws IOException {
        Query query = question.query();
        return switch (question.form()) {
            case LIST -> list(question);
            case COUNT_FINDINGS -> count(question, (int) index.search(query).total(), "finding");
            case COUNT_MATERIALS ->
                count(question, index.groups(query, Facet.MATERIAL).size(), "material");
            case COUNT_PAPERS -> count(question, index.groups(query, Facet.DOC).size(), "paper");
        };
    }

    private Answer list(Question question) throws IOException {
        Query query = question.query();
        Hits hits = index.search(query);
        List<CitedFinding> rows = findings.byIds(hits.ids());
        List<Answer.LeftOut> leftOut = leftOut(query);
        if (rows.isEmpty()) {
            return new Answer.Abstained("nothing in the library matches", query.describe(), leftOut);
        }
        String text = rows.stream().map(FindingText::line).collect(Collectors.joining("\n"));
        Optional<Answer.Value> value =
                rows.size() == 1 ? Optional.of(FindingText.value(rows.getFirst())) : Optional.empty();
        List<String> notes = new ArrayList<>(question.notes());
        if (hits.total() > rows.size()) {
            notes.add("showing " + rows.size() + " of " + hits.total());
        }
        return new Answer.Cited(Answer.Kind.LIST, text, value, rows, Map.of(), query.describe(), leftOut, notes);
    }

    /** A number with the findings that were counted, so that it can be counted again. */
    private Answer count(Question question, int number, String noun) throws IOException {
        return new Answer.Cited(
                Answer.Kind.COUNT,
                number + " " + noun + (number == 1 ? "" : "s"),
                Optional.of(new Answer.Value(new BigDecimal(number), "")),
                findings.byIds(index.search(question.query()).ids()),
                Map.of(),
                question.query().describe(),
                leftOut(question.query()),
                question.notes());
    }

    /** What one condition alone kept out, for the conditions that a question does not state itself. */
    private List<Answer.LeftOut> leftOut(Query query) throws IOException {
        List<Answer.LeftOut> all = new ArrayList<>();
        if (!query.statuses().contains(Status.NEEDS_REVIEW)) {
            add(
                    all,
                    "waiting for review",
                    query.toBuilder().statuses(Status.NEEDS_REVIEW).build());
        }
        if (!query.qualifiers().isEmpty()) {
            add(
                    all,
                    "only a bound",
                    query.toBuilder().qualifiers("greater_than", "less_than").build());
        }
        if (query.origin().equals(Optional.of(Origin.EXPERIMENTAL))) {
            add(all, "computed", query.toBuilder().origin(Origin.COMPUTATIONAL).build());
        }
        if (query.kelvin().isPresent()) {
            Query anywhere =
                    query.toBuilder().kelvin(Bounds.atLeast(BigDecimal.ZERO)).build();
            long with = total(anywhere);
            long here = total(query);
            addCount(all, "at another temperature", with - here);
            addCount(
                    all,
                    "no temperature",
                    total(query.toBuilder().anyTemperature().build()) - with);
        }
        return all;
    }

    private void add(List<Answer.LeftOut> all, String reason, Query query) throws IOException {
        addCount(all, reason, total(query));
    }

    private static void addCount(List<Answer.LeftOut> all, String reason, long count) {
        if (count > 0) {
            all.add(new Answer.LeftOut(reason, (int) count));
        }
    }

    private long total(Query query) throws IOException {
        return index.search(query.toBuilder().limit(0).build()).total();
    }
}
