package org.ionary.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Validators;

/** The web over HTTP, as polite as {@link Web} promises. */
final class PoliteWeb implements Web, AutoCloseable {
    private static final int ROBOTS_REDIRECTS = 5;
    private static final int ROBOTS_BYTES = 512 * 1024;
    private static final int CONNECTIONS = 64;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final WebSettings settings;
    private final Allowance allowance;
    private final Waiting time;
    private final CloseableHttpClient client;
    private final Robots robots = new Robots();
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    PoliteWeb(WebSettings settings, Allowance allowance, Waiting time) {
        this(settings, allowance, time, new PublicAddresses(settings.privateHosts()));
    }

    PoliteWeb(WebSettings settings, Allowance allowance, Waiting time, PublicAddresses addresses) {
        this.settings = settings;
        this.allowance = allowance;
        this.time = time;
        Timeout silence = Timeout.of(settings.timeout());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(settings.places())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                // What every server knows; the client would offer whatever it finds a library for.
                .setContentDecoderRegistry(new LinkedHashMap<>(Map.of("gzip", GZIPInputStream::new)))
                .disableAuthCaching()
                .setUserAgent(settings.userAgent())
                .build();
    }

    @Override
    public Answer get(Ask ask) throws PaperException {
        URI at = checked(ask.address(), ask.address());
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            Host host = host(at);
            if (!ask.api()) {
                robots.check(at, this::robotsText).ifPresent(host::slowDown);
            }
            switch (persistent(new Ask(at, ask.accept(), ask.known(), ask.api()), host, settings.mostBytes())) {
                case Step.Moved(URI to) -> at = checked(to, ask.address());
                case Step.There(Answer answer) -> {
                    return answer;
                }
                case Step.Later later -> throw new IllegalStateException("a wait that was not kept");
            }
        }
        throw refused(ask.address(), "more than " + settings.redirects() + " redirects");
    }

    /** Empty where there is none. */
    private Optional<byte[]> robotsText(URI address) throws PaperException {
        URI at = checked(address, address);
        for (int hop = 0; hop <= ROBOTS_REDIRECTS; hop++) {
            switch (persistent(Ask.api(at, "text/plain,*/*;q=0.5"), host(at), ROBOTS_BYTES)) {
                case Step.Moved(URI to) -> at = checked(to, address);
                case Step.There(Answer.Found found) -> {
                    return Optional.of(found.body());
                }
                case Step.There there -> {
                    return Optional.empty();
                }
                case Step.Later later -> throw new IllegalStateException("a wait that was not kept");
            }
        }
        return Optional.empty();
    }

    private Host host(URI at) {
        return hosts.computeIfAbsent(authority(at), name -> new Host(name, settings, time));
    }

    private static String authority(URI at) {
        return at.getHost().toLowerCase(Locale.ROOT) + (at.getPort() < 0 ? "" : ":" + at.getPort());
    }

    /** Refuses what is no address of the web; whether its host is private shows when its name is resolved. */
    private static URI checked(URI address, URI asked) throws PaperException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(asked, "not an address of the web: " + address);
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw refused(asked, "not an address of a page: " + address);
        }
        return address.normalize();
    }

    /** What one request led to. */
    private sealed interface Step {
        record Moved(URI to) implements Step {}

        record There(Answer answer) implements Step {}

        /** @param asked how long the server asks to wait, where it does */
        record Later(String why, Optional<Duration> asked) implements Step {}
    }

    /** Asks again, ever later, where the server cannot answer now. */
    private Step persistent(Ask ask, Host host, long mostBytes) throws PaperException {
        String address = ask.address().toString();
        for (int attempt = 1; ; attempt++) {
            Step step = host.visit(address, allowance.until(), () -> {
                allowance.request(address);
                return once(ask, mostBytes);
            });
            if (!(step instanceof Step.Later(String why, Optional<Duration> asked))) {
                host.answered();
                return step;
            }
            Duration wait = asked.orElse(settings.delay().multipliedBy(1L << attempt));
            if (wait.compareTo(settings.patience()) > 0) {
                String closed = authority(ask.address()) + " asks to be left alone for " + wait.toSeconds() + " s";
                host.close(closed);
                throw unavailable(ask.address(), why + ", " + closed);
            }
            host.pause(time.instant().plus(wait));
            host.failed();
            if (attempt == settings.attempts()) {
                throw unavailable(ask.address(), why + ", tried " + attempt + " times");
            }
        }
    }

    private Step once(Ask ask, long mostBytes) throws PaperException {
        HttpGet request = new HttpGet(ask.address());
        request.setHeader(HttpHeaders.ACCEPT, ask.accept());
        ask.known().etag().ifPresent(etag -> request.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        ask.known().lastModified().ifPresent(date -> request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, date));
        // Closed unread where nothing of it is wanted: what is left of it is not waited for.
        try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(ask.address()), request, null)) {
            return step(ask, response, mostBytes);
        } catch (PublicAddresses.PrivateAddressException e) {
            throw refused(ask.address(), String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return new Step.Later("no such host", Optional.empty());
        } catch (IOException e) {
            GivenUp.check();
            return new Step.Later(reason(e), Optional.empty());
        }
    }

    private Step step(Ask ask, ClassicHttpResponse response, long mostBytes) throws IOException, PaperException {
        int status = response.getCode();
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return new Step.There(new Answer.Unchanged());
        }
        if (MOVED.contains(status)) {
            return new Step.Moved(target(ask.address(), response));
        }
        if (status == HttpStatus.SC_OK) {
            return new Step.There(found(ask, response, mostBytes));
        }
        if (status == HttpStatus.SC_TOO_MANY_REQUESTS
                || status == HttpStatus.SC_REQUEST_TIMEOUT
                || status == HttpStatus.SC_TOO_EARLY
                || status >= HttpStatus.SC_INTERNAL_SERVER_ERROR
                || status < HttpStatus.SC_MULTIPLE_CHOICES) {
            return new Step.Later("HTTP " + status, retryAfter(response));
        }
        throw refused(ask.address(), "HTTP " + status);
    }

    private static URI target(URI from, HttpMessage response) throws PaperException {
        String target = header(response, HttpHeaders.LOCATION).orElse("");
        try {
            return from.resolve(URI.create(target.strip()));
        } catch (IllegalArgumentException e) {
            throw refused(from, "a redirect to nowhere: " + target, e);
        }
    }

    private Answer found(Ask ask, ClassicHttpResponse response, long mostBytes) throws IOException, PaperException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : body(ask.address(), entity, mostBytes);
        return new Answer.Found(
                ask.address(),
                body,
                header(response, HttpHeaders.CONTENT_TYPE)
                        .map(ContentType::parseLenient)
                        .map(type -> type.getMimeType().toLowerCase(Locale.ROOT)),
                new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)));
    }

    /** The body to its end, unpacked; counts what comes, so that no archive bomb gets far. */
    private byte[] body(URI address, HttpEntity entity, long mostBytes) throws IOException, PaperException {
        Instant patience = time.instant().plus(settings.longest());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[16 * 1024];
        InputStream in = entity.getContent();
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            GivenUp.check();
            allowance.arrived(count);
            body.write(part, 0, count);
            if (body.size() > mostBytes) {
                throw new PaperException(
                        PaperException.Kind.TOO_LARGE, address.toString(), "over " + mostBytes / (1024 * 1024) + " MB");
            }
            if (time.instant().isAfter(patience)) {
                throw new PaperException(
                        PaperException.Kind.TIMED_OUT,
                        address.toString(),
                        body.size() + " bytes in " + settings.longest().toSeconds() + " s");
            }
        }
        return body.toByteArray();
    }

    private Optional<Duration> retryAfter(HttpMessage response) {
        String text = header(response, HttpHeaders.RETRY_AFTER).orElse("").strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(text))
                .map(then -> Duration.between(time.instant(), then))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<String> header(HttpMessage message, String name) {
        return Optional.ofNullable(message.getFirstHeader(name))
                .map(Header::getValue)
                .filter(value -> !value.isBlank());
    }

    private static String reason(IOException e) {
        String said = e.getMessage();
        return said == null || said.isBlank() ? e.getClass().getSimpleName() : said.replaceAll("\\s+", " ");
    }

    private static PaperException refused(URI address, String why) {
        return new PaperException(PaperException.Kind.SERVICE_REFUSED, address.toString(), why);
    }

    private static PaperException refused(URI address, String why, Exception cause) {
        return new PaperException(PaperException.Kind.SERVICE_REFUSED, address.toString(), why, cause);
    }

    private static PaperException unavailable(URI address, String why) {
        return new PaperException(PaperException.Kind.SERVICE_UNAVAILABLE, address.toString(), why);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
