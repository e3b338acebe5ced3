package org.ionary.llm;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.jspecify.annotations.Nullable;

/**
 * Why a call gave no reading, for the layers between it and the caller: whether it may be tried again, and what it may
 * have cost. It stands as the cause of a {@link PaperException}, in place of the foreign error, which may hold secrets.
 */
final class CallFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Who pays for a call without a reading. */
    enum Bill {
        /** The service did not take it up. */
        NOTHING,
        /** It may have been answered, and billed, without the answer getting here. */
        PERHAPS,
        /** It was answered; the tokens are known. */
        KNOWN
    }

    private final boolean passing;
    private final transient @Nullable Duration delay;
    private final Bill bill;
    private final transient TokenCount tokens;

    private CallFailure(String cause, boolean passing, @Nullable Duration delay, Bill bill, TokenCount tokens) {
        super(cause);
        this.passing = passing;
        this.delay = delay;
        this.bill = bill;
        this.tokens = tokens;
    }

    /** May go better later. */
    static CallFailure passing(String cause, Bill bill) {
        return new CallFailure(cause, true, null, bill, TokenCount.NONE);
    }

    /** May go better after the time the service asks for. */
    static CallFailure passing(String cause, Duration delay) {
        return new CallFailure(cause, true, delay, Bill.NOTHING, TokenCount.NONE);
    }

    static CallFailure lasting(String cause, Bill bill) {
        return new CallFailure(cause, false, null, bill, TokenCount.NONE);
    }

    /** Answered with something that is no reading. */
    static CallFailure answered(String cause, TokenCount tokens) {
        return new CallFailure(cause, false, null, Bill.KNOWN, tokens);
    }

    /** The failure behind an exception of the layers below; empty where another kind of model threw it. */
    static Optional<CallFailure> behind(PaperException e) {
        return e.getCause() instanceof CallFailure failure ? Optional.of(failure) : Optional.empty();
    }

    PaperException as(PaperException.Kind kind, String service) {
        return new PaperException(kind, service, String.valueOf(getMessage()), this);
    }

    boolean isPassing() {
        return passing;
    }

    Optional<Duration> delay() {
        return Optional.ofNullable(delay);
    }

    Bill bill() {
        return bill;
    }

    TokenCount tokens() {
        return tokens;
    }
}
