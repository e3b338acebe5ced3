package org.ionary.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The main job: papers in, findings and an index out, and a summary. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads papers into the library, extracts findings and indexes them, in one go.",
        footer = {"", "Example:  ionary run papers/ --library my-library"})
final class RunCommand implements Callable<Integer> {
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

    RunCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return new PaperJob(screen, "run", options).overFiles(library, paths, true);
    }
}
