package org.ionary.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.ionary.domain.Checks;
import org.ionary.domain.llm.Llm;
import org.jspecify.annotations.Nullable;

/**
 * Requests as a file of OpenAI's batch format, a request a line: {@code custom_id} is the digest, {@code body} is what
 * a call would send, held to the schema.
 */
public final class BatchRequests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "/v1/chat/completions";

    private BatchRequests() {}

    /**
     * Writes the requests in their order, each with a line feed behind it.
     *
     * @throws IllegalArgumentException where a request is to a model of another provider than {@code openai}
     */
    public static void write(List<Llm.Request> requests, Appendable out) throws IOException {
        for (Llm.Request request : requests) {
            out.append(line(request)).append('\n');
        }
    }

    static String line(Llm.Request request) throws JsonProcessingException {
        ObjectNode line = JSON.createObjectNode();
        line.put("custom_id", request.digest()).put("method", "POST").put("url", URL);
        line.set("body", JSON.readTree(body(request)));
        return JSON.writeValueAsString(line);
    }

    /** The adapter itself writes it, to a client that sends nothing. */
    private static String body(Llm.Request request) {
        Llm.ModelName model = request.model();
        Checks.require(
                model.provider().equals(Provider.OPENAI.label()), "a batch file is for models of openai, not " + model);
        ModelSettings settings = new ModelSettings(
                Provider.OPENAI,
                Provider.OPENAI.home(),
                model.name(),
                Secret.none(),
                Duration.ofSeconds(1),
                1,
                1,
                StructuredOutput.SCHEMA);
        Dialect dialect = Dialect.first(settings.structuredOutput());
        Copied client = new Copied();
        Protocol.model(settings, dialect, request, client).chat(Protocol.chat(settings.provider(), dialect, request));
        return client.body();
    }

    /** Keeps what would be sent, and answers with the least there is. */
    private static final class Copied implements HttpClient {
        private @Nullable String body;

        String body() {
            if (body == null) {
                throw new IllegalStateException("nothing was sent");
            }
            return body;
        }

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            body = request.body();
            return SuccessfulHttpResponse.builder()
                    .statusCode(200)
                    .body("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"-\"}}]}")
                    .build();
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            throw new UnsupportedOperationException("replies are not streamed");
        }
    }
}
