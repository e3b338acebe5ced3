package org.ionary.llm;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** All that anything logs, at whatever level, while it is open; SLF4J ends here too. */
final class HeardLogs extends Handler {
    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final @Nullable Level before = ROOT.getLevel();
    private final Handler[] others = ROOT.getHandlers();

    HeardLogs() {
        setLevel(Level.ALL);
        setFormatter(new SimpleFormatter());
        for (Handler other : others) {
            ROOT.removeHandler(other);
        }
        ROOT.addHandler(this);
        ROOT.setLevel(Level.ALL);
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(getFormatter().format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
        for (Handler other : others) {
            ROOT.addHandler(other);
        }
    }

    /** Message, causes, suppressed exceptions and stack traces. */
    static String whole(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
