package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.WorldPaper.Known;
import org.ionary.crawl.WorldPaper.Nature;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Walk;
import org.junit.jupiter.api.Test;

/** The world of papers is as it says, so that what a night makes of it can be judged. */
class PaperWorldTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 21);
    private static final LicensePolicy ANY = new LicensePolicy(List.of(), LicensePolicy.Otherwise.KEEP);
    private static final Caller CALLER =
            new Caller(Optional.of("night@lab.example"), Optional.empty(), SourceFixture.CLOCK);

    private final PlainWeb web = new PlainWeb();

    private List<Lead> walk(SourceSettings settings, Walk whole) throws Exception {
        LeadSource source = Sources.of(settings, CALLER);
        List<Lead> leads = new ArrayList<>();
        Optional<String> mark = Optional.of("");
        while (mark.isPresent()) {
            LeadSource.Page page = source.page(whole.at(mark.get()), web);
            assertThat(page.skipped()).isEmpty();
            leads.addAll(page.leads());
            mark = page.next();
        }
        return leads;
    }

    private static Set<String> keys(PaperWorld world, Known who) {
        return world.papers().stream()
                .filter(paper -> paper.isKnownTo(who))
                .map(WorldPaper::key)
                .collect(Collectors.toSet());
    }

    @Test
    void everySourceSpeaksOfThePapersItKnowsToTheLastPage() throws Exception {
        try (PaperWorld world = new PaperWorld(7, 200, FIRST, WorldFaults.none())) {
            Walk walk = new Walk(FIRST.minusDays(30), FIRST, "");
            for (SourceSettings settings : world.sources(ANY)) {
                List<Lead> leads = walk(settings, walk);
                Known who = Known.valueOf(settings.kind().name());
                if (who == Known.SITEMAP) {
                    assertThat(leads).hasSameSizeAs(keys(world, who));
                } else {
                    assertThat(leads)
                            .as(settings.name())
                            .extracting(Lead::key)
                            .containsExactlyInAnyOrderElementsOf(keys(world, who));
                }
            }
            assertThat(world.papers()).hasSizeBetween(100, 180);
            assertThat(Sources.amendments(Optional.of(world.address("crossref")), CALLER)
                            .page(walk, web)
                            .amendments())
                    .isEmpty();
        }
    }

    @Test
    void theSecondNightBringsNewPapersChangesAndRetractions() throws Exception {
        try (PaperWorld world = new PaperWorld(7, 200, FIRST, WorldFaults.none())) {
            Set<String> before = new HashSet<>(keys(world, Known.CROSSREF));
            world.secondNight(SECOND);
            Walk walk = new Walk(SECOND, SECOND, "");
            List<Lead> leads = walk(world.sources(ANY).get(2), walk);
            assertThat(leads).extracting(Lead::key).anyMatch(before::contains).anyMatch(key -> !before.contains(key));
            assertThat(Sources.amendments(Optional.of(world.address("crossref")), CALLER)
                            .page(walk, web)
                            .amendments())
                    .hasSize(3);
            WorldPaper changed = world.papers().stream()
                    .filter(paper -> paper.changes() && paper.nature() == Nature.WORTHWHILE)
                    .findFirst()
                    .orElseThrow();
            assertThat(changed.conductivity(2)).isNotEqualTo(changed.conductivity(1));
            assertThat(changed.html(2)).isNotEqualTo(changed.html(1));
        }
    }

    @Test
    void everyPlaceThatIsNamedHoldsTheTextItIsSaidToHold() throws Exception {
        try (PaperWorld world = new PaperWorld(3, 60, FIRST, WorldFaults.none())) {
            Walk walk = new Walk(FIRST.minusDays(30), FIRST, "");
            Set<URI> held = new HashSet<>();
            for (SourceSettings settings : world.sources(ANY)) {
                for (Lead lead : walk(settings, walk)) {
                    for (Place place : lead.places()) {
                        if (place.form() != Place.Form.PDF) {
                            assertThat(get(place.address()).statusCode())
                                    .as(place.toString())
                                    .isEqualTo(200);
                            held.add(place.address());
                        }
                    }
                }
            }
            assertThat(held)
                    .extracting(URI::getPath)
                    .anyMatch(path -> path.endsWith(".html"))
                    .anyMatch(path -> path.endsWith(".txt"))
                    .anyMatch(path -> path.endsWith("/fullTextXML"))
                    .anyMatch(path -> path.startsWith("/arxiv/html/"));
        }
    }

    @Test
    void locatorsKnowWhereOpenPapersAre() throws Exception {
        try (PaperWorld world = new PaperWorld(5, 60, FIRST, WorldFaults.none())) {
            for (WorldPaper paper : world.papers()) {
                if (paper.doi().isEmpty()) {
                    continue;
                }
                Lead lead = Locators.of("unpaywall", Optional.of(world.address("unpaywall")), CALLER)
                        .locate(paper.doi().get(), web)
                        .orElseThrow();
                assertThat(lead.places()).hasSize(paper.isKnownTo(Known.OPEN) ? 1 : 0);
                Optional<Lead> registered = Locators.of("crossref", Optional.of(world.address("crossref")), CALLER)
                        .locate(paper.doi().get(), web);
                assertThat(registered.isPresent()).isEqualTo(paper.isKnownTo(Known.CROSSREF));
            }
        }
    }

    @Test
    void aTextThatHasNotChangedIsNotSentAgain() throws Exception {
        try (PaperWorld world = new PaperWorld(7, 200, FIRST, WorldFaults.none())) {
            WorldPaper changing = world.papers().stream()
                    .filter(WorldPaper::changes)
                    .findFirst()
                    .orElseThrow();
            URI at = URI.create(world.base() + "/text/" + changing.number() + ".html");
            String etag = get(at).headers().firstValue("ETag").orElseThrow();
            assertThat(get(at, "If-None-Match", etag).statusCode()).isEqualTo(304);
            world.secondNight(SECOND);
            assertThat(get(at, "If-None-Match", etag).statusCode()).isEqualTo(200);
            HttpResponse<byte[]> packed = get(at, "Accept-Encoding", "gzip");
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            String text = new String(
                    new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(text).isEqualTo(changing.html(2));
            assertThat(world.times().get("/text/" + changing.number() + ".html"))
                    .isEqualTo(4);
        }
    }

    @Test
    void faultsAreTheSameForTheSameSeedAddressAndNumber() {
        WorldFaults faults = WorldFaults.ofEveryKind(11, 10);
        List<Optional<WorldFaults.Kind>> all = IntStream.range(0, 5000)
                .mapToObj(i -> faults.of("/text/" + i % 500 + ".html", 1 + i / 500))
                .toList();
        assertThat(all.stream().filter(Optional::isPresent).count()).isBetween(400L, 600L);
        assertThat(all.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(WorldFaults.Kind.values());
        assertThat(IntStream.range(0, 5000)
                        .mapToObj(i -> WorldFaults.ofEveryKind(11, 10).of("/text/" + i % 500 + ".html", 1 + i / 500))
                        .toList())
                .isEqualTo(all);
        assertThat(WorldFaults.passing(11, 100).of("/x", 2)).isPresent();
        assertThat(WorldFaults.passing(11, 100).of("/x", 3)).isEmpty();
    }

    @Test
    void faultsAreServedAndRemembered() throws Exception {
        Set<String> outcomes = new HashSet<>();
        try (PaperWorld world = new PaperWorld(7, 60, FIRST, WorldFaults.ofEveryKind(1, 100))) {
            for (int i = 0; i < 60; i++) {
                URI at = URI.create(world.base() + "/text/"
                        + world.papers().get(i % world.papers().size()).number() + ".html");
                try {
                    HttpResponse<byte[]> answer = get(at);
                    outcomes.add(answer.statusCode() + " "
                            + answer.headers().firstValue("Content-Type").orElse("")
                            + answer.headers().firstValue("Retry-After").orElse(""));
                    answer.headers().firstValue("Location").ifPresent(outcomes::add);
                } catch (IOException e) {
                    outcomes.add("broken off");
                }
            }
            assertThat(outcomes)
                    .contains(
                            "broken off",
                            "503 1",
                            "429 1",
                            "500 ",
                            "200 image/png",
                            "302 ",
                            PaperWorld.PRIVATE.toString(),
                            world.base() + "/loop/1");
            assertThat(world.log())
                    .allMatch(request -> request.fault().isPresent())
                    .hasSizeGreaterThanOrEqualTo(60);
            assertThat(get(URI.create(world.base() + "/robots.txt")).statusCode())
                    .isEqualTo(200);
            world.forgetLog();
            assertThat(world.log()).isEmpty();
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<byte[]> get(URI at, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
