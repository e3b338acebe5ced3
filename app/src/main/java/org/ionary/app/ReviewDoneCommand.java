package org.ionary.app;

import java.io.IOException;
import java.util.List;
import org.ionary.domain.finding.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Papers that are gold from now on. */
@Command(
        name = "done",
        mixinStandardHelpOptions = true,
        description = "Marks papers as done: nothing is missing, and what is not judged is wrong. They are gold for "
                + "'ionary eval --curated'.",
        footer = {"", "Example:  ionary review done pang-2022"})
final class ReviewDoneCommand extends CuratorCommand {
    @Parameters(paramLabel = "DOC", arity = "1..*", description = "Papers by their file names.")
    private List<String> docs = List.of();

    @Option(names = "--not", description = "Take the mark away.")
    private boolean not;

    ReviewDoneCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return deciding((opened, curation) -> {
            for (String doc : docs) {
                var source = source(opened, doc);
                curation.done(source, !not);
                long open = opened.findingsOf(source).stream()
                        .filter(cited -> !cited.finding().status().isCurated())
                        .count();
                long truths = opened.findingsOf(source).stream()
                        .filter(cited -> cited.finding().status().isCurated()
                                && cited.finding().status() != Status.REJECTED)
                        .count();
                screen().out()
                        .println(doc
                                + (not ? " is not done" : " is done: " + Words.count((int) truths, "true fact"))
                                + (open > 0 ? "; " + Words.count((int) open, "finding") + " nobody has judged" : ""));
            }
        });
    }
}
