package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.ionary.domain.PaperException;
import org.junit.jupiter.api.Test;

class SitemapTest extends SourceFixture {
    private final LeadSource source =
            Sources.of(settings(SourceSettings.Kind.SITEMAP, server.baseUrl() + "/sitemap.xml"), CALLER);

    @Test
    void comparesTheLastChangeWithTheWalk() throws Exception {
        serve("/sitemap.xml", "application/xml", resource("sitemap.xml"));
        LeadSource.Page page = source.page(WALK, web);
        assertThat(keys(page))
                .containsExactly(
                        "url:https://journal.example.org/articles/a?x=1&y=2",
                        "url:https://journal.example.org/articles/undated.pdf",
                        "arxiv:2611.07777",
                        "doi:10.5555/sitemap.1");
        assertThat(page.next()).isEmpty();
    }

    @Test
    void walksAnIndexFileByFile() throws Exception {
        serve("/sitemap.xml", "application/xml", bytes(text("sitemap-index.xml").replace("BASE", server.baseUrl())));
        serve("/sitemap-1.xml", "application/xml", resource("sitemap.xml"));
        serve("/sitemap-2.xml.gz", "application/x-gzip", packed(resource("sitemap.xml")));
        LeadSource.Page first = source.page(WALK, web);
        assertThat(first.leads()).hasSize(4);
        assertThat(first.next()).contains(server.baseUrl() + "/sitemap-2.xml.gz");
        LeadSource.Page second = source.page(WALK.at(first.next().orElseThrow()), web);
        assertThat(second.leads()).hasSize(4);
        assertThat(second.next()).isEmpty();
        assertThat(web.asked()).noneMatch(asked -> asked.getPath().contains("old"));
    }

    @Test
    void losesItsPlaceWhereTheFileIsNotInTheIndexAnyMore() {
        serve("/sitemap.xml", "application/xml", bytes(text("sitemap-index.xml").replace("BASE", server.baseUrl())));
        assertThatThrownBy(() -> source.page(WALK.at("http://elsewhere/ x"), web))
                .isInstanceOf(LostPlaceException.class);
        serve("/sitemap.xml", "application/xml", resource("sitemap.xml"));
        assertThatThrownBy(() -> source.page(WALK.at("http://elsewhere/x"), web))
                .isInstanceOf(LostPlaceException.class);
    }

    @Test
    void skipsAnIndexWithinAnIndex() throws Exception {
        serveEverywhere("application/xml", bytes(text("sitemap-index.xml").replace("BASE", server.baseUrl())));
        assertThat(source.page(WALK, web).skipped()).singleElement().asString().contains("an index within an index");
    }

    @Test
    void takesAPageForNoSitemap() {
        for (String page :
                new String[] {"<html><body>Sorry</body></html>", "<!DOCTYPE html><html>Sorry</html>", "Sorry"}) {
            serve("/sitemap.xml", "text/html", bytes(page));
            assertThatThrownBy(() -> source.page(WALK, web))
                    .as(page)
                    .isInstanceOf(PaperException.class)
                    .hasMessageContaining("Sorry");
        }
    }

    @Test
    void takesHalfASitemapForNone() {
        String whole = text("sitemap.xml");
        serve("/sitemap.xml", "application/xml", bytes(whole.substring(0, whole.length() / 2)));
        assertThatThrownBy(() -> source.page(WALK, web)).isInstanceOf(PaperException.class);
    }

    @Test
    void resolvesNoEntityOfItsDocument() throws Exception {
        String hostile = text("sitemap.xml")
                .replace(
                        "<urlset",
                        "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"" + server.baseUrl() + "/stolen\">"
                                + "<!ENTITY a \"https://a.example.org/\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><urlset")
                .replace("articles/old", "articles/&x;&b;");
        serve("/sitemap.xml", "application/xml", bytes(hostile));
        try {
            source.page(WALK, web);
        } catch (PaperException refused) {
            assertThat(refused.kind()).isEqualTo(PaperException.Kind.SERVICE_UNAVAILABLE);
        }
        assertThat(web.asked()).hasSize(1);
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void unpacksNoMoreThanASitemapMayHold() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 51; i++) {
                out.write(blanks);
            }
        }
        serve("/sitemap.xml", "application/gzip", bomb.toByteArray());
        assertThatThrownBy(() -> source.page(WALK, web))
                .isInstanceOfSatisfying(
                        PaperException.class, e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.TOO_LARGE));
    }

    private static byte[] packed(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }
}
