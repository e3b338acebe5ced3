package org.ionary.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights over a list of pages, command by command. */
class CrawlTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private Path settings;
    private Path library;

    @BeforeEach
    void start() throws IOException {
        server.start();
        library = folder.resolve("library");
        settings = folder.resolve("ionary.yaml");
        server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** The settings, over a list of these pages. */
    private void pages(String more, String... pages) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String page : pages) {
            lines.add(page.startsWith("http") ? page : server.baseUrl() + page);
        }
        Path list = Files.write(folder.resolve("pages.txt"), lines);
        Files.writeString(settings, """
                crawl:
                  contact: lab@example.org
                  amendments: false
                  retry-days: 0
                  manners: {delay-millis: 1, attempts: 2, private-hosts: ["localhost:%d"]}
                  sources:
                    - kind: urls
                      query: %s
                %s
                """.formatted(server.port(), list, more.indent(6)));
    }

    private void serve(String path, String text, String etag) {
        server.stubFor(get(path)
                .atPriority(5)
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withHeader("ETag", etag)
                        .withBody(text)));
    }

    private static String paper(String title, String... sentences) {
        StringBuilder html = new StringBuilder(
                "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><h2>Results</h2>");
        for (String sentence : sentences) {
            html.append("<p>").append(sentence).append("</p>");
        }
        return html + "<p>" + "The samples were pressed into pellets and measured. ".repeat(12)
                + "</p></article></body></html>";
    }

    private Spoken said(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--library", library));
        return Spoken.run(all.toArray());
    }

    private JsonNode night(int code) throws IOException {
        Spoken said = said("crawl", "--config", settings, "--json");
        assertThat(said.code()).as(said.toString()).isEqualTo(code);
        return JSON.readTree(said.out());
    }

    private static JsonNode counts(JsonNode digest) {
        return digest.path("sources").path("urls");
    }

    private List<JsonNode> findings() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : said("export").out().lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    @Test
    void aPageIsReadOnceAndAgainWhenItHasChanged() throws IOException {
        pages("", "/garnet.html");
        serve(
                "/garnet.html",
                paper("On garnets", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C."),
                "\"a\"");
        JsonNode first = night(0);
        assertThat(counts(first).path("read").asInt()).isEqualTo(1);
        assertThat(first.path("findings")).hasSize(1);
        assertThat(first.path("new_best").path(0).path("family").asText()).isEqualTo("garnet");

        server.stubFor(get("/garnet.html")
                .atPriority(1)
                .withHeader("If-None-Match", equalTo("\"a--gzip\""))
                .willReturn(aResponse().withStatus(304)));
        JsonNode second = night(0);
        assertThat(counts(second).path("unchanged").asInt()).isEqualTo(1);
        assertThat(second.path("findings")).isEmpty();

        server.resetMappings();
        server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
        serve(
                "/garnet.html",
                paper("On garnets", "The ionic conductivity of Li7La3Zr2O12 is 5.0 × 10⁻⁴ S/cm at 25 °C."),
                "\"b\"");
        JsonNode third = night(0);
        assertThat(counts(third).path("read").asInt()).isEqualTo(1);
        assertThat(third.path("findings").path(0).path("value").asDouble()).isEqualTo(5e-4);
        assertThat(third.path("new_best").path(0).path("before").path("value").asDouble())
                .isEqualTo(3e-4);
    }

    @Test
    void aCopyIsNotGivenAgainEitherWhereItHasNotChanged() throws IOException {
        String text = paper("On garnets", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C.");
        pages("", "/garnet.html");
        serve("/garnet.html", text, "\"a\"");
        night(0);
        pages("", "/garnet.html", "/copy.html");
        serve("/copy.html", text, "\"b\"");
        assertThat(counts(night(0)).path("known").asInt()).isEqualTo(1);
        server.stubFor(get("/copy.html")
                .atPriority(1)
                .withHeader("If-None-Match", matching("\"b(--gzip)?\""))
                .willReturn(aResponse().withStatus(304)));
        server.resetRequests();
        night(0);
        server.verify(
                1, getRequestedFor(urlEqualTo("/copy.html")).withHeader("If-None-Match", matching("\"b(--gzip)?\"")));
    }

    @Test
    void whatHoldsNoValueIsNotKeptNorFetchedAgain() throws IOException {
        pages("", "/cats.html");
        serve("/cats.html", paper("On cats", "They purr."), "\"a\"");
        assertThat(counts(night(0)).path("barren").asInt()).isEqualTo(1);
        assertThat(said("show").out() + said("export").out()).doesNotContain("cats");
        server.stubFor(get("/cats.html")
                .atPriority(1)
                .withHeader("If-None-Match", equalTo("\"a\""))
                .willReturn(aResponse().withStatus(304)));
        assertThat(counts(night(0)).path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void whatFailsIsTriedAgainAndThenPutAwayUntilItIsReleased() throws IOException {
        pages("", "/lost.html", "/garnet.html");
        serve(
                "/garnet.html",
                paper("On garnets", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C."),
                "\"a\"");
        JsonNode first = night(1);
        assertThat(counts(first).path("failed").asInt()).isEqualTo(1);
        assertThat(counts(first).path("read").asInt()).isEqualTo(1);
        assertThat(first.path("not_read").path(0).path("reason").asText()).contains("/lost.html", "HTTP 404");
        assertThat(counts(night(1)).path("failed").asInt()).isEqualTo(1);
        assertThat(counts(night(1)).path("quarantined").asInt()).isEqualTo(1);
        server.resetRequests();
        night(0);
        server.verify(0, getRequestedFor(urlEqualTo("/lost.html")));

        serve(
                "/lost.html",
                paper("On argyrodites", "The ionic conductivity of Li6PS5Cl is 1.3 mS/cm at 25 °C."),
                "\"c\"");
        Spoken released = said("crawl", "--config", settings, "--json", "--release");
        assertThat(released.err()).contains("1 paper put back from quarantine");
        assertThat(counts(JSON.readTree(released.out())).path("read").asInt()).isEqualTo(1);
        assertThat(findings()).hasSize(2);
    }

    @Test
    void ofWhatMayNotBeKeptOnlyFactsAreKept() throws IOException {
        pages("licenses: {keep: [], otherwise: facts}", "/garnet.html");
        serve(
                "/garnet.html",
                paper(
                        "On garnets",
                        "A secret of the publisher.",
                        "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C."),
                "\"a\"");
        assertThat(night(0).path("findings")).hasSize(1);
        assertThat(findings().getFirst().path("evidence").path("quote").asText())
                .contains("Li7La3Zr2O12");
        assertThat(said("show", "garnet").out()).doesNotContain("secret");
        assertThat(said("search", "secret").out()).doesNotContain("publisher");
        byte[] database = Files.readAllBytes(library.resolve("library.db"));
        assertThat(new String(database, StandardCharsets.ISO_8859_1)).doesNotContain("secret of the publisher");
        assertThat(said("check").code()).isZero();
        // It cannot be read anew, and is not lost by trying.
        assertThat(said("extract", "--redo").code()).isZero();
        assertThat(findings()).hasSize(1);
        assertThat(counts(night(0)).path("read").asInt()).isZero();
    }

    @Test
    void whatMayNotBeFetchedIsNot() throws IOException {
        pages("licenses: {keep: [cc-by], otherwise: skip}", "/garnet.html");
        JsonNode digest = night(0);
        assertThat(counts(digest).path("unlicensed").asInt()).isEqualTo(1);
        assertThat(digest.path("not_read").path(0).path("reason").asText()).isEqualTo("none named");
        server.verify(0, getRequestedFor(urlEqualTo("/garnet.html")));
    }

    @Test
    void aRehearsalFetchesAndChangesNothing() throws IOException {
        pages("", "/garnet.html", "/lost.html");
        Spoken rehearsed = said("crawl", "--config", settings, "--dry-run");
        assertThat(rehearsed.code()).isZero();
        assertThat(rehearsed.out()).contains("/garnet.html", "/lost.html", "{fetch=2}", "Nothing was fetched");
        assertThat(server.getAllServeEvents()).isEmpty();
        assertThat(library).doesNotExist();
    }

    @Test
    void whatDiffersFromWhatACuratorHasJudgedIsSaid() throws IOException {
        pages("", "/one.html");
        serve(
                "/one.html",
                paper("On a garnet", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C."),
                "\"a\"");
        String id = night(0).path("findings").path(0).path("id").asText();
        assertThat(said("review", "accept", id, "--who", "ana").code()).isZero();
        pages("", "/one.html", "/two.html", "/three.html");
        serve(
                "/two.html",
                paper("On another garnet", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁶ S/cm at 25 °C."),
                "\"b\"");
        serve(
                "/three.html",
                paper("On a third garnet", "The ionic conductivity of Li7La3Zr2O12 is 4.0 × 10⁻⁴ S/cm at 25 °C."),
                "\"c\"");
        JsonNode contradictions = night(0).path("contradictions");
        assertThat(contradictions).hasSize(1);
        assertThat(contradictions.path(0).path("found").path("value").asDouble())
                .isEqualTo(3e-6);
        assertThat(contradictions.path(0).path("judged").path("id").asText()).isEqualTo(id);
    }

    @Test
    void thePageSaysWhatTheDigestSaysAndNeedsNothingElse() throws IOException {
        pages("", "/garnet.html", "/lost.html");
        serve(
                "/garnet.html",
                paper(
                        "On <i>garnets</i> &amp; more",
                        "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C."),
                "\"a\"");
        Path page = folder.resolve("digest.html");
        Spoken said = said("crawl", "--config", settings, "--page", page);
        assertThat(said.out()).contains("New findings: 1 in 1 papers", "Not read", "HTTP 404");
        Document document = Jsoup.parse(Files.readString(page));
        assertThat(document.select("script, link, img, iframe")).isEmpty();
        assertThat(document.text())
                .contains("1 new findings in 1 papers", "Li7La3Zr2O12", "Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm", "HTTP 404");
    }

    @Test
    void theDigestIsGivenToTheCommandThatIsNamed() throws IOException {
        pages("", "/lost.html");
        Path mailbox = folder.resolve("mail.txt");
        Files.writeString(
                settings, Files.readString(settings) + "\n  mail: [\"sh\", \"-c\", \"cat > '" + mailbox + "'\"]\n");
        Spoken said = said("crawl", "--config", settings);
        assertThat(said.code()).isEqualTo(1);
        assertThat(Files.readString(mailbox)).isEqualTo(said.out());
    }

    @Test
    void aMailCommandThatFailsHarmsNothing() throws IOException {
        pages("", "/lost.html");
        Files.writeString(settings, Files.readString(settings) + "\n  mail: [\"/nowhere/mail\"]\n");
        Spoken said = said("crawl", "--config", settings);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("ionary: the mail command failed");
        assertThat(night(1).path("night").asInt()).isEqualTo(2);
    }

    @Test
    void aNightThatALimitEndsGoesOnTheNextTime() throws IOException {
        pages("", "/a.html", "/b.html", "/c.html");
        for (String name : List.of("a", "b", "c")) {
            serve(
                    "/" + name + ".html",
                    paper(
                            "On " + name,
                            "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C in sample " + name
                                    + "."),
                    "\"" + name + "\"");
        }
        String all = Files.readString(settings);
        Files.writeString(settings, all.replace("crawl:\n", "crawl:\n  requests: 2\n"));
        JsonNode first = night(0);
        assertThat(first.path("limit").asText()).contains("2 requests");
        assertThat(counts(first).path("read").asInt()).isEqualTo(1);
        Files.writeString(settings, all);
        JsonNode second = night(0);
        assertThat(counts(second).path("read").asInt()).isEqualTo(2);
    }

    private static String named(String doi, String paper) {
        return paper.replace("<head>", "<head><meta name=\"citation_doi\" content=\"" + doi + "\">");
    }

    /** A list of pages and a list of DOIs; Unpaywall knows where the paper of the DOI stands. */
    private void twoLists(String page, String doi, String... places) throws IOException {
        pages("", page);
        Path dois = Files.writeString(folder.resolve("dois.txt"), doi + "\n");
        Files.writeString(
                settings,
                Files.readString(settings)
                        + "    - {kind: dois, query: %s}\n  locators: [{kind: unpaywall, address: %s/unpaywall}]\n"
                                .formatted(dois, server.baseUrl()));
        String open = Stream.of(places)
                .map(place -> "{\"url_for_landing_page\": \"" + server.baseUrl() + place + "\"}")
                .collect(Collectors.joining(","));
        server.stubFor(get(urlPathMatching("/unpaywall/.*"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"doi\": \"%s\", \"is_oa\": true, \"oa_locations\": [%s]}".formatted(doi, open))));
    }

    /** What came of leads of all sources. */
    private static int all(JsonNode digest, String what) {
        int count = 0;
        for (JsonNode source : digest.path("sources")) {
            count += source.path(what).asInt();
        }
        return count;
    }

    @Test
    void aPageThatGoesByTwoNamesIsFetchedOnce() throws IOException {
        twoLists("/garnet.html", "10.5555/garnet", "/garnet.html");
        serve(
                "/garnet.html",
                named(
                        "10.5555/garnet",
                        paper("On garnets", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C.")),
                "\"a\"");
        JsonNode digest = night(0);
        server.verify(1, getRequestedFor(urlEqualTo("/garnet.html")));
        assertThat(all(digest, "read")).isEqualTo(1);
        assertThat(all(digest, "known")).isEqualTo(1);
        assertThat(digest.path("findings")).hasSize(1);
        assertThat(findings()).hasSize(1);
    }

    @Test
    void aPageThatHasBeenReadIsNotFetchedForTheDoiThatLeadsThere() throws IOException {
        pages("", "/cats.html");
        serve("/cats.html", paper("On cats", "They purr."), "\"a\"");
        assertThat(all(night(0), "barren")).isEqualTo(1);
        twoLists("/other.html", "10.5555/cats", "/cats.html");
        serve("/other.html", paper("On dogs", "They bark."), "\"b\"");
        assertThat(all(night(0), "known")).isEqualTo(1);
        server.verify(1, getRequestedFor(urlEqualTo("/cats.html")));
    }

    @Test
    void aPaperThatStandsAtTwoPlacesUnderTwoNamesIsTakenOnce() throws IOException {
        twoLists("/garnet.html", "10.5555/garnet", "/copy.html");
        String text = named(
                "10.5555/garnet",
                paper("On garnets", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C."));
        serve("/garnet.html", text, "\"a\"");
        serve("/copy.html", text.replace("<article>", "<p>Skip to the article</p><article>"), "\"b\"");
        JsonNode digest = night(0);
        assertThat(all(digest, "read")).isEqualTo(1);
        assertThat(all(digest, "known")).isEqualTo(1);
        assertThat(digest.path("findings")).hasSize(1);
        assertThat(findings()).hasSize(1);
        assertThat(said("check").code()).isZero();
        // When the page changes, it is read anew all the same.
        serve("/garnet.html", text.replace("3.0 × 10", "5.0 × 10"), "\"c\"");
        JsonNode second = night(0);
        assertThat(all(second, "read")).isEqualTo(1);
        assertThat(second.path("findings").path(0).path("value").asDouble()).isEqualTo(5e-4);
    }

    @Test
    void aPaperWithoutValuesThatGoesByTwoNamesIsCountedOnce() throws IOException {
        twoLists("/cats.html", "10.5555/cats", "/copy.html");
        String text = named("10.5555/cats", paper("On cats", "They purr."));
        serve("/cats.html", text, "\"a\"");
        serve("/copy.html", text.replace("<article>", "<p>Skip to the article</p><article>"), "\"b\"");
        JsonNode digest = night(0);
        assertThat(all(digest, "barren")).isEqualTo(1);
        assertThat(all(digest, "known")).isEqualTo(1);
    }

    @Test
    void aFileThatNamesThePaperItBelongsToIsNotTakenForIt() throws IOException {
        twoLists("/supplement.md", "10.5555/garnet", "/garnet.html");
        serve(
                "/garnet.html",
                named(
                        "10.5555/garnet",
                        paper("On garnets", "The ionic conductivity of Li7La3Zr2O12 is 3.0 × 10⁻⁴ S/cm at 25 °C.")),
                "\"a\"");
        night(1);
        server.stubFor(get("/supplement.md")
                .willReturn(
                        aResponse().withHeader("Content-Type", "text/markdown").withBody("""
                                # Supplement of: On garnets

                                https://doi.org/10.5555/garnet

                                ## Results

                                The ionic conductivity of Li6.4La3Zr1.4Ta0.6O12 is 8.0e-4 S/cm at 25 °C.
                                """)));
        assertThat(all(night(0), "read")).isEqualTo(1);
        assertThat(findings()).hasSize(2);
    }

    @Test
    void settingsThatMakeNoPlanAreRefusedInALine() throws IOException {
        Files.writeString(settings, "crawl: {contact: lab@example.org}\n");
        Spoken said = said("crawl", "--config", settings);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains("ionary.yaml: crawl.sources");
        assertThat(library).doesNotExist();
    }
}
