package org.ionary.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.store.Export;
import org.ionary.store.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The findings, for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the findings as JSON Lines or CSV, or the papers they stand in as BibTeX.",
        footer = {"", "Example:  ionary export --format csv --status accepted,confirmed -o findings.csv"})
final class ExportCommand implements Callable<Integer> {
    private final Screen screen;

    /** What can be written. */
    enum Format {
        JSONL,
        CSV,
        BIBTEX
    }

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description = "${COMPLETION-CANDIDATES}, in either case (default: jsonl).")
    private Format format = Format.JSONL;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file; it appears when it is complete. Else to the standard output.")
    private @Nullable Path output;

    @Mixin
    private FindingFilters filters = new FindingFilters();

    @Option(
            names = "--once",
            description =
                    "Leave out findings that repeat what a better copy of the same paper says; they carry copy_of.")
    private boolean once;

    @Mixin
    private LibraryOption library = new LibraryOption();

    ExportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Library opened = Library.openForReading(library.folder())) {
            if (output == null) {
                Writer out = new BufferedWriter(new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8));
                write(opened, out);
                out.flush();
            } else {
                CompleteFile.at(output, "-o").write(out -> write(opened, out));
            }
        }
        return ExitCodes.WELL;
    }

    @SuppressWarnings("StreamToIterable") // Read once, as the stream is; a list of a million findings is not made.
    private void write(Library opened, Writer out) throws IOException {
        try (Stream<CitedFinding> all = opened.findings()) {
            Iterable<CitedFinding> findings = all.filter(filters::accepts)
                    .filter(cited -> !once || cited.repeats().isEmpty())::iterator;
            switch (format) {
                case JSONL -> Export.jsonLines(findings, out);
                case CSV -> Export.csv(findings, out);
                case BIBTEX -> Export.bibtex(findings, out);
            }
        }
    }
}
