package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ionary.domain.finding.Reader;

/** Readers as stored JSON and back, equal. */
final class ReaderCodec {
    private ReaderCodec() {}

    static ObjectNode encode(Reader reader) {
        ObjectNode object = Fields.object();
        return switch (reader) {
            case Reader.Rules rules -> object.put("is", "rules").put("version", rules.version());
            case Reader.Tables tables -> object.put("is", "tables").put("version", tables.version());
            case Reader.Model model ->
                object.put("is", "model")
                        .put("provider", model.provider())
                        .put("name", model.name())
                        .put("prompt", model.prompt())
                        .put("promptVersion", model.promptVersion());
            case Reader.Human human -> object.put("is", "human").put("who", human.who());
            case Reader.Dataset dataset -> object.put("is", "dataset").put("name", dataset.name());
        };
    }

    static Reader decode(JsonNode node) {
        return Fields.read(node, fields -> switch (fields.text("is")) {
            case "rules" -> new Reader.Rules(fields.integer("version"));
            case "tables" -> new Reader.Tables(fields.integer("version"));
            case "model" ->
                new Reader.Model(
                        fields.text("provider"),
                        fields.text("name"),
                        fields.text("prompt"),
                        fields.integer("promptVersion"));
            case "human" -> new Reader.Human(fields.text("who"));
            case "dataset" -> new Reader.Dataset(fields.text("name"));
            default -> throw new UnreadableContent("unknown kind of reader");
        });
    }
}
