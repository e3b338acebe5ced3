package org.ionary.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Map;
import org.ionary.domain.llm.Llm;
import org.jspecify.annotations.Nullable;

/** {@link Protocol}'s models once more, as those whose replies come in parts: LangChain4j builds each by itself. */
final class StreamingProtocol {
    private StreamingProtocol() {}

    static StreamingChatModel model(ModelSettings settings, Dialect dialect, Llm.Request request, HttpClient client) {
        @Nullable Double temperature = dialect.temperature() ? 0.0 : null;
        String address = settings.baseUrl().toString();
        return switch (settings.provider()) {
            case OPENAI -> {
                OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
                        new OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder()
                                .httpClientBuilder(new Protocol.Ready(client))
                                .baseUrl(address)
                                .modelName(settings.model())
                                .temperature(temperature)
                                .strictJsonSchema(true);
                if (settings.key().isSet()) {
                    builder.apiKey(settings.key().reveal());
                }
                yield dialect.newLimit()
                        ? builder.maxCompletionTokens(request.maxTokens()).build()
                        : builder.maxTokens(request.maxTokens()).build();
            }
            case OLLAMA -> {
                OllamaStreamingChatModel.OllamaStreamingChatModelBuilder builder = OllamaStreamingChatModel.builder()
                        .httpClientBuilder(new Protocol.Ready(client))
                        .baseUrl(address)
                        .modelName(settings.model())
                        .temperature(temperature)
                        .numPredict(request.maxTokens())
                        .numCtx(Protocol.context(request));
                if (settings.key().isSet()) {
                    builder.customHeaders(
                            Map.of("Authorization", "Bearer " + settings.key().reveal()));
                }
                yield builder.build();
            }
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(new Protocol.Ready(client))
                        .baseUrl(address)
                        .apiKey(settings.key().reveal())
                        .modelName(settings.model())
                        .temperature(temperature)
                        .maxTokens(request.maxTokens())
                        .build();
        };
    }
}
