package org.ionary.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;

/** A server that speaks OpenAI's protocol over a real socket and replies what it is told, one after the other. */
final class ScriptedServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    ScriptedServer() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    /** From now on; the last reply is given again and again. */
    void reply(String... texts) {
        server.resetAll();
        for (int i = 0; i < texts.length; i++) {
            String next = i + 1 < texts.length ? "reply " + (i + 1) : "reply " + i;
            server.stubFor(any(anyUrl())
                    .inScenario("replies")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "reply " + i)
                    .willReturn(okJson(answer(texts[i]).toString()))
                    .willSetStateTo(i == 0 && texts.length == 1 ? Scenario.STARTED : next));
        }
    }

    void fail(int status) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
    }

    /** The last message of each request since the last script, in the order they came. */
    List<String> asked() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> {
                    try {
                        return JSON.readTree(event.getRequest().getBodyAsString())
                                .path("messages")
                                .path(1)
                                .path("content")
                                .asText();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static ObjectNode answer(String text) {
        ObjectNode answer = JSON.createObjectNode().put("id", "x").put("object", "chat.completion");
        answer.put("created", 1).put("model", "scripted");
        ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
        choice.put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        answer.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 10)
                .put("total_tokens", 110);
        return answer;
    }

    @Override
    public void close() {
        server.stop();
    }
}
