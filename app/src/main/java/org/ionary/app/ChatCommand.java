package org.ionary.app;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
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
            "While chatting: :json shows the last answer as JSON, :new forgets what was asked, :quit (or Ctrl-D) ends."
        })
final class ChatCommand implements Callable<Integer> {
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
        String json = "";
        for (String line = lines.next(); line != null; line = lines.next()) {
            switch (line.strip()) {
                case "" -> {}
                case ":quit", ":q", ":exit" -> {
                    return;
                }
                case ":new" -> conversation = Conversation.begun();
                case ":json" -> screen.out().println(json);
                default -> {
                    Asked.Turn turn = asked.ask(line.strip(), conversation);
                    conversation = turn.conversation();
                    json = AnswerJson.of(turn.answer(), turn.form()).toPrettyString();
                    AnswerText.print(turn.answer(), screen.out());
                    kept.keep(conversation);
                }
            }
            screen.out().flush();
        }
    }
}
