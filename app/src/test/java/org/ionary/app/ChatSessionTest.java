package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ionary.ask.Conversation;
import org.ionary.ask.Questions;
import org.ionary.ask.Vocabulary;
import org.ionary.store.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatSessionTest {
    @TempDir
    private Path folder;

    @Test
    void aConversationGoesOnUnderItsName() throws IOException {
        Questions questions = new Questions(Vocabulary.empty());
        Optional<ObjectNode> said =
                questions.read("best Mg conductor at RT", Conversation.begun()).said();
        ChatSession kept = new ChatSession(folder, "mg-work");
        kept.keep(Conversation.resumed(said, List.of()));
        try (Library library = Library.openForWriting(folder, Clock.systemUTC())) {
            Conversation resumed = new ChatSession(folder, "mg-work").resumed(library);
            ObjectNode next = questions.read("and for Na?", resumed).said().orElseThrow();
            assertThat(next.get("mobile_ions").toString()).isEqualTo("[\"Na\"]");
            assertThat(next.get("order").asText()).isEqualTo("best");
            assertThat(new ChatSession(folder, "another").resumed(library).isBegun())
                    .isFalse();
        }
    }

    @Test
    void withoutANameNothingIsKept() throws IOException {
        new ChatSession(folder, "").keep(Conversation.begun());
        assertThat(Files.exists(folder.resolve("chats"))).isFalse();
    }
}
