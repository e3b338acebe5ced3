package org.ionary.domain.llm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /**
     * Asks as {@link #ask(Request)} does and hands the reply over while it is written, by whatever parts it comes in;
     * where it cannot be had in parts, in one. Once a part was handed over the request is not made again: what fails
     * then is final.
     *
     * @return the whole reply
     */
    default Reply ask(Request request, Arriving arriving) throws PaperException {
        Reply reply = ask(request);
        arriving.part(reply.text());
        return reply;
    }

    /** This model with something around it. What that answers itself arrives in one part. */
    default Llm within(Around around) {
        Llm inner = this;
        return new Llm() {
            @Override
            public Reply ask(Request request) throws PaperException {
                return around.ask(inner, request);
            }

            @Override
            public Reply ask(Request request, Arriving arriving) throws PaperException {
                AtomicBoolean begun = new AtomicBoolean();
                Arriving noticed = part -> {
                    begun.set(true);
                    arriving.part(part);
                };
                Reply reply = around.ask(asked -> inner.ask(asked, noticed), request);
                if (!begun.get()) {
                    arriving.part(reply.text());
                }
                return reply;
            }
        };
    }

    /** Hears a reply while it is written. */
    @FunctionalInterface
    interface Arriving {
        /**
         * Called by the thread that asks, before it has the reply. A part may begin and end anywhere, also within a
         * word or a surrogate pair; one after another they are the text of the reply.
         */
        void part(String text);
    }

    /** Stands between a model and whoever asks it. */
    @FunctionalInterface
    interface Around {
        /**
         * @param inner the model, to be asked at most once to the end: its reply may be arriving already while this
         *     runs
         */
        Reply ask(Llm inner, Request request) throws PaperException;
    }

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
