package org.ionary.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.ask.Conversation;
import org.ionary.domain.finding.FindingId;
import org.ionary.store.Library;

/**
 * What a conversation has come to, kept under a name in the library's folder: what was asked last and which findings
 * were shown. Without a name nothing is kept.
 */
record ChatSession(Path library, String name) {
    private static final int MOST_SHOWN = 1000;

    private Path file() {
        return library.resolve("chats").resolve(name + ".json");
    }

    Conversation resumed(Library opened) throws IOException {
        if (name.isEmpty() || !Files.isRegularFile(file())) {
            return Conversation.begun();
        }
        JsonNode kept = Json.MAPPER.readTree(Files.readString(file()));
        List<FindingId> shown = new ArrayList<>();
        kept.path("shown").forEach(id -> shown.add(new FindingId(id.asText())));
        Optional<ObjectNode> said =
                kept.get("said") instanceof ObjectNode asked ? Optional.of(asked) : Optional.empty();
        return Conversation.resumed(said, opened.byIds(shown));
    }

    void keep(Conversation conversation) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        ObjectNode kept = Json.MAPPER.createObjectNode();
        conversation.said().ifPresent(said -> kept.set("said", said));
        var shown = kept.putArray("shown");
        conversation.shown().stream()
                .limit(MOST_SHOWN)
                .forEach(cited -> shown.add(cited.finding().id().value()));
        Files.createDirectories(file().getParent());
        Path part = Files.createTempFile(file().getParent(), name, ".part");
        Files.writeString(part, kept.toString());
        Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
