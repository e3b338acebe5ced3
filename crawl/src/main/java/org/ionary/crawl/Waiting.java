package org.ionary.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.ionary.domain.GivenUp;

/** Time, and letting it pass. */
interface Waiting extends InstantSource {

    /** Returns when it is that time; a thread that is interrupted meanwhile gives up. */
    void until(Instant time);

    static Waiting real() {
        return new Waiting() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public void until(Instant time) {
                try {
                    Thread.sleep(Duration.between(instant(), time));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    GivenUp.check();
                }
            }
        };
    }
}
