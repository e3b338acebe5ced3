package org.ionary.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads facts from JSON Lines, in the export's format or in that of gold files, which may leave fields out. */
public final class FactReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROOM =
            Pattern.compile("room|ambient|\\bRT\\b|\\br\\. ?t\\.", Pattern.CASE_INSENSITIVE);

    private FactReader() {}

    /**
     * The facts of a file's lines; rejected findings are left out.
     *
     * @param name what the error message calls the file
     * @throws FactFormatException where a line is not a fact, with the line's number
     */
    public static List<Fact> read(String name, List<String> lines) throws FactFormatException {
        return each(
                name,
                lines,
                line -> line.path("status").asText("").equals("rejected") ? Optional.empty() : Optional.of(fact(line)));
    }

    /**
     * The documents without facts that a file of negatives lists, one a line.
     *
     * @param name what the error message calls the file
     * @throws FactFormatException where a line names no document, with the line's number
     */
    public static List<Barren> readBarren(String name, List<String> lines) throws FactFormatException {
        return each(
                name,
                lines,
                line -> Optional.of(new Barren(line.path("doc").asText(""), text(line.path("phenomenon")))));
    }

    private static <T> List<T> each(String name, List<String> lines, Function<JsonNode, Optional<T>> reading)
            throws FactFormatException {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                reading.apply(JSON.readTree(lines.get(i))).ifPresent(all::add);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                String cause = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
                throw new FactFormatException(name + ", line " + (i + 1) + ": " + cause, e);
            }
        }
        return all;
    }

    private static Fact fact(JsonNode line) {
        if (!line.path("value").isNumber()) {
            throw new IllegalArgumentException("no number under \"value\"");
        }
        String raw = line.path("temperature_raw").asText("");
        JsonNode evidence = line.path("evidence");
        return new Fact(
                line.path("doc").asText(""),
                line.path("property").asText(""),
                line.path("value").asDouble(),
                number(line.path("value_max")),
                line.path("qualifier").asText("exact"),
                number(line.path("temperature_K")),
                ROOM.matcher(raw).find(),
                text(line.hasNonNull("material") ? line.path("material") : line.path("material_raw")),
                text(line.path("formula")),
                evidence.isObject() ? evidence.path("quote").asText("") : evidence.asText(""),
                text(line.path("phenomenon")));
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }
}
