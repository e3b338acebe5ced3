package org.ionary.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ionary.store.Library;
import org.ionary.store.LibraryCheck;
import org.ionary.store.LibraryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is set up, what is missing, and how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is set up, what is missing, and how to mend it; examines the library.",
        footer = {"", "Example:  ionary doctor --library my-library"})
final class DoctorCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    DoctorCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Java", Runtime.version() + ", " + System.getProperty("java.home"));
        said.put(
                "memory",
                Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB at most; IONARY_JAVA_OPTS=-Xmx4g for more");
        said.put("readers", String.join(", ", ReaderChoice.rules().labels()));
        said.put("settings", settings());
        said.put("library", library.folder().toAbsolutePath().normalize().toString());
        boolean well = examine(said);
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            said.forEach(node::put);
            screen.out().println(node.toPrettyString());
        } else {
            said.forEach((what, how) -> screen.out().println("%-10s %s".formatted(what, how)));
        }
        return well ? ExitCodes.WELL : ExitCodes.USAGE;
    }

    /** The effective ones, on one line. */
    private String settings() throws IOException, UsageException {
        Path folder = library.folder();
        Settings settings = SettingsFile.read(Optional.empty(), folder);
        String from = Files.exists(folder.resolve(SettingsFile.NAME)) ? SettingsFile.NAME : "the defaults";
        return from + ": " + SettingsFile.write(settings).strip().replaceAll("\n\\s*", ", ");
    }

    private boolean examine(Map<String, String> said) throws IOException, UsageException {
        try (Library opened = Library.openForReading(library.folder())) {
            LibraryCheck check = opened.check();
            said.put(
                    "holds",
                    check.counts().entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", ")));
            said.put("state", check.isClean() ? "whole" : String.join("; ", check.problems()));
            return check.isClean();
        } catch (LibraryException e) {
            said.put("state", String.valueOf(e.getMessage()));
            return e.kind() == LibraryException.Kind.NOT_FOUND && !Files.exists(library.folder());
        }
    }
}
