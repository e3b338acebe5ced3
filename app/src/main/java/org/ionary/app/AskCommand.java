package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.ionary.ask.Answerer;
import org.ionary.domain.answer.Answer;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One question, one answer. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers a question from the library, every number with the sentence it was read from.",
        footer = {"", "Example:  ionary ask \"best Mg-ion conductor at room temperature\""})
final class AskCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question, in English.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    AskCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Library opened = Library.openForReading(library.folder());
                LibraryIndex index = LibraryIndex.openForAsking(opened, screen)) {
            Answer answer = new Answerer(index.findings(), opened).answer(String.join(" ", words));
            if (json) {
                screen.out().println(AnswerJson.of(answer).toPrettyString());
            } else {
                AnswerText.print(answer, screen.out());
            }
        }
        return ExitCodes.WELL;
    }
}
