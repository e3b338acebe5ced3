package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.junit.jupiter.api.Test;

class FeedTest extends SourceFixture {
    private LeadSource.Page read(String resource) throws Exception {
        serve("/feed/rss", "application/rss+xml", resource(resource));
        return Sources.of(settings(SourceSettings.Kind.FEED, server.baseUrl() + "/feed/rss"), CALLER)
                .page(WALK, web);
    }

    @Test
    void readsRss2InItsOwnEncodingAndResolvesNothing() throws Exception {
        Lead lead = lead(read("feed-rss2.xml"), "doi:10.5555/feed.1");
        assertThat(lead.cited().title()).contains("Li₃YCl₆ café films");
        assertThat(lead.cited().authors()).containsExactly("Kim, J.");
        assertThat(lead.cited().year()).isEqualTo(OptionalInt.of(2026));
        assertThat(lead.summary()).contains("Conductivity of 0.5 mS cm⁻¹. &secret;");
        assertThat(lead.places())
                .extracting(place -> place.form() + " " + place.address())
                .containsExactly(
                        "PDF https://journal.example.org/articles/1.pdf", "ANY " + server.baseUrl() + "/articles/1");
    }

    @Test
    void leavesOutWhatIsOlderThanTheFirstDayAndSkipsWhatHasNoAddress() throws Exception {
        LeadSource.Page page = read("feed-rss2.xml");
        assertThat(keys(page)).containsExactly("doi:10.5555/feed.1", "doi:10.5555/feed.2");
        assertThat(page.skipped()).containsExactly("entry 3: neither DOI nor address");
        assertThat(page.next()).isEmpty();
        assertThat(web.lastAsked().api()).isFalse();
    }

    @Test
    void readsRss1WithPrismAndDublinCore() throws Exception {
        LeadSource.Page page = read("feed-rdf.xml");
        Lead lead = lead(page, "doi:10.5555/rdf.1");
        assertThat(page.leads()).hasSize(1);
        assertThat(lead.cited().journal()).contains("Example Solid State");
        assertThat(lead.cited().authors()).containsExactly("A. One", "B. Two");
        assertThat(lead.cited().license()).contains("cc-by-3.0");
    }

    @Test
    void readsAtomAndKnowsArxiv() throws Exception {
        LeadSource.Page page = read("feed-atom.xml");
        Lead preprint = lead(page, "arxiv:2611.05555");
        assertThat(preprint.places()).extracting(Place::form).containsExactly(Place.Form.HTML, Place.Form.PDF);
        assertThat(preprint.cited().license()).contains("cc-by-sa-4.0");
        assertThat(preprint.summary()).contains("Text");
        assertThat(keys(page)).contains("url:" + server.baseUrl() + "/feed/x.html");
    }

    @Test
    void resolvesNoEntityOfItsDocument() throws Exception {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"" + server.baseUrl() + "/stolen\">]>"
                + "<rss><channel><item><title>&b;&x;</title><link>https://j.example.org/1</link></item></channel></rss>";
        serve("/feed/rss", "application/rss+xml", bytes(hostile));
        LeadSource.Page page = Sources.of(settings(SourceSettings.Kind.FEED, server.baseUrl() + "/feed/rss"), CALLER)
                .page(WALK, web);
        assertThat(page.leads().getFirst().cited().title()).contains("&b;&x;");
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void takesAPageForNoFeed() {
        serve("/feed/rss", "text/html", bytes("<html><body>Are you human?</body></html>"));
        LeadSource feed = Sources.of(settings(SourceSettings.Kind.FEED, server.baseUrl() + "/feed/rss"), CALLER);
        assertThatThrownBy(() -> feed.page(WALK, web))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("/feed/rss")
                .hasMessageContaining("Are you human?");
    }

    @Test
    void isNotMadeWithoutAnAddress() {
        assertThatThrownBy(() -> Sources.of(settings(SourceSettings.Kind.FEED, "solid electrolyte"), CALLER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("source test");
    }
}
