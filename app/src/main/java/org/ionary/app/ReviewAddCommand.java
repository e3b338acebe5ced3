package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.extract.CuratorWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A finding that the readers missed. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds what no reader found. The quote has to stand in the paper, and the number in the quote.",
        footer = {
            "",
            "Example:  ionary review add --doc pang-2022 --quote \"a conductivity of 5 × 10⁻⁴ S/cm at 75 °C\"",
            "                 --value \"5e-4 S/cm\" --temperature \"75 °C\" --material \"Mg(BH4)2·2NH3\""
        })
final class ReviewAddCommand extends CuratorCommand {
    @Option(names = "--doc", paramLabel = "DOC", required = true, description = "The paper, by its file name.")
    private String doc = "";

    @Option(
            names = "--quote",
            paramLabel = "WORDS",
            required = true,
            description = "The paper's words; of a table a row, its cells parted by ' | '.")
    private String quote = "";

    @Option(names = "--value", paramLabel = "VALUE", required = true, description = "Such as '5e-4 S/cm'.")
    private String value = "";

    @Option(
            names = "--printed",
            paramLabel = "WORDS",
            description = "How the quote prints the number, where it cannot be read there: in a cell without unit, or "
                    + "in damaged print.")
    private @Nullable String printed;

    @Option(names = "--material", paramLabel = "MATERIAL", required = true, description = "Such as Li6PS5Cl.")
    private String material = "";

    @Option(names = "--temperature", paramLabel = "TEMPERATURE", description = "Such as '75 °C'; else none.")
    private @Nullable String temperature;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "IONIC",
            description = "What carries the current: ${COMPLETION-CANDIDATES} (default: ionic).")
    private ConductivityKind kind = ConductivityKind.IONIC;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, kept for ever.")
    private String why = "";

    ReviewAddCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        CuratorWords.Missed missed = new CuratorWords.Missed(
                quote, value, Optional.ofNullable(printed), material, Optional.ofNullable(temperature), kind);
        return deciding((opened, curation) -> print(List.of(curation.add(source(opened, doc), missed, why))));
    }
}
