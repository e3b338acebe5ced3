package org.ionary.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ionary.domain.llm.Llm;

/** A server on a real socket, and a service that asks it; what would be waited is only noted. */
final class Served implements AutoCloseable {
    static final String KEY = "sk-test-0123456789abcdefSECRET";
    static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static final int PIECES = 23;
    private static final int MILLISECONDS = 60;

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().stubRequestLoggingDisabled(true));
    final List<Duration> waits = new ArrayList<>();
    private Duration timeout = Duration.ofSeconds(20);
    private int attempts = 3;
    private StructuredOutput output = StructuredOutput.AUTO;

    Served() {
        server.start();
    }

    Served within(Duration given) {
        timeout = given;
        return this;
    }

    Served attempts(int most) {
        attempts = most;
        return this;
    }

    Served held(StructuredOutput given) {
        output = given;
        return this;
    }

    /** Whatever is asked, in this order, the last for ever. */
    Served answers(Provider provider, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            String next = i + 1 < answers.length ? "after " + i : "after " + (i - 1);
            server.stubFor(post(urlEqualTo(Speech.path(provider)))
                    .inScenario("in order")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + (i - 1))
                    .willReturn(answers[i])
                    .willSetStateTo(answers.length == 1 ? Scenario.STARTED : next));
        }
        return this;
    }

    static ResponseDefinitionBuilder ok(String body) {
        return status(200, body);
    }

    static ResponseDefinitionBuilder status(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    /** Sent in so many pieces, cut anywhere, one after the other. */
    static ResponseDefinitionBuilder stream(Provider provider, List<String> events) {
        return aResponse()
                .withHeader("Content-Type", provider == Provider.OLLAMA ? "application/x-ndjson" : "text/event-stream")
                .withBody(String.join("", events))
                .withChunkedDribbleDelay(PIECES, MILLISECONDS);
    }

    ChatService service(Provider provider) {
        return ChatService.open(settings(provider, server.baseUrl()), pacing());
    }

    Llm llm(Provider provider) {
        return service(provider).llm();
    }

    ModelSettings settings(Provider provider, String address) {
        return new ModelSettings(
                provider,
                URI.create(address + Speech.base(provider)),
                "some-model",
                Secret.of(KEY),
                timeout,
                4,
                attempts,
                output);
    }

    Pacing pacing() {
        return new Pacing(Clock.fixed(NOW, ZoneOffset.UTC), waits::add, () -> 1.0);
    }

    WireMockServer server() {
        return server;
    }

    /** What was sent, in order. */
    List<JsonNode> asked() {
        return server.getServeEvents().getRequests().reversed().stream()
                .map(event -> (JsonNode) Speech.parsed(event.getRequest().getBodyAsString()))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
