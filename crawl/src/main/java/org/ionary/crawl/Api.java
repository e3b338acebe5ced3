package org.ionary.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Validators;
import org.ionary.domain.crawl.Walk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Asks an interface and reads its answer. What is not of the expected kind (an error page with status 200, half an
 * answer) is told as a service that did not answer, with its address and how it begins: it may do another time.
 */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern SECRET = Pattern.compile("(?<=[?&]api_key=)[^&\\s]+");
    /** What is said of a mark that is not known (any more). */
    private static final Pattern LOST = Pattern.compile("HTTP 4(?:00|04|10|22)\\b");

    private static final int SHOWN = 60;
    private static final int TAIL = 512;

    private final Web web;

    Api(Web web) {
        this.web = web;
    }

    /** A JSON object. */
    JsonNode json(URI address) throws PaperException {
        byte[] body = bytes(Web.Ask.api(address, "application/json")).body();
        JsonNode read = parsed(address, body);
        if (!read.isObject()) {
            throw strange(address, body);
        }
        return read;
    }

    /** A JSON object, asked for where the walk stands; a mark that is refused is lost. */
    JsonNode json(URI address, Walk walk) throws PaperException, LostPlaceException {
        try {
            return json(address);
        } catch (PaperException e) {
            if (!walk.mark().isEmpty()
                    && e.kind() == PaperException.Kind.SERVICE_REFUSED
                    && LOST.matcher(e.reason()).find()) {
                throw new LostPlaceException(e.line());
            }
            throw e;
        }
    }

    private static JsonNode parsed(URI address, byte[] body) throws PaperException {
        try {
            return JSON.readTree(body);
        } catch (IOException strictly) {
            try { // One byte that is no UTF-8 is not worth the page.
                return JSON.readTree(new String(body, StandardCharsets.UTF_8));
            } catch (JsonProcessingException e) {
                throw strange(address, body);
            }
        }
    }

    /** The root of XML that has one of these names, whole; nothing in it is resolved. */
    static Element xml(URI address, byte[] body, Set<String> roots) throws PaperException {
        Document read;
        try {
            read = Jsoup.parse(new ByteArrayInputStream(body), null, address.toString(), Parser.xmlParser());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw strange(address, body);
        }
        Element root = read.firstElementChild();
        if (root == null || !roots.contains(local(root)) || !closes(root.tagName(), body)) {
            throw strange(address, body);
        }
        return root;
    }

    /** The parser mends what is cut short; so it is looked for at the end. */
    private static boolean closes(String root, byte[] body) {
        String tail = new String(
                        Arrays.copyOfRange(body, Math.max(0, body.length - TAIL), body.length),
                        StandardCharsets.ISO_8859_1)
                .replace("\0", "");
        return Pattern.compile("</" + Pattern.quote(root) + "\\s*>")
                .matcher(tail)
                .find();
    }

    /** An element's name without prefix, in lower case. */
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    Web.Answer.Found bytes(Web.Ask ask) throws PaperException {
        try {
            return switch (web.get(ask)) {
                case Web.Answer.Found found -> found;
                case Web.Answer.Unchanged unchanged ->
                    throw new PaperException(
                            PaperException.Kind.SERVICE_UNAVAILABLE, shown(ask.address()), "unchanged since never");
            };
        } catch (PaperException e) {
            throw withoutSecret(e);
        }
    }

    /** A page that the settings name, such as a feed. */
    Web.Answer.Found page(URI address) throws PaperException {
        return bytes(Web.Ask.page(address, Validators.none()));
    }

    private static PaperException withoutSecret(PaperException e) {
        if (!SECRET.matcher(e.line()).find()) {
            return e;
        }
        String detail = e.reason().startsWith(e.kind().meaning() + " (")
                ? e.reason()
                        .substring(e.kind().meaning().length() + 2, e.reason().length() - 1)
                : "";
        return new PaperException(e.kind(), hidden(e.source()), hidden(detail));
    }

    /** Says that it cannot be used, and what came instead. */
    static PaperException strange(URI address, byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 4 * SHOWN), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s\\uFFFD]+", " ")
                .strip();
        return new PaperException(
                PaperException.Kind.SERVICE_UNAVAILABLE,
                shown(address),
                body.length == 0
                        ? "an empty answer"
                        : "not what was asked for, or cut short: "
                                + start.substring(
                                        0,
                                        start.offsetByCodePoints(
                                                0, Math.min(SHOWN, start.codePointCount(0, start.length())))));
    }

    static PaperException refused(URI address, String why) {
        return new PaperException(PaperException.Kind.SERVICE_REFUSED, shown(address), why);
    }

    static PaperException unavailable(URI address, String why) {
        return new PaperException(PaperException.Kind.SERVICE_UNAVAILABLE, shown(address), why);
    }

    private static String shown(URI address) {
        return hidden(address.toString());
    }

    private static String hidden(String text) {
        return SECRET.matcher(text).replaceAll("…");
    }
}
