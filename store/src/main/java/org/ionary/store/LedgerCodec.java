package org.ionary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.Ledger;
import org.ionary.domain.RejectionReason;

/** Ledgers as stored JSON and back, equal. */
final class LedgerCodec {
    private LedgerCodec() {}

    static String encode(Ledger ledger) {
        return Fields.write(node(ledger));
    }

    static String encode(List<Ledger> ledgers) {
        ArrayNode array = Fields.array();
        ledgers.forEach(ledger -> array.add(node(ledger)));
        return Fields.write(array);
    }

    static Ledger decode(String json) {
        return ledger(Fields.parse(json));
    }

    static List<Ledger> decodeAll(String json) {
        return Fields.list(Fields.parse(json), LedgerCodec::ledger);
    }

    private static ObjectNode node(Ledger ledger) {
        ObjectNode object = Fields.object();
        object.put("stage", ledger.stage()).put("in", ledger.in()).put("accepted", ledger.accepted());
        ObjectNode rejected = object.putObject("rejected");
        ledger.rejected().forEach((reason, count) -> rejected.put(reason.name(), count));
        return object.put("failed", ledger.failed());
    }

    private static Ledger ledger(JsonNode node) {
        return Fields.read(
                node,
                fields -> new Ledger(
                        fields.text("stage"),
                        fields.integer("in"),
                        fields.integer("accepted"),
                        rejected(fields.entries("rejected")),
                        fields.integer("failed")));
    }

    private static Map<RejectionReason, Integer> rejected(Fields entries) {
        Map<RejectionReason, Integer> rejected = new EnumMap<>(RejectionReason.class);
        for (String reason : entries.names()) {
            rejected.put(Fields.constant(RejectionReason.class, reason), entries.integer(reason));
        }
        return rejected;
    }
}
