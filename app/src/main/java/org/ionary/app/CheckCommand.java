package org.ionary.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ionary.store.Library;
import org.ionary.store.LibraryCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether the library is whole. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Examines the library: the database, every paper's bytes and text, every finding's evidence, every "
                        + "decision; then the index, which is made anew where it is damaged or says something else. The "
                        + "library itself is never changed. Ends with 1 where something is wrong with it.",
        footer = {"", "Example:  ionary check --library my-library"})
final class CheckCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    /** What was done to the index; where nothing can be done, the library is whole all the same. */
    private Optional<String> index(Library opened) {
        try {
            return LibraryIndex.repaired(opened, screen);
        } catch (IOException e) {
            return Optional.of("cannot be mended: " + e.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Library opened = Library.openForReading(library.folder())) {
            LibraryCheck check = opened.examine();
            Optional<String> index = check.isClean() ? index(opened) : Optional.of("not examined");
            if (json) {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                node.put("clean", check.isClean());
                check.problems().forEach(node.putArray("problems")::add);
                ObjectNode counts = node.putObject("counts");
                check.counts().forEach(counts::put);
                node.put("index", index.orElse("whole"));
                screen.out().println(node);
            } else {
                check.problems().forEach(problem -> screen.out().println("problem   " + problem));
                screen.out()
                        .println("holds     "
                                + check.counts().entrySet().stream()
                                        .map(count -> count.getValue() + " " + count.getKey())
                                        .collect(Collectors.joining(", ")));
                screen.out().println("library   " + (check.isClean() ? "whole" : "damaged; see 'ionary restore'"));
                screen.out().println("index     " + index.orElse("whole"));
            }
            return check.isClean() ? ExitCodes.WELL : ExitCodes.SOME_PAPERS_FAILED;
        }
    }
}
