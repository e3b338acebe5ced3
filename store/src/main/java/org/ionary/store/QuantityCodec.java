package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.finding.Unit;

/** Quantities and temperatures as stored JSON and back, equal to the last digit. */
final class QuantityCodec {
    private QuantityCodec() {}

    static ObjectNode encode(Quantity quantity) {
        ObjectNode object = Fields.object();
        switch (quantity) {
            case Quantity.Exact exact -> {
                object.put("is", "exact")
                        .put("value", exact.value().toString())
                        .put("approximate", exact.approximate());
                exact.uncertainty().ifPresent(plusMinus -> object.put("uncertainty", plusMinus.toString()));
            }
            case Quantity.Interval interval ->
                object.put("is", "interval")
                        .put("low", interval.low().toString())
                        .put("high", interval.high().toString())
                        .put("approximate", interval.approximate());
            case Quantity.Bound bound ->
                object.put("is", "bound")
                        .put("side", bound.side().name())
                        .put("value", bound.value().toString());
            case Quantity.Magnitude magnitude ->
                object.put("is", "magnitude").put("value", magnitude.value().toString());
        }
        return object.put("unit", quantity.unit().name()).put("raw", quantity.raw());
    }

    static Quantity decode(JsonNode node) {
        return Fields.read(node, fields -> {
            Unit unit = fields.constant("unit", Unit.class);
            String raw = fields.text("raw");
            return switch (fields.text("is")) {
                case "exact" ->
                    new Quantity.Exact(
                            fields.decimal("value"),
                            unit,
                            raw,
                            fields.truth("approximate"),
                            fields.optionalDecimal("uncertainty"));
                case "interval" ->
                    new Quantity.Interval(
                            fields.decimal("low"), fields.decimal("high"), unit, raw, fields.truth("approximate"));
                case "bound" ->
                    new Quantity.Bound(
                            fields.constant("side", Quantity.Bound.Side.class), fields.decimal("value"), unit, raw);
                case "magnitude" -> new Quantity.Magnitude(fields.decimal("value"), unit, raw);
                default -> throw new UnreadableContent("unknown kind of quantity");
            };
        });
    }

    static ObjectNode encode(Temperature temperature) {
        ObjectNode object = Fields.object().put("kelvin", temperature.kelvin().toString());
        temperature.upperKelvin().ifPresent(high -> object.put("upperKelvin", high.toString()));
        return object.put("origin", temperature.origin().name()).put("raw", temperature.raw());
    }

    static Temperature decodeTemperature(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Temperature(
                        fields.decimal("kelvin"),
                        fields.optionalDecimal("upperKelvin"),
                        fields.constant("origin", Temperature.Origin.class),
                        fields.text("raw")));
    }
}
