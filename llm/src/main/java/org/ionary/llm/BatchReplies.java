package org.ionary.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;

/**
 * Replies of a file in OpenAI's batch format, in whatever order, put on tape. A line that holds no reading is reported
 * by its number, and the others go on.
 */
public final class BatchReplies {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private BatchReplies() {}

    /**
     * @param kept how many replies are new on tape
     * @param known how many were there before; the first stays
     * @param tokens of the new ones
     */
    public record Report(int kept, int known, TokenCount tokens, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param line counted from 1
     * @param cause one line for people
     */
    public record Problem(int line, String cause) {}

    /**
     * @throws IOException where the file cannot be read on; what was read is on tape
     * @throws PaperException where the tape cannot be read or written
     */
    public static Report read(BufferedReader lines, Tape tape) throws IOException, PaperException {
        int kept = 0;
        int known = 0;
        TokenCount tokens = TokenCount.NONE;
        List<Problem> problems = new ArrayList<>();
        String line = lines.readLine();
        for (int number = 1; line != null; number++, line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            switch (read(line)) {
                case Bad(String cause) -> problems.add(new Problem(number, Answer.shortened(cause)));
                case Good(String digest, Llm.Reply reply) -> {
                    if (tape.reply(digest).isPresent()) {
                        known++;
                    } else {
                        tape.keep(digest, reply);
                        kept++;
                        tokens = tokens.plus(new TokenCount(reply.inputTokens(), reply.outputTokens()));
                    }
                }
            }
        }
        return new Report(kept, known, tokens, problems);
    }

    private sealed interface Read permits Good, Bad {}

    private record Good(String digest, Llm.Reply reply) implements Read {}

    private record Bad(String cause) implements Read {}

    private static Read read(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return new Bad("not JSON");
        }
        String digest = json.path("custom_id").asText();
        if (!DIGEST.matcher(digest).matches()) {
            return new Bad("its custom_id is not that of a request");
        }
        JsonNode error = json.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            return new Bad("the request failed: " + said(error));
        }
        JsonNode response = json.path("response");
        JsonNode status = response.path("status_code");
        if (status.asInt() != 200) {
            return new Bad("the request failed: "
                    + (status.isInt() ? "HTTP " + status.asInt() + " " : "no status ")
                    + said(response.at("/body/error")));
        }
        return reply(digest, response.path("body"));
    }

    private static Read reply(String digest, JsonNode body) {
        JsonNode message = body.at("/choices/0/message");
        String refusal = message.path("refusal").asText("");
        String end = body.at("/choices/0/finish_reason").asText("");
        String text =
                message.path("content").isTextual() ? message.path("content").asText() : "";
        Optional<String> lack = message.path("refusal").isTextual() && !refusal.isBlank()
                ? Optional.of(Replies.refusal(refusal))
                : end.equals("length")
                        ? Optional.of("a reply cut off at its limit")
                        : end.equals("content_filter") ? Optional.of(Replies.ended(end)) : Replies.lack(text);
        if (lack.isPresent()) {
            return new Bad(lack.get());
        }
        // The request is not at hand, and the tape only tells what was paid: unknown is 0.
        TokenCount tokens = Replies.usage(body).orElseGet(() -> new TokenCount(0, Tokens.in(text)));
        return new Good(digest, new Llm.Reply(text, Math.toIntExact(tokens.input()), Math.toIntExact(tokens.output())));
    }

    private static String said(JsonNode error) {
        if (error.isTextual()) {
            return error.asText();
        }
        String message = error.path("message").asText("");
        return message.isBlank() ? error.path("code").asText("") : message;
    }
}
