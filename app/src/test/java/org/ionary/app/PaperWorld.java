package org.ionary.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ionary.app.WorldPaper.Known;
import org.ionary.app.WorldPaper.Nature;
import org.ionary.app.WorldServices.Reply;
import org.ionary.crawl.SourceSettings;
import org.ionary.crawl.SourceSettings.Kind;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.domain.paper.Doi;

/**
 * A world of papers on one server: Europe PMC, arXiv, Crossref, OpenAlex, Unpaywall, a feed and a sitemap that speak of
 * them, and their texts. It is the same for the same seed. In the second night there are more papers, some have
 * changed, some have been retracted. Requests fail as {@link WorldFaults} says, and all are remembered.
 *
 * <p>Below {@code /europepmc}, {@code /arxiv}, {@code /crossref}, {@code /openalex} and {@code /unpaywall} stand the
 * services; {@code /feed.xml}, {@code /sitemap.xml}, {@code /robots.txt}; texts at {@code /text/7.html}, {@code .xml}
 * and {@code .txt}, with an ETag.
 */
final class PaperWorld implements WorldServices.Sight, AutoCloseable {
    static final URI PRIVATE = URI.create("http://10.0.0.1/secret");
    private static final int DRIBBLE_PARTS = 4;
    private static final int DRIBBLE_MILLIS = 400;
    private static final List<String> FORMULAS = List.of(
            "Li6PS5Cl",
            "Li3YCl6",
            "Li3InCl6",
            "Li10GeP2S12",
            "Li6.4La3Zr1.4Ta0.6O12",
            "Li1.3Al0.3Ti1.7(PO4)3",
            "Na3Zr2Si2PO12",
            "Na3PS4",
            "Li7P3S11",
            "Li0.33La0.56TiO3",
            "Na3SbS4",
            "Li3PS4");
    private static final List<String> LICENSES = List.of(
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by-nc-nd/4.0/",
            "https://www.elsevier.com/tdm/userlicense/1.0/",
            "");

    private final WorldFaults faults;
    private final LocalDate first;
    private final List<WorldPaper> papers;
    private final WorldServices services = new WorldServices(this);
    private final WireMockServer server;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Request> log = Collections.synchronizedList(new ArrayList<>());
    private volatile int night = 1;
    private volatile LocalDate second;

    /** @param first the day of the first night: what exists by then is at most twenty days old */
    PaperWorld(long seed, int count, LocalDate first, WorldFaults faults) {
        this(seed, count, 0, first, faults);
    }

    /** @param pages of each paper, around what it states */
    PaperWorld(long seed, int count, int pages, LocalDate first, WorldFaults faults) {
        this.faults = faults;
        this.first = first;
        this.second = first;
        Random random = new Random(seed);
        this.papers =
                IntStream.range(0, count).mapToObj(i -> paper(i, pages, random)).toList();
        this.server = new WireMockServer(options()
                .dynamicPort()
                .containerThreads(64)
                .disableRequestJournal()
                .extensions(new Answering()));
        server.stubFor(any(anyUrl()).willReturn(ok()));
        server.start();
    }

    /**
     * @param nth of the requests to this address, from 1
     * @param unchanged whether it was answered that nothing has changed
     */
    record Request(String url, Instant at, int nth, Optional<WorldFaults.Kind> fault, boolean unchanged) {
        /** Whether a paper's whole text was given. */
        boolean gaveText() {
            return isOfText() && fault.isEmpty() && !unchanged;
        }

        boolean isOfText() {
            return url.startsWith("/text/") || url.startsWith("/arxiv/html/") || url.endsWith("/fullTextXML");
        }
    }

    private static WorldPaper paper(int number, int pages, Random random) {
        int nature = random.nextInt(10);
        boolean preprint = random.nextInt(10) < 3;
        boolean withDoi = !preprint || random.nextInt(10) < 5;
        Set<Known> known = EnumSet.noneOf(Known.class);
        if (preprint) {
            known.add(Known.ARXIV);
        }
        if (random.nextInt(10) < 4) {
            known.add(Known.EUROPE_PMC);
        }
        if (withDoi && random.nextInt(10) < 6) {
            known.add(Known.CROSSREF);
        }
        if (withDoi && random.nextInt(10) < 5) {
            known.add(Known.OPENALEX);
        }
        if (random.nextInt(10) < 2) {
            known.add(Known.FEED);
        }
        if (withDoi && random.nextInt(10) < 2) {
            known.add(Known.SITEMAP);
        }
        if (known.isEmpty()) {
            known.add(Known.CROSSREF);
        }
        if (!preprint && random.nextInt(10) < 9) {
            known.add(Known.OPEN);
        }
        if (!withDoi) {
            known.removeAll(Set.of(Known.EUROPE_PMC, Known.FEED));
        }
        return new WorldPaper(
                number,
                withDoi ? Optional.of(new Doi("10.5555/world." + number)) : Optional.empty(),
                preprint ? Optional.of("2611." + (10_000 + number)) : Optional.empty(),
                nature < 6 ? Nature.WORTHWHILE : nature < 8 ? Nature.BARREN : Nature.UNRELATED,
                known,
                Optional.of(LICENSES.get(random.nextInt(LICENSES.size()))).filter(some -> !some.isEmpty()),
                random.nextInt(10) < 7 ? 1 : 2,
                random.nextInt(10) == 0,
                FORMULAS.get(random.nextInt(FORMULAS.size())),
                1 + random.nextInt(39) / 10.0,
                -3 - random.nextInt(4),
                25 + 5 * random.nextInt(4),
                pages);
    }

    @Override
    public String base() {
        return server.baseUrl();
    }

    @Override
    public int night() {
        return night;
    }

    /** Lets the second night fall, on this day: from now on all its papers exist. */
    void secondNight(LocalDate day) {
        second = day;
        night = 2;
    }

    @Override
    public List<WorldPaper> papers() {
        return papers.stream().filter(paper -> paper.night() <= night).toList();
    }

    /** All of them, whether they exist yet or not. */
    List<WorldPaper> allPapers() {
        return papers;
    }

    /** A few of the first night's, in the second. */
    @Override
    public List<WorldPaper> retracted() {
        return night < 2
                ? List.of()
                : papers.stream()
                        .filter(paper -> paper.night() == 1
                                && paper.nature() == Nature.WORTHWHILE
                                && paper.isKnownTo(Known.CROSSREF))
                        .limit(3)
                        .toList();
    }

    @Override
    public LocalDate day(WorldPaper paper) {
        return paper.day(night, first, second);
    }

    /** One source of each kind that speaks over the web, with a page size that makes them turn pages. */
    List<SourceSettings> sources(LicensePolicy policy) {
        return List.of(
                source("europe-pmc", Kind.EUROPE_PMC, "solid electrolyte", "/europepmc", policy),
                source("arxiv", Kind.ARXIV, "all:\"solid electrolyte\"", "/arxiv/query", policy),
                source("crossref", Kind.CROSSREF, "solid electrolyte", "/crossref", policy),
                source("openalex", Kind.OPENALEX, "solid electrolyte", "/openalex", policy),
                source("feed", Kind.FEED, base() + "/feed.xml", "", policy),
                source("sitemap", Kind.SITEMAP, base() + "/sitemap.xml", "", policy));
    }

    private SourceSettings source(String name, Kind kind, String query, String path, LicensePolicy policy) {
        return new SourceSettings(
                name,
                kind,
                query,
                path.isEmpty() ? Optional.empty() : Optional.of(base() + path),
                first.minusDays(30),
                20,
                10_000,
                policy);
    }

    /**
     * A settings file with all its sources.
     *
     * @param limits lines of it
     * @param manners as they stand between braces
     */
    String settings(LicensePolicy policy, String limits, String manners) {
        StringBuilder yaml = new StringBuilder("""
                crawl:
                  contact: lab@example.org
                %s  amendments-address: %s
                  manners: {%s, private-hosts: ["%s"]}
                  locators:
                    - {kind: unpaywall, address: %s}
                    - {kind: openalex, address: %s}
                  sources:
                """.formatted(
                        limits,
                        address("crossref"),
                        manners,
                        base().substring("http://".length()),
                        address("unpaywall"),
                        address("openalex")));
        for (SourceSettings source : sources(policy)) {
            yaml.append("    - {name: %s, kind: %s, query: '%s', since: %s, page-size: %d, most: %d%s, licenses: %s}\n"
                    .formatted(
                            source.name(),
                            label(source.kind()),
                            source.query(),
                            source.since(),
                            source.pageSize(),
                            source.most(),
                            source.address().map(at -> ", address: " + at).orElse(""),
                            "{keep: " + policy.keep() + ", otherwise: " + label(policy.otherwise()) + "}"));
        }
        return yaml.toString();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a service is reached, such as {@code unpaywall}. */
    String address(String service) {
        return base() + "/" + service;
    }

    List<Request> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** How often each address was asked for. */
    Map<String, Long> times() {
        return log().stream().collect(Collectors.groupingBy(Request::url, Collectors.counting()));
    }

    void forgetLog() {
        log.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {
        @Override
        public String getName() {
            return "paper-world";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            String url = event.getRequest().getUrl();
            int nth;
            synchronized (counts) {
                nth = counts.merge(url, 1, Integer::sum);
            }
            Optional<WorldFaults.Kind> fault = url.equals("/robots.txt") ? Optional.empty() : faults.of(url, nth);
            String known = event.getRequest().getHeader("If-None-Match");
            ResponseDefinition answer = fault.map(kind -> failing(kind, url))
                    .orElseGet(() -> answer(url, Optional.ofNullable(known), Optional.empty()))
                    .build();
            log.add(new Request(url, Instant.now(), nth, fault, answer.getStatus() == 304));
            return answer;
        }
    }

    private ResponseDefinitionBuilder failing(WorldFaults.Kind kind, String url) {
        return switch (kind) {
            case ERROR_500 -> status(500).withBody("Internal Server Error");
            case UNAVAILABLE_503 -> status(503).withHeader("Retry-After", "1");
            case TOO_MANY_429 -> status(429).withHeader("Retry-After", "1");
            case SLOW ->
                answer(url, Optional.empty(), Optional.empty()).withChunkedDribbleDelay(DRIBBLE_PARTS, DRIBBLE_MILLIS);
            case CUT_SHORT -> status(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK);
            case RESET -> status(200).withFault(Fault.CONNECTION_RESET_BY_PEER);
            case HTML_PAGE ->
                status(200)
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withBody("<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>Checking"
                                + " your browser</h1><p>Please verify that you are a human.</p></body></html>");
            case WRONG_TYPE -> answer(url, Optional.empty(), Optional.of("image/png"));
            case REDIRECT_LOOP -> status(302).withHeader("Location", base() + "/loop/1");
            case PRIVATE_REDIRECT -> status(302).withHeader("Location", PRIVATE.toString());
        };
    }

    private static ResponseDefinitionBuilder status(int status) {
        return new ResponseDefinitionBuilder().withStatus(status);
    }

    private ResponseDefinitionBuilder answer(String url, Optional<String> known, Optional<String> wrongType) {
        if (url.startsWith("/loop/")) {
            return status(302).withHeader("Location", base() + (url.endsWith("1") ? "/loop/2" : "/loop/1"));
        }
        Optional<Reply> found = reply(url);
        if (found.isEmpty()) {
            return status(404).withHeader("Content-Type", "text/plain").withBody("Resource not found.");
        }
        Reply reply = found.orElseThrow();
        // The server marks the state of what it has packed.
        if (!reply.etag().isEmpty()
                && known.map(etag -> etag.replace("--gzip", ""))
                        .filter(reply.etag()::equals)
                        .isPresent()) {
            return status(304).withHeader("ETag", reply.etag());
        }
        ResponseDefinitionBuilder answer = status(200)
                .withHeader("Content-Type", wrongType.orElse(reply.mediaType()))
                .withBody(reply.body());
        return reply.etag().isEmpty() ? answer : answer.withHeader("ETag", reply.etag());
    }

    private Optional<Reply> reply(String url) {
        String path = url.replaceFirst("\\?.*", "");
        Map<String, String> asked = WorldServices.asked(url);
        return switch (path) {
            case "/robots.txt" -> Optional.of(new Reply("text/plain", "User-agent: *\nDisallow: /private/\n", ""));
            case "/europepmc/search" -> Optional.of(services.europePmc(asked));
            case "/arxiv/query" -> Optional.of(services.arxiv(asked));
            case "/crossref/works" -> Optional.of(services.crossref(asked));
            case "/openalex/works" -> Optional.of(services.openAlex(asked));
            case "/feed.xml" -> Optional.of(services.feed());
            case "/sitemap.xml" -> Optional.of(services.sitemapIndex());
            case "/sitemap-0.xml" -> Optional.of(services.sitemap(0));
            case "/sitemap-1.xml" -> Optional.of(services.sitemap(1));
            default -> ofPaper(path);
        };
    }

    private Optional<Reply> ofPaper(String path) {
        if (path.startsWith("/europepmc/PMC")) {
            return numbered(path.substring("/europepmc/PMC".length()).replace("/fullTextXML", ""), 9_000_000)
                    .map(paper -> text(paper, "application/xml", paper.jats(night)));
        }
        if (path.startsWith("/arxiv/html/")) {
            return numbered(path.replaceFirst(".*/\\d{4}\\.", "").replaceFirst("v1$", ""), 10_000)
                    .map(paper -> text(paper, "text/html; charset=utf-8", paper.html(night)));
        }
        if (path.startsWith("/text/")) {
            String ending = path.substring(path.lastIndexOf('.') + 1);
            return numbered(path.replaceAll("\\D", ""), 0).map(paper -> switch (ending) {
                case "xml" -> text(paper, "text/xml", paper.jats(night));
                case "txt" -> text(paper, "text/plain; charset=utf-8", paper.plain(night));
                default -> text(paper, "text/html; charset=utf-8", paper.html(night));
            });
        }
        Optional<WorldPaper> byDoi = numbered(path.replaceFirst(".*10\\.5555/world\\.", ""), 0);
        return switch (path.replaceFirst("10\\.5555/world\\.\\d+$", "")) {
            case "/crossref/works/" ->
                byDoi.filter(paper -> paper.isKnownTo(Known.CROSSREF)).map(services::crossrefOne);
            case "/openalex/works/doi:" -> byDoi.map(paper -> Reply.json(services.openAlexWork(paper)));
            case "/unpaywall/" -> byDoi.map(services::unpaywall);
            default -> Optional.empty();
        };
    }

    private Optional<WorldPaper> numbered(String number, int offset) {
        return number.matches("\\d{1,9}")
                ? papers().stream()
                        .filter(paper -> paper.number() == Integer.parseInt(number) - offset)
                        .findFirst()
                : Optional.empty();
    }

    private Reply text(WorldPaper paper, String mediaType, String body) {
        boolean other = paper.changes() && night > 1;
        return new Reply(mediaType, body, "\"" + paper.number() + (other ? "-b\"" : "-a\""));
    }
}
