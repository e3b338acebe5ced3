package org.ionary.llm;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait between attempts.
 *
 * @param chance from 0 to 1; spreads the calls that failed together
 */
record Pacing(Clock clock, Sleeper sleeper, DoubleSupplier chance) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 6;

    static Pacing real() {
        return new Pacing(
                Clock.systemUTC(),
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** After so many failures: between half and all of 1, 2, 4 … 60 s. */
    Duration backOff(int failures) {
        Duration most = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = most.compareTo(LONGEST) < 0 ? most : LONGEST;
        return Duration.ofMillis((long) (bounded.toMillis() * (1 + chance.getAsDouble()) / 2));
    }

    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }
}
