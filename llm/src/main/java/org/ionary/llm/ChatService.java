package org.ionary.llm;

import java.util.concurrent.Semaphore;
import org.ionary.domain.llm.Llm;

/**
 * A model at a provider. What it learns of the server, and its limit of calls at a time, hold for all that ask through
 * it: open one for each model and keep it for the run.
 *
 * <p>A call is made again, with back-off, after 408, 429 and 5xx, lost connections and timeouts; {@code Retry-After} is
 * honoured up to 5 minutes. Other refusals, and replies that are no reading, are final; so is any failure after a part
 * of the reply was handed over. Answers of more than 4 MB are cut off, redirects are not followed.
 */
public final class ChatService {
    private final ModelSettings settings;
    private final Call call;
    private final Semaphore places;
    private final Pacing pacing;

    private ChatService(ModelSettings settings, Pacing pacing) {
        this.settings = settings;
        this.pacing = pacing;
        this.call = new Call(settings, pacing.clock());
        this.places = new Semaphore(settings.concurrency(), true);
    }

    /** Connects to nothing yet. */
    public static ChatService open(ModelSettings settings) {
        return open(settings, Pacing.real());
    }

    static ChatService open(ModelSettings settings, Pacing pacing) {
        return new ChatService(settings, pacing);
    }

    /** The only model that may be asked here. */
    public Llm.ModelName modelName() {
        return settings.modelName();
    }

    /** Without a budget. */
    public Llm llm() {
        return retrying(call);
    }

    /** Each attempt is paid from the account. */
    public Llm llm(Account account) {
        return retrying(account.over(call));
    }

    /** A place is kept for the call, not while it waits for the next attempt. */
    private Llm retrying(Llm once) {
        return new Retrying(
                once.within((inner, request) -> {
                    try {
                        places.acquire();
                    } catch (InterruptedException e) {
                        throw Interrupted.givenUp(e);
                    }
                    try {
                        return inner.ask(request);
                    } finally {
                        places.release();
                    }
                }),
                settings.attempts(),
                pacing);
    }
}
