package org.ionary.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;

/** Asks again what may go better later, after a back-off or the time the service asks for. */
final class Retrying implements Llm {
    /** A service that asks for longer is given up at once. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Llm llm;
    private final int attempts;
    private final Pacing pacing;

    Retrying(Llm llm, int attempts, Pacing pacing) {
        this.llm = llm;
        this.attempts = attempts;
        this.pacing = pacing;
    }

    @Override
    public Reply ask(Request request) throws PaperException {
        return ask(llm, request, () -> false);
    }

    @Override
    public Reply ask(Request request, Arriving arriving) throws PaperException {
        AtomicBoolean begun = new AtomicBoolean();
        Arriving noticed = part -> {
            begun.set(true);
            arriving.part(part);
        };
        return ask(asked -> llm.ask(asked, noticed), request, begun::get);
    }

    /** @param begun whether somebody has heard the beginning of a reply, beside which there cannot be another */
    private Reply ask(Llm once, Request request, BooleanSupplier begun) throws PaperException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once.ask(request);
            } catch (PaperException e) {
                Optional<CallFailure> failure = CallFailure.behind(e).filter(CallFailure::isPassing);
                if (failure.isEmpty()) {
                    throw e;
                }
                if (begun.getAsBoolean()) {
                    throw added(e, failure.get(), "in the middle of a reply");
                }
                Optional<Duration> asked = failure.get().delay();
                if (asked.filter(delay -> delay.compareTo(PATIENCE) > 0).isPresent()) {
                    throw added(e, failure.get(), "and asks for " + asked.get().toSeconds() + " s");
                }
                if (attempt == attempts) {
                    throw attempts == 1 ? e : added(e, failure.get(), "after " + attempts + " attempts");
                }
                sleep(asked.orElse(Duration.ZERO), pacing.backOff(attempt));
            }
        }
    }

    /** Never shorter than the service asks for; its bare word would bring all that wait back at the same moment. */
    private void sleep(Duration asked, Duration backOff) {
        try {
            pacing.sleeper().sleep(asked.isZero() ? backOff : asked.plus(backOff.dividedBy(4)));
        } catch (InterruptedException e) {
            throw Interrupted.givenUp(e);
        }
    }

    private static PaperException added(PaperException e, CallFailure failure, String more) {
        return new PaperException(e.kind(), e.source(), failure.getMessage() + ", " + more, failure);
    }
}
