package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Validators;
import org.ionary.domain.paper.Doi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for whatever is asked over the web, however odd the answer. */
class EverySourceTest extends SourceFixture {
    private static final int ROUNDS = 400;
    private static final Doi DOI = new Doi("10.5555/x");

    /** All that is asked over the web, with a page as it should be. */
    enum Asked {
        EUROPE_PMC("europe-pmc.json"),
        ARXIV("arxiv.xml"),
        CROSSREF("crossref.json"),
        OPENALEX("openalex.json"),
        FEED_RSS2("feed-rss2.xml"),
        FEED_RDF("feed-rdf.xml"),
        FEED_ATOM("feed-atom.xml"),
        SITEMAP("sitemap.xml"),
        CROSSREF_AMENDMENTS("crossref-updates.json"),
        LOCATE_CROSSREF("crossref.json"),
        LOCATE_OPENALEX("openalex.json"),
        LOCATE_UNPAYWALL("unpaywall.json");

        private final String sample;

        Asked(String sample) {
            this.sample = sample;
        }

        boolean isJson() {
            return sample.endsWith(".json");
        }

        /** A page as it should be; of a locator the first work of a page. */
        byte[] page() {
            if (this == LOCATE_CROSSREF || this == LOCATE_OPENALEX) {
                try {
                    JsonNode page = new ObjectMapper().readTree(resource(sample));
                    JsonNode work = page.at(this == LOCATE_CROSSREF ? "/message/items/0" : "/results/0");
                    return bytes(
                            this == LOCATE_CROSSREF ? "{\"status\":\"ok\",\"message\":" + work + "}" : work.toString());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return resource(sample);
        }
    }

    /** Asks, and returns how much came of it. */
    private int ask(Asked asked, Web someWeb) throws PaperException, LostPlaceException {
        Optional<String> base = Optional.of(server.baseUrl());
        return switch (asked) {
            case EUROPE_PMC -> leads(SourceSettings.Kind.EUROPE_PMC, "x", someWeb);
            case ARXIV -> leads(SourceSettings.Kind.ARXIV, "x", someWeb);
            case CROSSREF -> leads(SourceSettings.Kind.CROSSREF, "x", someWeb);
            case OPENALEX -> leads(SourceSettings.Kind.OPENALEX, "x", someWeb);
            case FEED_RSS2, FEED_RDF, FEED_ATOM -> leads(SourceSettings.Kind.FEED, server.baseUrl() + "/f", someWeb);
            case SITEMAP -> leads(SourceSettings.Kind.SITEMAP, server.baseUrl() + "/s.xml", someWeb);
            case CROSSREF_AMENDMENTS ->
                Sources.amendments(base, CALLER)
                        .page(WALK, someWeb)
                        .amendments()
                        .size();
            case LOCATE_CROSSREF -> located("crossref", someWeb);
            case LOCATE_OPENALEX -> located("openalex", someWeb);
            case LOCATE_UNPAYWALL -> located("unpaywall", someWeb);
        };
    }

    private int leads(SourceSettings.Kind kind, String query, Web someWeb) throws PaperException, LostPlaceException {
        LeadSource.Page page = Sources.of(settings(kind, query), CALLER).page(WALK, someWeb);
        assertThat(keys(page)).doesNotHaveDuplicates();
        return page.leads().size();
    }

    private int located(String locator, Web someWeb) throws PaperException {
        return Locators.of(locator, Optional.of(server.baseUrl()), CALLER)
                .locate(DOI, someWeb)
                .map(lead -> 1)
                .orElse(0);
    }

    @ParameterizedTest
    @EnumSource
    void readsItsSample(Asked asked) throws Exception {
        serveEverywhere(asked.isJson() ? "application/json" : "application/xml", asked.page());
        assertThat(ask(asked, web)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void tellsAnAnswerThatIsNoneWithItsAddressAndHowItBegins(Asked asked) {
        for (String answer : List.of(
                "",
                "   ",
                "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
                "<html><body><h1>Are you a robot?</h1></body></html>",
                "[]",
                "\"text\"",
                "null",
                "17",
                "{\"message\": ",
                "<?xml version=\"1.0\"?>",
                "<feed><entry>",
                "<other></other>",
                "Rate limit exceeded")) {
            serveEverywhere("text/html", bytes(answer));
            assertThatThrownBy(() -> ask(asked, web)).as(answer).isInstanceOfSatisfying(PaperException.class, e -> {
                assertThat(e.kind()).isEqualTo(PaperException.Kind.SERVICE_UNAVAILABLE);
                assertThat(e.line()).startsWith(server.baseUrl());
                assertThat(e.line())
                        .contains(
                                answer.isEmpty()
                                        ? "empty"
                                        : answer.strip()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                20,
                                                                answer.strip().length())));
            });
        }
    }

    /** Else an outage would look like nothing found. */
    @ParameterizedTest
    @EnumSource
    void takesNoObjectWithoutTheFieldsItNeedsForAnAnswer(Asked asked) {
        for (String answer : List.of("{}", "{\"status\":\"error\",\"message\":\"Internal\"}", "{\"error\":\"x\"}")) {
            assertThatThrownBy(() -> ask(asked, fixed(bytes(answer))))
                    .as(answer)
                    .isInstanceOfSatisfying(
                            PaperException.class,
                            e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.SERVICE_UNAVAILABLE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoAnswerCutShortForAWholeOne(Asked asked) {
        byte[] whole = asked.page();
        int end = new String(whole, StandardCharsets.ISO_8859_1).stripTrailing().length();
        for (int cut = 1; cut < end; cut += Math.max(1, end / 40)) {
            Web cutShort = fixed(Arrays.copyOf(whole, cut));
            assertThatThrownBy(() -> ask(asked, cutShort)).as("cut at " + cut).isInstanceOf(PaperException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesAnyDamage(Asked asked) {
        byte[] page = asked.page();
        for (int seed = 0; seed < ROUNDS; seed++) {
            mustSurvive(asked, damaged(page, new Random(seed)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesFieldsOfAnyKind(Asked asked) throws Exception {
        if (!asked.isJson()) {
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        int fields = places(mapper.readTree(asked.page())).size();
        String[] strange = {
            "null", "[]", "{}", "7", "-1e300", "true", "\"\"", "\"x y\"", "[null]", "[[[]]]", "{\"a\":[{}]}"
        };
        for (int field = 0; field < fields; field++) {
            for (String value : strange) {
                JsonNode page = mapper.readTree(asked.page());
                places(page).get(field).accept(mapper.readTree(value));
                mustSurvive(asked, mapper.writeValueAsBytes(page), "field " + field + " = " + value);
            }
        }
    }

    @Test
    void survivesDeepNesting() {
        for (Asked asked : Asked.values()) {
            String root = asked == Asked.SITEMAP ? "urlset" : asked == Asked.FEED_RDF ? "rdf" : "feed";
            String deep = asked.isJson()
                    ? "{\"message\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"
                    : "<" + root + ">" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</" + root + ">";
            mustSurvive(asked, bytes(deep), asked + " deep");
            String deepTitle =
                    "<feed><opensearch:totalResults>1</opensearch:totalResults><entry><id>http://x/abs/2611.00001"
                            + "</id><title>" + "&lt;i&gt;".repeat(50_000) + "</title></entry></feed>";
            mustSurvive(asked, bytes(deepTitle), asked + " deep title");
        }
    }

    private void mustSurvive(Asked asked, byte[] answer, String what) {
        try {
            ask(asked, fixed(answer));
        } catch (PaperException | LostPlaceException expected) {
            assertThat(expected).hasMessageNotContaining("\n");
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(asked + ", " + what, e);
        }
    }

    private static Web fixed(byte[] body) {
        return ask -> new Web.Answer.Found(ask.address(), body, Optional.of("text/plain"), Validators.none());
    }

    /** Some bytes changed, some taken out, some doubled. */
    private static byte[] damaged(byte[] page, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte some : page) {
            bytes.add(some);
        }
        int blows = 1 + random.nextInt(8);
        for (int i = 0; i < blows; i++) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(40)))
                            .clear();
                case 2 ->
                    bytes.addAll(at, List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(200)))));
                default -> Collections.swap(bytes, at, random.nextInt(bytes.size()));
            }
            if (bytes.isEmpty()) {
                break;
            }
        }
        byte[] damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return damaged;
    }

    /** Every field and item of a page, to be set to something else. */
    private static List<Consumer<JsonNode>> places(JsonNode node) {
        List<Consumer<JsonNode>> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(value -> object.set(field.getKey(), value));
                places.addAll(places(field.getValue()));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(value -> array.set(at, value));
                places.addAll(places(array.get(i)));
            }
        }
        return places;
    }

    @Test
    void encodesWhateverIsAskedFor() throws Exception {
        URI address = Query.at(Optional.of("http://h/"), "")
                .path("/w")
                .with("q", "a b&c=d#e?f/ü+%\"\n")
                .uri();
        assertThat(address.getRawQuery()).isEqualTo("q=a%20b%26c%3Dd%23e%3Ff%2F%C3%BC%2B%25%22%0A");
    }
}
