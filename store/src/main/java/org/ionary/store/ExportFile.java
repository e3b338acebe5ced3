package org.ionary.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ionary.domain.Ledger;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;

/**
 * An export of Ionary (JSON Lines or CSV), read back: the same findings under the same ids. Exporting them again in the
 * same format gives the same lines.
 *
 * <p>The papers themselves are not in an export. In their place stands, for each, a table of what the export quotes
 * from it; the evidence of a finding stands in that table and remembers where the number was printed.
 */
public final class ExportFile {
    private static final String WORK_KEY = "export@1//";
    private static final Section QUOTES = new Section("", Section.Kind.RESULTS);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<Line> lines;

    /** @param text as it stands in the file */
    private record Line(ExportedFinding finding, String text) {}

    /** What the lines of one paper have in common. */
    private record Cited(String doc, Bibliography bibliography) {}

    private ExportFile(List<Line> lines) {
        this.lines = lines;
    }

    /** @param file named in errors */
    public static ExportFile read(byte[] bytes, String file) throws ExportFileException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ExportFileException(file, "not UTF-8");
        }
        List<Line> lines = text.stripLeading().startsWith("{") ? json(text, file) : csv(text, file);
        Set<FindingId> ids = new HashSet<>();
        for (Line line : lines) {
            if (!ids.add(line.finding().id())) {
                throw new ExportFileException(file, line.finding().id() + " stands twice in it");
            }
        }
        return new ExportFile(lines);
    }

    private static List<Line> json(String text, String file) throws ExportFileException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(finding(file, number, () -> object(line)), line));
            }
        }
        return lines;
    }

    private static ObjectNode object(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new UnreadableContent("not a JSON object");
        } catch (JsonProcessingException e) {
            throw new UnreadableContent("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Line> csv(String text, String file) throws ExportFileException {
        List<Line> lines = new ArrayList<>();
        List<String> header = List.of();
        try (CSVParser parser = CSVParser.builder()
                .setFormat(CSVFormat.RFC4180)
                .setReader(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))
                .get()) {
            for (CSVRecord record : parser) {
                List<String> cells = record.toList();
                int row = (int) record.getRecordNumber();
                if (header.isEmpty()) {
                    header = cells;
                    continue;
                }
                if (cells.size() != header.size()) {
                    throw new ExportFileException(
                            file, "row " + row + " has " + cells.size() + " cells under " + header.size() + " columns");
                }
                List<String> names = header;
                lines.add(
                        new Line(finding(file, row, () -> CsvCells.json(names, cells)), String.join("\u001f", cells)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ExportFileException(file, "not valid CSV: " + e.getMessage());
        }
        return lines;
    }

    private static ExportedFinding finding(String file, int number, Supplier<ObjectNode> line)
            throws ExportFileException {
        try {
            return ExportedFinding.of(line.get());
        } catch (UnreadableContent | IllegalArgumentException e) {
            throw new ExportFileException(file, "line " + number + " is no finding of an export: " + e.getMessage());
        }
    }

    public int findings() {
        return lines.size();
    }

    public List<FindingId> ids() {
        return lines.stream().map(line -> line.finding().id()).toList();
    }

    /** Without what there is already. */
    public ExportFile without(Predicate<FindingId> known) {
        return new ExportFile(
                lines.stream().filter(line -> !known.test(line.finding().id())).toList());
    }

    /** Which findings it says repeat others. */
    public Map<FindingId, FindingId> repeats() {
        Map<FindingId, FindingId> repeats = new TreeMap<>();
        lines.forEach(line -> line.finding()
                .copyOf()
                .ifPresent(first -> repeats.put(line.finding().id(), first)));
        return repeats;
    }

    public List<PaperWork> papers(URI origin, Instant fetchedAt) {
        Map<Cited, List<Line>> papers = new LinkedHashMap<>();
        for (Line line : lines) {
            Cited cited = new Cited(line.finding().doc(), line.finding().bibliography());
            papers.computeIfAbsent(cited, paper -> new ArrayList<>()).add(line);
        }
        return papers.entrySet().stream()
                .map(paper -> work(paper.getKey(), paper.getValue(), origin, fetchedAt))
                .toList();
    }

    private static PaperWork work(Cited cited, List<Line> lines, URI origin, Instant fetchedAt) {
        byte[] bytes = lines.stream()
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        SourceId source = SourceId.of(bytes);
        List<List<Block.Cell>> rows = new ArrayList<>();
        rows.add(row(0, "value", "quote"));
        List<Finding> findings = new ArrayList<>();
        Ledger ledger = Ledger.empty("import");
        for (Line line : lines) {
            ExportedFinding said = line.finding();
            int row = rows.size();
            rows.add(row(
                    row,
                    said.measurement().quantity().raw(),
                    said.measurement().evidence().stream()
                            .findFirst()
                            .map(Evidence::quote)
                            .orElse("")));
            findings.add(new Finding(
                    said.id(),
                    source,
                    standing(said.measurement(), row),
                    said.readers(),
                    said.status(),
                    said.confidence(),
                    said.flags()));
            ledger = ledger.withAccepted();
        }
        Block.Table table =
                new Block.Table(new Position(0, QUOTES, List.of()), rows, 1, OptionalInt.empty(), List.of());
        Paper paper = new Paper(
                new Source(
                        source,
                        cited.doc(),
                        Format.DATASET,
                        origin,
                        cited.bibliography().doi(),
                        Optional.empty(),
                        fetchedAt),
                cited.bibliography(),
                List.of(table),
                List.of());
        return new PaperWork(bytes, paper, findings, ledger, WORK_KEY);
    }

    private static List<Block.Cell> row(int row, String value, String quote) {
        return List.of(new Block.Cell(value, row == 0, row, 0), new Block.Cell(quote, row == 0, row, 1));
    }

    /** With its evidence in the table of quotes. */
    private static Measurement standing(Measurement said, int row) {
        return said.shownIn(said.evidence().stream()
                .map(evidence -> new Evidence(
                        new Locus.InCell(0, row, 0, 0, said.quantity().raw().length()),
                        evidence.quote(),
                        evidence.section(),
                        evidence.page(),
                        Optional.of(evidence.value())))
                .toList());
    }
}
