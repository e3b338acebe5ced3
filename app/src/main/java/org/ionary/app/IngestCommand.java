package org.ionary.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The first half of the main job: papers in, to be extracted from later. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads papers into the library without extracting findings; extract does that later.",
        footer = {"", "Example:  ionary ingest papers/ more.zip --library my-library"})
final class IngestCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders and archives (zip, tar, gz); folders and archives are read with all in them.")
    private List<Path> paths = List.of();

    @Mixin
    private PaperOptions options = new PaperOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    IngestCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return new PaperJob(screen, "ingest", options).overFiles(library, paths, false);
    }
}
