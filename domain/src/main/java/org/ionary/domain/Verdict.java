package org.ionary.domain;

import java.util.Optional;
import java.util.function.Function;

/** The outcome of judging one item: accepted with a value, or rejected with a reason that is counted. */
public sealed interface Verdict<T> {

    record Accepted<T>(T value) implements Verdict<T> {}

    /** A refusal. {@code detail} is for people and holds the words at issue; counting goes by {@code reason}. */
    record Rejected<T>(RejectionReason reason, String detail) implements Verdict<T> {}

    static <T> Verdict<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Verdict<T> rejected(RejectionReason reason, String detail) {
        return new Rejected<>(reason, detail);
    }

    /** Judges further where this one was accepted; a refusal stays the refusal it was. */
    default <U> Verdict<U> then(Function<? super T, Verdict<U>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Rejected<T>(RejectionReason reason, String detail) -> new Rejected<>(reason, detail);
        };
    }

    default Optional<T> toOptional() {
        return switch (this) {
            case Accepted<T>(T value) -> Optional.of(value);
            case Rejected<T> refused -> Optional.empty();
        };
    }
}
