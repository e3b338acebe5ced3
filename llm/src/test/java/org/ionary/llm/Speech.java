package org.ionary.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
