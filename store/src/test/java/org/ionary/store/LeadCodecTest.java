package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Bibliography;
import org.junit.jupiter.api.Test;

class LeadCodecTest {
    @Test
    void aLeadComesBackAsItWas() {
        Lead lead = new Lead(
                "url:https://example.org/ä?x=1",
                Bibliography.unknown(),
                Optional.of("Ionic \"conductivity\"\nof Li₃PS₄"),
                List.of(
                        new Place(URI.create("https://example.org/a"), Place.Form.PDF, Optional.of("cc-by-4.0")),
                        new Place(URI.create("file:/tmp/b"), Place.Form.ANY, Optional.empty())));
        assertThat(LeadCodec.decode(LeadCodec.encode(lead))).isEqualTo(lead);
    }
}
