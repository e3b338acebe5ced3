package org.ionary.crawl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Validators;

/** The web without manners, for servers of the tests' own; remembers what was asked. */
final class PlainWeb implements Web {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final List<Ask> asked = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Answer get(Ask ask) throws PaperException {
        asked.add(ask);
        String address = ask.address().toString();
        try {
            HttpRequest request = HttpRequest.newBuilder(ask.address())
                    .header("Accept", ask.accept())
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            int status = response.statusCode();
            if (status != 200) {
                throw new PaperException(
                        status == 429 || status >= 500
                                ? PaperException.Kind.SERVICE_UNAVAILABLE
                                : PaperException.Kind.SERVICE_REFUSED,
                        address,
                        "HTTP " + status);
            }
            return new Answer.Found(
                    response.uri(),
                    response.body(),
                    response.headers()
                            .firstValue("Content-Type")
                            .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)),
                    Validators.none());
        } catch (IOException e) {
            throw new PaperException(
                    PaperException.Kind.SERVICE_UNAVAILABLE, address, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<URI> asked() {
        return asked.stream().map(Ask::address).toList();
    }

    Ask lastAsked() {
        return asked.getLast();
    }
}
