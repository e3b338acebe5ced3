package org.ionary.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the command line and exits with its code. */
public final class Main {
    /** Held so that its level outlives this class's start. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {}

    public static void main(String[] arguments) {
        // Numbers read the same on every machine.
        Locale.setDefault(Locale.ROOT);
        VECTORS.setLevel(Level.OFF);
        Screen screen = Screen.ofProcess();
        int code = run(screen, arguments);
        screen.out().flush();
        System.exit(arrived(screen) ? code : ExitCodes.USAGE);
    }

    private static boolean arrived(Screen screen) {
        if (screen.sink().fault().isEmpty() || screen.sink().isClosedByReader()) {
            return true;
        }
        screen.err()
                .println("ionary: the results could not be written: "
                        + screen.sink().fault().get());
        return false;
    }

    /** Runs one command and returns its exit code. */
    static int run(Screen screen, String... arguments) {
        CommandLine command = new CommandLine(new IonaryCommand(), new Commands(screen))
                .setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(ExitCodes.wrongUsage())
                .setExecutionExceptionHandler(ExitCodes.failed(screen));
        try {
            return command.execute(arguments);
        } catch (Error e) {
            return ExitCodes.of(e, screen.err());
        }
    }
}
