package org.ionary.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads settings from YAML, over the defaults, and writes them. */
final class SettingsFile {
    static final String NAME = "ionary.yaml";

    private static final JsonMapper DECODER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private SettingsFile() {}

    /** @param named the file given on the command line; else the one in the library's folder, if it is there */
    static Settings read(Optional<Path> named, Path library) throws IOException, UsageException {
        Path file = named.orElse(library.resolve(NAME));
        if (named.isEmpty() && !Files.exists(file)) {
            return Settings.DEFAULT;
        }
        return parse(Files.readString(file), file.toString());
    }

    /** @param file named in errors */
    static Settings parse(String text, String file) throws UsageException {
        try {
            JsonNode said = YAML.readTree(text);
            if (said.isMissingNode() || said.isNull()) {
                return Settings.DEFAULT;
            }
            if (!(said instanceof ObjectNode object)) {
                throw new UsageException(file + ": settings are lines such as 'reader: both'");
            }
            ObjectNode all = DECODER.valueToTree(Settings.DEFAULT);
            lay(object, all);
            return DECODER.treeToValue(all, Settings.class);
        } catch (UnrecognizedPropertyException e) {
            throw new UsageException(file + ": there is no setting " + path(e) + "; known are "
                    + e.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        } catch (JsonMappingException e) {
            throw new UsageException(file + ": " + path(e) + " " + firstLine(e));
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr() + ":";
            throw new UsageException(file + ":" + line + " not valid YAML: " + firstLine(e));
        }
    }

    /** Lays what is said over what stands there; a list or value takes the place of another whole. */
    private static void lay(ObjectNode said, ObjectNode over) {
        said.properties().forEach(entry -> {
            JsonNode there = over.get(entry.getKey());
            if (entry.getValue() instanceof ObjectNode object && there instanceof ObjectNode below) {
                lay(object, below);
            } else if (!(entry.getValue() instanceof NullNode)) {
                over.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    static String write(Settings settings) {
        try {
            return YAML.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings can always be written", e);
        }
    }
}
