package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire, and what of it comes back, in the three protocols. */
class ServiceTest {
    private static final String VALUES = "{\"values\":[\"1.2 × 10⁻³ S·cm⁻¹\"]}";

    private final Served served = new Served();

    @AfterEach
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource
    void aReplyComesWithItsTokens(Provider provider) throws PaperException {
        served.answers(provider, Served.ok(Speech.reply(provider, VALUES, 90, 12)));
        assertThat(served.llm(provider).ask(Requests.to(provider, "σ = 1.2 mS/cm")))
                .isEqualTo(new Llm.Reply(VALUES, 90, 12));
    }

    @ParameterizedTest
    @EnumSource
    void aModelIsAskedOnceWithoutStreamingAtTemperatureZeroHeldToTheSchema(Provider provider) throws PaperException {
        served.answers(provider, Served.ok(Speech.reply(provider, VALUES, 90, 12)));
        served.llm(provider).ask(Requests.to(provider, "σ = 1.2 mS/cm"));

        assertThat(served.asked()).hasSize(1);
        JsonNode sent = served.asked().getFirst();
        assertThat(sent.path("model").asText()).isEqualTo("some-model");
        assertThat(sent.path("stream").asBoolean()).isFalse();
        JsonNode options = provider == Provider.OLLAMA ? sent.path("options") : sent;
        assertThat(options.path("temperature").isNumber()).isTrue();
        assertThat(options.path("temperature").asDouble()).isZero();
        assertThat(options.path(provider == Provider.OLLAMA ? "num_predict" : "max_tokens")
                        .asInt())
                .isEqualTo(50);
        assertThat(Speech.schema(provider, sent)).isEqualTo(Speech.parsed(Requests.SCHEMA));
        assertThat(Speech.system(provider, sent)).isEqualTo("Quote the conductivities.");
        assertThat(sent.path("messages").toString()).contains("σ = 1.2 mS/cm");
    }

    @ParameterizedTest
    @EnumSource
    void theKeyGoesToTheServer(Provider provider) throws PaperException {
        served.answers(provider, Served.ok(Speech.reply(provider, VALUES, 90, 12)));
        served.llm(provider).ask(Requests.to(provider, "σ"));
        String header = provider == Provider.ANTHROPIC ? "x-api-key" : "Authorization";
        assertThat(served.server().getAllServeEvents().getFirst().getRequest().getHeader(header))
                .endsWith(Served.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void aServerWithoutSchemasIsAskedInWordsFromThenOn(Provider provider) throws PaperException {
        served.answers(
                provider,
                Served.status(400, Speech.unknownFormat(provider)),
                Served.status(400, Speech.unknownFormat(provider)),
                Served.ok(Speech.reply(provider, VALUES, 90, 12)));
        Llm llm = served.llm(provider);
        assertThat(llm.ask(Requests.to(provider, "one")).text()).isEqualTo(VALUES);
        assertThat(llm.ask(Requests.to(provider, "two")).text()).isEqualTo(VALUES);

        List<JsonNode> asked = served.asked();
        assertThat(asked).hasSize(4);
        assertThat(Speech.schema(provider, asked.get(0)).isObject()).isTrue();
        assertThat(Speech.schema(provider, asked.get(1)).isMissingNode()).isTrue();
        assertThat(Speech.asksForAnyJson(provider, asked.get(1))).isEqualTo(provider != Provider.ANTHROPIC);
        for (JsonNode plain : asked.subList(2, 4)) {
            assertThat(Speech.schema(provider, plain).isMissingNode()).isTrue();
            assertThat(Speech.asksForAnyJson(provider, plain)).isFalse();
            assertThat(Speech.system(provider, plain)).startsWith("Quote the").contains(Requests.SCHEMA);
        }
        assertThat(served.waits)
                .as("a complaint about the form is no reason to wait")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaThatWasAskedForIsNotLoosened(Provider provider) {
        served.held(StructuredOutput.SCHEMA).answers(provider, Served.status(400, Speech.unknownFormat(provider)));
        assertThatThrownBy(() -> served.llm(provider).ask(Requests.to(provider, "one")))
                .isInstanceOf(PaperException.class);
        assertThat(served.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void withoutStructuredOutputTheSchemaStandsInThePrompt(Provider provider) throws PaperException {
        served.held(StructuredOutput.NONE).answers(provider, Served.ok(Speech.reply(provider, VALUES, 90, 12)));
        served.llm(provider).ask(Requests.to(provider, "one"));
        JsonNode sent = served.asked().getFirst();
        assertThat(Speech.schema(provider, sent).isMissingNode()).isTrue();
        assertThat(Speech.system(provider, sent)).contains(Requests.SCHEMA);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheModelWroteIsLeftAsItIs(Provider provider) throws PaperException {
        for (String text :
                List.of("Sure! Here it is: " + VALUES + " Anything else?", "{\"other\":7}", "{\"values\":[")) {
            served.answers(provider, Served.ok(Speech.reply(provider, text, 90, 12)));
            assertThat(served.llm(provider).ask(Requests.to(provider, "σ")).text())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokensAreCountedHereWhereTheServerDoesNot(Provider provider) throws PaperException {
        Llm.Request request = Requests.to(provider, "σ = 1.2 mS/cm");
        served.answers(provider, Served.ok(Speech.uncounted(provider, VALUES)));
        Llm.Reply reply = served.llm(provider).ask(request);
        assertThat(reply.inputTokens()).isEqualTo(Tokens.sent(request)).isGreaterThan(30);
        assertThat(reply.outputTokens()).isEqualTo(Tokens.in(VALUES)).isGreaterThan(8);
    }

    @Test
    void aModelThatWantsItsLimitUnderTheNewNameAndNoTemperatureGetsThat() throws PaperException {
        served.answers(
                Provider.OPENAI,
                Served.status(
                        400,
                        Speech.error(
                                Provider.OPENAI,
                                "Unsupported parameter: 'max_tokens' is not supported with this model."
                                        + " Use 'max_completion_tokens' instead.")),
                Served.status(
                        400,
                        Speech.error(
                                Provider.OPENAI,
                                "Unsupported value: 'temperature' does not support 0 with this model.")),
                Served.ok(Speech.reply(Provider.OPENAI, VALUES, 90, 12)));
        served.llm(Provider.OPENAI).ask(Requests.of("σ"));
        JsonNode last = served.asked().getLast();
        assertThat(last.path("max_completion_tokens").asInt()).isEqualTo(50);
        assertThat(last.has("max_tokens")).isFalse();
        assertThat(last.has("temperature")).isFalse();
        assertThat(Speech.schema(Provider.OPENAI, last).isObject()).isTrue();
    }

    @Test
    void anOllamaServerKeepsRoomForTheWholeRequest() throws PaperException {
        served.answers(Provider.OLLAMA, Served.ok(Speech.reply(Provider.OLLAMA, VALUES, 90, 12)));
        Llm llm = served.llm(Provider.OLLAMA);
        llm.ask(Requests.to(Provider.OLLAMA, "short"));
        llm.ask(Requests.to(Provider.OLLAMA, "conductivity ".repeat(9000)));
        assertThat(served.asked())
                .extracting(sent -> sent.at("/options/num_ctx").asInt())
                .containsExactly(8192, 16384);
    }

    @Test
    void anotherModelIsNotAskedHere() {
        assertThatThrownBy(() -> served.llm(Provider.OPENAI).ask(Requests.to(Provider.OLLAMA, "σ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(served.asked()).isEmpty();
    }

    @Test
    void aSchemaThatIsNoneIsOurMistakeAndNotTheServers() {
        Llm.Request request = new Llm.Request(Requests.MODEL, "extract@2", "Quote.", "σ", "{broken", 50);
        assertThatThrownBy(() -> served.llm(Provider.OPENAI).ask(request)).isInstanceOf(IllegalArgumentException.class);
        assertThat(served.asked()).isEmpty();
    }
}
