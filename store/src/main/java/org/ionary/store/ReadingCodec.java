package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.Ledger;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Paper;
import org.jspecify.annotations.Nullable;

/** Readings as stored JSON and back, equal. */
final class ReadingCodec {
    private ReadingCodec() {}

    /** @param paper as it was read for it; absent where it is the one that stands */
    record Work(List<Finding> findings, Ledger ledger, Optional<Paper> paper) {}

    static String encode(Work work) {
        ObjectNode object = Fields.object();
        ArrayNode findings = object.putArray("findings");
        work.findings().forEach(finding -> findings.add(Fields.parse(FindingCodec.encode(finding))));
        object.set("ledger", Fields.parse(LedgerCodec.encode(work.ledger())));
        work.paper().ifPresent(paper -> {
            ObjectNode node = object.putObject("paper");
            node.set("front", Fields.parse(PaperCodec.encode(paper)));
            ArrayNode blocks = node.putArray("blocks");
            paper.blocks().stream()
                    .map(BlockCodec::encode)
                    .forEach(row -> blocks.addObject()
                            .put("ordinal", row.ordinal())
                            .put("kind", row.kind())
                            .put("section", row.section())
                            .put("sectionKind", row.sectionKind())
                            .put("text", row.text())
                            .put("payload", row.payload()));
        });
        return Fields.write(object);
    }

    static Work decode(String json) {
        return Fields.read(
                Fields.parse(json),
                fields -> new Work(
                        fields.list("findings", node -> FindingCodec.decode(Fields.write(node))),
                        LedgerCodec.decode(Fields.write(present(fields.get("ledger")))),
                        fields.optional("paper", ReadingCodec::paper)));
    }

    private static Paper paper(JsonNode node) {
        return Fields.read(node, fields -> {
            PaperCodec.Front front = PaperCodec.decode(Fields.write(present(fields.get("front"))));
            return new Paper(
                    front.source(),
                    front.bibliography(),
                    fields.list("blocks", block -> BlockCodec.decode(row(block))),
                    front.notices());
        });
    }

    private static BlockCodec.Row row(JsonNode node) {
        return Fields.read(
                node,
                fields -> new BlockCodec.Row(
                        fields.integer("ordinal"),
                        fields.text("kind"),
                        fields.text("section"),
                        fields.text("sectionKind"),
                        fields.text("text"),
                        fields.text("payload")));
    }

    private static JsonNode present(@Nullable JsonNode node) {
        if (node == null) {
            throw new UnreadableContent("a reading without ledger or paper");
        }
        return node;
    }
}
