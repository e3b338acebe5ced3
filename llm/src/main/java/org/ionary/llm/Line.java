package org.ionary.llm;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connections to one server. Unlike LangChain4j's own client it holds the whole of a call to its time, bounds what is
 * read, hands on the headers of errors, and follows no redirect: the key goes to no host but the one in the settings.
 */
final class Line {
    static final int LIMIT = 4 * 1024 * 1024;
    private static final Duration TO_CONNECT = Duration.ofSeconds(15);

    private final HttpClient client;
    private final Duration timeout;

    Line(URI server, Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout.compareTo(TO_CONNECT) < 0 ? timeout : TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                // Offered HTTP/2 without encryption, some servers drop the body.
                .version("https".equals(server.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** An answer whose head is here. */
    record Begun(int status, HttpHeaders headers, ArrivingBody body) {

        /** @throws IOException where the rest of it does not come */
        Answer whole() throws IOException {
            try (body) {
                return new Answer(status, headers, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** @throws IOException where no whole answer came; an answer of any status is one */
    Answer send(HttpRequest request) throws IOException, InterruptedException {
        return begin(request).whole();
    }

    /**
     * The same as it comes. Whoever asks reads or closes the body; the time of the call goes on.
     *
     * @throws IOException where no answer began
     */
    Begun begin(HttpRequest request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        CompletableFuture<HttpResponse<ArrivingBody>> answer =
                client.sendAsync(translated(request), head -> new ArrivingBody(LIMIT, deadline));
        boolean here = false;
        try {
            HttpResponse<ArrivingBody> head = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            here = true;
            return new Begun(head.statusCode(), head.headers(), head.body());
        } catch (ExecutionException e) {
            throw asInputOutput(e);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("time is over");
        } finally {
            if (!here) {
                // Hangs up: it is no longer waited for.
                answer.cancel(true);
            }
        }
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    /** The cause that is an I/O exception; ours, where it is among them. */
    static IOException asInputOutput(Throwable failed) {
        IOException first = null;
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof ArrivingBody.TooLarge tooLarge) {
                return tooLarge;
            }
            if (first == null && at instanceof IOException known) {
                first = known;
            }
        }
        return first == null ? new IOException(failed) : first;
    }
}
