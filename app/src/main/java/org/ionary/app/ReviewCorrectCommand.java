package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.ErrorType;
import org.ionary.extract.CuratorWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A finding that is put right. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Puts a finding right. It keeps its evidence, gets an id of its own, and outlasts every later "
                + "reading.",
        footer = {
            "",
            "Example:  ionary review correct f-0123456789abcdef --value \"1.2e-4 S/cm\" --error wrong_exponent"
        })
final class ReviewCorrectCommand extends CuratorCommand {
    @Parameters(paramLabel = "ID", description = "The finding.")
    private String id = "";

    @Option(
            names = "--value",
            paramLabel = "VALUE",
            description = "The value with its unit, such as '1.2e-4 S/cm' or '0.31 eV'.")
    private @Nullable String value;

    @Option(
            names = "--temperature",
            paramLabel = "TEMPERATURE",
            description = "Such as '60 °C' or '298 K'; 'none' where there is none.")
    private @Nullable String temperature;

    @Option(names = "--material", paramLabel = "MATERIAL", description = "Such as Li6PS5Cl.")
    private @Nullable String material;

    @Option(names = "--kind", paramLabel = "KIND", description = "What carries the current: ${COMPLETION-CANDIDATES}.")
    private @Nullable ConductivityKind kind;

    @Option(
            names = "--error",
            paramLabel = "TYPE",
            description = "What was wrong: ${COMPLETION-CANDIDATES}; else by what is changed.")
    private @Nullable ErrorType error;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, kept for ever.")
    private String why = "";

    @Option(names = "--again", description = "Correct also what another curator has judged.")
    private boolean again;

    ReviewCorrectCommand(Screen screen) {
        super(screen);
    }

    @Override
    public Integer call() throws IOException, UsageException {
        CuratorWords.Correction correction = new CuratorWords.Correction(
                Optional.ofNullable(value),
                Optional.ofNullable(temperature),
                Optional.ofNullable(material),
                Optional.ofNullable(kind));
        if (value == null && temperature == null && material == null && kind == null) {
            throw new UsageException("say what to correct: --value, --temperature, --material or --kind");
        }
        return deciding((opened, curation) ->
                print(List.of(curation.correct(curation.finding(id(id)).finding(), correction, error(), why, again))));
    }

    private ErrorType error() {
        if (error != null) {
            return error;
        }
        return value != null
                ? ErrorType.WRONG_VALUE
                : material != null
                        ? ErrorType.WRONG_MATERIAL
                        : temperature != null ? ErrorType.WRONG_TEMPERATURE : ErrorType.WRONG_PROPERTY;
    }
}
