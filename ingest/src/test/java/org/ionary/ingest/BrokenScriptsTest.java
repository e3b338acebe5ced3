package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenScriptsTest {
    @Test
    void scriptsGoBackToTheirPlaces() {
        assertThat(BrokenScripts.mended(List.of("of Na", "3", "PS", "4", "is 2 × 10", "−4", "S cm", "−1", "at 25 °C.")))
                .containsExactly("of Na3PS4 is 2 × 10−4 S cm−1 at 25 °C.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sample|1|2|3",
                "The values are|12|15|and more.",
                "The change is|-3|in all.",
                "We added 10|4|times.",
                "A last line|17||The next page"
            })
    void noNumberIsMadeOfTwo(String lines) {
        List<String> all = List.of(lines.split("\\|", -1));
        assertThat(BrokenScripts.mended(all)).isEqualTo(all);
    }
}
