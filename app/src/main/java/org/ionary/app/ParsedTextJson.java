package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.normalize.ChargeBalance;
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
        ObjectNode names = json.putObject("names");
        parsed.names()
                .forEach(name -> names.put(name.name().text(), name.formula().text()));
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

    private static void put(ObjectNode json, ParsedMaterial parsed) {
        Material material = parsed.material();
        json.put("material", material.asWritten());
        json.put("name", material.name().orElse(null));
        parsed.resolved()
                .ifPresent(
                        resolved -> json.put("resolved_by", resolved.by().name().toLowerCase(Locale.ROOT))
                                .put("otherwise", resolved.otherwise().orElse(null)));
        json.put("formula", material.formula().orElse(null));
        json.put("reduced", parsed.reduced().orElse(null));
        json.put("molar_mass", parsed.molarMass().orElse(null));
        ObjectNode elements = json.putObject("elements");
        material.composition()
                .ifPresent(composition -> composition
                        .amounts()
                        .forEach((element, amount) -> elements.put(element.toString(), amount.doubleValue())));
        ArrayNode series = json.putArray("series");
        parsed.members().forEach(series::add);
        ObjectNode adducts = json.putObject("neutral_molecules");
        material.adducts().forEach(adducts::put);
        ArrayNode additives = json.putArray("additives");
        for (Additive additive : material.additives()) {
            additives
                    .addObject()
                    .put("formula", additive.formula())
                    .put("percent", additive.percent())
                    .put("basis", additive.basis().label());
        }
        json.put("phase", material.phase().orElse(null));
        json.put("mobile_ion", material.mobileIon().map(MobileIon::symbol).orElse(null));
        json.put("valence", material.mobileIon().map(MobileIon::valence).orElse(null));
        json.put("family", material.family().label());
        ArrayNode classes = json.putArray("classes");
        parsed.classes().forEach(classes::add);
        json.put("charge_excess", parsed.balance().map(ChargeBalance::excess).orElse(null));
    }
}
