package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;
import org.ionary.index.Bounds;
import org.ionary.index.Query;
import org.ionary.index.QueryBuilder;
import org.ionary.normalize.Materials;

/**
 * A question as JSON: what is shown beside an answer, can be edited and asked again, and what every reader of questions
 * makes. Unknown names and values are refused with what may stand there.
 *
 * <p>Ranges are objects with {@code min}, {@code max} (included) or {@code above}, {@code below} (excluded).
 */
public final class QuestionJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Every name that may stand in a question, in the order in which they are written. */
    static final List<String> NAMES = List.of(
            "task",
            "count_of",
            "measure",
            "by",
            "sides",
            "claim",
            "words",
            "order",
            "limit",
            "skip",
            "any_temperature",
            "property",
            "mobile_ions",
            "valences",
            "classes",
            "without_classes",
            "anions",
            "with",
            "with_any",
            "only_elements",
            "without",
            "neutral_molecules",
            "without_molecules",
            "has_neutral_molecules",
            "composite",
            "materials",
            "phases",
            "labels",
            "temperature_K",
            "value",
            "years",
            "qualifiers",
            "kinds",
            "origin",
            "methods",
            "doi",
            "journal",
            "doc",
            "statuses",
            "reported_here",
            "findings",
            "unit",
            "plot");

    private QuestionJson() {}

    static ObjectNode empty() {
        return NODES.objectNode();
    }

    /** In the order of {@link #NAMES}. */
    static ObjectNode ordered(ObjectNode json) {
        ObjectNode ordered = empty();
        for (String name : NAMES) {
            JsonNode value = json.get(name);
            if (value != null && !value.isNull()) {
                ordered.set(name, value);
            }
        }
        return ordered;
    }

    static ObjectNode range(Bounds bounds) {
        ObjectNode range = empty();
        bounds.low().ifPresent(low -> range.put(bounds.lowIncluded() ? "min" : "above", low));
        bounds.high().ifPresent(high -> range.put(bounds.highIncluded() ? "max" : "below", high));
        return range;
    }

    /** @throws IllegalArgumentException with one line for people, where something cannot be so */
    public static Question decode(ObjectNode json, List<String> notes) {
        refuseUnknown(json);
        Query scope = query(json);
        truth(json, "plot");
        text(json, "unit").ifPresent(unit -> AnswerUnit.check(unit, scope.property()));
        return new Question(scope, task(json), text(json, "unit"), notes);
    }

    private static void refuseUnknown(ObjectNode json) {
        unknown(json).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /** The name that a question does not have, and those it may have. */
    static Optional<String> unknown(ObjectNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!NAMES.contains(name)) {
                return Optional.of("a question has no “" + name + "”; it may have " + String.join(", ", NAMES));
            }
        }
        return Optional.empty();
    }

    private static Task task(ObjectNode json) {
        String task = text(json, "task").orElse("list");
        Optional<Task.Measure> said = text(json, "measure").map(m -> constant("measure", m, Task.Measure.values()));
        Task.Measure measure = said.orElse(task.equals("groups") ? Task.Measure.COUNT : Task.Measure.MEAN);
        Optional<Boolean> low = text(json, "order")
                .map(order -> order(
                        order,
                        text(json, "property").map(p -> labelled("property", p, Property.values(), Property::label))))
                .map(order -> order == Query.Order.VALUE_ASCENDING);
        return switch (task) {
            case "list" -> new Task.Listing();
            case "count" ->
                new Task.Count(text(json, "count_of")
                        .map(of -> constant("count_of", of, Task.Counted.values()))
                        .orElse(Task.Counted.FINDINGS));
            case "statistic" -> statistic(measure, json);
            case "groups" -> new Task.Grouping(dimension(json), measure, low.orElse(false));
            case "different" -> new Task.Different(dimension(json));
            case "comparison" ->
                new Task.Comparison(sides(json), said, low, truth(json, "claim").orElse(false));
            case "exists" -> new Task.Existence();
            case "sources" -> new Task.Sources();
            case "explain" -> new Task.Explanation(text(json, "words").orElse(""));
            default ->
                throw new IllegalArgumentException(
                        "no task “" + task
                                + "”; it may be list, count, statistic, groups, different, comparison, exists, sources, explain");
        };
    }

    /** To count is no statistic of values, and values are those of a property. */
    private static Task statistic(Task.Measure measure, ObjectNode json) {
        if (!measure.counts() && text(json, "property").isEmpty()) {
            throw new IllegalArgumentException("“property” is missing: " + measure.label() + " of what?");
        }
        return switch (measure) {
            case COUNT -> new Task.Count(Task.Counted.FINDINGS);
            case COUNT_MATERIALS -> new Task.Count(Task.Counted.MATERIALS);
            case COUNT_PAPERS -> new Task.Count(Task.Counted.PAPERS);
            case MEAN, ARITHMETIC_MEAN, MEDIAN, HIGHEST, LOWEST, RANGE -> new Task.Statistic(measure);
        };
    }

    private static Task.Dimension dimension(ObjectNode json) {
        return text(json, "by")
                .map(by -> constant("by", by, Task.Dimension.values()))
                .orElseThrow(() -> new IllegalArgumentException("“by” is missing: by what?"));
    }

    private static List<Task.Side> sides(ObjectNode json) {
        List<Task.Side> sides = new ArrayList<>();
        for (JsonNode side : array(json, "sides")) {
            if (!(side instanceof ObjectNode object) || !(object.get("query") instanceof ObjectNode narrowed)) {
                throw new IllegalArgumentException("a side has a label and a query");
            }
            refuseUnknown(narrowed);
            ObjectNode whole = json.deepCopy();
            whole.remove(List.of("task", "sides"));
            whole.setAll(narrowed);
            sides.add(new Task.Side(text(object, "label").orElse("side " + (sides.size() + 1)), query(whole)));
        }
        if (sides.size() < 2) {
            throw new IllegalArgumentException("a comparison has at least two sides");
        }
        return sides;
    }

    private static Query query(ObjectNode json) {
        QueryBuilder query = Query.builder();
        Optional<Property> property =
                text(json, "property").map(p -> labelled("property", p, Property.values(), Property::label));
        property.ifPresent(query::property);
        query.mobileIons(
                list(json, "mobile_ions", ion -> labelled("mobile_ions", ion, MobileIon.values(), MobileIon::symbol)));
        query.valences(
                list(json, "valences", valence -> number("valences", valence).intValueExact()));
        query.classes(list(json, "classes", text -> text));
        query.withoutClasses(list(json, "without_classes", text -> text));
        query.anions(list(json, "anions", text -> text));
        query.with(list(json, "with", QuestionJson::element));
        query.withAny(list(json, "with_any", QuestionJson::element));
        query.onlyElements(truth(json, "only_elements").orElse(false));
        query.without(list(json, "without", QuestionJson::element));
        query.neutralMolecules(list(json, "neutral_molecules", text -> text));
        query.withoutMolecules(list(json, "without_molecules", text -> text));
        truth(json, "has_neutral_molecules").ifPresent(query::hasNeutralMolecules);
        truth(json, "composite").ifPresent(query::isComposite);
        materials(json, query);
        query.phases(list(json, "phases", text -> text));
        labels(json, query);
        bounds(json, "temperature_K").ifPresent(query::kelvin);
        bounds(json, "value").ifPresent(query::value);
        bounds(json, "years").ifPresent(query::years);
        query.qualifiers(list(json, "qualifiers", text -> text));
        query.kinds(list(
                json, "kinds", kind -> labelled("kinds", kind, ConductivityKind.values(), ConductivityKind::label)));
        text(json, "origin")
                .map(o -> labelled("origin", o, Origin.values(), Origin::label))
                .ifPresent(query::origin);
        query.methods(list(json, "methods", m -> labelled("methods", m, Method.values(), Method::label)));
        text(json, "doi").map(Doi::new).ifPresent(query::doi);
        text(json, "journal").ifPresent(query::journal);
        text(json, "doc").ifPresent(query::doc);
        Set<Status> statuses = list(json, "statuses", s -> labelled("statuses", s, Status.values(), Status::label));
        if (!statuses.isEmpty()) {
            query.statuses(statuses);
        }
        truth(json, "reported_here").ifPresent(query::reportedHere);
        query.findings(list(json, "findings", FindingId::new));
        // Of groups, sides and sums the numbers are ordered, not the findings.
        boolean ofFindings =
                Set.of("list", "sources", "exists").contains(text(json, "task").orElse("list"));
        text(json, "order")
                .map(order -> order(order, property))
                .filter(order -> ofFindings)
                .ifPresent(query::order);
        Optional.ofNullable(json.get("limit"))
                .map(limit -> number("limit", limit.asText()).intValueExact())
                .ifPresent(query::limit);
        Optional.ofNullable(json.get("skip"))
                .map(skip -> number("skip", skip.asText()).intValueExact())
                .ifPresent(query::offset);
        return query.build();
    }

    private static void materials(ObjectNode json, QueryBuilder query) {
        Set<String> names = list(json, "materials", text -> text);
        if (names.isEmpty()) {
            return;
        }
        if (names.size() > 1) {
            throw new IllegalArgumentException("one material at a time; compare several as “sides”");
        }
        String name = names.iterator().next();
        // A composition is found in any notation; a name only as it is written.
        Materials.read(name)
                .flatMap(Material::composition)
                .ifPresentOrElse(query::composition, () -> query.material(name));
    }

    private static Query.Order order(String word, Optional<Property> property) {
        boolean highIsBetter =
                property.filter(Property.ACTIVATION_ENERGY::equals).isEmpty();
        return switch (word) {
            case "highest" -> Query.Order.VALUE_DESCENDING;
            case "lowest" -> Query.Order.VALUE_ASCENDING;
            case "best" -> highIsBetter ? Query.Order.VALUE_DESCENDING : Query.Order.VALUE_ASCENDING;
            case "worst" -> highIsBetter ? Query.Order.VALUE_ASCENDING : Query.Order.VALUE_DESCENDING;
            case "newest" -> Query.Order.YEAR_DESCENDING;
            case "oldest" -> Query.Order.YEAR_ASCENDING;
            case "hottest" -> Query.Order.TEMPERATURE_DESCENDING;
            case "coldest" -> Query.Order.TEMPERATURE_ASCENDING;
            default ->
                throw new IllegalArgumentException("no order “" + word
                        + "”; it may be highest, lowest, best, worst, newest, oldest, hottest, coldest");
        };
    }

    private static void labels(ObjectNode json, QueryBuilder query) {
        if (!(json.get("labels") instanceof ObjectNode labels)) {
            return;
        }
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        labels.fieldNames().forEachRemaining(name -> wanted.put(name, list(labels, name, text -> text)));
        query.labels(wanted);
    }

    private static Optional<Bounds> bounds(ObjectNode json, String name) {
        JsonNode node = json.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!(node instanceof ObjectNode range)) {
            throw new IllegalArgumentException("“" + name + "” is a range: min or above, max or below");
        }
        for (Iterator<String> ends = range.fieldNames(); ends.hasNext(); ) {
            String end = ends.next();
            if (!Set.of("min", "max", "above", "below").contains(end)) {
                throw new IllegalArgumentException("a range has min or above, max or below, and no “" + end + "”");
            }
        }
        Optional<BigDecimal> min = decimal(range, "min");
        Optional<BigDecimal> max = decimal(range, "max");
        Optional<BigDecimal> low = min.or(() -> decimal(range, "above"));
        Optional<BigDecimal> high = max.or(() -> decimal(range, "below"));
        return low.isEmpty() && high.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bounds(low, min.isPresent(), high, max.isPresent()));
    }

    private static Optional<BigDecimal> decimal(ObjectNode range, String name) {
        return Optional.ofNullable(range.get(name)).map(node -> number(name, node.asText()));
    }

    private static BigDecimal number(String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + name + "” is a number, not “" + text + "”", e);
        }
    }

    private static Element element(String symbol) {
        return Element.ofSymbol(symbol).orElseThrow(() -> new IllegalArgumentException("no element “" + symbol + "”"));
    }

    private static Optional<Boolean> truth(ObjectNode json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(node -> !node.isNull())
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw new IllegalArgumentException("“" + name + "” is true or false");
                    }
                    return node.booleanValue();
                });
    }

    static Optional<String> text(ObjectNode json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    private static ArrayNode array(ObjectNode json, String name) {
        JsonNode node = json.get(name);
        if (node == null || node.isNull()) {
            return NODES.arrayNode();
        }
        return node instanceof ArrayNode array ? array : NODES.arrayNode().add(node);
    }

    static <T> Set<T> list(ObjectNode json, String name, Function<String, T> how) {
        Set<T> all = new LinkedHashSet<>();
        array(json, name).forEach(node -> all.add(how.apply(node.asText())));
        return all;
    }

    private static <E extends Enum<E>> E constant(String name, String text, E[] constants) {
        return labelled(name, text, constants, c -> c.name());
    }

    private static <E extends Enum<E>> E labelled(String name, String text, E[] constants, Function<E, String> label) {
        for (E constant : constants) {
            if (label.apply(constant).equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("“" + name + "” has no “" + text + "”; it may be "
                + String.join(
                        ", ",
                        Arrays.stream(constants)
                                .map(label)
                                .map(l -> l.equals(l.toUpperCase(Locale.ROOT)) && l.length() > 3
                                        ? l.toLowerCase(Locale.ROOT)
                                        : l)
                                .toList()));
    }
}
