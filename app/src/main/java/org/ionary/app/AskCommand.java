package org.ionary.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ionary.ask.Conversation;
import org.ionary.store.Library;
import org.ionary.store.SavedQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One question, one answer; or a file of conversations. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers a question from the library, every number with the place it was read from.",
        footer = {
            "",
            "Example:  ionary ask \"best Mg-ion conductor at room temperature\"",
            "A question as it was understood can be edited and asked again:",
            "          ionary ask --query '{\"property\":\"conductivity\",\"mobile_ions\":[\"Mg\"],\"order\":\"best\"}'",
            "A question that is to be asked again when the library has grown (see ionary watch):",
            "          ionary ask \"best Mg-ion conductor at room temperature\" --save best-mg",
            "With a picture of the answer, or a plot of plain characters on the terminal:",
            "          ionary ask \"conductivities of LiBH4\" --plot libh4.svg",
            "          ionary ask \"number of findings per year\" --plot -",
            "With a model set in ionary.yaml, for questions that the grammar does not read:",
            "          ionary ask --reader both \"which solid conducts magnesium best on a summer day of 30 °C?\""
        })
final class AskCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question, in English.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Option(names = "--query", paramLabel = "JSON", description = "Ask an interpreted question, as answers show it.")
    private @Nullable String query;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Ask conversations of a file: JSON Lines with an id and turns, each with a question.")
    private @Nullable Path batch;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the answers of --batch to a file instead of the standard output.")
    private @Nullable Path output;

    @Option(
            names = "--save",
            paramLabel = "NAME",
            description = "Keep the question with its answer, for `ionary watch`; letters, digits and hyphens.")
    private @Nullable String save;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description =
                    "Also write a picture of the answer, as SVG; a file that is there is replaced. With - it is drawn "
                            + "in plain characters after the answer.")
    private @Nullable String plot;

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    AskCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        int given = (words.isEmpty() ? 0 : 1) + (query == null ? 0 : 1) + (batch == null ? 0 : 1);
        if (given != 1) {
            throw new UsageException("ask takes a question, or --query, or --batch");
        }
        if (save != null && (batch != null || !save.matches("[A-Za-z0-9-]+"))) {
            throw new UsageException("--save keeps one question, under a name of letters, digits and hyphens");
        }
        if (plot != null && (batch != null || json && plot.equals("-"))) {
            throw new UsageException("--plot draws one answer: with --json into a file, with --batch not at all");
        }
        Optional<AnswerPlot> drawn = plot == null ? Optional.empty() : Optional.of(AnswerPlot.to(plot, "--plot"));
        AskChoice choice = options.choice(library);
        try (Library opened = Library.openForReading(library.folder());
                LibraryIndex index = LibraryIndex.openForAsking(opened, screen)) {
            AskModel model = choice.open(new AskTape(opened, library.folder(), Clock.systemUTC()));
            Optional<Asked.Turn> turn = answer(new Asked(opened, index.findings(), model));
            model.spending().ifPresent(spending -> new SpendingText(spending).print(screen.err()));
            if (model.failure().isPresent()) {
                screen.err().println("ionary: " + model.failure().get().line());
                return ExitCodes.SOME_PAPERS_FAILED;
            }
            if (drawn.isPresent() && turn.isPresent()) {
                drawn.get().draw(turn.get(), String.join(" ", words), screen.out());
            } else if (turn.isPresent() && !json) {
                AnswerPlot.drawAsked(turn.get(), String.join(" ", words), screen);
            }
        }
        return ExitCodes.WELL;
    }

    /** Empty for a file of conversations, which has many. */
    private Optional<Asked.Turn> answer(Asked asked) throws IOException, UsageException {
        if (batch != null) {
            new BatchOfQuestions(asked, screen).run(batch, output);
            return Optional.empty();
        }
        Asked.Turn turn = json ? whole(asked) : asItComes(asked);
        if (save != null) {
            save(asked, save, turn);
        }
        return Optional.of(turn);
    }

    private Asked.Turn whole(Asked asked) throws IOException, UsageException {
        Asked.Turn turn = query == null ? asked.ask(String.join(" ", words)) : asked.ask(form(query));
        screen.out().println(AnswerJson.of(turn.answer(), turn.form()).toPrettyString());
        return turn;
    }

    private Asked.Turn asItComes(Asked asked) throws IOException, UsageException {
        AnswerAsItComes shown = new AnswerAsItComes(screen.out());
        Asked.Turn turn = query == null
                ? asked.ask(String.join(" ", words), Conversation.begun(), shown)
                : asked.ask(form(query), shown);
        shown.rest(turn.answer());
        return turn;
    }

    private void save(Asked asked, String name, Asked.Turn turn) throws IOException, UsageException {
        String said = query == null ? String.join(" ", words) : query;
        SavedQuestion question =
                SavedQuestions.toSave(asked, name, said, turn, Clock.systemUTC().instant());
        try (Library writing = library.openForWriting()) {
            writing.saveQuestions(List.of(question));
        }
        screen.err().println("saved as " + name + "; ionary watch asks it again");
    }

    private static ObjectNode form(String query) throws UsageException {
        try {
            JsonNode node = Json.MAPPER.readTree(query);
            if (node instanceof ObjectNode form) {
                return form;
            }
        } catch (JsonProcessingException e) {
            throw new UsageException("--query is not JSON: " + e.getOriginalMessage());
        }
        throw new UsageException("--query is a JSON object, as answers show it under \"query\"");
    }
}
