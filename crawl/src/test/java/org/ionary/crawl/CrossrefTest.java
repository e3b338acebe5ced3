package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Doi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrossrefTest extends SourceFixture {
    private final LeadSource source =
            Sources.of(settings(SourceSettings.Kind.CROSSREF, "solid electrolyte & ions"), CALLER);

    @BeforeEach
    void serveWorks() {
        serve("/works", "application/json", resource("crossref.json"));
    }

    @Test
    void asksPolitelyForWhatWasDepositedWithinTheWalk() throws Exception {
        source.page(WALK, web);
        assertThat(parameter("filter"))
                .isEqualTo("type:journal-article,from-update-date:2026-11-01,until-update-date:2026-11-28");
        assertThat(parameter("query.bibliographic")).isEqualTo("solid electrolyte & ions");
        assertThat(parameter("select")).contains("license").contains("link").contains("abstract");
        assertThat(parameter("mailto")).isEqualTo("night@lab.example");
        assertThat(parameter("cursor")).isEqualTo("*");
        assertThat(parameter("rows")).isEqualTo("6");
    }

    @Test
    void readsAWorkAsPlainText() throws Exception {
        Lead lead = lead(source.page(WALK, web), "doi:10.1021/exmp.6c00001");
        assertThat(lead.cited().title()).contains("Mg(BH₄)₂·2NH₃ & ions");
        assertThat(lead.cited().journal()).contains("Example Materials & Interfaces");
        assertThat(lead.cited().authors()).containsExactly("Jana Nováková", "The Collaboration", "Solo");
        assertThat(lead.cited().year()).isEqualTo(OptionalInt.of(2026));
        assertThat(lead.cited().license()).contains("cc-by-4.0");
        assertThat(lead.summary()).contains("The conductivity of Li₇ is 5 × 10⁻⁴ S cm⁻¹ for x < 0.5.");
    }

    @Test
    void namesOnlyLinksForTextMiningMarkupFirst() throws Exception {
        Lead lead = lead(source.page(WALK, web), "doi:10.1021/exmp.6c00001");
        assertThat(lead.places())
                .extracting(Place::form)
                .containsExactly(Place.Form.XML, Place.Form.PDF, Place.Form.ANY);
        assertThat(lead.places())
                .allSatisfy(place -> assertThat(place.license()).contains("cc-by-4.0"));
    }

    @Test
    void heedsALicenseOnlyFromTheDayItStarts() throws Exception {
        Lead embargoed = lead(source.page(WALK, web), "doi:10.1016/j.exmp.2026.100002");
        assertThat(embargoed.cited().license()).isEmpty();
        assertThat(embargoed.places()).extracting(Place::license).containsExactly(Optional.of("elsevier-tdm"));
        Walk later = new Walk(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 11, 30), "");
        Lead free = lead(source.page(later, web), "doi:10.1016/j.exmp.2026.100002");
        assertThat(free.cited().license()).contains("cc-by-nc-nd-4.0");
        assertThat(free.places()).extracting(Place::license).containsExactly(Optional.of("cc-by-nc-nd-4.0"));
    }

    @Test
    void readsAWorkWhoseFieldsAreNull() throws Exception {
        Lead bare = lead(source.page(WALK, web), "doi:10.5555/bare");
        assertThat(bare.cited().title()).isEmpty();
        assertThat(bare.places()).isEmpty();
    }

    @Test
    void skipsWhatIsBrokenAndTakesWhatComesTwiceOnce() throws Exception {
        LeadSource.Page page = source.page(WALK, web);
        assertThat(page.leads()).hasSize(3);
        assertThat(page.skipped()).containsExactly("not a doi: neither DOI nor address", "entry 5: not an object");
    }

    @Test
    void goesOnAtTheCursorWhileItsPagesAreFull() throws Exception {
        String cursor = source.page(WALK, web).next().orElseThrow();
        source.page(WALK.at(cursor), web);
        assertThat(parameter("cursor")).isEqualTo("DnF1ZXJ5VGhlbkZldGNoBgAAAAA+/=");
        assertThat(web.lastAsked().address().getRawQuery()).contains("%2B%2F%3D");
        serve(
                "/works",
                "application/json",
                bytes("{\"status\":\"ok\",\"message\":{\"next-cursor\":\"always\",\"items\":[]}}"));
        assertThat(source.page(WALK.at(cursor), web).next()).isEmpty();
    }

    @Test
    void losesItsPlaceWhereTheCursorHasExpired() {
        refuse("/works", 404);
        assertThatThrownBy(() -> source.page(WALK.at("gone"), web)).isInstanceOf(LostPlaceException.class);
        serve(
                "/works",
                "application/json",
                bytes("{\"status\":\"error\",\"message\":{\"message\":\"Unable to parse 'cursorMark'\"}}"));
        assertThatThrownBy(() -> source.page(WALK.at("gone"), web)).isInstanceOf(LostPlaceException.class);
        assertThatThrownBy(() -> source.page(WALK, web)).isInstanceOf(PaperException.class);
    }

    @Test
    void takesBeingShutOutForNoLostPlace() {
        refuse("/works", 403);
        assertThatThrownBy(() -> source.page(WALK.at("some"), web)).isInstanceOf(PaperException.class);
    }

    @Test
    void locatesAWorkByItsDoi() throws Exception {
        server.resetAll();
        serveEverywhere(
                "application/json",
                bytes("{\"status\":\"ok\",\"message\":{\"DOI\":\"10.5555/A(1)/b\",\"title\":[\"One\"]}}"));
        Lead lead = Locators.of("crossref", Optional.of(server.baseUrl()), CALLER)
                .locate(new Doi("10.5555/a(1)/b"), web)
                .orElseThrow();
        assertThat(web.lastAsked().address().getRawPath()).isEqualTo("/works/10.5555/a%281%29%2Fb");
        assertThat(lead.key()).isEqualTo("doi:10.5555/a(1)/b");
        assertThat(lead.cited().title()).contains("One");
    }

    @Test
    void knowsNothingOfADoiThatIsNotThere() throws Exception {
        refuse("/works/10.5555/none", 404);
        Locator locator = Locators.of("crossref", Optional.of(server.baseUrl()), CALLER);
        assertThat(locator.locate(new Doi("10.5555/none"), web)).isEmpty();
        refuse("/works/10.5555/none", 403);
        assertThatThrownBy(() -> locator.locate(new Doi("10.5555/none"), web)).isInstanceOf(PaperException.class);
    }

    @Test
    void readsWhatHasBeenRetractedAndCorrected() throws Exception {
        serve("/works", "application/json", resource("crossref-updates.json"));
        AmendmentSource amendments = Sources.amendments(Optional.of(server.baseUrl()), CALLER);
        AmendmentSource.Page page = amendments.page(WALK, web);
        assertThat(parameter("filter"))
                .isEqualTo("is-update:true,from-index-date:2026-11-01,until-index-date:2026-11-28");
        assertThat(page.amendments())
                .containsExactly(
                        amendment("10.1021/exmp.6c00001", Amendment.Kind.RETRACTION, "10.5555/notice.1"),
                        amendment("10.5555/a", Amendment.Kind.CORRECTION, "10.5555/notice.2"),
                        amendment("10.5555/b", Amendment.Kind.CONCERN, "10.5555/notice.2"),
                        amendment("10.5555/d", Amendment.Kind.CORRECTION, "10.5555/notice.3"),
                        new Amendment(new Doi("10.5555/e"), Amendment.Kind.RETRACTION, Optional.empty()));
        assertThat(page.next()).isEmpty();
    }

    private static Amendment amendment(String about, Amendment.Kind kind, String notice) {
        return new Amendment(new Doi(about), kind, Optional.of(new Doi(notice)));
    }
}
