package org.ionary.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ionary.eval.FactFormatException;
import org.ionary.store.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/** What the command's exit codes mean, and the one place that turns errors into them. */
final class ExitCodes {
    static final int WELL = 0;

    /** Finished, but some papers failed; they are listed with the reason. */
    static final int SOME_PAPERS_FAILED = 1;

    /** Wrong usage or configuration; one line says what to change. */
    static final int USAGE = 2;

    /** A bug; the message names the log. */
    static final int INTERNAL_ERROR = 70;

    /** Stopped by the user, as shells count it for SIGINT. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {}

    static IParameterExceptionHandler wrongUsage() {
        return (problem, arguments) -> {
            CommandLine command = problem.getCommandLine();
            String name = command.getCommandSpec().qualifiedName();
            String line = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ");
            command.getErr().println("ionary: " + line + "; see '" + name + " --help'");
            return USAGE;
        };
    }

    static IExecutionExceptionHandler failed(Screen screen) {
        return (problem, command, arguments) -> of(problem, screen.err());
    }

    /** Says what happened in one line and picks the exit code. */
    static int of(@Nullable Throwable problem, PrintStream err) {
        return switch (problem) {
            case UsageException usage -> say(err, String.valueOf(usage.getMessage()));
            case LibraryException library -> say(err, String.valueOf(library.getMessage()));
            case FactFormatException format -> say(err, String.valueOf(format.getMessage()));
            case UncheckedIOException io -> of(io.getCause(), err);
            case IOException io -> say(err, ioLine(io));
            case null -> bug(new IllegalStateException("failed without a cause"), err);
            default -> bug(problem, err);
        };
    }

    private static int say(PrintStream err, String line) {
        err.println("ionary: " + line);
        return USAGE;
    }

    private static String ioLine(IOException problem) {
        String detail = problem.getMessage() == null ? "" : problem.getMessage();
        return switch (problem) {
            case NoSuchFileException missing -> "no such file: " + detail;
            case AccessDeniedException denied -> "not allowed to open " + detail;
            case FileAlreadyExistsException exists -> "a file is in the way: " + detail;
            default -> "cannot read or write: " + detail;
        };
    }

    private static int bug(Throwable problem, PrintStream err) {
        try {
            Path log = Files.createTempFile("ionary-error-", ".log");
            try (PrintStream file = new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8)) {
                problem.printStackTrace(file);
            }
            err.println(
                    "ionary: internal error (" + problem.getClass().getSimpleName() + "); the details are in " + log);
        } catch (IOException e) {
            err.println("ionary: internal error (" + problem + "); no log could be written: " + e.getMessage());
        }
        return INTERNAL_ERROR;
    }
}
