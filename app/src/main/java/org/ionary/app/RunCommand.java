package org.ionary.app;

import picocli.CommandLine.Command;

/** The main job: papers in, findings and an index out, and a summary. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads papers into the library, extracts findings and indexes them, in one go.",
        footer = {"", "Example:  ionary run papers/ --library my-library"})
final class RunCommand extends FilesCommand {
    RunCommand(Screen screen) {
        super(screen, true);
    }
}
