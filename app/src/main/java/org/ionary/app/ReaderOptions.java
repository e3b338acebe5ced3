package org.ionary.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who reads, by the command line, else by the settings file. */
final class ReaderOptions {
    @Option(
            names = "--reader",
            paramLabel = "WHO",
            description = "rules, llm or both (default: as the settings file says, else rules).")
    private @Nullable ReaderMode reader;

    @Mixin
    private ModelOptions model = new ModelOptions();

    Settings settings(LibraryOption library) throws IOException, UsageException {
        return model.settings(library);
    }

    /** Where they come from, to be named in errors. */
    String settingsFile(LibraryOption library) throws UsageException {
        return model.file(library).toString();
    }

    ReaderChoice choice(LibraryOption library) throws IOException, UsageException {
        Settings settings = model.settings(library);
        return ReaderChoice.of(settings, reader == null ? settings.reader() : reader, model.isReplay());
    }
}
