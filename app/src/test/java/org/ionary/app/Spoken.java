package org.ionary.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command run within the test's own process, which takes a fraction of the time. */
record Spoken(int code, String out, String err) {

    static Spoken run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ResultSink sink = new ResultSink(out);
        Screen screen = new Screen(
                new PrintStream(sink, true, StandardCharsets.UTF_8),
                sink,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Main.run(screen, words);
        screen.out().flush();
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
