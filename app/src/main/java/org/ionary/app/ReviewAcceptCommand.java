package org.ionary.app;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Findings that are right. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Confirms findings; they outlast every later reading.",
        footer = {"", "Example:  ionary review accept f-0123456789abcdef --alike --dry-run"})
final class ReviewAcceptCommand extends CuratorCommand {
    @Mixin
    private AlikeOptions options = new AlikeOptions();

    ReviewAcceptCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return judging(
                "accept", options, (curation, chosen) -> curation.accept(chosen, options.why(), options.isAgain()));
    }
}
