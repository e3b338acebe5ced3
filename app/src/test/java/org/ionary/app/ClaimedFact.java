package org.ionary.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;

/**
 * A fact of a gold set as a model would claim it: every text a quote, in the words of the paper.
 *
 * @param evidence the words of the paper that say it
 * @param temperature empty where the paper gives none
 */
record ClaimedFact(
        String doc,
        String property,
        String evidence,
        String value,
        String material,
        Optional<String> temperature,
        String origin,
        boolean reportedHere) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The facts of a gold set that can be quoted: value, and temperature where there is one, stand as they are given in
     * the words that say them.
     *
     * @param folder the papers, each in its format; gold is written in the papers' own markup
     */
    static List<ClaimedFact> read(Path gold, Path folder) throws IOException {
        Map<String, String> formats = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                int point = name.lastIndexOf('.');
                formats.put(name.substring(0, point), name.substring(point));
            }
        }
        List<ClaimedFact> facts = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JSON.readTree(line);
            String doc = row.path("doc").asText();
            List<String> texts = canonical(
                    List.of(
                            text(row, "evidence"),
                            text(row, "value_raw"),
                            text(row, "material_raw"),
                            text(row, "temperature_raw")),
                    formats.getOrDefault(doc, ".txt"));
            boolean energy = row.path("property").asText().equals("activation_energy");
            String temperature = energy ? "" : texts.get(3);
            boolean quotable = !texts.get(2).isEmpty()
                    && texts.get(0).contains(texts.get(1))
                    && texts.get(1).matches(".*\\d.*")
                    && (temperature.isEmpty() || temperature.matches("(?i).*(\\d|room|ambient|RT|R\\.T).*"));
            if (quotable) {
                facts.add(new ClaimedFact(
                        doc,
                        row.path("property").asText(),
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        temperature.isEmpty() ? Optional.empty() : Optional.of(temperature),
                        row.path("origin").asText("experimental"),
                        row.path("reported_here").asBoolean(true)));
            }
        }
        return facts.stream().filter(fact -> !isOneOfSeveral(fact, facts)).toList();
    }

    /** Gold may name the materials of a row together, {@code x = 0, 0.1 and 0.2}; no quote of one value could. */
    private static boolean isOneOfSeveral(ClaimedFact fact, List<ClaimedFact> facts) {
        return fact.material().contains(" and ")
                && facts.stream()
                                .filter(other -> other.doc().equals(fact.doc())
                                        && other.property().equals(fact.property())
                                        && other.material().equals(fact.material()))
                                .count()
                        > 1;
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).isTextual() ? oneLine(row.path(field).asText()) : "";
    }

    /** Texts in the markup of a format as the format's reader gives them. */
    private static List<String> canonical(List<String> texts, String format) {
        if (format.equals(".pdf")) {
            return texts;
        }
        List<String> read = new ArrayList<>();
        for (String text : texts) {
            String page = switch (format) {
                case ".html" -> "<html><body><p>" + text + "</p></body></html>";
                case ".xml" -> "<article><body><p>" + text + "</p></body></article>";
                default -> text;
            };
            try {
                Paper paper = new PaperReader()
                        .read(new RawDocument(
                                page.getBytes(StandardCharsets.UTF_8),
                                URI.create("file:///snippet" + format),
                                "snippet",
                                Instant.EPOCH));
                read.add(oneLine(paper.blocks().stream().map(Block::text).collect(Collectors.joining(" "))));
            } catch (PaperException e) {
                read.add(text);
            }
        }
        return read;
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    boolean isEnergy() {
        return property.equals("activation_energy");
    }

    /** As an entry of a reply to the prompt {@code extract}. */
    ObjectNode claim(int passage, String quote) {
        ObjectNode claim = JSON.createObjectNode();
        claim.put("passage", passage);
        claim.put("property", property);
        claim.put("quote", quote);
        claim.putNull("property_words");
        claim.put("value", value);
        claim.putNull("unit");
        claim.put("material", material);
        claim.putNull("formula");
        claim.put("temperature", temperature.orElse(null));
        claim.putNull("method");
        claim.put("origin", origin);
        claim.put("reported_here", reportedHere);
        return claim;
    }
}
