package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.app.curation.ReviewFilter;
import org.ionary.app.curation.ReviewItem;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.material.Family;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a curator might look at next, and the commands that judge it. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Lists findings that nobody has judged, those first where most is at stake: impact × doubt.",
        footer = {
            "",
            "Example:  ionary review -n 20 --family argyrodite",
            "          ionary review show f-0123456789abcdef",
            "          ionary review accept f-0123456789abcdef --why \"as Table 2 says\""
        },
        subcommands = {
            ReviewShowCommand.class,
            ReviewAcceptCommand.class,
            ReviewRejectCommand.class,
            ReviewCorrectCommand.class,
            ReviewAddCommand.class,
            ReviewUndoCommand.class,
            ReviewHistoryCommand.class,
            ReviewDoneCommand.class,
            ReviewDiffCommand.class,
            ReviewPromoteCommand.class
        })
final class ReviewCommand extends CuratorCommand {
    @Option(names = "-n", paramLabel = "N", defaultValue = "20", description = "How many to list (default: 20).")
    private int most;

    @Option(names = "--doc", split = ",", paramLabel = "DOC", description = "Only of these papers.")
    private Set<String> docs = Set.of();

    @Option(names = "--family", paramLabel = "FAMILY", description = "Only of this family, such as argyrodite.")
    private @Nullable String family;

    @Option(
            names = "--flag",
            split = ",",
            paramLabel = "FLAG",
            description = "Only with all of these flags: ${COMPLETION-CANDIDATES}.")
    private Set<Flag> flags = Set.of();

    @Option(names = "--judged", description = "List also what has been judged.")
    private boolean judged;

    ReviewCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (most < 1) {
            throw new UsageException("-n is how many to list, at least 1");
        }
        ReviewFilter filter = new ReviewFilter(docs, family(), flags, judged);
        return looking((opened, curation) -> {
            PapersNamed.in(opened, List.copyOf(docs));
            List<ReviewItem> items = curation.list(filter, most);
            for (ReviewItem item : items) {
                screen().out().println(isJson() ? ReviewJson.item(item).toString() : ReviewText.item(item));
            }
            if (items.isEmpty() && !isJson()) {
                screen().out().println("Nothing is left to review.");
            }
        });
    }

    private Optional<Family> family() throws UsageException {
        if (family == null) {
            return Optional.empty();
        }
        for (Family one : Family.values()) {
            if (one.label().equalsIgnoreCase(family) || one.name().equalsIgnoreCase(family)) {
                return Optional.of(one);
            }
        }
        throw new UsageException("no family is called " + family + "; there are "
                + String.join(
                        ", ",
                        List.of(Family.values()).stream().map(Family::label).toList()));
    }
}
