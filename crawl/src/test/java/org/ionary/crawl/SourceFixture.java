package org.ionary.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Walk;
import org.junit.jupiter.api.AfterEach;

/** A server for one test, and what its sources share. */
abstract class SourceFixture {
    static final Walk WALK = new Walk(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 28), "");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-28T02:00:00Z"));
    static final Caller CALLER = new Caller(Optional.of("night@lab.example"), Optional.empty(), CLOCK);

    final WireMockServer server = started();
    final PlainWeb web = new PlainWeb();

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    SourceSettings settings(SourceSettings.Kind kind, String query) {
        return new SourceSettings(
                "test",
                kind,
                query,
                Optional.of(server.baseUrl()),
                LocalDate.of(2020, 1, 1),
                6,
                1000,
                new SourceSettings.LicensePolicy(List.of(), SourceSettings.LicensePolicy.Otherwise.KEEP));
    }

    void serve(String path, String mediaType, byte[] body) {
        server.stubFor(get(urlPathEqualTo(path))
                .willReturn(aResponse().withHeader("Content-Type", mediaType).withBody(body)));
    }

    /** Whatever is asked for. */
    void serveEverywhere(String mediaType, byte[] body) {
        server.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Type", mediaType).withBody(body)));
    }

    void refuse(String path, int status) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(aResponse().withStatus(status)));
    }

    /** The parameters of the last request, decoded, by name. */
    String parameter(String name) {
        String query = web.lastAsked().address().getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
    }

    static Lead lead(LeadSource.Page page, String key) {
        return page.leads().stream()
                .filter(lead -> lead.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among "
                        + page.leads().stream().map(Lead::key).toList()));
    }

    static List<String> keys(LeadSource.Page page) {
        return page.leads().stream().map(Lead::key).toList();
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(SourceFixture.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
