package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;

/** Materials as stored JSON and back, equal. */
final class MaterialCodec {
    private MaterialCodec() {}

    static ObjectNode encode(Material material) {
        ObjectNode object = Fields.object();
        object.put("asWritten", material.asWritten());
        material.name().ifPresent(name -> object.put("name", name));
        material.formula().ifPresent(formula -> object.put("formula", formula));
        material.composition().ifPresent(composition -> {
            ObjectNode amounts = object.putObject("composition");
            composition.amounts().forEach((element, amount) -> amounts.put(element.symbol(), amount));
        });
        ObjectNode adducts = object.putObject("adducts");
        material.adducts().forEach(adducts::put);
        ArrayNode additives = object.putArray("additives");
        for (Additive additive : material.additives()) {
            additives
                    .addObject()
                    .put("formula", additive.formula())
                    .put("percent", additive.percent())
                    .put("basis", additive.basis().name());
        }
        material.phase().ifPresent(phase -> object.put("phase", phase));
        material.mobileIon().ifPresent(ion -> object.put("mobileIon", ion.name()));
        object.put("family", material.family().name());
        return object;
    }

    static Material decode(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Material(
                        fields.text("asWritten"),
                        fields.optionalText("name"),
                        fields.optionalText("formula"),
                        fields.optional("composition", MaterialCodec::composition),
                        adducts(fields.entries("adducts")),
                        fields.list("additives", MaterialCodec::additive),
                        fields.optionalText("phase"),
                        fields.optionalConstant("mobileIon", MobileIon.class),
                        fields.constant("family", Family.class)));
    }

    private static Composition composition(JsonNode node) {
        return Fields.read(node, entries -> {
            Map<Element, Double> amounts = new EnumMap<>(Element.class);
            for (String symbol : entries.names()) {
                Element element = Element.ofSymbol(symbol)
                        .orElseThrow(() -> new UnreadableContent(symbol + " is not an element"));
                amounts.put(element, entries.number(symbol));
            }
            return new Composition(amounts);
        });
    }

    private static Map<String, Double> adducts(Fields entries) {
        Map<String, Double> adducts = new TreeMap<>();
        for (String formula : entries.names()) {
            adducts.put(formula, entries.number(formula));
        }
        return adducts;
    }

    private static Additive additive(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Additive(
                        fields.text("formula"),
                        fields.number("percent"),
                        fields.constant("basis", Additive.Basis.class)));
    }
}
