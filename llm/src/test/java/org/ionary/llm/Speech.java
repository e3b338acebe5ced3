package org.ionary.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server of each provider says, as its documentation shows it. */
final class Speech {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Speech() {}

    static String path(Provider provider) {
        return switch (provider) {
            case OPENAI -> "/v1/chat/completions";
            case OLLAMA -> "/api/chat";
            case ANTHROPIC -> "/v1/messages";
        };
    }

    /** Of the settings, behind the server's own address. */
    static String base(Provider provider) {
        return provider == Provider.OLLAMA ? "" : "/v1";
    }

    static String reply(Provider provider, String text, int sent, int written) {
        return body(provider, text, finished(provider), sent, written);
    }

    /** Of a server that does not count tokens. */
    static String uncounted(Provider provider, String text) {
        ObjectNode body = parsed(reply(provider, text, 1, 1));
        body.remove("usage");
        body.remove("prompt_eval_count");
        body.remove("eval_count");
        return body.toString();
    }

    static String cut(Provider provider, String text) {
        String end = provider == Provider.ANTHROPIC ? "max_tokens" : "length";
        return body(provider, text, end, 90, 50);
    }

    static String refusal(Provider provider, String words) {
        return switch (provider) {
            case OPENAI -> {
                ObjectNode body = parsed(reply(provider, "", 90, 7));
                ((ObjectNode) body.at("/choices/0/message")).putNull("content").put("refusal", words);
                yield body.toString();
            }
            case OLLAMA -> body(provider, "", "unload", 90, 7);
            case ANTHROPIC -> body(provider, words, "refusal", 90, 7);
        };
    }

    static String error(Provider provider, String message) {
        ObjectNode body = JSON.createObjectNode();
        return switch (provider) {
            case OPENAI, ANTHROPIC -> {
                body.putObject("error").put("message", message).put("type", "invalid_request_error");
                yield body.toString();
            }
            case OLLAMA -> body.put("error", message).toString();
        };
    }

    /** What a server says that does not know how to hold a model to a schema. */
    static String unknownFormat(Provider provider) {
        return error(
                provider,
                switch (provider) {
                    case OPENAI -> "'response_format.type' : value must be 'json_object' or 'text'";
                    case OLLAMA ->
                        "json: cannot unmarshal object into Go struct field ChatRequest.format of type string";
                    case ANTHROPIC -> "output_config: Extra inputs are not permitted";
                });
    }

    /** The schema a request is held to; missing where it is to none. */
    static JsonNode schema(Provider provider, JsonNode request) {
        return switch (provider) {
            case OPENAI -> request.at("/response_format/json_schema/schema");
            case OLLAMA -> request.path("format").isObject() ? request.path("format") : request.path("none");
            case ANTHROPIC -> request.at("/output_config/format/schema");
        };
    }

    static boolean asksForAnyJson(Provider provider, JsonNode request) {
        return switch (provider) {
            case OPENAI -> request.at("/response_format/type").asText().equals("json_object");
            case OLLAMA -> request.path("format").asText().equals("json");
            case ANTHROPIC -> false;
        };
    }

    static String system(Provider provider, JsonNode request) {
        return switch (provider) {
            case OPENAI, OLLAMA -> request.at("/messages/0/content").asText();
            case ANTHROPIC -> request.at("/system/0/text").asText();
        };
    }

    /** The same reply as it is sent while it is written, event by event. */
    static List<String> streamed(Provider provider, List<String> parts, int sent, int written) {
        return streamed(provider, parts, finished(provider), sent, written);
    }

    static List<String> streamedCut(Provider provider, List<String> parts) {
        return streamed(provider, parts, provider == Provider.ANTHROPIC ? "max_tokens" : "length", 90, 50);
    }

    /** What a server sends that fails while it streams. */
    static String errorEvent(Provider provider, String message) {
        return switch (provider) {
            case OPENAI -> event(error(provider, message));
            case OLLAMA -> error(provider, message) + "\n";
            case ANTHROPIC -> "event: error\n" + event(error(provider, message));
        };
    }

    private static List<String> streamed(Provider provider, List<String> parts, String end, int sent, int written) {
        List<String> events = new ArrayList<>();
        switch (provider) {
            case OPENAI -> {
                events.add(": a comment, to keep the line open\n\n" + event(chunk("", null)));
                parts.forEach(part -> events.add(event(chunk(part, null))));
                events.add(event(chunk(null, end)));
                ObjectNode usage = JSON.createObjectNode().put("object", "chat.completion.chunk");
                usage.putArray("choices");
                usage.putObject("usage")
                        .put("prompt_tokens", sent)
                        .put("completion_tokens", written)
                        .put("total_tokens", sent + written);
                events.add(event(usage.toString()));
                events.add(event("[DONE]"));
            }
            case OLLAMA -> {
                parts.forEach(part -> {
                    ObjectNode line = JSON.createObjectNode().put("model", "some-model");
                    line.putObject("message").put("role", "assistant").put("content", part);
                    events.add(line.put("done", false) + "\n");
                });
                events.add(body(provider, "", end, sent, written) + "\n");
            }
            case ANTHROPIC -> {
                ObjectNode begin = JSON.createObjectNode().put("type", "message_start");
                ObjectNode message =
                        begin.putObject("message").put("id", "msg_1").put("role", "assistant");
                message.put("type", "message").put("model", "some-model").putArray("content");
                message.putObject("usage").put("input_tokens", sent).put("output_tokens", 1);
                events.add(named(begin));
                ObjectNode block = JSON.createObjectNode()
                        .put("type", "content_block_start")
                        .put("index", 0);
                block.putObject("content_block").put("type", "text").put("text", "");
                events.add(named(block) + named(JSON.createObjectNode().put("type", "ping")));
                parts.forEach(part -> {
                    ObjectNode delta = JSON.createObjectNode()
                            .put("type", "content_block_delta")
                            .put("index", 0);
                    delta.putObject("delta").put("type", "text_delta").put("text", part);
                    events.add(named(delta));
                });
                events.add(named(JSON.createObjectNode()
                        .put("type", "content_block_stop")
                        .put("index", 0)));
                ObjectNode last = JSON.createObjectNode().put("type", "message_delta");
                last.putObject("delta").put("stop_reason", end).putNull("stop_sequence");
                last.putObject("usage").put("output_tokens", written);
                events.add(named(last));
                events.add(named(JSON.createObjectNode().put("type", "message_stop")));
            }
        }
        return events;
    }

    private static String chunk(@Nullable String content, @Nullable String end) {
        ObjectNode chunk = JSON.createObjectNode().put("id", "chatcmpl-1").put("object", "chat.completion.chunk");
        ObjectNode choice = chunk.put("created", 1_700_000_000)
                .put("model", "some-model")
                .putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", end);
        ObjectNode delta = choice.putObject("delta");
        if (content != null) {
            delta.put("role", "assistant").put("content", content);
        }
        return chunk.toString();
    }

    private static String named(ObjectNode data) {
        return "event: " + data.path("type").asText() + "\n" + event(data.toString());
    }

    static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private static String finished(Provider provider) {
        return provider == Provider.ANTHROPIC ? "end_turn" : "stop";
    }

    private static String body(Provider provider, String text, String end, int sent, int written) {
        ObjectNode body = JSON.createObjectNode();
        switch (provider) {
            case OPENAI -> {
                body.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1_700_000_000);
                body.put("model", "some-model");
                ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
                choice.put("finish_reason", end);
                choice.putObject("message").put("role", "assistant").put("content", text);
                body.putObject("usage")
                        .put("prompt_tokens", sent)
                        .put("completion_tokens", written)
                        .put("total_tokens", sent + written);
            }
            case OLLAMA -> {
                body.put("model", "some-model").put("created_at", "2026-01-01T00:00:00Z");
                body.putObject("message").put("role", "assistant").put("content", text);
                body.put("done", true).put("done_reason", end);
                body.put("prompt_eval_count", sent).put("eval_count", written);
            }
            case ANTHROPIC -> {
                body.put("id", "msg_1")
                        .put("type", "message")
                        .put("role", "assistant")
                        .put("model", "some-model");
                body.putArray("content").addObject().put("type", "text").put("text", text);
                body.put("stop_reason", end).putNull("stop_sequence");
                body.putObject("usage").put("input_tokens", sent).put("output_tokens", written);
            }
        }
        return body.toString();
    }

    static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
