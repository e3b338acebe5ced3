package org.ionary.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.ionary.domain.llm.Llm;

/** What must not pass for a reading, and how OpenAI's format tells what a reply cost. */
final class Replies {
    private Replies() {}

    static Optional<String> lack(String text) {
        return text.isBlank() ? Optional.of("an empty reply") : Optional.empty();
    }

    static String cut(Llm.Request request) {
        return "a reply cut off at its limit of " + request.maxTokens() + " tokens";
    }

    static String ended(String reason) {
        return "the model stopped" + (reason.isBlank() ? "" : ", " + reason);
    }

    static String refusal(String text) {
        return "the model refused" + (text.isBlank() ? "" : ": " + Answer.shortened(text));
    }

    /** Empty where the answer does not say both. */
    static Optional<TokenCount> usage(JsonNode body) {
        JsonNode sent = body.at("/usage/prompt_tokens");
        JsonNode written = body.at("/usage/completion_tokens");
        boolean known =
                sent.canConvertToInt() && written.canConvertToInt() && sent.asInt() >= 0 && written.asInt() >= 0;
        return known ? Optional.of(new TokenCount(sent.asInt(), written.asInt())) : Optional.empty();
    }
}
