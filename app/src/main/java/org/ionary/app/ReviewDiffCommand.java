package org.ionary.app;

import java.io.IOException;
import java.util.List;
import org.ionary.store.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What new readings of judged papers would change. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what new readings of papers with decisions would change: + added, - removed, ~ changed,",
            "= judged and kept against the reading. Nothing changes until it is promoted."
        },
        footer = {"", "Example:  ionary extract --redo && ionary review diff pang-2022"})
final class ReviewDiffCommand extends CuratorCommand {
    @Parameters(paramLabel = "DOC", arity = "0..*", description = "Only these papers.")
    private List<String> docs = List.of();

    ReviewDiffCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return looking((opened, curation) -> {
            PapersNamed.in(opened, docs);
            List<Proposal> proposals = opened.proposals().stream()
                    .filter(proposal -> docs.isEmpty() || docs.contains(proposal.doc()))
                    .toList();
            for (Proposal proposal : proposals) {
                if (isJson()) {
                    screen().out().println(ReviewJson.proposal(proposal));
                } else {
                    ReviewText.proposal(proposal, screen().out());
                }
            }
            if (proposals.isEmpty() && !isJson()) {
                screen().out().println("No reading waits to be promoted.");
            }
        });
    }
}
