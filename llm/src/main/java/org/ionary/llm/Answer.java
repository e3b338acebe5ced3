package org.ionary.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server sent back, of whatever status. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT = "data:";
    private static final int SHOWN = 200;

    /** Where the servers we know put what they complain of. */
    private static final List<String> COMPLAINTS = List.of("/error/message", "/error", "/message", "/detail");

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The body's JSON; a missing node where it is none. */
    JsonNode json() {
        return parsed(body);
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The texts that stand there in each event of a stream, or in the whole. */
    List<String> texts(String pointer) {
        JsonNode whole = json();
        Stream<JsonNode> events = whole.isObject()
                ? Stream.of(whole)
                : body.lines().map(line -> parsed(line.startsWith(EVENT) ? line.substring(EVENT.length()) : line));
        return events.map(event -> event.at(pointer))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** What the server complains of, as it says it. */
    String complaint() {
        JsonNode json = json();
        return COMPLAINTS.stream()
                .map(json::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(body);
    }

    /** Status and complaint, short enough for a line; a page of HTML is not shown. */
    String line() {
        String complaint = complaint().strip();
        boolean page = complaint.toLowerCase(Locale.ROOT).startsWith("<");
        return "HTTP " + status + (complaint.isEmpty() || page ? "" : ": " + shortened(complaint));
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
