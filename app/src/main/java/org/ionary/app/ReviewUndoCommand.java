package org.ionary.app;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decisions that are taken back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes back your last act, or the last decision on a finding; everything is exactly as before. "
                + "The history keeps both.",
        footer = {"", "Example:  ionary review undo", "          ionary review undo f-0123456789abcdef"})
final class ReviewUndoCommand extends CuratorCommand {
    private static final String LAST = "last";

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            defaultValue = LAST,
            description = "A finding, or 'last' (the default) for all you judged together last.")
    private String id = LAST;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, kept for ever.")
    private String why = "";

    ReviewUndoCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        return deciding(
                (opened, curation) -> print(id.equals(LAST) ? curation.undoLast(why) : curation.undo(id(id), why)));
    }
}
