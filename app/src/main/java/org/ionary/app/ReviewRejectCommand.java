package org.ionary.app;

import java.io.IOException;
import org.ionary.domain.finding.ErrorType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Findings that are wrong. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Rejects findings; no later reading brings them back.",
        footer = {"", "Example:  ionary review reject f-0123456789abcdef --error not_a_measurement"})
final class ReviewRejectCommand extends CuratorCommand {
    @Option(
            names = "--error",
            paramLabel = "TYPE",
            required = true,
            description = "What is wrong: ${COMPLETION-CANDIDATES}, in either case.")
    private ErrorType error = ErrorType.OTHER;

    @Mixin
    private AlikeOptions options = new AlikeOptions();

    ReviewRejectCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return judging(
                "reject",
                options,
                (curation, chosen) -> curation.reject(chosen, error, options.why(), options.isAgain()));
    }
}
