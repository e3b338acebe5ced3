package org.ionary.store.datasets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Property;

/** Mappings as YAML: those that come with the program, by name, and files of the user. Unknown keys are refused. */
public final class MappingFile {
    /** The mappings that come with the program. */
    public static final List<String> PACKAGED = List.of("ddse", "liion", "obelix");

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MappingFile() {}

    /** @param named a packaged name, else a file */
    public static Mapping read(String named) throws DatasetException {
        if (PACKAGED.contains(named)) {
            return parse(packaged(named), "the mapping " + named);
        }
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new DatasetException(
                    named, "no such mapping; it is a file or one of " + String.join(", ", PACKAGED) + ", ionary");
        }
        try {
            return parse(Files.readString(file), named);
        } catch (MalformedInputException e) {
            throw new DatasetException(named, "the mapping is not UTF-8");
        } catch (IOException e) {
            throw new DatasetException(named, "the mapping cannot be read: " + e.getMessage());
        }
    }

    private static String packaged(String name) {
        try (InputStream in = MappingFile.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the mapping " + name + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file named in errors */
    static Mapping parse(String yaml, String file) throws DatasetException {
        Mapping mapping;
        try {
            mapping = YAML.readValue(yaml, Mapping.class);
        } catch (UnrecognizedPropertyException e) {
            throw new DatasetException(
                    file,
                    "a mapping has no key " + path(e) + "; known are "
                            + e.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        } catch (JsonMappingException e) {
            throw new DatasetException(file, path(e) + " " + firstLine(e));
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new DatasetException(file, line + "not valid YAML: " + firstLine(e));
        }
        if (mapping == null) {
            throw new DatasetException(file, "the mapping is empty");
        }
        Optional<String> wrong = wrong(mapping);
        if (wrong.isPresent()) {
            throw new DatasetException(file, wrong.orElseThrow());
        }
        return mapping;
    }

    private static Optional<String> wrong(Mapping mapping) {
        if (mapping.measured().stream().anyMatch(field -> field.unit().isEmpty())) {
            return Optional.of("value, same-value and temperature each need a unit, such as 'unit: S/cm'");
        }
        if (mapping.value().column().isEmpty() || mapping.formula().column().isEmpty()) {
            return Optional.of("formula and value are columns, not constants");
        }
        for (Mapping.Field field : mapping.measured()) {
            boolean warm = mapping.temperature().filter(field::equals).isPresent();
            Optional<Property> property = warm ? Optional.empty() : Optional.of(mapping.property());
            if (!Cells.isUnit(field.unit().orElseThrow(), property)) {
                return Optional.of("'" + field.unit().orElseThrow() + "' is no unit of "
                        + property.map(p -> p.label().replace('_', ' ')).orElse("temperature"));
            }
        }
        boolean kinds = mapping.kind() != ConductivityKind.UNSPECIFIED
                || !mapping.valueByKind().isEmpty();
        if (kinds && mapping.property() != Property.CONDUCTIVITY) {
            return Optional.of("only conductivities have a kind");
        }
        return Optional.empty();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }
}
