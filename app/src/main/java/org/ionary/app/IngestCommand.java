package org.ionary.app;

import picocli.CommandLine.Command;

/** The first half of the main job: papers in, to be extracted from later. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads papers into the library without extracting findings; extract does that later.",
        footer = {"", "Example:  ionary ingest papers/ more.zip --library my-library"})
final class IngestCommand extends FilesCommand {
    IngestCommand(Screen screen) {
        super(screen, false);
    }

    @Override
    ReaderChoice readers() {
        return ReaderChoice.rules();
    }
}
