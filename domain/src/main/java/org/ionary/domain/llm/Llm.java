package org.ionary.domain.llm;

import org.ionary.domain.Checks;
import org.ionary.domain.PaperException;

/**
 * A language model, asked one thing at a time. An implementation that cannot reach it throws; it never returns empty.
 */
public interface Llm {

    /** @throws PaperException where the service failed or refused, after whatever retries the adapter makes */
    Reply ask(Request request) throws PaperException;

    /**
     * @param system what the model is to do
     * @param user the passage and its context, fenced as data
     * @param jsonSchema the schema the reply has to follow
     */
    record Request(String model, String system, String user, String jsonSchema, int maxTokens) {
        public Request {
            Checks.notBlank(model, "model");
            Checks.require(maxTokens > 0, "a reply needs room");
        }
    }

    /** The reply as it came, undecoded, with what it cost. */
    record Reply(String text, int inputTokens, int outputTokens) {
        public Reply {
            Checks.require(inputTokens >= 0 && outputTokens >= 0, "tokens are counted from 0");
        }
    }
}
