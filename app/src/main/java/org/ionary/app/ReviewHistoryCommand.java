package org.ionary.app;

import java.io.IOException;
import java.util.List;
import org.ionary.store.Recorded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was decided, when, by whom and why. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists decisions, the oldest first: all, one curator's, or those on one finding and on what it "
                + "was before.",
        footer = {"", "Example:  ionary review history --by ana", "          ionary review history f-0123456789abcdef"})
final class ReviewHistoryCommand extends CuratorCommand {
    @Parameters(paramLabel = "ID", arity = "0..1", description = "A finding.")
    private @Nullable String id;

    @Option(names = "--by", paramLabel = "NAME", description = "Only this curator's.")
    private @Nullable String by;

    ReviewHistoryCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return looking((opened, curation) -> {
            List<Recorded> all = id == null ? opened.decisions() : curation.history(id(id));
            print(all.stream()
                    .map(Recorded::decision)
                    .filter(decision -> by == null || decision.who().equals(by))
                    .toList());
        });
    }
}
