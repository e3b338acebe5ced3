package org.ionary.app;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the settings file may say, with {@link #DEFAULT} for what it does not. Keys are written in kebab case; a key
 * that is none of these is refused.
 *
 * @param reader who reads papers
 * @param ask who reads questions and writes answers
 * @param prices of models, by provider and name as labels have them ({@code openai:some-model})
 * @param prompts a folder whose files take the place of packaged prompts of the same name; empty for none
 * @param crawl where the nightly job finds papers, and how it behaves there
 */
record Settings(
        ReaderMode reader,
        Asking ask,
        Model model,
        Spend budget,
        Map<String, Price> prices,
        String prompts,
        CrawlChoice crawl) {
    static final Settings DEFAULT = new Settings(
            ReaderMode.RULES,
            new Asking(QuestionMode.GRAMMAR, WriterMode.EXTRACTS),
            new Model("openai", "", "", "", 120, 4, 5, "auto"),
            new Spend(null, null, null),
            Map.of(),
            "",
            CrawlChoice.DEFAULT);

    Settings {
        prices = Map.copyOf(prices);
    }

    record Asking(QuestionMode reader, WriterMode writer) {}

    /**
     * @param provider {@code openai} and every server that speaks its protocol, {@code ollama} or {@code anthropic}
     * @param url where it is reached; empty for the provider's own address
     * @param name of the model
     * @param keyVariable which environment variable holds the key; empty for {@code OPENAI_API_KEY} or
     *     {@code ANTHROPIC_API_KEY}
     * @param timeoutSeconds of one call
     * @param concurrency how many calls may be under way at a time
     * @param attempts how often a call is made at most
     * @param structuredOutput {@code auto}, {@code schema}, {@code json} or {@code none}
     */
    record Model(
            String provider,
            String url,
            String name,
            String keyVariable,
            int timeoutSeconds,
            int concurrency,
            int attempts,
            String structuredOutput) {}

    /** What one run may spend at most; null for no limit. */
    record Spend(
            @Nullable Long requests,
            @Nullable Long tokens,
            @Nullable BigDecimal money) {}

    /** Per million tokens, in whatever currency the budget's money is. */
    record Price(BigDecimal input, BigDecimal output) {}

    /** In one order, so that they can be printed. */
    Map<String, Price> sortedPrices() {
        return new TreeMap<>(prices);
    }
}
