package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.paper.Doi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EuropePmcTest extends SourceFixture {
    private final LeadSource source =
            Sources.of(settings(SourceSettings.Kind.EUROPE_PMC, "\"solid electrolyte\" OR Li+"), CALLER);

    @BeforeEach
    void serveASearch() {
        serve("/search", "application/json", resource("europe-pmc.json"));
    }

    @Test
    void asksForWhatChangedWithinTheWalk() throws Exception {
        source.page(WALK, web);
        assertThat(parameter("query"))
                .isEqualTo("(\"solid electrolyte\" OR Li+) AND UPDATE_DATE:[2026-11-01 TO 2026-11-28]");
        assertThat(parameter("resultType")).isEqualTo("core");
        assertThat(parameter("pageSize")).isEqualTo("6");
        assertThat(parameter("cursorMark")).isEqualTo("*");
    }

    @Test
    void readsACitationAsPlainText() throws Exception {
        Lead lead = lead(source.page(WALK, web), "doi:10.1002/exmp.202600001");
        assertThat(lead.cited().doi()).contains(new Doi("10.1002/exmp.202600001"));
        assertThat(lead.cited().title()).contains("Li₇La₃Zr₂O₁₂ at 10⁻⁴ S cm⁻¹ & beyond");
        assertThat(lead.cited().authors()).containsExactly("Weber A", "Garnet Consortium");
        assertThat(lead.cited().journal()).contains("Example energy materials");
        assertThat(lead.cited().year()).isEqualTo(OptionalInt.of(2026));
        assertThat(lead.cited().license()).contains("cc-by");
        assertThat(lead.summary())
                .contains("Background Garnets conduct well. Results At 25 °C, T<300 K, σ = 3.1 × 10⁻⁴ S cm⁻¹.");
    }

    @Test
    void namesMarkupBeforePrintAndNoPageDrawnByAScript() throws Exception {
        Lead lead = lead(source.page(WALK, web), "doi:10.1002/exmp.202600001");
        assertThat(lead.places())
                .containsExactly(
                        new Place(
                                URI.create(server.baseUrl() + "/PMC10000001/fullTextXML"),
                                Place.Form.XML,
                                Optional.of("cc-by")),
                        new Place(
                                URI.create("https://europepmc.org/articles/PMC10000001?pdf=render"),
                                Place.Form.PDF,
                                Optional.of("cc-by")));
    }

    @Test
    void knowsARecordWithoutDoiByItsPage() throws Exception {
        Lead lead = lead(source.page(WALK, web), "url:https://europepmc.org/article/PPR/PPR900001");
        assertThat(lead.cited().year()).isEqualTo(OptionalInt.of(2026));
        assertThat(lead.places())
                .containsExactly(new Place(
                        URI.create("https://preprints.example.org/one%7Ctwo"), Place.Form.HTML, Optional.empty()));
    }

    @Test
    void skipsWhatIsBrokenAndTakesWhatComesTwiceOnce() throws Exception {
        LeadSource.Page page = source.page(WALK, web);
        assertThat(page.leads()).hasSize(2);
        assertThat(page.skipped()).containsExactly("entry 3: neither DOI nor address", "entry 4: not an object");
    }

    @Test
    void goesOnAtTheCursorUntilItStands() throws Exception {
        String cursor = source.page(WALK, web).next().orElseThrow();
        assertThat(cursor).isEqualTo("AoIIQC7vFyg0MTIzNDU2Nw==");
        LeadSource.Page second = source.page(WALK.at(cursor), web);
        assertThat(parameter("cursorMark")).isEqualTo(cursor);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void takesNothingFoundForAnAnswer() throws Exception {
        serve("/search", "application/json", bytes("{\"hitCount\":0,\"resultList\":{\"result\":[]}}"));
        LeadSource.Page page = source.page(WALK, web);
        assertThat(page.leads()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void losesItsPlaceWhereTheCursorIsRefused() {
        serve("/search", "application/json", bytes("{\"errCode\":404,\"errMsg\":\"Invalid cursorMark\"}"));
        assertThatThrownBy(() -> source.page(WALK.at("gone"), web)).isInstanceOf(LostPlaceException.class);
        refuse("/search", 400);
        assertThatThrownBy(() -> source.page(WALK.at("gone"), web)).isInstanceOf(LostPlaceException.class);
    }

    @Test
    void tellsAQueryThatIsRefused() {
        serve("/search", "application/json", bytes("{\"errCode\":404,\"errMsg\":\"Bad query\"}"));
        assertThatThrownBy(() -> source.page(WALK, web)).isInstanceOfSatisfying(PaperException.class, e -> {
            assertThat(e.kind()).isEqualTo(PaperException.Kind.SERVICE_REFUSED);
            assertThat(e.line()).contains("Bad query");
        });
    }
}
