package org.ionary.app;

import java.io.IOException;
import java.util.List;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.store.Recorded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One finding with its sentence, its flags, what else its sentence says, and its history. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a finding with the sentence it was read from, its flags, what else was read there, and "
                + "what was decided on it.",
        footer = {"", "Example:  ionary review show f-0123456789abcdef"})
final class ReviewShowCommand extends CuratorCommand {
    @Parameters(paramLabel = "ID", description = "A finding, also by the id it had before it was corrected.")
    private String id = "";

    ReviewShowCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return looking((opened, curation) -> {
            CitedFinding cited = curation.finding(id(id));
            List<Recorded> history = curation.history(cited.finding().id());
            List<CitedFinding> beside = opened.findingsOf(cited.finding().source()).stream()
                    .filter(other ->
                            !other.finding().id().equals(cited.finding().id()))
                    .filter(other -> isBeside(other.finding(), cited.finding()))
                    .toList();
            if (isJson()) {
                screen().out().println(ReviewJson.shown(cited, history, beside));
            } else {
                ReviewText.show(cited, history, beside, screen().out());
            }
        });
    }

    private static boolean isBeside(Finding a, Finding b) {
        List<Evidence> mine = a.measurement().evidence();
        List<Evidence> theirs = b.measurement().evidence();
        return mine.stream()
                .anyMatch(one -> theirs.stream()
                        .anyMatch(other -> one.value().block() == other.value().block()
                                && one.quote().equals(other.quote())));
    }
}
