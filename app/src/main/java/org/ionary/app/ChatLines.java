package org.ionary.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The lines a person types: edited and remembered on a terminal, as they come from a pipe. */
interface ChatLines extends AutoCloseable {

    /** Null at the end. */
    @Nullable
    String next() throws IOException;

    @Override
    void close() throws IOException;

    /** @param library where the history of questions is kept, if it can be written */
    static ChatLines open(Path library) throws IOException {
        return Boolean.getBoolean("ionary.terminal.in")
                ? new Typed(TerminalBuilder.builder().system(true).build(), library)
                : new Piped(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    /** From a terminal. */
    final class Typed implements ChatLines {
        private final Terminal terminal;
        private final LineReader reader;

        Typed(Terminal terminal, Path library) {
            this.terminal = terminal;
            this.reader = LineReaderBuilder.builder().terminal(terminal).build();
            if (Files.isWritable(library)) {
                reader.setVariable(LineReader.HISTORY_FILE, library.resolve("chat-history"));
            }
        }

        @Override
        public @Nullable String next() {
            try {
                return reader.readLine("ask> ");
            } catch (EndOfFileException | UserInterruptException e) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            terminal.close();
        }
    }

    /** From a pipe or a file. */
    record Piped(BufferedReader in) implements ChatLines {
        @Override
        public @Nullable String next() throws IOException {
            return in.readLine();
        }

        @Override
        public void close() {}
    }
}
