package org.ionary.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ionary.ask.NumberLock;
import org.ionary.domain.PaperException;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ScientificNotation;

/**
 * A sentence of an answer that says what its source says, in the words of the source or in others.
 *
 * @param citation {@code [3]}, as it stands in the sentence
 * @param value as it stands in the sentence, with its unit
 * @param material as it stands in the sentence; empty for a bare quotation
 */
record TrueSentence(String text, NumberLock.Source source, String citation, String value, String material) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SENSES = Map.of(
            "approx", "about ",
            "order_of_magnitude", "of the order of ",
            "greater_than", "more than ",
            "less_than", "less than ");
    private static final String REFERENCE = "\\s?\\[\\d+(?:[,–-]\\s?\\d+)*]";

    /** From all papers of the folder that have a gold file beside them, numbered through. */
    static List<TrueSentence> of(Path folder) throws IOException {
        List<TrueSentence> sentences = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> some = Files.list(folder)) {
            files = some.sorted().toList();
        }
        int number = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            int point = name.lastIndexOf('.');
            Path gold = folder.resolve(name.substring(0, Math.max(point, 0)) + ".expected.jsonl");
            if (name.endsWith(".jsonl") || !Files.exists(gold)) {
                continue;
            }
            for (Block.Passage passage : passages(file)) {
                for (String sentence : passage.text().split("(?<=[.!?])\\s+(?=\\p{Lu})", -1)) {
                    if (QuantityScanner.scan(sentence).isEmpty()) {
                        continue;
                    }
                    number++;
                    sentences.addAll(written(sentence.replaceAll(REFERENCE, ""), number, gold));
                }
            }
        }
        return sentences;
    }

    private static List<Block.Passage> passages(Path file) throws IOException {
        try {
            Paper paper = new PaperReader()
                    .read(new RawDocument(
                            Files.readAllBytes(file),
                            URI.create("file:///" + file.getFileName()),
                            file.getFileName().toString(),
                            Instant.EPOCH));
            return paper.blocks().stream()
                    .filter(Block.Passage.class::isInstance)
                    .map(Block.Passage.class::cast)
                    .toList();
        } catch (PaperException e) {
            throw new IOException(e);
        }
    }

    private static List<TrueSentence> written(String sentence, int number, Path gold) throws IOException {
        List<TrueSentence> written = new ArrayList<>();
        String cite = "[" + number + "]";
        for (String line : Files.readAllLines(gold)) {
            JsonNode fact = JSON.readTree(line);
            String value = fact.path("raw").asText();
            String material = fact.path("material").asText();
            if (!sentence.contains(value) || !sentence.contains(material)) {
                continue;
            }
            Optional<Doi> doi = Optional.ofNullable(fact.get("doi"))
                    .filter(JsonNode::isTextual)
                    .map(d -> new Doi(d.asText()));
            NumberLock.Source source = new NumberLock.Source(number, sentence, doi);
            String quoted = sentence.strip().replaceAll("[.]$", "");
            written.add(new TrueSentence(quoted + " " + cite + ".", source, cite, value, material));
            BigDecimal amount = new BigDecimal(fact.path("value").asText());
            String unit = fact.path("unit").asText();
            boolean complete = QuantityScanner.read(value)
                    .filter(read -> read.low().compareTo(amount) == 0)
                    .isPresent();
            // A number whose unit stands elsewhere is written with its unit.
            String stated = complete ? value : ScientificNotation.write(amount) + " " + unit;
            String sense = SENSES.getOrDefault(fact.path("qualifier").asText(), "");
            boolean isThere = QuantityScanner.scan(sentence).stream()
                    .anyMatch(quantity -> quantity.low().compareTo(amount) == 0);
            if (!complete && (!isThere || !fact.path("value_max").isNull())) {
                // Of a range, or converted and rounded, it is not what the source says.
                continue;
            }
            written.add(new TrueSentence(
                    "A value of " + sense + stated + " is given for " + material + " " + cite + ".",
                    source,
                    cite,
                    stated,
                    material));
            doi.ifPresent(d -> written.add(new TrueSentence(
                    "As reported (" + d.value() + "), " + material + " reaches " + sense + stated + " " + cite + ".",
                    source,
                    cite,
                    stated,
                    material)));
            String temperature = fact.path("temperature_raw").asText("");
            if (QuantityScanner.read(temperature).isPresent() && sentence.contains(temperature)) {
                written.add(new TrueSentence(
                        "At " + temperature + ", " + sense + stated + " was found for " + material + ". " + cite,
                        source,
                        cite,
                        stated,
                        material));
            }
            String formula = fact.path("formula").asText("");
            boolean named =
                    Materials.read(material).flatMap(Material::composition).isPresent();
            if (named
                    && fact.path("value_max").isNull()
                    && fact.path("property").asText().equals("conductivity")) {
                String other = ScientificNotation.write(amount.movePointRight(3)) + " mS/cm";
                written.add(new TrueSentence(
                        "The compound " + formula + " conducts with " + sense + other + " " + cite + ".",
                        source,
                        cite,
                        other,
                        formula));
            }
        }
        return written;
    }
}
