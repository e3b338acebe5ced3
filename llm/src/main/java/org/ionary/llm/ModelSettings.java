package org.ionary.llm;

import java.net.URI;
import java.time.Duration;
import org.ionary.domain.Checks;
import org.ionary.domain.llm.Llm;

/**
 * Which model is asked, where, and how patiently.
 *
 * @param baseUrl up to and without {@code /chat/completions}, {@code /api/chat} or {@code /messages}
 * @param timeout of one call, from its beginning to the last byte of its reply
 * @param concurrency how many calls may be under way at a time
 * @param attempts how often a call is made at most, the first included
 */
public record ModelSettings(
        Provider provider,
        URI baseUrl,
        String model,
        Secret key,
        Duration timeout,
        int concurrency,
        int attempts,
        StructuredOutput structuredOutput) {

    public ModelSettings {
        Checks.notBlank(model, "model");
        boolean web = "https".equals(baseUrl.getScheme()) || "http".equals(baseUrl.getScheme());
        Checks.require(web && baseUrl.getHost() != null, "a model's address begins with https:// or http://");
        Checks.require(
                baseUrl.getRawUserInfo() == null && baseUrl.getRawQuery() == null && baseUrl.getRawFragment() == null,
                "a model's address holds neither user, password, question mark nor number sign");
        Checks.require(timeout.isPositive(), "a model needs time to answer");
        Checks.require(concurrency > 0, "one call at a time is the least");
        Checks.require(attempts > 0, "one attempt is the least");
        Checks.require(provider != Provider.ANTHROPIC || key.isSet(), "anthropic needs a key");
    }

    public Llm.ModelName modelName() {
        return new Llm.ModelName(provider.label(), model);
    }

    /** For messages: {@code openai at localhost:8000}. */
    String service() {
        return provider.label() + " at " + baseUrl.getRawAuthority();
    }
}
