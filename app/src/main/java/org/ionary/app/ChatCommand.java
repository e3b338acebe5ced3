package org.ionary.app;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.ionary.ask.Conversation;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Question after question, each of which may refer to the last. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = "Answers questions one after another; follow-ups such as “and for Na?” refer to the last.",
        footer = {
            "",
            "Example:  ionary chat --session garnets",
            "While chatting: :json shows the last answer as JSON, :plot draws it in plain characters, :plot FILE.svg as",
            "a picture, :new forgets what was asked, :quit (or Ctrl-D) ends."
        })
final class ChatCommand implements Callable<Integer> {
    /** A slash is taken for the colon. */
    private static final Pattern PLOT = Pattern.compile("[:/]plot(?:\\s+(.+))?", Pattern.DOTALL);

    private final Screen screen;

    @Option(
            names = "--session",
            paramLabel = "NAME",
            description = "Go on with the conversation of this name, and keep it; letters, digits and hyphens.")
    private String session = "";

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    ChatCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (!session.matches("[A-Za-z0-9-]*")) {
            throw new UsageException("--session is a name of letters, digits and hyphens, not “" + session + "”");
        }
        AskChoice choice = options.choice(library);
        try (Library opened = Library.openForReading(library.folder());
                LibraryIndex index = LibraryIndex.openForAsking(opened, screen);
                ChatLines lines = ChatLines.open(library.folder())) {
            AskModel model = choice.open(new AskTape(opened, library.folder(), Clock.systemUTC()));
            Asked asked = new Asked(opened, index.findings(), model);
            ChatSession kept = new ChatSession(library.folder(), session);
            talk(asked, kept, kept.resumed(opened), lines);
            model.spending().ifPresent(spending -> new SpendingText(spending).print(screen.err()));
        }
        return ExitCodes.WELL;
    }

    private void talk(Asked asked, ChatSession kept, Conversation resumed, ChatLines lines) throws IOException {
        Conversation conversation = resumed;
        Optional<Said> last = Optional.empty();
        for (String line = lines.next(); line != null; line = lines.next()) {
            switch (line.strip()) {
                case "" -> {}
                case ":quit", ":q", ":exit" -> {
                    return;
                }
                case ":new" -> conversation = Conversation.begun();
                case ":json" -> screen.out().println(last.map(Said::json).orElse(""));
                case String command when PLOT.matcher(command).matches() -> plot(command, last);
                case String question -> {
                    AnswerAsItComes shown = new AnswerAsItComes(screen.out());
                    Asked.Turn turn = asked.ask(question, conversation, shown);
                    conversation = turn.conversation();
                    last = Optional.of(new Said(question, turn));
                    shown.rest(turn.answer());
                    AnswerPlot.drawAsked(turn, question, screen);
                    kept.keep(conversation);
                }
            }
            screen.out().flush();
        }
    }

    /** What goes wrong is said, and the conversation goes on. */
    private void plot(String command, Optional<Said> last) {
        String file = PLOT.matcher(command).replaceFirst("$1");
        try {
            if (last.isEmpty()) {
                throw new UsageException("nothing is plotted: nothing has been asked");
            }
            AnswerPlot plot = AnswerPlot.to(file.isEmpty() ? AnswerPlot.TO_TERMINAL : file, ":plot");
            plot.draw(last.get().turn(), last.get().question(), screen.out());
            if (!file.isEmpty()) {
                screen.out().println("Drawn in " + file);
            }
        } catch (IOException | UsageException e) {
            ExitCodes.of(e, screen.err());
        }
    }

    /** A question with what was answered. */
    private record Said(String question, Asked.Turn turn) {
        String json() {
            return AnswerJson.of(turn.answer(), turn.form()).toPrettyString();
        }
    }
}
