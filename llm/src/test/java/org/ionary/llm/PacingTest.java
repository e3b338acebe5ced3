package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final Clock CLOCK = Clock.fixed(Served.NOW, ZoneOffset.UTC);

    @Test
    void waitsTwiceAsLongEachTimeUpToAMinute() {
        Pacing longest = new Pacing(CLOCK, time -> {}, () -> 1.0);
        assertThat(IntStream.rangeClosed(1, 9).mapToLong(i -> longest.backOff(i).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(longest.backOff(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void chanceTakesOffUpToHalf() {
        assertThat(new Pacing(CLOCK, time -> {}, () -> 0.0).backOff(3)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.read(" 90 ", CLOCK)).contains(Duration.ofSeconds(90));
        assertThat(RetryAfter.read("Sat, 28 Nov 2026 12:01:00 GMT", CLOCK)).contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.read("Sat, 28 Nov 2026 11:00:00 GMT", CLOCK)).contains(Duration.ZERO);
    }

    @Test
    void readsNothingFromWhatIsNeither() {
        for (String header : new String[] {"", "soon", "-5", "1.5", "99999999999999999999", "28 Nov 2026"}) {
            assertThat(RetryAfter.read(header, CLOCK)).isEqualTo(Optional.empty());
        }
    }
}
