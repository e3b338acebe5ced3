package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Doi;
import org.junit.jupiter.api.Test;

class UnpaywallTest extends SourceFixture {
    private static final Doi DOI = new Doi("10.1002/exmp.202600001");

    private final Locator locator = Locators.of("unpaywall", Optional.of(server.baseUrl()), CALLER);

    @Test
    void saysWhoAsksAndNamesEveryOpenPlace() throws Exception {
        serve("/" + DOI, "application/json", resource("unpaywall.json"));
        Lead lead = locator.locate(DOI, web).orElseThrow();
        assertThat(parameter("email")).isEqualTo("night@lab.example");
        assertThat(lead.key()).isEqualTo("doi:" + DOI);
        assertThat(lead.cited().authors()).containsExactly("Anna Weber", "M. de la Cruz");
        Optional<String> free = Optional.of("cc-by");
        assertThat(lead.places())
                .containsExactly(
                        new Place(URI.create("https://pubs.example.org/a.pdf"), Place.Form.PDF, free),
                        new Place(URI.create("https://pubs.example.org/a"), Place.Form.HTML, free),
                        new Place(URI.create("https://repo.example.edu/1"), Place.Form.HTML, Optional.empty()));
    }

    @Test
    void knowsAClosedPaperWithoutPlaces() throws Exception {
        serve(
                "/" + DOI,
                "application/json",
                bytes(
                        "{\"doi\":\"10.1002/exmp.202600001\",\"is_oa\":false,\"best_oa_location\":null,\"oa_locations\":[]}"));
        assertThat(locator.locate(DOI, web).orElseThrow().places()).isEmpty();
    }

    @Test
    void knowsNothingOfADoiThatIsNotThere() throws Exception {
        refuse("/" + DOI, 404);
        assertThat(locator.locate(DOI, web)).isEmpty();
    }

    @Test
    void tellsThatTheContactIsRefused() {
        refuse("/" + DOI, 422);
        assertThatThrownBy(() -> locator.locate(DOI, web)).isInstanceOf(PaperException.class);
        serve(
                "/" + DOI,
                "application/json",
                bytes("{\"HTTP_status_code\":422,\"error\":true,\"message\":\"Use your own email\"}"));
        assertThatThrownBy(() -> locator.locate(DOI, web)).hasMessageContaining("Use your own email");
    }

    @Test
    void isNotMadeWithoutAContact() {
        Caller nobody = new Caller(Optional.empty(), Optional.empty(), CLOCK);
        assertThatThrownBy(() -> Locators.of("unpaywall", Optional.empty(), nobody))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contact");
        assertThatThrownBy(() -> Locators.of("nobody", Optional.empty(), nobody))
                .hasMessageContaining("unpaywall, openalex, crossref");
    }
}
