package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialectTest {
    private final Dialect first = Dialect.first(StructuredOutput.AUTO);

    @Test
    void aComplaintAboutTheFormLoosensItStepByStep() {
        String complaint = "unknown field: response_format";
        Dialect json = first.after(complaint).orElseThrow();
        Dialect words = json.after(complaint).orElseThrow();
        assertThat(json.held()).isEqualTo(StructuredOutput.JSON);
        assertThat(words.held()).isEqualTo(StructuredOutput.NONE);
        assertThat(words.after(complaint)).isEmpty();
    }

    @Test
    void aComplaintAboutAnythingElseChangesNothing() {
        for (String complaint : new String[] {
            "", "model not found", "context length exceeded", "the temperature of the cell is information"
        }) {
            assertThat(first.after(complaint)).as(complaint).isEqualTo(Optional.empty());
        }
    }

    @Test
    void everyRowOfComplaintsComesToAnEnd() {
        String all = "use max_completion_tokens; temperature is not supported; response_format is unknown";
        Optional<Dialect> spoken = Optional.of(first);
        int steps = 0;
        while (spoken.isPresent()) {
            spoken = spoken.get().after(all);
            steps++;
        }
        assertThat(steps).isEqualTo(5);
    }

    @Test
    void aComplaintAboutStreamingIsHeardWhereAStreamWasWanted() {
        String complaint = "Extra inputs are not permitted: stream_options";
        assertThat(first.after(complaint)).isEmpty();
        Dialect whole = first.afterStreaming(complaint).orElseThrow();
        assertThat(whole.streams()).isFalse();
        assertThat(whole.held()).isEqualTo(StructuredOutput.SCHEMA);
        assertThat(whole.afterStreaming(complaint)).isEmpty();
        assertThat(first.afterStreaming("unknown field: response_format")
                        .orElseThrow()
                        .streams())
                .isTrue();
    }
}
