package org.ionary.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.ExportFile;
import org.ionary.store.ExportFileException;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperWork;
import org.ionary.store.Run;
import org.ionary.store.datasets.Dataset;
import org.ionary.store.datasets.DatasetException;
import org.ionary.store.datasets.Mapping;
import org.ionary.store.datasets.MappingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Published tables of findings into the library. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes the rows of a dataset into the library as findings, each with the paper it cites.",
        footer = {
            "",
            "Example:  ionary import liion.csv --mapping liion",
            "          ionary import findings.jsonl",
            "A mapping of your own is a YAML file that says which column is what; see docs/import.md."
        })
final class ImportCommand implements Callable<Integer> {
    /** How many rows are stored at a time: enough that a commit, which is synced, costs little of it. */
    private static final int BATCH = 5000;

    /** The mapping of exports. */
    private static final String OWN = "ionary";

    private final Screen screen;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "CSV files (UTF-8), or exports as JSON Lines or CSV.")
    private List<Path> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE|NAME",
            description =
                    "Which column is what: a YAML file, or one of liion, obelix, ddse; ionary for an export of Ionary's"
                            + " own, which a file of JSON Lines is in any case.")
    private @Nullable String mapping;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "The name the findings are filed under; else the mapping's, else the file's.")
    private @Nullable String name;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    ImportCommand(Screen screen) {
        this.screen = screen;
    }

    /** A file, read and understood, before anything is written. */
    private record Opened(Path file, Dataset dataset) {}

    @Override
    public Integer call() throws IOException, UsageException {
        Clock clock = Clock.systemUTC();
        Instant started = clock.instant();
        List<ImportReport> reports = new ArrayList<>();
        List<Opened> opened = new ArrayList<>();
        Map<Path, ExportFile> exports = new LinkedHashMap<>();
        Optional<Mapping> known = mapping();
        if (known.isPresent()) {
            opened.addAll(datasets(known.get()));
        } else {
            for (Path file : files) {
                exports.put(file, export(file));
            }
        }
        try (Library store = Library.openForWriting(library.folder(), clock)) {
            for (Opened one : opened) {
                ImportReport report = new ImportReport(
                        one.file().toString(),
                        one.dataset().name(),
                        one.dataset().rows());
                store(store, one, started, report);
                reports.add(report);
            }
            for (Map.Entry<Path, ExportFile> export : exports.entrySet()) {
                reports.add(store(store, export.getKey(), export.getValue(), started));
            }
            store.relink();
            store.recordRun(new Run(
                    "import",
                    opened.isEmpty()
                            ? "export"
                            : opened.stream()
                                    .map(one -> one.dataset().workKey())
                                    .collect(Collectors.joining(" ")),
                    started,
                    clock.instant(),
                    List.of(ImportReport.ledger(reports))));
            try (LibraryIndex index = LibraryIndex.openForWriting(store, screen)) {
                index.catchUp();
            }
        }
        if (json) {
            screen.out().println(ImportReport.json(reports));
        } else {
            reports.forEach(report -> report.print(screen.out()));
        }
        return reports.stream().anyMatch(ImportReport::hasRefused) ? ExitCodes.SOME_PAPERS_FAILED : ExitCodes.WELL;
    }

    /** Empty where the files are exports, which need none. */
    private Optional<Mapping> mapping() throws UsageException {
        if (mapping == null) {
            if (files.stream().allMatch(file -> file.toString().endsWith(".jsonl"))) {
                return Optional.empty();
            }
            throw new UsageException("a dataset needs --mapping, a YAML file or one of "
                    + String.join(", ", MappingFile.PACKAGED) + ", ionary");
        }
        if (mapping.equals(OWN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MappingFile.read(mapping));
        } catch (DatasetException e) {
            throw new UsageException(e.line());
        }
    }

    private static ExportFile export(Path file) throws IOException, UsageException {
        try {
            return ExportFile.read(read(file), file.toString());
        } catch (ExportFileException e) {
            throw new UsageException(e.line());
        }
    }

    /** What is in the library under the same id already is left as it is. */
    private static ImportReport store(Library store, Path file, ExportFile export, Instant now)
            throws LibraryException {
        ImportReport report = new ImportReport(file.toString(), "an export", export.findings());
        Set<FindingId> known = store.known(export.ids());
        report.known(known.size());
        ExportFile more = export.without(known::contains);
        List<PaperWork> papers = more.papers(file.toUri(), now);
        if (!papers.isEmpty()) {
            store.saveExported(papers, more.repeats());
        }
        papers.forEach(paper -> report.add(new Dataset.Work(paper, List.of())));
        return report;
    }

    private List<Opened> datasets(Mapping known) throws IOException, UsageException {
        List<Opened> opened = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try {
            for (Path file : files) {
                String dataset = name != null ? name.strip() : known.dataset();
                dataset = dataset.isEmpty() ? withoutEnding(file) : dataset;
                if (!names.add(dataset)) {
                    throw new UsageException("two files would be filed as " + dataset
                            + ", the second in place of the first; import them one by one, each with a name of its"
                            + " own (--as)");
                }
                opened.add(new Opened(file, Dataset.of(read(file), file.toString(), known, dataset)));
            }
        } catch (DatasetException e) {
            throw new UsageException(e.line());
        }
        return opened;
    }

    private static byte[] read(Path file) throws IOException, UsageException {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder, not a CSV file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("no such file: " + file);
        }
    }

    private static String withoutEnding(Path file) {
        String all = String.valueOf(file.getFileName());
        int dot = all.lastIndexOf('.');
        return dot > 0 ? all.substring(0, dot) : all;
    }

    private void store(Library store, Opened one, Instant now, ImportReport report) throws LibraryException {
        Dataset dataset = one.dataset();
        Set<SourceId> current =
                dataset.groups().stream().map(Dataset.Group::source).collect(Collectors.toUnmodifiableSet());
        Set<SourceId> stored = store.stored(current, dataset.workKey());
        List<Dataset.Group> fresh = new ArrayList<>();
        for (Dataset.Group group : dataset.groups()) {
            if (stored.contains(group.source())) {
                report.known(group.rows().size());
            } else {
                fresh.add(group);
            }
        }
        int total = fresh.stream().mapToInt(group -> group.rows().size()).sum();
        try (Progress progress = new Progress(screen, "Importing", total)) {
            for (List<Dataset.Group> batch : batches(fresh)) {
                List<Dataset.Work> works = batch.parallelStream()
                        .map(group -> dataset.work(group, one.file().toUri(), now))
                        .toList();
                store.saveRows(works.stream().map(Dataset.Work::paper).toList(), current);
                works.forEach(report::add);
                int rows = batch.stream().mapToInt(group -> group.rows().size()).sum();
                progress.done(rows, dataset.name(), Words.count(report.imported(), "finding"), total);
            }
        }
    }

    private static List<List<Dataset.Group>> batches(List<Dataset.Group> groups) {
        List<List<Dataset.Group>> batches = new ArrayList<>();
        int rows = BATCH;
        for (Dataset.Group group : groups) {
            if (rows >= BATCH) {
                batches.add(new ArrayList<>());
                rows = 0;
            }
            batches.getLast().add(group);
            rows += group.rows().size();
        }
        return batches;
    }
}
