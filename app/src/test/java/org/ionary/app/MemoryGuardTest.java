package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryGuardTest {
    private final MemoryGuard memory = new MemoryGuard(1000);

    @Test
    void oneThatIsTooLargeGoesAloneAndTakesAllThereIs() {
        assertThat(memory.fits(1_000_000)).isTrue();
        memory.hold(1_000_000);
        assertThat(memory.fits(1)).isFalse();
        assertThat(memory.isFull()).isTrue();
    }

    @Test
    void roomIsAwaitedUntilWhatWasGivenUpHasEnded() {
        memory.hold(1_000_000);
        Thread.ofPlatform().start(() -> memory.release(1_000_000));
        assertThat(memory.awaitRoom(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void whatDoesNotEndIsNotAwaitedForever() {
        memory.hold(1_000_000);
        assertThat(memory.awaitRoom(Duration.ofMillis(20))).isFalse();
    }
}
