package org.ionary.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.PaperException.Kind;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A reply is handed over while it is written, and is the reply that would have come whole. */
@Timeout(60)
class StreamingTest {
    private static final List<String> PARTS =
            List.of("{\"values\":[", "\"1.2 × 10⁻³", " S·cm⁻¹\"", "", ",\"𝜎\"", "]}");
    private static final String TEXT = String.join("", PARTS);

    private final Served served = new Served();
    private final HeardLogs logs = new HeardLogs();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void nothingLoggedHoldsTheKey() {
        served.close();
        LoggerFactory.getLogger("a library").trace("is heard");
        logs.close();
        assertThat(logs.text()).contains("is heard").doesNotContain(Served.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void aReplyThatComesInPartsIsTheSameAsOneThatComesWhole(Provider provider) throws PaperException {
        served.answers(provider, stream(provider), Served.ok(Speech.reply(provider, TEXT, 90, 12)));
        Llm llm = served.llm(provider);
        Llm.Reply streamed = llm.ask(Requests.to(provider, "σ"), heard::add);
        assertThat(streamed).isEqualTo(new Llm.Reply(TEXT, 90, 12)).isEqualTo(llm.ask(Requests.to(provider, "σ")));
        assertThat(heard).hasSizeGreaterThan(1).doesNotContain("");
        assertThat(String.join("", heard)).isEqualTo(TEXT);

        JsonNode first = served.asked().getFirst();
        JsonNode second = served.asked().getLast();
        assertThat(first.path("stream").asBoolean()).isTrue();
        assertThat(second.path("stream").asBoolean()).isFalse();
        for (String same : List.of(
                "model",
                "messages",
                "response_format",
                "format",
                "output_config",
                "options",
                "max_tokens",
                "temperature",
                "system")) {
            assertThat(first.path(same)).as(same).isEqualTo(second.path(same));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartIsHeardBeforeTheNextIsSent(Provider provider) throws PaperException {
        List<String> events = Speech.streamed(provider, List.of("{\"values\":", "[\"1\"", "]}"), 90, 12);
        try (SteppedServer server = new SteppedServer(events)) {
            // Up to the first of the three parts; each part heard lets the next be sent, the last all the rest.
            server.let(provider == Provider.OLLAMA ? 1 : provider == Provider.OPENAI ? 2 : 3);
            Llm.Reply reply = llm(provider, server.address()).ask(Requests.to(provider, "σ"), part -> {
                heard.add(part);
                server.let(heard.size() < 3 ? 1 : events.size());
            });
            assertThat(heard).containsExactly("{\"values\":", "[\"1\"", "]}");
            assertThat(reply).isEqualTo(new Llm.Reply("{\"values\":[\"1\"]}", 90, 12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLimitOfRateIsWaitedForBeforeTheFirstPart(Provider provider) throws PaperException {
        served.answers(
                provider,
                Served.status(429, Speech.error(provider, "slow down")).withHeader("Retry-After", "7"),
                Served.status(503, Speech.error(provider, "it hurts")),
                stream(provider));
        assertThat(ask(provider).text()).isEqualTo(TEXT);
        assertThat(String.join("", heard)).isEqualTo(TEXT);
        assertThat(served.waits).hasSize(2).first().isEqualTo(Duration.ofMillis(7250));
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCutAfterAPartIsFinal(Provider provider) {
        List<String> events = Speech.streamed(provider, PARTS, 90, 12);
        String half = String.join("", events.subList(0, 5));
        for (String length : List.of("Content-Length: 99999", "X-Length: unknown")) {
            heard.clear();
            CountDownLatch hangUp = new CountDownLatch(1);
            try (RawServer raw = new RawServer("HTTP/1.1 200 OK\r\n" + length + "\r\n\r\n" + half, hangUp)) {
                Llm.Arriving hearing = part -> {
                    heard.add(part);
                    hangUp.countDown();
                };
                assertThat(failure(llm(provider, raw.address()), provider, hearing, Kind.SERVICE_UNAVAILABLE))
                        .contains("connection lost", "in the middle of a reply");
                assertThat(raw.calls()).isEqualTo(1);
            }
            assertThat(heard).isNotEmpty();
            assertThat(TEXT).startsWith(String.join("", heard));
        }
        assertThat(served.waits).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCutBeforeAPartIsTriedAgain(Provider provider) {
        served.attempts(2);
        String begin = provider == Provider.OLLAMA
                ? "{\"mod"
                : Speech.streamed(provider, PARTS, 90, 12).getFirst();
        try (RawServer raw = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + begin)) {
            assertThat(failure(llm(provider, raw.address()), provider, Kind.SERVICE_UNAVAILABLE))
                    .contains("connection lost", "after 2 attempts");
            assertThat(raw.calls()).isEqualTo(2);
        }
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInTheMiddleIsFinalAndWhatWasHeardIsTheBeginning(Provider provider) {
        List<String> events = new ArrayList<>(Speech.streamed(provider, PARTS, 90, 12));
        events.add(5, Speech.errorEvent(provider, "overloaded by " + Served.KEY));
        served.answers(provider, Served.stream(provider, events));
        assertThat(failure(served.llm(provider), provider, Kind.SERVICE_UNAVAILABLE))
                .contains("an error in place of a reply: overloaded by (hidden), in the middle of a reply");
        assertThat(heard).isNotEmpty();
        assertThat(TEXT).startsWith(String.join("", heard)).isNotEqualTo(String.join("", heard));
        assertThat(served.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatIsNotInTheProtocolIsNoReading(Provider provider) {
        List<String> events = new ArrayList<>(Speech.streamed(provider, PARTS, 90, 12));
        events.add(
                5,
                provider == Provider.OLLAMA ? "<html>\n" : "event: message_delta\n" + Speech.event("{" + Served.KEY));
        served.answers(provider, Served.stream(provider, events));
        assertThat(failure(served.llm(provider), provider, Kind.SERVICE_UNAVAILABLE))
                .contains("an answer that is not in the protocol");
        assertThat(served.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aReplyCutAtItsLimitIsNoReading(Provider provider) {
        served.answers(provider, Served.stream(provider, Speech.streamedCut(provider, PARTS.subList(0, 2))));
        assertThat(failure(served.llm(provider), provider, Kind.SERVICE_REFUSED))
                .contains("cut off at its limit of 50 tokens");
        assertThat(heard).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyReplyIsNoReading(Provider provider) {
        served.answers(provider, Served.stream(provider, Speech.streamed(provider, List.of(), 90, 0)));
        assertThat(failure(served.llm(provider), provider, Kind.SERVICE_REFUSED))
                .contains("an empty reply");
        assertThat(heard).isEmpty();
    }

    @Test
    void aRefusalIsSaidToBeOne() {
        List<String> events = Speech.streamed(Provider.OPENAI, List.of("A", "B"), 90, 7).stream()
                .map(event -> event.replace("\"content\":\"", "\"refusal\":\""))
                .toList();
        served.answers(Provider.OPENAI, Served.stream(Provider.OPENAI, events));
        assertThat(failure(served.llm(Provider.OPENAI), Provider.OPENAI, Kind.SERVICE_REFUSED))
                .contains("the model refused: AB");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfTenMegabytesIsNotTakenIn(Provider provider) {
        String megabyte = "x".repeat(1024 * 1024);
        String events = String.join(
                "",
                Speech.streamed(
                        provider,
                        List.of(
                                "{\"values\":[\"",
                                megabyte,
                                megabyte,
                                megabyte,
                                megabyte,
                                megabyte,
                                megabyte,
                                megabyte,
                                megabyte,
                                megabyte,
                                megabyte),
                        90,
                        12));
        served.answers(provider, aResponse().withBody(events));
        assertThat(failure(served.llm(provider), provider, Kind.SERVICE_UNAVAILABLE))
                .contains("an answer of more than 4 MB");
        assertThat(heard.stream().mapToInt(String::length).sum()).isLessThan(Line.LIMIT);
        assertThat(served.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatDripsIsNotWaitedFor(Provider provider) {
        served.within(Duration.ofMillis(300)).attempts(1);
        served.answers(
                provider,
                Served.stream(provider, Speech.streamed(provider, PARTS, 90, 12))
                        .withChunkedDribbleDelay(20, 3000));
        assertThat(failure(served.llm(provider), provider, Kind.SERVICE_UNAVAILABLE))
                .contains("no answer within 0.3 s");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatDoesNotStreamIsAskedWholeFromThenOn(Provider provider) throws PaperException {
        served.answers(
                provider,
                Served.status(400, Speech.error(provider, "Unsupported value: 'stream' does not support true")),
                Served.ok(Speech.reply(provider, TEXT, 90, 12)));
        Llm llm = served.llm(provider);
        for (int i = 0; i < 2; i++) {
            assertThat(llm.ask(Requests.to(provider, "σ"), heard::add)).isEqualTo(new Llm.Reply(TEXT, 90, 12));
        }
        assertThat(heard).containsExactly(TEXT, TEXT);
        assertThat(served.asked())
                .extracting(asked -> asked.path("stream").asBoolean())
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatComesWholeThoughAStreamWasWantedIsTaken(Provider provider) throws PaperException {
        served.answers(provider, Served.ok(Speech.reply(provider, TEXT, 90, 12)));
        assertThat(ask(provider)).isEqualTo(new Llm.Reply(TEXT, 90, 12));
        assertThat(heard).containsExactly(TEXT);
        assertThat(served.asked()).hasSize(1);

        heard.clear();
        served.answers(provider, Served.ok("<html>login</html>"));
        assertThat(failure(served.llm(provider), provider, Kind.SERVICE_UNAVAILABLE))
                .contains("an answer that is not in the protocol");
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aServerWithoutSchemasIsAskedInWords(Provider provider) throws PaperException {
        served.answers(
                provider,
                Served.status(400, Speech.unknownFormat(provider)),
                Served.status(400, Speech.unknownFormat(provider)),
                stream(provider));
        assertThat(ask(provider).text()).isEqualTo(TEXT);
        JsonNode last = served.asked().getLast();
        assertThat(last.path("stream").asBoolean()).isTrue();
        assertThat(Speech.schema(provider, last).isMissingNode()).isTrue();
        assertThat(Speech.system(provider, last)).contains(Requests.SCHEMA);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsSentBackIsHiddenHoweverItIsCut(Provider provider) throws PaperException {
        String key = Served.KEY;
        List<String> parts =
                List.of("{\"values\":[\"" + key.substring(0, 5), key.substring(5, 20), key.substring(20), "\"]}");
        served.answers(provider, Served.stream(provider, Speech.streamed(provider, parts, 90, 12)));
        assertThat(ask(provider).text()).isEqualTo("{\"values\":[\"(hidden)\"]}");
        assertThat(String.join("", heard)).isEqualTo("{\"values\":[\"(hidden)\"]}");
    }

    @Test
    void whatIsBookedIsTheSameAsForAWholeReply() throws PaperException {
        served.answers(Provider.OPENAI, stream(Provider.OPENAI));
        Budget budget = new Budget(Budget.Limits.NONE, Prices.NONE);
        MemoryTape tape = new MemoryTape();
        ModelRun run = new ModelRun(served.service(Provider.OPENAI), tape, Recorder.Mode.RECORD, budget);
        Llm.Reply first = run.forPaper("p").ask(Requests.of("σ"), heard::add);
        assertThat(heard).hasSizeGreaterThan(1);
        assertThat(run.spending().total()).isEqualTo(Use.called(true, new TokenCount(90, 12), BigDecimal.ZERO, false));
        assertThat(tape.replies).containsOnlyKeys(Requests.of("σ").digest()).containsValue(first);

        heard.clear();
        assertThat(run.forPaper("p").ask(Requests.of("σ"), heard::add)).isEqualTo(first);
        assertThat(heard).containsExactly(TEXT);
        assertThat(run.spending().total().replays()).isEqualTo(1);
        assertThat(served.asked()).hasSize(1);
    }

    @Test
    void aStreamThatBreaksOffMayHaveBeenBilled() {
        List<String> events = Speech.streamed(Provider.OPENAI, PARTS, 90, 12).subList(0, 4);
        served.answers(Provider.OPENAI, Served.stream(Provider.OPENAI, events));
        Budget budget = new Budget(Budget.Limits.NONE, Prices.NONE);
        MemoryTape tape = new MemoryTape();
        ModelRun run = new ModelRun(served.service(Provider.OPENAI), tape, Recorder.Mode.RECORD, budget);
        failure(run.forPaper("p"), Provider.OPENAI, Kind.SERVICE_UNAVAILABLE);
        assertThat(run.spending().total().tokens()).isEqualTo(Tokens.atMost(Requests.of("σ")));
        assertThat(tape.replies).isEmpty();
    }

    @Test
    void whatTheHearerThrowsIsItsOwn() {
        served.answers(Provider.OPENAI, stream(Provider.OPENAI));
        assertThatThrownBy(() -> served.llm(Provider.OPENAI).ask(Requests.of("σ"), part -> {
                    heard.add(part);
                    throw new IllegalStateException("no room on the screen");
                }))
                .hasMessage("no room on the screen");
        assertThat(heard).hasSize(1);
    }

    @Test
    void whoIsStoppedWhileHearingGivesUp() throws Exception {
        List<String> events = Speech.streamed(Provider.OPENAI, PARTS, 90, 12);
        CountDownLatch begun = new CountDownLatch(1);
        try (SteppedServer server = new SteppedServer(events)) {
            server.let(2);
            FutureTask<Llm.Reply> asking = new FutureTask<>(
                    () -> llm(Provider.OPENAI, server.address()).ask(Requests.of("σ"), part -> begun.countDown()));
            Thread thread = Thread.ofVirtual().start(asking);
            begun.await();
            thread.interrupt();
            assertThatThrownBy(asking::get).hasCauseInstanceOf(GivenUp.class);
        }
    }

    private static ResponseDefinitionBuilder stream(Provider provider) {
        return Served.stream(provider, Speech.streamed(provider, PARTS, 90, 12));
    }

    private Llm llm(Provider provider, String address) {
        return ChatService.open(served.settings(provider, address), served.pacing())
                .llm();
    }

    private Llm.Reply ask(Provider provider) throws PaperException {
        return served.llm(provider).ask(Requests.to(provider, "σ"), heard::add);
    }

    private String failure(Llm llm, Provider provider, Kind kind) {
        return failure(llm, provider, heard::add, kind);
    }

    private static String failure(Llm llm, Provider provider, Llm.Arriving hearing, Kind kind) {
        PaperException failure =
                catchThrowableOfType(PaperException.class, () -> llm.ask(Requests.to(provider, "σ"), hearing));
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(HeardLogs.whole(failure)).doesNotContain(Served.KEY);
        return failure.line();
    }
}
