package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ionary.store.Library;
import org.ionary.store.SavedQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks saved questions again and says what has changed. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Asks saved questions again, says what has changed in their answers and keeps the new ones.",
        footer = {
            "",
            "Example:  ionary ask \"best Mg-ion conductor at room temperature\" --save best-mg",
            "          ionary run new-papers",
            "          ionary watch",
            "Exit codes: 1 where a saved question could not be asked; it keeps the answer it had."
        })
final class WatchCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these saved questions.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "List the saved questions and ask nothing.")
    private boolean list;

    @Option(names = "--forget", paramLabel = "NAME", description = "Forget a saved question.")
    private @Nullable String forget;

    @Option(names = "--dry-run", description = "Only look: keep the answers that were kept before.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print what has changed, or the list, as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    WatchCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (forget != null) {
            if (list || dryRun || !names.isEmpty()) {
                throw new UsageException("--forget stands alone");
            }
            return forgotten(forget);
        }
        List<SavedQuestions.Checked> checked;
        try (Library opened = Library.openForReading(library.folder())) {
            List<SavedQuestion> wanted = wanted(opened.savedQuestions());
            if (list) {
                print(wanted);
                return ExitCodes.WELL;
            }
            try (LibraryIndex index = LibraryIndex.openForAsking(opened, screen)) {
                checked = SavedQuestions.check(opened, index.findings(), wanted);
            }
        }
        report(checked);
        if (!dryRun && !checked.isEmpty()) {
            try (Library writing = library.openForWriting()) {
                SavedQuestions.keep(writing, checked, Clock.systemUTC().instant());
            }
        }
        return checked.stream().allMatch(each -> each.problem().isEmpty())
                ? ExitCodes.WELL
                : ExitCodes.SOME_PAPERS_FAILED;
    }

    private int forgotten(String name) throws IOException, UsageException {
        try (Library writing = library.openExistingForWriting()) {
            if (!writing.forgetQuestion(name)) {
                throw unknown(name, writing.savedQuestions());
            }
        }
        screen.err().println("forgot " + name);
        return ExitCodes.WELL;
    }

    private List<SavedQuestion> wanted(List<SavedQuestion> all) throws UsageException {
        for (String name : names) {
            if (all.stream().noneMatch(question -> question.name().equals(name))) {
                throw unknown(name, all);
            }
        }
        return all.stream()
                .filter(question -> names.isEmpty() || names.contains(question.name()))
                .toList();
    }

    private static UsageException unknown(String name, List<SavedQuestion> all) {
        return new UsageException("no question is saved as “" + name + "”; "
                + (all.isEmpty()
                        ? "ask one with --save NAME"
                        : "there are " + all.stream().map(SavedQuestion::name).collect(Collectors.joining(", "))));
    }

    private void print(List<SavedQuestion> questions) throws IOException {
        if (json) {
            ArrayNode all = Json.MAPPER.createArrayNode();
            for (SavedQuestion question : questions) {
                described(all.addObject(), question);
            }
            screen.out().println(all.toPrettyString());
            return;
        }
        questions.forEach(question -> screen.out().println(question.name() + ": " + question.words()));
        if (questions.isEmpty()) {
            screen.err().println("no question is saved; ask one with --save NAME");
        }
    }

    private static ObjectNode described(ObjectNode json, SavedQuestion question) throws IOException {
        json.put("name", question.name()).put("question", question.words());
        json.put("asked", question.asked().toString());
        json.set("query", Json.MAPPER.readTree(question.form()));
        return json;
    }

    private void report(List<SavedQuestions.Checked> checked) throws IOException {
        if (json) {
            ArrayNode all = Json.MAPPER.createArrayNode();
            for (SavedQuestions.Checked each : checked) {
                ObjectNode one = described(all.addObject(), each.question());
                one.put("problem", each.problem().orElse(null));
                ArrayNode changes = one.putArray("changes");
                for (AnswerChange change : each.changes()) {
                    ObjectNode said = changes.addObject()
                            .put("kind", change.kind().label())
                            .put("text", change.text());
                    change.row()
                            .ifPresent(row -> said.put("finding", row.finding())
                                    .put("doi", row.doi().isEmpty() ? null : row.doi()));
                }
            }
            screen.out().println(all.toPrettyString());
            return;
        }
        for (SavedQuestions.Checked each : checked) {
            List<String> lines = each.lines();
            screen.out()
                    .println(each.question().name() + " (" + each.question().words() + "): "
                            + (lines.isEmpty() ? "as before" : Words.count(lines.size(), "change")));
            lines.forEach(line -> screen.out().println("    " + line));
        }
        if (checked.isEmpty()) {
            screen.err().println("no question is saved; ask one with --save NAME");
        }
    }
}
