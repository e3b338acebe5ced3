package org.ionary.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who reads questions and writes answers, by the command line, else by the settings file. */
final class AskOptions {
    @Option(
            names = "--reader",
            paramLabel = "WHO",
            description =
                    "Who reads the question: grammar, llm or both, the model what the grammar declines (default: as "
                            + "the settings file says, else grammar).")
    private @Nullable QuestionMode reader;

    @Option(
            names = "--writer",
            paramLabel = "WHO",
            description =
                    "Who answers why and how: extracts, sentences of papers as they stand, or llm, whose sentences "
                            + "are checked against them (default: as the settings file says, else extracts).")
    private @Nullable WriterMode writer;

    @Mixin
    private ModelOptions model = new ModelOptions();

    AskChoice choice(LibraryOption library) throws IOException, UsageException {
        Settings settings = model.settings(library);
        Settings.Asking said = settings.ask();
        return AskChoice.of(
                settings,
                new Settings.Asking(reader == null ? said.reader() : reader, writer == null ? said.writer() : writer),
                model.isReplay());
    }
}
