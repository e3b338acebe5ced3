package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Doi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAlexTest extends SourceFixture {
    private static final Caller WITH_KEY = new Caller(CALLER.contact(), Optional.of("s3cret/key"), CLOCK);

    private final LeadSource source =
            Sources.of(settings(SourceSettings.Kind.OPENALEX, "\"solid electrolyte\""), WITH_KEY);

    @BeforeEach
    void serveWorks() {
        serve("/works", "application/json", resource("openalex.json"));
    }

    @Test
    void looksBackAMonthForWhatIsHeardOfLate() throws Exception {
        source.page(WALK, web);
        assertThat(parameter("search")).isEqualTo("\"solid electrolyte\"");
        assertThat(parameter("filter")).isEqualTo("from_publication_date:2026-10-01,to_publication_date:2026-11-28");
        assertThat(parameter("cursor")).isEqualTo("*");
        assertThat(parameter("api_key")).isEqualTo("s3cret/key");
    }

    @Test
    void putsTheWordsOfAnAbstractBackInOrder() throws Exception {
        Lead lead = lead(source.page(WALK, web), "doi:10.1002/exmp.202600001");
        assertThat(lead.summary()).contains("Garnets conduct lithium well; so does lithium");
        assertThat(lead.cited().authors()).containsExactly("Anna Weber", "M. de la Cruz");
        assertThat(lead.cited().license()).contains("cc-by");
    }

    @Test
    void namesOpenPlacesOnlyPrintBeforePages() throws Exception {
        Lead lead = lead(source.page(WALK, web), "doi:10.1002/exmp.202600001");
        Optional<String> free = Optional.of("cc-by");
        assertThat(lead.places())
                .containsExactly(
                        new Place(URI.create("https://pubs.example.org/a.pdf"), Place.Form.PDF, free),
                        new Place(URI.create("https://arxiv.org/html/2611.09999"), Place.Form.HTML, Optional.empty()),
                        new Place(URI.create("https://arxiv.org/pdf/2611.09999"), Place.Form.PDF, Optional.empty()),
                        new Place(URI.create("https://doi.org/10.1002/exmp.202600001"), Place.Form.HTML, free));
    }

    @Test
    void knowsAPreprintAsArxivDoes() throws Exception {
        assertThat(keys(source.page(WALK, web)))
                .containsExactly(
                        "doi:10.1002/exmp.202600001", "url:https://openalex.org/W4000000002", "arxiv:2611.01234");
        assertThat(source.page(WALK, web).skipped()).containsExactly("entry 4: neither DOI nor address");
    }

    @Test
    void goesOnAtTheCursorUntilNothingComes() throws Exception {
        String cursor = source.page(WALK, web).next().orElseThrow();
        source.page(WALK.at(cursor), web);
        assertThat(parameter("cursor")).isEqualTo("IlsxMDAuMCwgJ2h0dHBzOi8vb3BlbmFsZXgub3JnL1c0J10i");
        serve("/works", "application/json", bytes("{\"meta\":{\"next_cursor\":null},\"results\":[]}"));
        assertThat(source.page(WALK.at(cursor), web).next()).isEmpty();
    }

    @Test
    void pagesByNumberWithoutAKey() throws Exception {
        SourceSettings four = withPageSize(4);
        LeadSource keyless = Sources.of(four, CALLER);
        assertThat(keyless.page(WALK, web).next()).contains("page 2");
        keyless.page(WALK.at("page 2"), web);
        assertThat(parameter("page")).isEqualTo("2");
        assertThat(keyless.page(WALK.at("page 2500"), web).next()).isEmpty();
        assertThat(Sources.of(withPageSize(5), CALLER).page(WALK, web).next()).isEmpty();
    }

    @Test
    void losesItsPlaceWhereAKeyComesOrGoes() {
        assertThatThrownBy(() -> source.page(WALK.at("page 2"), web)).isInstanceOf(LostPlaceException.class);
        LeadSource keyless = Sources.of(withPageSize(4), CALLER);
        assertThatThrownBy(() -> keyless.page(WALK.at("IlsxMDA"), web)).isInstanceOf(LostPlaceException.class);
    }

    @Test
    void neverShowsTheKey() {
        refuse("/works", 403);
        assertThatThrownBy(() -> source.page(WALK, web)).isInstanceOfSatisfying(PaperException.class, e -> {
            assertThat(e.kind()).isEqualTo(PaperException.Kind.SERVICE_REFUSED);
            assertThat(e.line()).contains("HTTP 403").contains("/works").doesNotContain("s3cret");
            assertThat(e.source()).doesNotContain("s3cret");
        });
        serve("/works", "text/html", bytes("<html>Sorry</html>"));
        assertThatThrownBy(() -> source.page(WALK, web))
                .message()
                .contains("Sorry")
                .doesNotContain("s3cret");
        refuse("/works", 400);
        assertThatThrownBy(() -> source.page(WALK.at("gone"), web))
                .isInstanceOf(LostPlaceException.class)
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void locatesAWorkByItsDoi() throws Exception {
        Locator locator = Locators.of("openalex", Optional.of(server.baseUrl()), WITH_KEY);
        serve(
                "/works/doi:10.5555/x",
                "application/json",
                bytes("{\"id\":\"https://openalex.org/W1\",\"doi\":null,\"title\":\"X\",\"locations\":[]}"));
        Lead lead = locator.locate(new Doi("10.5555/X"), web).orElseThrow();
        assertThat(lead.key()).isEqualTo("doi:10.5555/x");
        assertThat(lead.places()).isEmpty();
        refuse("/works/doi:10.5555/y", 404);
        assertThat(locator.locate(new Doi("10.5555/y"), web)).isEmpty();
    }

    private SourceSettings withPageSize(int size) {
        SourceSettings some = settings(SourceSettings.Kind.OPENALEX, "x");
        return new SourceSettings(
                some.name(),
                some.kind(),
                some.query(),
                some.address(),
                some.since(),
                size,
                some.most(),
                some.licenses());
    }
}
