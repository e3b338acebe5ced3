package org.ionary.prompts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ionary.domain.paper.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A record that replies are decoded into, and the JSON schema generated from it. Every field is required; those marked
 * {@code @Nullable} may be null. Fields are in snake case where {@code @JsonProperty} does not name them, constants of
 * enums in lower case.
 */
public final class ReplyType<T extends Record> {
    private static final int DIGITS = 12;

    /** Fields stay as they are written down. */
    private static final Comparator<MemberScope<?, ?>> IN_ORDER = Comparator.comparingInt(field -> 0);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(20).build());
    }

    private final Class<T> type;
    private final String schema;
    private final ObjectReader decoder;

    private ReplyType(Class<T> type, String schema, ObjectReader decoder) {
        this.type = type;
        this.schema = schema;
        this.decoder = decoder;
    }

    public static <T extends Record> ReplyType<T> of(Class<T> type) {
        return new ReplyType<>(type, generate(type), MAPPER.readerFor(type));
    }

    /**
     * Of a record with many fields that are mostly null: a reply may leave those out, though its schema does not. What
     * must not be null the record has to check itself.
     */
    public static <T extends Record> ReplyType<T> sparse(Class<T> type) {
        return new ReplyType<>(
                type,
                generate(type),
                MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES));
    }

    private static String generate(Class<?> type) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        new ObjectMapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> true)
                .withNullableCheck(
                        field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withPropertyNameOverrideResolver(field -> {
                    JsonProperty own = field.getRawMember().getAnnotation(JsonProperty.class);
                    return own == null
                            ? PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(field.getDeclaredName())
                            : own.value();
                });
        config.forTypesInGeneral()
                .withPropertySorter(IN_ORDER)
                .withCustomDefinitionProvider((resolved, context) -> resolved.getErasedType()
                                .isEnum()
                        ? new CustomDefinition(constants(resolved.getErasedType(), context.getGeneratorConfig()))
                        : null);
        return new SchemaGenerator(config.build()).generateSchema(type).toString();
    }

    private static ObjectNode constants(Class<?> type, SchemaGeneratorConfig config) {
        ObjectNode definition = config.createObjectNode().put("type", "string");
        for (Object constant : type.getEnumConstants()) {
            definition.withArray("enum").add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        }
        return definition;
    }

    /** The JSON schema, on one line. */
    public String schema() {
        return schema;
    }

    /** The name that a prompt's front matter gives. */
    public String name() {
        return type.getSimpleName();
    }

    /** What a prompt's front matter holds for its schema. */
    public String digest() {
        return SourceId.of(schema.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, DIGITS);
    }

    /** A reply as far as it can be decoded. */
    public sealed interface Decoded<T> {
        record Valid<T>(T reply) implements Decoded<T> {}

        /** @param why one line, to be told to whoever replied */
        record Invalid<T>(String why) implements Decoded<T> {}
    }

    /** Decodes the one JSON object of a reply; words around it, which some models cannot help, are left out. */
    public Decoded<T> decode(String reply) {
        int begin = reply.indexOf('{');
        int end = reply.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            return new Decoded.Invalid<>("no JSON object");
        }
        try {
            T decoded = decoder.readValue(reply.substring(begin, end + 1));
            return new Decoded.Valid<>(decoded);
        } catch (JsonMappingException e) {
            return new Decoded.Invalid<>(path(e) + cause(e));
        } catch (JsonProcessingException e) {
            return new Decoded.Invalid<>("not valid JSON: " + cause(e));
        }
    }

    private static String path(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        return path.isEmpty()
                ? ""
                : path.stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining(".", "", ": "));
    }

    private static String cause(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int line = message.indexOf('\n');
        return line < 0 ? message : message.substring(0, line);
    }
}
