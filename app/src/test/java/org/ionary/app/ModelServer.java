package org.ionary.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.Prompts;

/** A server that speaks OpenAI's protocol over a real socket and replies as a {@link StandInModel} would. */
final class ModelServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** No model is faster, and a program can be killed while a reply is on its way. */
    private static final int MILLISECONDS = 20;

    private final AtomicInteger answered = new AtomicInteger();
    private final WireMockServer server;

    ModelServer(List<ClaimedFact> facts) {
        StandInModel model = new StandInModel(facts, UnaryOperator.identity());
        this.server = new WireMockServer(options().dynamicPort().extensions(new Replying(model, answered)));
        server.stubFor(any(anyUrl()).willReturn(ok().withFixedDelay(MILLISECONDS)));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    /** The bodies of all requests so far. */
    List<String> asked() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .toList();
    }

    /** How many requests have got a reply, or get it within moments. */
    int answered() {
        return answered.get();
    }

    void refuseAll() {
        server.removeStubMapping(server.getStubMappings().getFirst());
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The body of the answer to the body of a request. */
    static JsonNode answer(JsonNode body, StandInModel model) {
        String system = body.path("messages").path(0).path("content").asText();
        String user = body.path("messages").path(1).path("content").asText();
        Llm.Reply reply = model.ask(new Llm.Request(StandInModel.NAME, label(system), system, user, "{}", 1));
        ObjectNode answer = JSON.createObjectNode().put("id", "x").put("object", "chat.completion");
        answer.put("created", 1).put("model", "stand-in");
        ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
        choice.put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", reply.text());
        answer.putObject("usage")
                .put("prompt_tokens", reply.inputTokens())
                .put("completion_tokens", reply.outputTokens())
                .put("total_tokens", reply.inputTokens() + reply.outputTokens());
        return answer;
    }

    private static String label(String system) {
        Prompts prompts = Prompts.packaged();
        return Arrays.stream(Prompts.Use.values())
                .map(prompts::get)
                .filter(prompt -> system.startsWith(prompt.system()))
                .map(Prompt::label)
                .findFirst()
                .orElseThrow();
    }

    private record Replying(StandInModel model, AtomicInteger answered) implements ResponseTransformerV2 {
        @Override
        public Response transform(Response response, ServeEvent event) {
            if (response.getStatus() != 200) {
                return response;
            }
            try {
                JsonNode answer = answer(JSON.readTree(event.getRequest().getBodyAsString()), model);
                answered.incrementAndGet();
                return Response.Builder.like(response).body(answer.toString()).build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getName() {
            return "replying";
        }
    }
}
