package org.ionary.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;

/** An answer as {@code ionary ask --json} prints it. */
final class AnswerJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerJson() {}

    /** @param form the interpreted question; absent where none was understood */
    static ObjectNode of(Answer answer, Optional<ObjectNode> form) {
        ObjectNode json = NODES.objectNode();
        switch (answer) {
            case Answer.Cited cited -> {
                json.put("kind", cited.kind().label()).put("text", cited.text());
                json.set("value", cited.value().map(AnswerJson::value).orElse(NODES.nullNode()));
                json.put("unit", unit(cited).orElse(null));
                rows(json.putArray("rows"), cited.rows());
                ObjectNode groups = json.putObject("groups");
                cited.groups().forEach(group -> groups.put(group.label(), group.number()));
                common(json, form, cited.leftOut());
                citations(json.putArray("citations"), cited.rows());
                cited.notes().forEach(json.putArray("notes")::add);
            }
            case Answer.Abstained abstained -> {
                json.put("kind", "unknown")
                        .put("text", abstained.text())
                        .putNull("value")
                        .putNull("unit");
                json.putArray("rows");
                json.putObject("groups");
                common(json, form, abstained.leftOut());
                json.putArray("citations");
                json.putArray("notes").add(abstained.reason());
            }
        }
        return json;
    }

    private static JsonNode value(Answer.Value value) {
        return switch (value) {
            case Answer.Value.Amount amount -> NODES.numberNode(amount.number());
            case Answer.Value.Span span -> NODES.arrayNode().add(span.low()).add(span.high());
            case Answer.Value.Truth truth -> NODES.booleanNode(truth.holds());
        };
    }

    private static Optional<String> unit(Answer.Cited cited) {
        String unit = switch (cited.value().orElse(null)) {
            case null -> cited.unit();
            case Answer.Value.Amount amount -> amount.unit();
            case Answer.Value.Span span -> span.unit();
            case Answer.Value.Truth truth -> "";
        };
        return Optional.of(unit).filter(u -> !u.isEmpty());
    }

    private static void common(ObjectNode json, Optional<ObjectNode> form, List<Answer.LeftOut> leftOut) {
        json.set("query", form.orElseGet(NODES::objectNode));
        ArrayNode left = json.putArray("left_out");
        for (Answer.LeftOut some : leftOut) {
            left.addObject().put("reason", some.reason()).put("count", some.count());
        }
    }

    static void rows(ArrayNode rows, List<CitedFinding> findings) {
        for (CitedFinding cited : findings) {
            Measurement said = cited.finding().measurement();
            ObjectNode row = rows.addObject();
            row.put("formula", formula(said.material()).orElse(null));
            row.put("material", said.material().asWritten());
            row.put("property", said.property().label());
            row.put("value", said.quantity().value());
            row.put("value_max", said.quantity().upper().orElse(null));
            row.put("qualifier", said.quantity().qualifier());
            row.put("unit", said.quantity().unit().symbol());
            row.put("temperature_K", said.temperature().map(t -> t.kelvin()).orElse(null));
            row.put(
                    "temperature_max_K",
                    said.temperature().flatMap(t -> t.upperKelvin()).orElse(null));
            row.put("temperature_raw", said.temperature().map(t -> t.raw()).orElse(null));
            row.put(
                    "temperature_origin",
                    said.temperature().map(t -> t.origin().label()).orElse(null));
            row.put(
                    "mobile_ion",
                    said.material().mobileIon().map(MobileIon::symbol).orElse(null));
            row.put("family", said.material().family().label());
            row.put("origin", said.origin().label());
            row.put("reported_here", said.reportedHere());
            row.put("cited_from", said.citedFrom().map(Doi::value).orElse(null));
            ObjectNode conditions = row.putObject("conditions");
            said.conditions().forEach((kind, words) -> conditions.put(kind.label(), words));
            row.put("doi", cited.bibliography().doi().map(Doi::value).orElse(null));
            if (cited.bibliography().year().isPresent()) {
                row.put("year", cited.bibliography().year().getAsInt());
            } else {
                row.putNull("year");
            }
            row.put("status", cited.finding().status().label());
            row.put("finding", cited.finding().id().value());
        }
    }

    /** A composite whose shares nobody gave, or a hydrate whose water nobody counted, has no formula, only a name. */
    private static Optional<String> formula(Material material) {
        boolean open = material.additives().stream().anyMatch(additive -> additive.percent() == 0)
                || material.composition().isEmpty();
        return open ? Optional.empty() : material.formula();
    }

    private static void citations(ArrayNode citations, List<CitedFinding> findings) {
        for (CitedFinding cited : findings) {
            for (Evidence evidence : cited.finding().measurement().evidence()) {
                ObjectNode citation = citations.addObject();
                citation.put("finding", cited.finding().id().value());
                citation.put("doc", cited.doc());
                citation.put("doi", cited.bibliography().doi().map(Doi::value).orElse(null));
                citation.put("quote", evidence.quote());
                if (evidence.page().isPresent()) {
                    citation.put("page", evidence.page().getAsInt());
                } else {
                    citation.putNull("page");
                }
            }
        }
    }
}
