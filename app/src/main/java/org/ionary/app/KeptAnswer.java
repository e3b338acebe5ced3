package org.ionary.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Doi;
import org.ionary.normalize.ScientificNotation;

/**
 * What of an answer is kept, so that the next one can be compared with it.
 *
 * @param value what was asked for, where it is one thing; with its unit
 * @param groups the number of each
 * @param rows the findings that the answer is made of, in its order
 */
record KeptAnswer(String kind, String text, Optional<String> value, Map<String, String> groups, List<Row> rows) {
    private static final String UNKNOWN = "unknown";

    KeptAnswer {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        rows = List.copyOf(rows);
    }

    /**
     * @param about what it is a value of: material, property, temperature and document
     * @param doi empty where the paper has none
     */
    record Row(String finding, String about, String value, String line, String doi) {
        static Row of(CitedFinding cited) {
            Measurement said = cited.finding().measurement();
            return new Row(
                    cited.finding().id().value(),
                    String.join(
                            " | ",
                            said.material().key(),
                            said.material().phase().orElse(""),
                            said.property().label(),
                            said.kind().label(),
                            said.temperature().map(FindingText::temperature).orElse(""),
                            cited.doc()),
                    FindingText.quantity(said.quantity()),
                    FindingText.line(cited),
                    cited.bibliography().doi().map(Doi::value).orElse(""));
        }
    }

    /** @param rows what the answer is made of; an answer that is a number shows only some of them */
    static KeptAnswer of(Answer answer, List<CitedFinding> rows) {
        return switch (answer) {
            case Answer.Abstained(String reason, Map<String, String> query, List<Answer.LeftOut> leftOut) ->
                new KeptAnswer(UNKNOWN, reason, Optional.empty(), Map.of(), List.of());
            case Answer.Cited cited -> {
                Map<String, String> groups = new LinkedHashMap<>();
                cited.groups()
                        .forEach(group -> groups.put(
                                group.label(),
                                (ScientificNotation.write(group.number()) + " " + cited.unit()).strip()));
                yield new KeptAnswer(
                        cited.kind().label(),
                        cited.text(),
                        cited.value().map(KeptAnswer::words),
                        groups,
                        rows.stream().map(Row::of).toList());
            }
        };
    }

    private static String words(Answer.Value value) {
        return switch (value) {
            case Answer.Value.Amount amount ->
                (ScientificNotation.write(amount.number()) + " " + amount.unit()).strip();
            case Answer.Value.Span span ->
                ScientificNotation.write(span.low()) + " to " + ScientificNotation.write(span.high()) + " "
                        + span.unit();
            case Answer.Value.Truth truth -> truth.holds() ? "yes" : "no";
        };
    }

    boolean isKnown() {
        return !kind.equals(UNKNOWN);
    }

    String written() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("kind", kind).put("text", text);
        value.ifPresent(words -> json.put("value", words));
        ObjectNode numbers = json.putObject("groups");
        groups.forEach(numbers::put);
        ArrayNode all = json.putArray("rows");
        rows.forEach(row -> all.addArray()
                .add(row.finding())
                .add(row.about())
                .add(row.value())
                .add(row.line())
                .add(row.doi()));
        return json.toString();
    }

    /** @throws IOException where it is no answer that {@link #written} wrote */
    static KeptAnswer read(String written) throws IOException {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IOException("a kept answer is damaged: " + e.getOriginalMessage(), e);
        }
        Map<String, String> groups = new LinkedHashMap<>();
        json.path("groups")
                .properties()
                .forEach(group -> groups.put(group.getKey(), group.getValue().asText()));
        List<Row> rows = new ArrayList<>();
        json.path("rows")
                .forEach(row -> rows.add(new Row(
                        row.path(0).asText(),
                        row.path(1).asText(),
                        row.path(2).asText(),
                        row.path(3).asText(),
                        row.path(4).asText())));
        return new KeptAnswer(
                json.path("kind").asText(),
                json.path("text").asText(),
                json.has("value") ? Optional.of(json.get("value").asText()) : Optional.empty(),
                groups,
                rows);
    }
}
