package org.ionary.ingest;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;

/** Turns what the file system and foreign parsers throw into our own failures, with a cause in one line. */
final class Refusal {
    private static final int LONGEST = 160;

    private Refusal() {}

    /** A step of a foreign parser, which on bad bytes may throw whatever it likes. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws Exception;
    }

    /** Runs a foreign parser; whatever it throws means that the document is damaged. */
    static <T> T damagedUnless(String source, Step<T> step) throws PaperException {
        try {
            return step.run();
        } catch (PaperException | GivenUp e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw new PaperException(PaperException.Kind.DAMAGED, source, reason(e, source), e);
        }
    }

    /** The cause in one line, without the source's own name, which the message has already. */
    static String reason(Throwable cause, String source) {
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemLoopException) {
            return "a link that leads back to its own folder";
        }
        String message = cause.getMessage();
        String text = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        String line = text.replace(source, "").replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            line = cause.getClass().getSimpleName();
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
