package org.ionary.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Papers from files into the library. The commands that do so differ in whether they extract from them, too. */
abstract class FilesCommand implements Callable<Integer> {
    private final Screen screen;
    private final boolean extracts;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders and archives (zip, tar, gz); folders and archives are read with all in them.")
    private List<Path> paths = List.of();

    @Mixin
    private PaperOptions options = new PaperOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    /** Who extracts, where the command does. */
    abstract ReaderChoice readers() throws IOException, UsageException;

    final LibraryOption library() {
        return library;
    }

    FilesCommand(Screen screen, boolean extracts) {
        this.screen = screen;
        this.extracts = extracts;
    }

    @Override
    public final Integer call() throws IOException, UsageException {
        return new PaperJob(screen, spec.name(), options, readers()).overFiles(library, paths, extracts);
    }
}
