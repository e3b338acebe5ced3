package org.ionary.app;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job: papers in, findings and an index out, and a summary. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads papers into the library, extracts findings and indexes them, in one go.",
        footer = {"", "Example:  ionary run papers/ --library my-library"})
final class RunCommand extends FilesCommand {
    @Mixin
    private ReaderOptions readers = new ReaderOptions();

    RunCommand(Screen screen) {
        super(screen, true);
    }

    @Override
    ReaderChoice readers() throws IOException, UsageException {
        return readers.choice(library());
    }
}
