package org.ionary.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ionary.domain.Checks;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.prompts.ReplyType;
import org.jspecify.annotations.Nullable;

/**
 * What a model makes of a question: its form, with the names of {@link QuestionJson}, or why there is none. Exactly one
 * of both.
 */
record QuestionReply(@Nullable Lacking declined, @Nullable Form question) {
    static final ReplyType<QuestionReply> TYPE = ReplyType.sparse(QuestionReply.class);

    private static final JsonMapper FORMS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    QuestionReply {
        Checks.require((declined == null) != (question == null), "either declined or question, and not both");
    }

    /**
     * Why a question has no form.
     *
     * @param words of the question, which the reason is about
     */
    record Lacking(Reason reason, @Nullable String words) {
        Lacking {
            Objects.requireNonNull(reason, "declined needs a reason");
        }
    }

    enum Reason {
        OTHER_PROPERTY,
        OTHER_SUBJECT,
        CONDITION,
        OPINION,
        UNCLEAR
    }

    enum TaskName {
        LIST,
        COUNT,
        STATISTIC,
        GROUPS,
        DIFFERENT,
        COMPARISON,
        EXISTS,
        SOURCES,
        EXPLAIN
    }

    enum Order {
        HIGHEST,
        LOWEST,
        BEST,
        WORST,
        NEWEST,
        OLDEST,
        HOTTEST,
        COLDEST
    }

    enum Qualifier {
        EXACT,
        APPROX,
        ORDER_OF_MAGNITUDE,
        GREATER_THAN,
        LESS_THAN
    }

    record Range(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal above,
            @Nullable BigDecimal below) {}

    record Label(String name, List<String> values) {
        Label {
            Objects.requireNonNull(name, "a label needs a name");
            values = List.copyOf(values);
        }
    }

    record Side(String label, Narrowed query) {}

    /** What tells the sides of a comparison apart; the names of a question, as far as sides differ in them. */
    record Narrowed(
            @Nullable List<String> materials,
            @Nullable List<String> classes,
            @Nullable List<String> mobileIons,
            @Nullable List<Integer> valences,
            @Nullable List<String> anions,
            @Nullable List<String> with,
            @Nullable List<String> without,
            @Nullable List<String> neutralMolecules,
            @Nullable Boolean hasNeutralMolecules,
            @Nullable Boolean composite,
            @Nullable List<String> phases,
            @Nullable Origin origin,
            @Nullable List<String> methods,
            @Nullable List<ConductivityKind> kinds,
            @JsonProperty("temperature_K") @Nullable Range temperatureK,
            @Nullable Range years,
            @Nullable String doi) {}

    /** The names of {@link QuestionJson#NAMES}, in their order. */
    record Form(
            @Nullable TaskName task,
            Task.@Nullable Counted countOf,
            Task.@Nullable Measure measure,
            Task.@Nullable Dimension by,
            @Nullable List<Side> sides,
            @Nullable Boolean claim,
            @Nullable String words,
            @Nullable Order order,
            @Nullable Integer limit,
            @Nullable Integer skip,
            @Nullable Boolean anyTemperature,
            @Nullable Property property,
            @Nullable List<String> mobileIons,
            @Nullable List<Integer> valences,
            @Nullable List<String> classes,
            @Nullable List<String> withoutClasses,
            @Nullable List<String> anions,
            @Nullable List<String> with,
            @Nullable List<String> withAny,
            @Nullable Boolean onlyElements,
            @Nullable List<String> without,
            @Nullable List<String> neutralMolecules,
            @Nullable List<String> withoutMolecules,
            @Nullable Boolean hasNeutralMolecules,
            @Nullable Boolean composite,
            @Nullable List<String> materials,
            @Nullable List<String> phases,
            @Nullable List<Label> labels,
            @JsonProperty("temperature_K") @Nullable Range temperatureK,
            @Nullable Range value,
            @Nullable Range years,
            @Nullable List<Qualifier> qualifiers,
            @Nullable List<ConductivityKind> kinds,
            @Nullable Origin origin,
            @Nullable List<String> methods,
            @Nullable String doi,
            @Nullable String journal,
            @Nullable String doc,
            @Nullable List<Status> statuses,
            @Nullable Boolean reportedHere,
            @Nullable List<String> findings,
            @Nullable String unit,
            @Nullable Boolean plot) {

        /** As people edit it and {@link QuestionJson} decodes it. */
        ObjectNode json() {
            ObjectNode form = FORMS.valueToTree(this);
            if (form.get("labels") instanceof ArrayNode labels) {
                ObjectNode byName = form.objectNode();
                labels.forEach(label -> byName.set(label.path("name").asText(), label.path("values")));
                form.set("labels", byName);
            }
            prune(form);
            return QuestionJson.ordered(form);
        }

        /** A range without ends says nothing. */
        private static void prune(ObjectNode form) {
            List<String> empty = new ArrayList<>();
            form.properties().forEach(entry -> {
                if (entry.getValue() instanceof ObjectNode object && object.isEmpty()) {
                    empty.add(entry.getKey());
                } else if (entry.getValue() instanceof ArrayNode sides) {
                    sides.forEach(side -> {
                        if (side.get("query") instanceof ObjectNode narrowed) {
                            prune(narrowed);
                        }
                    });
                }
            });
            form.remove(empty);
        }
    }
}
