package org.ionary.app;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What commands that work on papers can be told. */
final class PaperOptions {
    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up on a paper after this long (default: ${DEFAULT-VALUE}).")
    private int limitSeconds;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    Duration limit() throws UsageException {
        if (limitSeconds < 1) {
            throw new UsageException("--limit is a number of seconds, at least 1");
        }
        return Duration.ofSeconds(limitSeconds);
    }

    boolean isJson() {
        return json;
    }
}
