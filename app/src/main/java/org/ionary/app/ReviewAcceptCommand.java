package org.ionary.app;

import java.io.IOException;
import java.util.List;
import org.ionary.domain.finding.Finding;
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
        if (options.isDryRun()) {
            return looking((opened, curation) -> {
                for (Finding finding : options.chosen(curation)) {
                    screen().out().println("would accept " + finding.id() + " " + ReviewText.says(finding));
                }
            });
        }
        return deciding((opened, curation) -> {
            List<Finding> chosen = options.chosen(curation);
            print(curation.accept(chosen, options.why(), options.isAgain()));
        });
    }
}
