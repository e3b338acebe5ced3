package org.ionary.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is made of a piece of text: for whoever wonders why a value was read so, or not at all. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Prints step by step what is read from a quantity, a formula or a sentence.",
        footer = {
            "",
            "Example:  ionary parse \"Li6PS5Cl sintered at 550 °C reaches 3.4 3 1023 S cm21 at 25 °C\"",
            "          ionary parse --json \"12.5 mS/m\""
        })
final class ParseCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What a paper prints.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print what was read as JSON.")
    private boolean json;

    ParseCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws UsageException {
        String text = String.join(" ", words);
        if (text.isBlank()) {
            throw new UsageException("nothing to parse: the text is empty");
        }
        ParsedText parsed = ParsedText.of(text);
        if (json) {
            screen.out().println(ParsedTextJson.of(parsed).toPrettyString());
        } else {
            ParsedTextSteps.print(parsed, screen.out());
        }
        return ExitCodes.WELL;
    }
}
