package org.ionary.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a model is asked, by the command line, else by the settings file. */
final class ModelOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings file (default: ionary.yaml in the library's folder).")
    private @Nullable Path config;

    @Option(
            names = "--replay",
            description = "Ask the model nothing: take its replies from the library's tape; what needs another fails.")
    private boolean replay;

    @Option(names = "--max-requests", paramLabel = "N", description = "Begin no more calls to the model than this.")
    private @Nullable Long requests;

    @Option(names = "--max-tokens", paramLabel = "N", description = "Spend no more tokens than this.")
    private @Nullable Long tokens;

    @Option(names = "--max-money", paramLabel = "AMOUNT", description = "Spend no more than this, by the prices set.")
    private @Nullable BigDecimal money;

    /** Those of the file, with the budget of the command line over them. */
    Settings settings(LibraryOption library) throws IOException, UsageException {
        Settings said = SettingsFile.read(Optional.ofNullable(config), library.folder());
        Settings.Spend budget = said.budget();
        return new Settings(
                said.reader(),
                said.ask(),
                said.model(),
                new Settings.Spend(
                        requests == null ? budget.requests() : requests,
                        tokens == null ? budget.tokens() : tokens,
                        money == null ? budget.money() : money),
                said.prices(),
                said.prompts(),
                said.crawl());
    }

    Path file(LibraryOption library) throws UsageException {
        return config == null ? library.folder().resolve(SettingsFile.NAME) : config;
    }

    boolean isReplay() {
        return replay;
    }
}
