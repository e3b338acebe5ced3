package org.ionary.store.datasets;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ionary.domain.Ledger;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.PaperWork;

/**
 * A dataset's file under its mapping: its rows in groups by the paper they cite, in the order of the file. The same
 * rows give the same groups, whatever else the file holds.
 */
public final class Dataset {
    /** Changes when the same file and mapping would give other findings. */
    private static final int VERSION = 2;

    private static final double TRUSTED = 0.95;
    private static final double DOUBTED = 0.5;
    private static final Section ROWS = new Section("", Section.Kind.RESULTS);

    private final String name;
    private final String workKey;
    private final CsvTable table;
    private final RowReader reader;
    private final List<Group> groups;

    /**
     * Rows that cite one and the same paper.
     *
     * @param bytes the header and the rows as they stand in the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once; nobody compares it.
    public record Group(
            SourceId source, byte[] bytes, List<Integer> rows, Citation citation, List<CsvTable.Row> lines) {
        public Group {
            rows = List.copyOf(rows);
            lines = List.copyOf(lines);
        }
    }

    /**
     * What became of a row that is not simply imported.
     *
     * @param refused else it is imported, and flagged
     * @param why with the flag or the reason in front
     */
    public record Note(int row, boolean refused, String kind, String why) {}

    /** A group's findings, ready to be stored, and what is to say about its rows. */
    public record Work(PaperWork paper, List<Note> notes) {
        public Work {
            notes = List.copyOf(notes);
        }
    }

    private Dataset(String name, String workKey, CsvTable table, RowReader reader) {
        this.name = name;
        this.workKey = workKey;
        this.table = table;
        this.reader = reader;
        Map<Citation, List<CsvTable.Row>> cited = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            cited.computeIfAbsent(reader.citation(row), citation -> new ArrayList<>())
                    .add(row);
        }
        this.groups = cited.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * @param file named in errors
     * @param name under which its findings are filed
     */
    public static Dataset of(byte[] bytes, String file, Mapping mapping, String name) throws DatasetException {
        CsvTable table = CsvTable.parse(bytes, file);
        String digest = SourceId.of(mapping.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 16);
        String workKey = String.join("/", "dataset@" + VERSION, name, digest);
        return new Dataset(name, workKey, table, new RowReader(mapping, table, file));
    }

    private Group group(Citation citation, List<CsvTable.Row> rows) {
        String lines = table.headerLine() + "\n"
                + rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        return new Group(
                SourceId.of(bytes),
                bytes,
                rows.stream().map(CsvTable.Row::number).toList(),
                citation,
                rows);
    }

    public String name() {
        return name;
    }

    /** Under which the work on every group is booked. */
    public String workKey() {
        return workKey;
    }

    public int rows() {
        return table.rows().size();
    }

    public List<Group> groups() {
        return groups;
    }

    /** May be asked for from several threads. */
    public Work work(Group group, URI origin, Instant fetchedAt) {
        Map<FindingId, Integer> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Ledger ledger = Ledger.empty("import");
        for (int i = 0; i < group.lines().size(); i++) {
            CsvTable.Row row = group.lines().get(i);
            switch (reader.read(row, i + 1)) {
                case Verdict.Rejected<RowReader.Said>(RejectionReason reason, String detail) -> {
                    ledger = ledger.withRejected(reason);
                    notes.add(new Note(row.number(), true, label(reason), detail));
                }
                case Verdict.Accepted<RowReader.Said>(RowReader.Said said) -> {
                    Finding finding = finding(group.source(), said);
                    Integer before = first.putIfAbsent(finding.id(), row.number());
                    if (before != null) {
                        ledger = ledger.withRejected(RejectionReason.DUPLICATE);
                        notes.add(new Note(
                                row.number(),
                                true,
                                label(RejectionReason.DUPLICATE),
                                "says what row " + before + " says"));
                        continue;
                    }
                    ledger = ledger.withAccepted();
                    findings.add(finding);
                    said.flags().forEach((flag, why) -> notes.add(new Note(row.number(), false, flag.label(), why)));
                }
            }
        }
        return new Work(
                new PaperWork(group.bytes(), paper(group, origin, fetchedAt), findings, ledger, workKey), notes);
    }

    private static String label(RejectionReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private Finding finding(SourceId source, RowReader.Said said) {
        return new Finding(
                FindingId.of(source, said.measurement()),
                source,
                said.measurement(),
                List.of(new Reader.Dataset(name)),
                said.valueDoubted() ? Status.NEEDS_REVIEW : Status.ACCEPTED,
                said.valueDoubted() ? DOUBTED : TRUSTED,
                said.flags().keySet());
    }

    private Paper paper(Group group, URI origin, Instant fetchedAt) {
        Source source = new Source(
                group.source(), name, Format.DATASET, origin, group.citation().doi(), Optional.empty(), fetchedAt);
        int width = Math.max(
                table.header().size(),
                group.lines().stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        List<List<Block.Cell>> rows = new ArrayList<>();
        rows.add(cells(table.header(), 0, width));
        for (CsvTable.Row row : group.lines()) {
            rows.add(cells(row.cells(), rows.size(), width));
        }
        Block.Table block = new Block.Table(new Position(0, ROWS, List.of()), rows, 1, OptionalInt.empty(), List.of());
        return new Paper(source, group.citation().bibliography(), List.of(block), List.of());
    }

    private static List<Block.Cell> cells(List<String> texts, int row, int width) {
        return IntStream.range(0, width)
                .mapToObj(
                        column -> new Block.Cell(column < texts.size() ? texts.get(column) : "", row == 0, row, column))
                .toList();
    }
}
