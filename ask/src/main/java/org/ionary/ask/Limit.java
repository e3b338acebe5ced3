package org.ionary.ask;

import java.math.BigDecimal;
import java.util.Optional;
import org.ionary.index.Bounds;
import org.ionary.normalize.Sense;

/** Which side of a number is meant by the words beside it. */
enum Limit {
    MORE_THAN,
    AT_LEAST,
    LESS_THAN,
    AT_MOST,
    ABOUT,
    EXACTLY,
    /** What is reached is there, and more is welcome. */
    REACH,
    /** {@link #MORE_THAN} a number, or better than another material. */
    EXCEED,
    UNDERCUT,
    /** The good side, which depends on the property. */
    BETTER,
    WORSE,
    AFTER,
    SINCE,
    BEFORE,
    UNTIL;

    /** Of words that a scanner of quantities has read. */
    static Optional<Limit> of(Sense sense) {
        return switch (sense) {
            case ABOVE -> Optional.of(MORE_THAN);
            case BELOW -> Optional.of(LESS_THAN);
            case APPROXIMATE -> Optional.of(ABOUT);
            case EXACT, MAGNITUDE -> Optional.empty();
        };
    }

    /** Of years. */
    boolean isOfTime() {
        return this == AFTER || this == SINCE || this == BEFORE || this == UNTIL;
    }

    /** Whether the words can stand between two things that are compared. */
    boolean compares() {
        return this == EXCEED || this == UNDERCUT || this == BETTER || this == WORSE;
    }

    /** The side that it bounds; empty where the number itself is meant. */
    Optional<Bounds> bounds(BigDecimal number, boolean lowIsGood) {
        return switch (this) {
            case MORE_THAN, EXCEED, AFTER -> Optional.of(Bounds.moreThan(number));
            case AT_LEAST, SINCE -> Optional.of(Bounds.atLeast(number));
            case LESS_THAN, UNDERCUT, BEFORE -> Optional.of(Bounds.lessThan(number));
            case AT_MOST, UNTIL -> Optional.of(Bounds.atMost(number));
            case REACH -> Optional.of(lowIsGood ? Bounds.atMost(number) : Bounds.atLeast(number));
            case BETTER -> Optional.of(lowIsGood ? Bounds.lessThan(number) : Bounds.moreThan(number));
            case WORSE -> Optional.of(lowIsGood ? Bounds.moreThan(number) : Bounds.lessThan(number));
            case ABOUT, EXACTLY -> Optional.empty();
        };
    }
}
