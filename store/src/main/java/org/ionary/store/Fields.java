package org.ionary.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stored JSON object, read field by field. Every field has to be asked for: {@link #read} refuses what is left over,
 * for a field nobody knows was written by another version and would be lost.
 *
 * <p>Decimals are stored as text, because JSON numbers do not keep their scale.
 */
final class Fields {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode object;
    private final Set<String> asked = new HashSet<>();

    private Fields(ObjectNode object) {
        this.object = object;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Their words as a JSON array, which one parameter of a statement can hold. */
    static String texts(Collection<?> values) {
        ArrayNode array = array();
        values.forEach(value -> array.add(value.toString()));
        return write(array);
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always writes", e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableContent("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Reads an object with {@code how}, which has to ask for every field there is. */
    static <T> T read(@Nullable JsonNode node, Function<Fields, T> how) {
        if (!(node instanceof ObjectNode object)) {
            throw new UnreadableContent("an object was expected, not " + node);
        }
        Fields fields = new Fields(object);
        T value;
        try {
            value = how.apply(fields);
        } catch (IllegalArgumentException e) {
            throw new UnreadableContent(String.valueOf(e.getMessage()), e);
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.asked.contains(name)) {
                throw new UnreadableContent("unknown field " + name);
            }
        });
        return value;
    }

    /** The elements of an array. */
    static <T> List<T> list(@Nullable JsonNode node, Function<JsonNode, T> how) {
        if (!(node instanceof ArrayNode array)) {
            throw new UnreadableContent("an array was expected, not " + node);
        }
        List<T> values = new ArrayList<>(array.size());
        array.forEach(element -> values.add(how.apply(element)));
        return values;
    }

    static String text(@Nullable JsonNode node) {
        if (node == null || !node.isTextual()) {
            throw new UnreadableContent("text was expected, not " + node);
        }
        return node.textValue();
    }

    static int integer(@Nullable JsonNode node) {
        if (node == null || !node.canConvertToInt() || !node.isIntegralNumber()) {
            throw new UnreadableContent("a whole number was expected, not " + node);
        }
        return node.intValue();
    }

    static double number(@Nullable JsonNode node) {
        if (node == null || !node.isNumber()) {
            throw new UnreadableContent("a number was expected, not " + node);
        }
        return node.doubleValue();
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableContent(name + " is not a " + type.getSimpleName(), e);
        }
    }

    /** The field, or null where it is absent; absent is how empty is stored. */
    @Nullable
    JsonNode get(String name) {
        asked.add(name);
        return object.get(name);
    }

    String text(String name) {
        return text(get(name));
    }

    Optional<String> optionalText(String name) {
        return optional(name, Fields::text);
    }

    int integer(String name) {
        return integer(get(name));
    }

    OptionalInt optionalInteger(String name) {
        JsonNode node = get(name);
        return node == null ? OptionalInt.empty() : OptionalInt.of(integer(node));
    }

    double number(String name) {
        return number(get(name));
    }

    boolean truth(String name) {
        JsonNode node = get(name);
        if (node == null || !node.isBoolean()) {
            throw new UnreadableContent("true or false was expected, not " + node);
        }
        return node.booleanValue();
    }

    BigDecimal decimal(String name) {
        return decimal(get(name));
    }

    Optional<BigDecimal> optionalDecimal(String name) {
        return optional(name, Fields::decimal);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(type, text(name));
    }

    <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
        return optionalText(name).map(text -> constant(type, text));
    }

    <T> Optional<T> optional(String name, Function<JsonNode, T> how) {
        JsonNode node = get(name);
        return node == null ? Optional.empty() : Optional.of(how.apply(node));
    }

    <T> List<T> list(String name, Function<JsonNode, T> how) {
        return list(get(name), how);
    }

    /** The names of an object whose fields are entries; the entries are asked for by their names. */
    Fields entries(String name) {
        JsonNode node = get(name);
        if (!(node instanceof ObjectNode entries)) {
            throw new UnreadableContent("an object was expected, not " + node);
        }
        return new Fields(entries);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static BigDecimal decimal(@Nullable JsonNode node) {
        String text = text(node);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UnreadableContent(text + " is not a number", e);
        }
    }
}
