package org.ionary.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteWebTest {
    private static final Instant NIGHT = Instant.parse("2026-11-28T01:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final VirtualTime time = new VirtualTime();

    /** Time that passes when somebody waits, and a little each time somebody looks. */
    private static final class VirtualTime implements Waiting {
        private final List<Instant> waits = Collections.synchronizedList(new ArrayList<>());
        private Instant now = NIGHT;

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public synchronized void until(Instant then) {
            if (then.isAfter(now)) {
                now = then;
            }
            waits.add(now);
        }

        Duration passed() {
            return Duration.between(NIGHT, instant());
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static WebSettings settings(Set<String> listed) {
        return settings(listed, Map.of());
    }

    private static WebSettings settings(Set<String> listed, Map<String, Duration> delays) {
        return new WebSettings(
                "curator@example.org",
                DELAY,
                delays,
                2,
                3,
                Duration.ofMinutes(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                100_000,
                4,
                listed);
    }

    private PoliteWeb web() {
        return web(1000, 10_000_000);
    }

    private PoliteWeb web(long requests, long bytes) {
        return new PoliteWeb(
                settings(Set.of("localhost:" + server.port())),
                new Allowance(requests, bytes, NIGHT.plus(Duration.ofHours(4)), time),
                time);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private Web.Answer.Found found(PoliteWeb web, String path) throws PaperException {
        return (Web.Answer.Found) web.get(Web.Ask.page(at(path), Validators.none()));
    }

    private static ResponseDefinitionBuilder ok(String body) {
        return aResponse().withStatus(200).withBody(body);
    }

    private void noRobots() {
        server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    }

    private static void fails(PaperException.Kind kind, String says, ThrowingWeb what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        PaperException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(says);
    }

    private interface ThrowingWeb {
        void run() throws PaperException;
    }

    @Test
    void givesWhatIsThereUnpackedWithItsTypeAndState() throws PaperException {
        noRobots();
        server.stubFor(get("/paper.xml")
                .willReturn(ok("σ = 10⁻⁴ S·cm⁻¹".repeat(100))
                        .withHeader("Content-Type", "Application/XML; charset=UTF-8")
                        .withHeader("ETag", "\"one\"")
                        .withHeader("Last-Modified", "Sat, 28 Nov 2026 00:00:00 GMT")));
        try (PoliteWeb web = web()) {
            Web.Answer.Found found = found(web, "/paper.xml");
            assertThat(new String(found.body(), StandardCharsets.UTF_8)).isEqualTo("σ = 10⁻⁴ S·cm⁻¹".repeat(100));
            assertThat(found.mediaType()).contains("application/xml");
            // The server marks what it has packed.
            assertThat(found.validators())
                    .isEqualTo(
                            new Validators(Optional.of("\"one--gzip\""), Optional.of("Sat, 28 Nov 2026 00:00:00 GMT")));
        }
        server.verify(getRequestedFor(urlEqualTo("/paper.xml"))
                .withHeader(
                        "User-Agent",
                        equalTo("ionary/0.1 (literature crawler for solid electrolytes;" + " curator@example.org)"))
                .withHeader("Accept-Encoding", equalTo("gzip")));
    }

    @Test
    void showsAServerWhatItSaidLastTime() throws PaperException {
        noRobots();
        server.stubFor(get("/page")
                .withHeader("If-None-Match", equalTo("\"one\""))
                .willReturn(aResponse().withStatus(304)));
        try (PoliteWeb web = web()) {
            Validators known = new Validators(Optional.of("\"one\""), Optional.empty());
            assertThat(web.get(Web.Ask.page(at("/page"), known))).isInstanceOf(Web.Answer.Unchanged.class);
        }
    }

    @Test
    void leavesTheDelayBetweenRequestsToOneHost() throws PaperException {
        noRobots();
        server.stubFor(get("/a").willReturn(ok("a")));
        server.stubFor(get("/b").willReturn(ok("b")));
        try (PoliteWeb web = web()) {
            found(web, "/a");
            found(web, "/b");
        }
        // robots.txt, /a and /b, and before the first as well.
        assertThat(time.passed()).isEqualTo(DELAY.multipliedBy(3));
    }

    @Test
    void leavesAHostTheDelayThatIsSaidOfIt() throws PaperException {
        noRobots();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(ok("a")));
        String name = "localhost:" + server.port();
        try (PoliteWeb web = new PoliteWeb(
                settings(Set.of(name), Map.of(name, DELAY.multipliedBy(5), "other.example", Duration.ZERO)),
                new Allowance(1000, 10_000_000, NIGHT.plus(Duration.ofHours(4)), time),
                time)) {
            found(web, "/a");
            Duration first = time.passed();
            found(web, "/b");
            assertThat(time.passed().minus(first)).isEqualTo(DELAY.multipliedBy(5));
        }
    }

    @Test
    void asksAHostWithADelayOfItsOwnOneThingAtATime() {
        WebSettings settings = settings(Set.of(), Map.of("slow.example", Duration.ofSeconds(3)));
        assertThat(settings.places("slow.example")).isEqualTo(1);
        assertThat(settings.places("other.example")).isEqualTo(2);
        assertThat(settings.delay("other.example")).isEqualTo(DELAY);
    }

    @Test
    void keepsTheDelayThatRobotsAsksFor() throws PaperException {
        server.stubFor(get("/robots.txt").willReturn(ok("User-agent: *\nCrawl-delay: 30\n")));
        server.stubFor(get("/a").willReturn(ok("a")));
        server.stubFor(get("/b").willReturn(ok("b")));
        try (PoliteWeb web = web()) {
            found(web, "/a");
            Duration first = time.passed();
            found(web, "/b");
            assertThat(time.passed().minus(first)).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void heedsRobotsForPagesAndNotForInterfaces() throws PaperException {
        server.stubFor(get("/robots.txt")
                .willReturn(ok("User-agent: ionary\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n")));
        server.stubFor(get("/open").willReturn(ok("open")));
        server.stubFor(get("/private/api").willReturn(ok("{}")));
        try (PoliteWeb web = web()) {
            assertThat(found(web, "/open").body()).hasSize(4);
            fails(PaperException.Kind.SERVICE_REFUSED, "robots.txt forbids it", () -> found(web, "/private/api"));
            assertThat(web.get(Web.Ask.api(at("/private/api"), "application/json")))
                    .isInstanceOf(Web.Answer.Found.class);
        }
        server.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
        server.verify(1, getRequestedFor(urlEqualTo("/private/api")));
    }

    @Test
    void fetchesNothingWhereRobotsCannotBeHad() {
        server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(503)));
        server.stubFor(get("/a").willReturn(ok("a")));
        try (PoliteWeb web = web()) {
            fails(PaperException.Kind.SERVICE_UNAVAILABLE, "robots.txt", () -> found(web, "/a"));
        }
        server.verify(0, getRequestedFor(urlEqualTo("/a")));
    }

    @Test
    void waitsAsLongAsAServerAsks() throws PaperException {
        noRobots();
        server.stubFor(get("/a")
                .inScenario("busy")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90"))
                .willSetStateTo("rested"));
        server.stubFor(
                get("/a").inScenario("busy").whenScenarioStateIs("rested").willReturn(ok("a")));
        try (PoliteWeb web = web()) {
            assertThat(found(web, "/a").body()).hasSize(1);
        }
        assertThat(time.passed()).isEqualTo(DELAY.multipliedBy(2).plusSeconds(90));
    }

    @Test
    void leavesAHostAloneThatAsksForMoreThanThePatienceThereIs() {
        noRobots();
        server.stubFor(get("/a")
                .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "Sat, 28 Nov 2026 02:00:00 GMT")));
        server.stubFor(get("/b").willReturn(ok("b")));
        try (PoliteWeb web = web()) {
            fails(PaperException.Kind.SERVICE_UNAVAILABLE, "asks to be left alone for 35", () -> found(web, "/a"));
            fails(PaperException.Kind.SERVICE_UNAVAILABLE, "asks to be left alone for 35", () -> found(web, "/b"));
        }
        server.verify(1, getRequestedFor(urlEqualTo("/a")));
        server.verify(0, getRequestedFor(urlEqualTo("/b")));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 408, 429, 500, 502, 503})
    void asksAgainEverLaterAndGivesUpInTheEnd(int status) {
        noRobots();
        server.stubFor(get("/a").willReturn(aResponse().withStatus(status)));
        try (PoliteWeb web = web()) {
            fails(
                    PaperException.Kind.SERVICE_UNAVAILABLE,
                    "HTTP " + status + ", tried 3 times",
                    () -> found(web, "/a"));
        }
        server.verify(3, getRequestedFor(urlEqualTo("/a")));
        // Twice the delay, then four times.
        assertThat(time.passed()).isEqualTo(DELAY.multipliedBy(2 + 2 + 4));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void takesACutConnectionForAnAnswerToBeAskedForAgain(Fault fault) throws PaperException {
        noRobots();
        server.stubFor(get("/a")
                .inScenario("cut")
                .willReturn(aResponse().withFault(fault))
                .willSetStateTo("mended"));
        server.stubFor(get("/a").inScenario("cut").whenScenarioStateIs("mended").willReturn(ok("whole")));
        try (PoliteWeb web = web()) {
            assertThat(new String(found(web, "/a").body(), StandardCharsets.UTF_8))
                    .isEqualTo("whole");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000\r\n\r\nshort", "Transfer-Encoding: chunked\r\n\r\nff\r\nshort"})
    void doesNotTakeABodyThatIsCutShort(String head) throws IOException {
        try (RawServer raw = new RawServer("HTTP/1.1 200 OK\r\n" + head);
                PoliteWeb web = new PoliteWeb(
                        settings(Set.of("localhost")),
                        new Allowance(100, 100_000, NIGHT.plus(Duration.ofHours(1)), time),
                        time)) {
            URI address = URI.create("http://localhost:" + raw.port() + "/a");
            fails(PaperException.Kind.SERVICE_UNAVAILABLE, "tried 3 times", () -> web.get(Web.Ask.api(address, "*/*")));
            assertThat(raw.served()).isEqualTo(3);
        }
    }

    /** Says one thing to everybody, byte by byte as it stands, and hangs up. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0);
        private final AtomicInteger served = new AtomicInteger();

        RawServer(String says) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket visitor = socket.accept()) {
                        BufferedReader in = new BufferedReader(
                                new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
                        for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                            line = in.readLine();
                        }
                        served.incrementAndGet();
                        visitor.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        // The socket was closed, or the visitor has gone.
                    }
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        int served() {
            return served.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void doesNotAskAgainWhereTheAnswerIsNo(int status) {
        noRobots();
        server.stubFor(get("/a").willReturn(aResponse().withStatus(status)));
        try (PoliteWeb web = web()) {
            fails(PaperException.Kind.SERVICE_REFUSED, "HTTP " + status, () -> found(web, "/a"));
        }
        server.verify(1, getRequestedFor(urlEqualTo("/a")));
    }

    @Test
    void followsRedirectsAndSaysWhereItEnded() throws PaperException {
        noRobots();
        server.stubFor(get("/old").willReturn(aResponse().withStatus(301).withHeader("Location", "new?x=1")));
        server.stubFor(get("/new?x=1").willReturn(ok("here")));
        try (PoliteWeb web = web()) {
            assertThat(found(web, "/old").address()).isEqualTo(at("/new?x=1"));
        }
    }

    @Test
    void endsALoopOfRedirects() {
        noRobots();
        server.stubFor(get("/a").willReturn(aResponse().withStatus(302).withHeader("Location", "/b")));
        server.stubFor(get("/b").willReturn(aResponse().withStatus(302).withHeader("Location", "/a")));
        try (PoliteWeb web = web()) {
            fails(PaperException.Kind.SERVICE_REFUSED, "more than 4 redirects", () -> found(web, "/a"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/secret",
                "http://[::1]:%d/secret",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://0.0.0.0:%d/secret",
                "http://2130706433:%d/secret",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "http://user:password@example.org/",
                "gopher://127.0.0.1:%d/secret"
            })
    void isNotLedIntoAPrivateNetworkByARedirect(String target) {
        noRobots();
        String place = target.replace("%d", Integer.toString(server.port()));
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(ok("secret")));
        server.stubFor(get("/a").willReturn(aResponse().withStatus(302).withHeader("Location", place)));
        try (PoliteWeb web = web()) {
            assertThatThrownBy(() -> found(web, "/a")).isInstanceOf(PaperException.class);
        }
        server.verify(0, getRequestedFor(urlEqualTo("/secret")));
    }

    @Test
    void doesNotReachAPrivateHostThatIsNotListed() {
        try (PoliteWeb web =
                new PoliteWeb(settings(Set.of()), new Allowance(10, 1000, NIGHT.plusSeconds(3600), time), time)) {
            fails(
                    PaperException.Kind.SERVICE_REFUSED,
                    "has the private address",
                    () -> web.get(Web.Ask.api(at("/a"), "*/*")));
        }
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesWhatIsLargerThanTheLimitHoweverItIsPacked() {
        noRobots();
        server.stubFor(get("/bomb").willReturn(ok("0".repeat(300_000))));
        try (PoliteWeb web = web()) {
            fails(PaperException.Kind.TOO_LARGE, "/bomb", () -> found(web, "/bomb"));
        }
    }

    @Test
    void beginsNothingOnceTheNightsRequestsAreSpent() throws PaperException {
        noRobots();
        server.stubFor(get("/a").willReturn(ok("a")));
        try (PoliteWeb web = web(2, 1000)) {
            found(web, "/a");
            fails(PaperException.Kind.BUDGET_SPENT, "2 requests", () -> found(web, "/a"));
        }
        server.verify(1, getRequestedFor(urlEqualTo("/a")));
    }

    @Test
    void beginsNothingOnceTheNightsBytesAreSpent() throws PaperException {
        noRobots();
        server.stubFor(get("/a").willReturn(ok("a".repeat(2000))));
        try (PoliteWeb web = web(100, 1500)) {
            found(web, "/a");
            fails(PaperException.Kind.BUDGET_SPENT, "", () -> found(web, "/a"));
        }
    }

    @Test
    void doesNotWaitBeyondTheEndOfTheNight() {
        noRobots();
        server.stubFor(get("/a").willReturn(aResponse().withStatus(503)));
        try (PoliteWeb web = new PoliteWeb(
                settings(Set.of("localhost:" + server.port())),
                new Allowance(100, 1000, NIGHT.plus(DELAY.multipliedBy(3)), time),
                time)) {
            fails(PaperException.Kind.BUDGET_SPENT, "its turn would come", () -> found(web, "/a"));
        }
        server.verify(1, getRequestedFor(urlEqualTo("/a")));
    }

    @Test
    void leavesAHostAloneThatDoesNotAnswerAnybody() {
        noRobots();
        server.stubFor(any(anyUrl())
                .inScenario(Scenario.STARTED)
                .atPriority(10)
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        try (PoliteWeb web = web()) {
            for (String path : List.of("/a", "/b", "/c")) {
                assertThatThrownBy(() -> found(web, path)).isInstanceOf(PaperException.class);
            }
            fails(PaperException.Kind.SERVICE_UNAVAILABLE, "has not answered 8 times in a row", () -> found(web, "/d"));
        }
        server.verify(0, getRequestedFor(urlEqualTo("/d")));
    }
}
