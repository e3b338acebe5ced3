package org.ionary.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.app.curation.ReviewItem;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.ErrorType;
import org.ionary.domain.finding.Finding;
import org.ionary.store.Export;
import org.ionary.store.Promotion;
import org.ionary.store.Proposal;
import org.ionary.store.ReadingDiff;
import org.ionary.store.ReadingScore;
import org.ionary.store.Recorded;
import org.jspecify.annotations.Nullable;

/** What a curator's programs read; findings are written as they are exported. */
final class ReviewJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReviewJson() {}

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode finding(CitedFinding cited) throws IOException {
        return MAPPER.readTree(Export.json(cited));
    }

    static ObjectNode item(ReviewItem item) throws IOException {
        ObjectNode node = object();
        node.put("priority", item.priority()).put("impact", item.impact()).put("doubt", item.doubt());
        node.set("finding", finding(item.cited()));
        return node;
    }

    static ObjectNode shown(CitedFinding cited, List<Recorded> history, List<CitedFinding> beside) throws IOException {
        ObjectNode node = object();
        node.set("finding", finding(cited));
        ArrayNode others = node.putArray("beside");
        for (CitedFinding other : beside) {
            others.add(finding(other));
        }
        ArrayNode decisions = node.putArray("history");
        history.forEach(recorded -> decisions.add(decision(recorded.decision())));
        return node;
    }

    static ObjectNode decision(Decision decision) {
        ObjectNode node = object();
        node.put("finding", decision.finding().value())
                .put("when", decision.when().toString())
                .put("who", decision.who())
                .put("action", decision.action().name().toLowerCase(Locale.ROOT))
                .put("error", text(decision.error().map(ErrorType::label)))
                .put("why", decision.reason());
        node.set("before", state(decision.before()));
        node.set("after", state(decision.after()));
        return node;
    }

    private static @Nullable String text(Optional<String> text) {
        return text.orElse(null);
    }

    private static JsonNode state(Optional<Finding> finding) {
        return finding.<JsonNode>map(one -> object().put("id", one.id().value())
                        .put("status", one.status().label())
                        .put("says", ReviewText.says(one)))
                .orElseGet(JsonNodeFactory.instance::nullNode);
    }

    static ObjectNode proposal(Proposal proposal) {
        ObjectNode node = object();
        node.put("doc", proposal.doc()).put("work", proposal.workKey());
        ReadingDiff diff = proposal.diff();
        list(node, "added", diff.added());
        list(node, "removed", diff.removed());
        ArrayNode changed = node.putArray("changed");
        diff.changed().forEach(change -> {
            ObjectNode one = changed.addObject();
            one.set("before", state(Optional.of(change.before())));
            one.set("after", state(Optional.of(change.after())));
        });
        ArrayNode held = node.putArray("held");
        diff.held().forEach(one -> {
            ObjectNode kept = held.addObject();
            kept.set("judged", state(Optional.of(one.judged())));
            kept.set("read", state(one.proposed()));
        });
        node.put("agreed", diff.agreed().size()).put("same", diff.same().size());
        node.set("before", score(proposal.before()));
        node.set("after", score(proposal.after()));
        return node;
    }

    private static void list(ObjectNode node, String name, List<Finding> findings) {
        ArrayNode array = node.putArray(name);
        findings.forEach(finding -> array.add(state(Optional.of(finding))));
    }

    static ObjectNode promotion(Promotion promotion) {
        ObjectNode node = object().put("promoted", promotion.promoted().size());
        node.set("before", score(promotion.before()));
        node.set("after", score(promotion.after()));
        return node;
    }

    private static ObjectNode score(ReadingScore score) {
        return object().put("precision", score.precision())
                .put("recall", score.recall())
                .put("right", score.right())
                .put("wrong", score.wrong())
                .put("missed", score.missed());
    }
}
