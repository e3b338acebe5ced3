package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Locus;

/** One line of an export, read back. A field that no export has is refused. */
record ExportedFinding(
        FindingId id,
        String doc,
        Bibliography bibliography,
        Measurement measurement,
        List<Reader> readers,
        Status status,
        double confidence,
        Set<Flag> flags,
        Optional<FindingId> copyOf) {

    static ExportedFinding of(ObjectNode line) {
        return Fields.read(withoutNulls(line), ExportedFinding::read);
    }

    /** What is absent is null in an export. */
    private static ObjectNode withoutNulls(ObjectNode object) {
        ObjectNode kept = object.deepCopy();
        kept.properties().removeIf(field -> field.getValue().isNull());
        kept.properties().forEach(field -> {
            if (field.getKey().equals("evidence") && field.getValue() instanceof ObjectNode evidence) {
                field.setValue(withoutNulls(evidence));
            }
        });
        return kept;
    }

    private static ExportedFinding read(Fields line) {
        // Follow from others.
        line.get("valence");
        line.get("unit");
        line.get("additives");
        return new ExportedFinding(
                new FindingId(line.text("id")),
                line.text("doc"),
                new Bibliography(
                        line.optionalText("doi").map(Doi::new),
                        line.optionalText("title"),
                        line.list("authors", Fields::text),
                        line.optionalText("journal"),
                        line.optionalInteger("year"),
                        Optional.empty()),
                measurement(line),
                line.list("readers", node -> reader(Fields.text(node))),
                labelled(Status.values(), Status::label, line.text("status")),
                line.number("confidence"),
                new HashSet<>(line.list("flags", node -> labelled(Flag.values(), Flag::label, Fields.text(node)))),
                line.optionalText("copy_of").map(FindingId::new));
    }

    private static Measurement measurement(Fields line) {
        Property property = labelled(Property.values(), Property::label, line.text("property"));
        return new Measurement(
                property,
                material(line),
                quantity(line, property),
                temperature(line),
                line.optionalText("kind")
                        .map(kind -> labelled(ConductivityKind.values(), ConductivityKind::label, kind))
                        .orElse(ConductivityKind.UNSPECIFIED),
                labelled(Origin.values(), Origin::label, line.text("origin")),
                line.optionalText("method").map(method -> labelled(Method.values(), Method::label, method)),
                line.truth("reported_here"),
                line.optionalText("cited_from").map(Doi::new),
                conditions(line.entries("conditions")),
                texts(line.entries("labels")),
                line.optional("evidence", ExportedFinding::evidence).map(List::of).orElse(List.of()));
    }

    private static Material material(Fields line) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        amounts(line.entries("elements"))
                .forEach((symbol, amount) -> amounts.put(
                        Element.ofSymbol(symbol)
                                .orElseThrow(() -> new UnreadableContent(symbol + " is not an element")),
                        amount));
        return new Material(
                line.text("material"),
                line.optionalText("name"),
                line.optionalText("formula"),
                amounts.isEmpty() ? Optional.empty() : Optional.of(new Composition(amounts)),
                amounts(line.entries("neutral_molecules")),
                line.list("additive_shares", ExportedFinding::additive),
                line.optionalText("phase"),
                line.optionalText("mobile_ion").map(ion -> labelled(MobileIon.values(), MobileIon::symbol, ion)),
                labelled(Family.values(), Family::label, line.text("family")));
    }

    private static Additive additive(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Additive(
                        fields.text("formula"),
                        fields.number("percent"),
                        labelled(Additive.Basis.values(), Additive.Basis::label, fields.text("basis"))));
    }

    private static Quantity quantity(Fields line, Property property) {
        BigDecimal value = number(line, "value").orElseThrow(() -> new UnreadableContent("a finding without a value"));
        Optional<BigDecimal> high = number(line, "value_max");
        Optional<BigDecimal> uncertainty = number(line, "uncertainty");
        String raw = line.text("raw");
        String qualifier = line.text("qualifier");
        boolean approximate = qualifier.equals("approx");
        return switch (qualifier) {
            case "exact", "approx" ->
                high.isPresent()
                        ? new Quantity.Interval(value, high.get(), property.unit(), raw, approximate)
                        : new Quantity.Exact(value, property.unit(), raw, approximate, uncertainty);
            case "less_than" -> new Quantity.Bound(Quantity.Bound.Side.BELOW, value, property.unit(), raw);
            case "greater_than" -> new Quantity.Bound(Quantity.Bound.Side.ABOVE, value, property.unit(), raw);
            case "order_of_magnitude" -> new Quantity.Magnitude(value, property.unit(), raw);
            default -> throw new UnreadableContent(qualifier + " is no qualifier");
        };
    }

    private static Optional<Temperature> temperature(Fields line) {
        Optional<BigDecimal> one = number(line, "temperature_K");
        Optional<BigDecimal> low = number(line, "temperature_min_K");
        Optional<BigDecimal> high = number(line, "temperature_max_K");
        Optional<String> raw = line.optionalText("temperature_raw");
        Optional<String> origin = line.optionalText("temperature_origin");
        return one.or(() -> low)
                .map(kelvin -> new Temperature(
                        kelvin,
                        high,
                        labelled(Temperature.Origin.values(), Temperature.Origin::label, origin.orElse("")),
                        raw.orElse("")));
    }

    /** Its place is where it was printed; in which export it stands is not known here. */
    private static Evidence evidence(JsonNode node) {
        return Fields.read(node, fields -> {
            String quote = fields.text("quote");
            String section = fields.text("section");
            OptionalInt page = fields.optionalInteger("page");
            Locus printed = FindingCodec.decodeLocus(fields);
            return new Evidence(printed, quote, section, page);
        });
    }

    private static Reader reader(String label) {
        int colon = label.indexOf(':');
        int at = label.lastIndexOf('@');
        if (label.startsWith("human:")) {
            return new Reader.Human(label.substring(colon + 1));
        }
        if (label.startsWith("dataset:")) {
            return new Reader.Dataset(label.substring(colon + 1));
        }
        try {
            int version = Integer.parseInt(label.substring(at + 1));
            String before = label.substring(0, Math.max(at, 0));
            int slash = before.lastIndexOf('/');
            return switch (before) {
                case "rules" -> new Reader.Rules(version);
                case "tables" -> new Reader.Tables(version);
                default ->
                    new Reader.Model(
                            before.substring(0, colon),
                            before.substring(colon + 1, slash),
                            before.substring(slash + 1),
                            version);
            };
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableContent("'" + label + "' is no reader", e);
        }
    }

    private static Map<ConditionKind, String> conditions(Fields entries) {
        Map<ConditionKind, String> conditions = new EnumMap<>(ConditionKind.class);
        texts(entries)
                .forEach((kind, text) ->
                        conditions.put(labelled(ConditionKind.values(), ConditionKind::label, kind), text));
        return conditions;
    }

    private static Map<String, String> texts(Fields entries) {
        Map<String, String> texts = new TreeMap<>();
        entries.names().forEach(name -> texts.put(name, entries.text(name)));
        return texts;
    }

    private static Map<String, Double> amounts(Fields entries) {
        Map<String, Double> amounts = new TreeMap<>();
        entries.names().forEach(name -> amounts.put(name, entries.number(name)));
        return amounts;
    }

    private static Optional<BigDecimal> number(Fields line, String name) {
        return line.optional(name, node -> {
            if (!node.isNumber()) {
                throw new UnreadableContent(name + " is no number: " + node);
            }
            return node.decimalValue();
        });
    }

    private static <E> E labelled(E[] values, Function<E, String> label, String wanted) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UnreadableContent("'" + wanted + "' is none of "
                        + String.join(", ", new ArrayList<>(Arrays.stream(values).map(label).toList()))));
    }
}
