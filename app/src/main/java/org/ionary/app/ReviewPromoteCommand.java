package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.Promotion;
import org.ionary.store.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** New readings put in the place of what nobody has judged. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Puts new readings in the place of what nobody has judged; what was judged stays. Refused where "
                + "precision or recall against all that was judged in the library would fall.",
        footer = {"", "Example:  ionary review promote pang-2022", "          ionary review promote --all"})
final class ReviewPromoteCommand extends CuratorCommand {
    @Parameters(paramLabel = "DOC", arity = "0..*", description = "Papers by their file names.")
    private List<String> docs = List.of();

    @Option(names = "--all", description = "Every reading that waits.")
    private boolean all;

    @Option(names = "--withdraw", description = "Throw the readings away instead.")
    private boolean withdraw;

    ReviewPromoteCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (docs.isEmpty() != all) {
            throw new UsageException("name papers, or give --all");
        }
        return deciding((opened, curation) -> {
            PapersNamed.in(opened, docs);
            Set<SourceId> wanted = new TreeSet<>();
            for (Proposal proposal : opened.proposals()) {
                if (all || docs.contains(proposal.doc())) {
                    wanted.add(proposal.source());
                }
            }
            if (wanted.isEmpty()) {
                throw new UsageException("no reading waits" + (all ? "" : " for " + String.join(", ", docs)));
            }
            if (withdraw) {
                for (SourceId source : wanted) {
                    opened.withdraw(source);
                }
                screen().out().println("Withdrawn: " + Words.count(wanted.size(), "reading"));
                return;
            }
            say(opened.promote(wanted), wanted);
            opened.relink();
        });
    }

    private void say(Promotion promotion, Set<SourceId> wanted) throws UsageException {
        String change =
                "before: " + ReviewText.score(promotion.before()) + "; after: " + ReviewText.score(promotion.after());
        if (promotion.after().isWorseThan(promotion.before())) {
            throw new UsageException("not promoted, for it reads what was judged worse; " + change);
        }
        if (isJson()) {
            screen().out().println(ReviewJson.promotion(promotion));
        } else {
            screen().out()
                    .println("Promoted: " + Words.count(promotion.promoted().size(), "reading") + "; " + change);
        }
        if (promotion.promoted().size() < wanted.size()) {
            throw new UsageException(
                    Words.count(wanted.size() - promotion.promoted().size(), "reading")
                            + " not promoted: the words of what was judged are not in the paper as it is read now");
        }
    }
}
