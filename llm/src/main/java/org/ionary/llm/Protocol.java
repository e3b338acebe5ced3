package org.ionary.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ionary.domain.Checks;
import org.ionary.domain.llm.Llm;
import org.jspecify.annotations.Nullable;

/** Our requests as LangChain4j's: the same for a call and for a line of a batch file. */
final class Protocol {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The least context an Ollama server is asked to keep; beyond, it is doubled, since each size loads anew. */
    private static final int OLLAMA_CONTEXT = 8192;

    private Protocol() {}

    /** A model for one request; it is light, connections are the client's. */
    static ChatModel model(ModelSettings settings, Dialect dialect, Llm.Request request, HttpClient client) {
        @Nullable Double temperature = dialect.temperature() ? 0.0 : null;
        String address = settings.baseUrl().toString();
        return switch (settings.provider()) {
            case OPENAI -> {
                OpenAiChatModel.OpenAiChatModelBuilder builder = new OpenAiChatModel.OpenAiChatModelBuilder()
                        .httpClientBuilder(new Ready(client))
                        .baseUrl(address)
                        .modelName(settings.model())
                        .temperature(temperature)
                        .strictJsonSchema(true)
                        .maxRetries(0);
                if (settings.key().isSet()) {
                    builder.apiKey(settings.key().reveal());
                }
                yield dialect.newLimit()
                        ? builder.maxCompletionTokens(request.maxTokens()).build()
                        : builder.maxTokens(request.maxTokens()).build();
            }
            case OLLAMA -> {
                OllamaChatModel.OllamaChatModelBuilder builder = OllamaChatModel.builder()
                        .httpClientBuilder(new Ready(client))
                        .baseUrl(address)
                        .modelName(settings.model())
                        .temperature(temperature)
                        .numPredict(request.maxTokens())
                        .numCtx(context(request))
                        .maxRetries(0);
                if (settings.key().isSet()) {
                    builder.customHeaders(
                            Map.of("Authorization", "Bearer " + settings.key().reveal()));
                }
                yield builder.build();
            }
            case ANTHROPIC ->
                AnthropicChatModel.builder()
                        .httpClientBuilder(new Ready(client))
                        .baseUrl(address)
                        .apiKey(settings.key().reveal())
                        .modelName(settings.model())
                        .temperature(temperature)
                        .maxTokens(request.maxTokens())
                        .maxRetries(0)
                        .build();
        };
    }

    static ChatRequest chat(Provider provider, Dialect dialect, Llm.Request request) {
        List<ChatMessage> messages = new ArrayList<>();
        String system = system(dialect, request);
        if (!system.isBlank()) {
            messages.add(SystemMessage.from(system));
        }
        messages.add(UserMessage.from(request.user()));
        ChatRequest.Builder chat = ChatRequest.builder().messages(messages);
        return asksForJson(request)
                ? chat.responseFormat(format(provider, dialect, request)).build()
                : chat.build();
    }

    private static boolean asksForJson(Llm.Request request) {
        return !request.jsonSchema().isBlank();
    }

    /** Where the server does not hold the model to the schema, words have to. */
    private static String system(Dialect dialect, Llm.Request request) {
        if (!asksForJson(request) || dialect.held() == StructuredOutput.SCHEMA) {
            return request.system();
        }
        return (request.system() + "\n\nReply with one JSON object and nothing else. It follows this JSON schema:\n"
                        + request.jsonSchema())
                .strip();
    }

    private static ResponseFormat format(Provider provider, Dialect dialect, Llm.Request request) {
        return switch (dialect.held()) {
            case AUTO, SCHEMA ->
                ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("reply")
                                .rootElement(JsonRawSchema.from(checked(request.jsonSchema())))
                                .build())
                        .build();
            case JSON -> provider == Provider.ANTHROPIC ? ResponseFormat.TEXT : ResponseFormat.JSON;
            case NONE -> ResponseFormat.TEXT;
        };
    }

    private static String checked(String schema) {
        try {
            JsonNode json = JSON.readTree(schema);
            Checks.require(json.isObject(), "a JSON schema is an object");
            return schema;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON schema", e);
        }
    }

    /** Ollama cuts off, without a word, what its context does not hold. */
    static int context(Llm.Request request) {
        long needed = Tokens.atMost(request).total();
        int context = OLLAMA_CONTEXT;
        while (context < needed) {
            context *= 2;
        }
        return context;
    }

    /** A client that needs no more building. */
    record Ready(HttpClient client) implements HttpClientBuilder {
        @Override
        public @Nullable Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
