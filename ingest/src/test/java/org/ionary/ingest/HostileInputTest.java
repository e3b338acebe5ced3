package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long lines, deep nesting and marks that never close: each is read in the time its length allows, or refused. */
class HostileInputTest {
    /** What was written for one reader at a cost that grows with the square of the length takes minutes at this one. */
    private static final int LENGTH = Integer.getInteger("ionary.hostileLength", 300_000);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Stream<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadInTheTimeItsLengthAllows(HostileText text) {
        byte[] bytes = text.ofLength(LENGTH);
        assertTimeoutPreemptively(LIMIT, () -> survives(bytes, text.name()));
    }

    private static void survives(byte[] bytes, String name) {
        try {
            Paper paper = ReaderContract.read(bytes, name);
            long characters = paper.blocks().stream()
                    .map(Block::text)
                    .mapToLong(String::length)
                    .sum();
            assertThat(characters).isLessThan(20L * bytes.length);
        } catch (PaperException e) {
            assertThat(e.getMessage()).contains(name);
        }
    }
}
