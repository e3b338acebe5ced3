package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;

class StoredFormTest {
    private static final Paper PAPER = Samples.paper("pang-2022");

    @Test
    void everyFindingReadsBackEqual() {
        for (Finding finding : new Samples(41).findings(PAPER, 500)) {
            assertThat(FindingCodec.decode(FindingCodec.encode(finding))).isEqualTo(finding);
        }
    }

    @Test
    void everyBlockReadsBackEqual() {
        for (Block block : PAPER.blocks()) {
            assertThat(BlockCodec.decode(BlockCodec.encode(block))).isEqualTo(block);
        }
    }

    @Test
    void unknownFieldsAreRefusedAtEveryDepth() {
        String json = FindingCodec.encode(new Samples(42).findings(PAPER, 1).getFirst());
        for (String place : List.of("{\"id\"", "{\"property\"", "{\"asWritten\"", "\"raw\"", "{\"block\"")) {
            String more = json.replace(
                    place, place.startsWith("{") ? "{\"mood\":1," + place.substring(1) : "\"mood\":1," + place);
            assertThat(more).isNotEqualTo(json);
            assertThatThrownBy(() -> FindingCodec.decode(more))
                    .isInstanceOf(UnreadableContent.class)
                    .hasMessage("unknown field mood");
        }
    }

    @Test
    void missingFieldsAndWrongTypesAreRefused() {
        String json = FindingCodec.encode(new Samples(42).findings(PAPER, 1).getFirst());
        for (String broken : List.of(
                json.replaceFirst("\"status\":\"[A-Z_]+\",", ""),
                json.replaceFirst("\"status\":\"[A-Z_]+\"", "\"status\":\"SPLENDID\""),
                json.replaceFirst("\"confidence\":[0-9.E-]+", "\"confidence\":\"high\""),
                json.replaceFirst("\"confidence\":[0-9.E-]+", "\"confidence\":7"),
                json.substring(1),
                json + json)) {
            assertThat(broken).isNotEqualTo(json);
            assertThatThrownBy(() -> FindingCodec.decode(broken)).isInstanceOf(UnreadableContent.class);
        }
    }
}
