package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Repair;

/** What was read from a text, as {@code ionary parse --json} prints it. */
final class ParsedTextJson {
    private ParsedTextJson() {}

    static ObjectNode of(ParsedText parsed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("text", parsed.text());
        ArrayNode quantities = json.putArray("quantities");
        parsed.quantities().forEach(quantity -> put(quantities.addObject(), parsed, quantity));
        ArrayNode materials = json.putArray("materials");
        parsed.materials().forEach(material -> put(materials.addObject(), material));
        return json;
    }

    private static void put(ObjectNode json, ParsedText parsed, ReadQuantity quantity) {
        json.put("raw", quantity.raw()).put("begin", quantity.begin()).put("end", quantity.end());
        json.put("number", parsed.words(quantity.numberBegin(), quantity.numberEnd()));
        json.put("printed_unit", parsed.words(quantity.tailBegin(), quantity.tailEnd()));
        json.put("dimension", quantity.dimension().label());
        json.put("value", quantity.exponentLost() ? null : quantity.low());
        json.put("value_max", quantity.high().orElse(null));
        json.put("uncertainty", quantity.uncertainty().orElse(null));
        json.put("unit", quantity.dimension().unit());
        json.put("qualifier", quantity.sense().qualifier());
        json.put("repaired", quantity.repaired()).put("plausibility", quantity.plausibility());
        ArrayNode repairs = json.putArray("repairs");
        for (Repair repair : quantity.repairs()) {
            repairs.addObject().put("reason", repair.reason()).put("plausibility", repair.plausibility());
        }
        quantity.temperature()
                .ifPresent(temperature -> json.put(
                                "temperature_origin", temperature.origin().label())
                        .put("temperature_role", temperature.role().label()));
    }

    private static void put(ObjectNode json, Material material) {
        json.put("material", material.asWritten());
        json.put("name", material.name().orElse(null));
        json.put("formula", material.formula().orElse(null));
        ObjectNode elements = json.putObject("elements");
        material.composition()
                .ifPresent(composition -> composition
                        .amounts()
                        .forEach((element, amount) -> elements.put(element.toString(), amount.doubleValue())));
        json.put("phase", material.phase().orElse(null));
        json.put("mobile_ion", material.mobileIon().map(MobileIon::symbol).orElse(null));
        json.put("family", material.family().label());
    }
}
