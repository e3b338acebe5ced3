package org.ionary.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands that work on papers can be told. */
final class PaperOptions {
    private static final Duration BY_RULES = Duration.ofSeconds(60);
    private static final Duration WITH_MODEL = Duration.ofMinutes(15);

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "Give up on a paper after this long (default: 60, or 900 where a model reads).")
    private @Nullable Integer limitSeconds;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    /** @param asksModel whether a model reads, which takes its time */
    Duration limit(boolean asksModel) throws UsageException {
        if (limitSeconds == null) {
            return asksModel ? WITH_MODEL : BY_RULES;
        }
        if (limitSeconds < 1) {
            throw new UsageException("--limit is a number of seconds, at least 1");
        }
        return Duration.ofSeconds(limitSeconds);
    }

    boolean isJson() {
        return json;
    }
}
