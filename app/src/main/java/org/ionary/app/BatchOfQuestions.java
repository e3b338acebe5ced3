package org.ionary.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.ionary.ask.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * Conversations from a file, answered turn by turn. A line of the file is {@code {"id", "turns": [{"question"}]}}, a
 * line of the answers {@code {"id", "turn", "question", "answer"}}, turns counted from 1.
 */
record BatchOfQuestions(Asked asked, Screen screen) {

    /** @throws UsageException where the file cannot be read, or a line is no conversation; names the line */
    int run(Path file, @Nullable Path output) throws IOException, UsageException {
        List<String> lines = lines(file);
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                answer(lines.get(i), file + ", line " + (i + 1), answers);
            }
        }
        if (output == null) {
            screen.out().print(answers);
        } else {
            try (Writer out = Files.newBufferedWriter(output)) {
                out.append(answers);
            }
        }
        return ExitCodes.WELL;
    }

    private static List<String> lines(Path file) throws IOException, UsageException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + file);
        }
    }

    private void answer(String line, String place, StringBuilder answers) throws IOException, UsageException {
        JsonNode conversation;
        try {
            conversation = Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UsageException(place + " is not JSON: " + e.getOriginalMessage());
        }
        if (!conversation.path("id").isTextual() || !conversation.path("turns").isArray()) {
            throw new UsageException(place + " has no id and turns");
        }
        Conversation before = Conversation.begun();
        int number = 0;
        for (JsonNode turn : conversation.get("turns")) {
            String question = turn.path("question").asText();
            if (question.isBlank()) {
                throw new UsageException(place + ": turn " + (number + 1) + " has no question");
            }
            Asked.Turn answered = asked.ask(question, before);
            before = answered.conversation();
            number++;
            ObjectNode out = Json.MAPPER.createObjectNode();
            out.put("id", conversation.get("id").asText()).put("turn", number).put("question", question);
            out.set("answer", AnswerJson.of(answered.answer(), answered.form()));
            answers.append(out).append('\n');
        }
    }
}
