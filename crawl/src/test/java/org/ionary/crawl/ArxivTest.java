package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArxivTest extends SourceFixture {
    private final LeadSource source = Sources.of(settings(SourceSettings.Kind.ARXIV, "all:electrolyte"), CALLER);

    @BeforeEach
    void serveAFeed() {
        serve("/", "application/atom+xml", resource("arxiv.xml"));
    }

    @Test
    void looksBackAWeekForWhatShowsLate() throws Exception {
        source.page(WALK, web);
        assertThat(parameter("search_query"))
                .isEqualTo("(all:electrolyte) AND submittedDate:[202610250000 TO 202611282359]");
        assertThat(parameter("start")).isEqualTo("0");
        assertThat(parameter("max_results")).isEqualTo("6");
        assertThat(parameter("sortOrder")).isEqualTo("ascending");
    }

    @Test
    void looksNotBackBeyondTheFirstDayOfItsSettings() throws Exception {
        source.page(new Walk(LocalDate.of(2020, 1, 3), LocalDate.of(2020, 2, 1), ""), web);
        assertThat(parameter("search_query")).contains("submittedDate:[202001010000 TO 202002012359]");
    }

    @Test
    void readsAnEntry() throws Exception {
        Lead lead = lead(source.page(WALK, web), "doi:10.1103/exampleb.1.1");
        assertThat(lead.cited().title()).contains("Fast ions in Li₆PS₅Cl: a study of Métier");
        assertThat(lead.cited().authors()).containsExactly("Ana Beltrán", "B. Chen");
        assertThat(lead.cited().journal()).contains("Example B 1, 1 (2026)");
        assertThat(lead.cited().year()).isEqualTo(OptionalInt.of(2026));
        assertThat(lead.cited().license()).isEmpty();
        assertThat(lead.summary()).contains("We find σ= 2.4×10⁻³ S/cm at 300 K.");
        assertThat(lead.places())
                .containsExactly(
                        new Place(URI.create("https://arxiv.org/html/2611.01234v2"), Place.Form.HTML, Optional.empty()),
                        new Place(URI.create("https://arxiv.org/pdf/2611.01234v2"), Place.Form.PDF, Optional.empty()));
    }

    @Test
    void knowsAPaperWithoutDoiByItsIdWithoutVersion() throws Exception {
        Lead old = lead(source.page(WALK, web), "arxiv:cond-mat/0207270");
        assertThat(old.places()).extracting(Place::form).containsExactly(Place.Form.PDF);
        Lead bare = lead(source.page(WALK, web), "arxiv:2611.01235");
        assertThat(bare.places()).extracting(Place::form).containsExactly(Place.Form.HTML, Place.Form.PDF);
        assertThat(bare.summary()).isEmpty();
    }

    @Test
    void skipsAnEntryWithoutId() throws Exception {
        assertThat(source.page(WALK, web).skipped()).containsExactly("an entry without id: no id of arXiv");
    }

    @Test
    void countsWhatItHasReadUntilTheTotal() throws Exception {
        LeadSource.Page page = source.page(WALK, web);
        assertThat(page.next()).contains("4");
        LeadSource.Page last = source.page(WALK.at("4"), web);
        assertThat(parameter("start")).isEqualTo("4");
        assertThat(last.next()).isEmpty();
    }

    @Test
    void takesAnErrorThatComesAsAnEntryForWhatItIs() {
        serve("/", "application/atom+xml", resource("arxiv-error.xml"));
        assertThatThrownBy(() -> source.page(WALK, web))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("incorrect id format");
    }

    @Test
    void takesAnEmptyPageBeforeTheTotalForAnOutage() {
        String emptied = text("arxiv.xml").replaceAll("(?s)<entry>.*</entry>", "");
        serve("/", "application/atom+xml", bytes(emptied));
        assertThatThrownBy(() -> source.page(WALK, web))
                .isInstanceOfSatisfying(
                        PaperException.class,
                        e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.SERVICE_UNAVAILABLE));
    }

    @Test
    void takesNothingFoundForAnAnswer() throws Exception {
        String none = text("arxiv.xml").replaceAll("(?s)<entry>.*</entry>", "").replace(">5</open", ">0</open");
        serve("/", "application/atom+xml", bytes(none));
        assertThat(source.page(WALK, web).leads()).isEmpty();
        assertThat(source.page(WALK, web).next()).isEmpty();
    }

    @Test
    void losesItsPlaceAtAMarkThatIsNone() {
        assertThatThrownBy(() -> source.page(WALK.at("x"), web)).isInstanceOf(LostPlaceException.class);
        assertThat(web.asked()).isEqualTo(List.of());
    }
}
