package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;

/** A lead as stored JSON and back, equal. */
final class LeadCodec {
    private LeadCodec() {}

    static String encode(Lead lead) {
        ObjectNode object = Fields.object().put("key", lead.key());
        object.set("cited", PaperCodec.encode(lead.cited()));
        lead.summary().ifPresent(summary -> object.put("summary", summary));
        ArrayNode places = object.putArray("places");
        for (Place place : lead.places()) {
            ObjectNode entry = places.addObject()
                    .put("address", place.address().toString())
                    .put("form", place.form().name());
            place.license().ifPresent(license -> entry.put("license", license));
        }
        return Fields.write(object);
    }

    static Lead decode(String json) {
        return Fields.read(
                Fields.parse(json),
                fields -> new Lead(
                        fields.text("key"),
                        PaperCodec.bibliography(fields.get("cited")),
                        fields.optionalText("summary"),
                        fields.list("places", LeadCodec::place)));
    }

    private static Place place(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Place(
                        URI.create(fields.text("address")),
                        fields.constant("form", Place.Form.class),
                        fields.optionalText("license")));
    }
}
