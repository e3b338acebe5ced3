package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Property;

/**
 * Adds to what a question says what is usual, and says so: a ranking compares like with like, measured values at one
 * temperature that are no mere bounds; the conductivity of a conductor is no electronic one.
 */
final class Completion {
    private static final String ENERGY = Property.ACTIVATION_ENERGY.label();
    private static final String CONDUCTIVITY = Property.CONDUCTIVITY.label();

    private final ObjectNode said;
    private final List<String> notes = new ArrayList<>();

    private Completion(ObjectNode said) {
        this.said = said;
    }

    /** @param notes what was added that the question might have meant otherwise */
    record Completed(ObjectNode question, List<String> notes) {}

    static Completed of(ObjectNode asked) {
        Completion completion = new Completion(asked.deepCopy());
        completion.complete();
        return new Completed(QuestionJson.ordered(completion.said), List.copyOf(completion.notes));
    }

    private void complete() {
        if (QuestionJson.text(said, "property").filter(ENERGY::equals).isPresent() && said.has("temperature_K")) {
            said.remove("temperature_K");
            notes.add("an activation energy is of a range of temperatures, so the temperature is left away");
        }
        if (said.has("skip") && !said.has("order")) {
            said.put("order", "best");
        }
        Optional<String> order = QuestionJson.text(said, "order");
        String task = QuestionJson.text(said, "task").orElse("list");
        boolean byValue = order.filter(Set.of("highest", "lowest", "best", "worst")::contains)
                .isPresent();
        boolean ranks = byValue && Set.of("list", "sources", "exists").contains(task);
        String measure = QuestionJson.text(said, "measure").orElse("mean");
        boolean sums = Set.of("statistic", "comparison", "groups").contains(task)
                && !(task.equals("groups") ? QuestionJson.text(said, "measure").orElse("count") : measure)
                        .startsWith("count");
        if (!said.has("property")) {
            QuestionJson.text(said, "unit")
                    .flatMap(AnswerUnit::property)
                    .ifPresent(property -> said.put("property", property.label()));
        }
        if (!said.has("property") && (ranks || sums || said.has("value"))) {
            said.put("property", CONDUCTIVITY);
            notes.add("no property said: ionic conductivity");
        }
        boolean conductivity =
                QuestionJson.text(said, "property").filter(CONDUCTIVITY::equals).isPresent();
        if (conductivity && !said.has("kinds")) {
            ArrayNode kinds = said.putArray("kinds");
            for (ConductivityKind kind : ConductivityKind.values()) {
                if (kind != ConductivityKind.ELECTRONIC && kind != ConductivityKind.GRAIN_BOUNDARY) {
                    kinds.add(kind.label());
                }
            }
        }
        if (ranks || sums) {
            compareAlike(conductivity);
        }
        boolean byOther = order.filter(Set.of("newest", "oldest", "hottest", "coldest")::contains)
                .isPresent();
        if ((ranks || byOther && task.equals("list")) && !said.has("limit")) {
            said.put("limit", 1);
        }
    }

    /** Whether the question says it, or the sides of its comparison do. */
    private boolean says(String name) {
        boolean bySide = false;
        for (JsonNode side : said.path("sides")) {
            bySide |= side.path("query").has(name);
        }
        return bySide || said.has(name);
    }

    private void compareAlike(boolean conductivity) {
        if (!said.has("qualifiers")) {
            said.putArray("qualifiers").add("exact").add("approx").add("order_of_magnitude");
        }
        if (!said.has("statuses")) {
            said.putArray("statuses").add("accepted").add("confirmed").add("corrected");
        }
        if (!says("origin") && !says("methods")) {
            said.put("origin", "experimental");
            notes.add("measured values only; ask for computed ones to see them");
        }
        boolean any = said.has("any_temperature") && said.get("any_temperature").asBoolean();
        if (conductivity && !says("temperature_K") && !any && !said.has("findings")) {
            said.set("temperature_K", QuestionJson.range(NumbersInQuestion.ROOM_TEMPERATURE));
            notes.add("no temperature said: compared at room temperature, 293–303 K");
        }
    }
}
