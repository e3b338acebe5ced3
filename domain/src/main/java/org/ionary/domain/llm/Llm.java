package org.ionary.domain.llm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ionary.domain.Checks;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.SourceId;

/**
 * A language model, asked one thing at a time. An implementation that cannot reach it throws; it never returns empty.
 */
@FunctionalInterface
public interface Llm {

    /**
     * May be called from several threads at once.
     *
     * @throws PaperException where the service failed or refused, after whatever retries the adapter makes; where the
     *     budget of the run is spent; or where only replies on tape are allowed and this is none
     */
    Reply ask(Request request) throws PaperException;

    /** As settings and labels name it: {@code openai:some-model}. */
    record ModelName(String provider, String name) {
        public ModelName {
            Checks.notBlank(provider, "provider");
            Checks.notBlank(name, "model");
            Checks.require(provider.indexOf(':') < 0, "a provider's name has no colon: " + provider);
        }

        @Override
        public String toString() {
            return provider + ":" + name;
        }
    }

    /**
     * @param prompt which prompt it was made of, {@code extract@2}; costs are accounted by it
     * @param system what the model is to do
     * @param user the passage and its context, fenced as data
     * @param jsonSchema the JSON schema the reply has to follow
     * @param maxTokens of the reply
     */
    record Request(ModelName model, String prompt, String system, String user, String jsonSchema, int maxTokens) {
        public Request {
            Checks.notBlank(prompt, "prompt");
            Checks.require(maxTokens > 0, "a reply needs room");
        }

        /**
         * Under which its reply is kept, 64 lower-case hexadecimal digits: the same for all that a model would be sent
         * alike.
         */
        public String digest() {
            StringBuilder all = new StringBuilder();
            for (String part : List.of(model.toString(), system, user, jsonSchema, Integer.toString(maxTokens))) {
                // With its length before it, no part can run into the next.
                all.append(part.length()).append(':').append(part);
            }
            return SourceId.of(all.toString().getBytes(StandardCharsets.UTF_8)).sha256();
        }
    }

    /** The reply as it came, undecoded, with what it cost. */
    record Reply(String text, int inputTokens, int outputTokens) {
        public Reply {
            Checks.require(inputTokens >= 0 && outputTokens >= 0, "tokens are counted from 0");
        }
    }
}
