package org.ionary.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import org.ionary.domain.llm.Llm;
import org.jspecify.annotations.Nullable;

/**
 * Hears one reply from a streaming model of LangChain4j's, which would log what is thrown at it, and go on: it is kept
 * here, and thrown when the call has ended.
 */
final class Hearing implements StreamingChatResponseHandler {
    private final Llm.Arriving arriving;
    private final Secret.Stripping stripping;
    private final Runnable hangUp;
    private @Nullable ChatResponse response;
    private @Nullable RuntimeException unheard;
    private @Nullable RuntimeException failure;

    Hearing(Llm.Arriving arriving, Secret key, Runnable hangUp) {
        this.arriving = arriving;
        this.stripping = key.new Stripping();
        this.hangUp = hangUp;
    }

    @Override
    public void onPartialResponse(String part) {
        hand(stripping.next(part));
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        if (failure == null) {
            hand(stripping.rest());
            response = complete;
        }
        hangUp.run();
    }

    @Override
    public void onError(Throwable cause) {
        if (failure == null) {
            failure = cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
        hangUp.run();
    }

    private void hand(String text) {
        if (text.isEmpty() || unheard != null || failure != null) {
            return;
        }
        try {
            arriving.part(text);
        } catch (RuntimeException e) {
            unheard = e;
            hangUp.run();
        }
    }

    /** What whoever hears the reply has thrown: neither the service's failure nor LangChain4j's. */
    void rethrowUnheard() {
        if (unheard != null) {
            throw unheard;
        }
    }

    /**
     * Null where the stream ended before the reply did.
     *
     * @throws RuntimeException of LangChain4j, where it could not read the reply
     */
    @Nullable
    ChatResponse response() {
        if (failure != null) {
            throw failure;
        }
        return response;
    }
}
