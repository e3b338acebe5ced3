package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.SourceId;
import org.jspecify.annotations.Nullable;

/** Findings as stored JSON and back, equal. */
final class FindingCodec {
    private FindingCodec() {}

    static String encode(Finding finding) {
        ObjectNode object = Fields.object()
                .put("id", finding.id().value())
                .put("source", finding.source().sha256());
        object.set("measurement", encode(finding.measurement()));
        ArrayNode readers = object.putArray("readers");
        finding.readers().forEach(reader -> readers.add(ReaderCodec.encode(reader)));
        object.put("status", finding.status().name()).put("confidence", finding.confidence());
        ArrayNode flags = object.putArray("flags");
        finding.flags().forEach(flag -> flags.add(flag.name()));
        return Fields.write(object);
    }

    static Finding decode(String json) {
        return Fields.read(
                Fields.parse(json),
                fields -> new Finding(
                        new FindingId(fields.text("id")),
                        new SourceId(fields.text("source")),
                        decodeMeasurement(fields.get("measurement")),
                        fields.list("readers", ReaderCodec::decode),
                        fields.constant("status", Status.class),
                        fields.number("confidence"),
                        new HashSet<>(fields.list("flags", flag -> Fields.constant(Flag.class, Fields.text(flag))))));
    }

    private static ObjectNode encode(Measurement measurement) {
        ObjectNode object =
                Fields.object().put("property", measurement.property().name());
        object.set("material", MaterialCodec.encode(measurement.material()));
        object.set("quantity", QuantityCodec.encode(measurement.quantity()));
        measurement
                .temperature()
                .ifPresent(temperature -> object.set("temperature", QuantityCodec.encode(temperature)));
        object.put("kind", measurement.kind().name())
                .put("origin", measurement.origin().name());
        measurement.method().ifPresent(method -> object.put("method", method.name()));
        object.put("reportedHere", measurement.reportedHere());
        measurement.citedFrom().ifPresent(doi -> object.put("citedFrom", doi.value()));
        ObjectNode conditions = object.putObject("conditions");
        measurement.conditions().forEach((kind, text) -> conditions.put(kind.name(), text));
        if (!measurement.labels().isEmpty()) {
            ObjectNode labels = object.putObject("labels");
            measurement.labels().forEach(labels::put);
        }
        ArrayNode evidence = object.putArray("evidence");
        measurement.evidence().forEach(place -> evidence.add(encode(place)));
        return object;
    }

    private static Measurement decodeMeasurement(@Nullable JsonNode node) {
        return Fields.read(
                node,
                fields -> new Measurement(
                        fields.constant("property", Property.class),
                        fields.optional("material", MaterialCodec::decode).orElseThrow(FindingCodec::incomplete),
                        fields.optional("quantity", QuantityCodec::decode).orElseThrow(FindingCodec::incomplete),
                        fields.optional("temperature", QuantityCodec::decodeTemperature),
                        fields.constant("kind", ConductivityKind.class),
                        fields.constant("origin", Origin.class),
                        fields.optionalConstant("method", Method.class),
                        fields.truth("reportedHere"),
                        fields.optionalText("citedFrom").map(Doi::new),
                        conditions(fields.entries("conditions")),
                        fields.optional("labels", FindingCodec::labels).orElse(Map.of()),
                        fields.list("evidence", FindingCodec::decodeEvidence)));
    }

    private static UnreadableContent incomplete() {
        return new UnreadableContent("a measurement without material or quantity");
    }

    private static Map<ConditionKind, String> conditions(Fields entries) {
        Map<ConditionKind, String> conditions = new EnumMap<>(ConditionKind.class);
        for (String kind : entries.names()) {
            conditions.put(Fields.constant(ConditionKind.class, kind), entries.text(kind));
        }
        return conditions;
    }

    private static Map<String, String> labels(JsonNode node) {
        return Fields.read(node, fields -> {
            Map<String, String> labels = new TreeMap<>();
            fields.names().forEach(name -> labels.put(name, fields.text(name)));
            return labels;
        });
    }

    private static ObjectNode encode(Evidence evidence) {
        ObjectNode object = Fields.object();
        place(object, evidence.value());
        object.put("quote", evidence.quote()).put("section", evidence.section());
        evidence.page().ifPresent(page -> object.put("page", page));
        evidence.elsewhere().ifPresent(printed -> place(object.putObject("elsewhere"), printed));
        return object;
    }

    private static void place(ObjectNode object, Locus place) {
        object.put("block", place.block());
        if (place instanceof Locus.InCell cell) {
            object.put("row", cell.row()).put("column", cell.column());
        }
        object.put("begin", place.begin()).put("end", place.end());
    }

    private static Evidence decodeEvidence(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Evidence(
                        decodeLocus(fields),
                        fields.text("quote"),
                        fields.text("section"),
                        fields.optionalInteger("page"),
                        fields.optional("elsewhere", place -> Fields.read(place, FindingCodec::decodeLocus))));
    }

    static Locus decodeLocus(Fields fields) {
        int block = fields.integer("block");
        int begin = fields.integer("begin");
        int end = fields.integer("end");
        return fields.get("row") == null
                ? new Locus.InText(block, begin, end)
                : new Locus.InCell(block, fields.integer("row"), fields.integer("column"), begin, end);
    }
}
