package org.ionary.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.Arrays;
import org.ionary.domain.PaperException;
import org.ionary.domain.PaperException.Kind;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A service that fails is said to have failed; and nothing that is said, logged or taped holds the key. */
class ServiceFailureTest {
    private static final String GOOD = "{\"values\":[]}";

    private final Served served = new Served();
    private final HeardLogs logs = new HeardLogs();

    @AfterEach
    void nothingLoggedHoldsTheKey() {
        served.close();
        LoggerFactory.getLogger("a library").trace("is heard");
        logs.close();
        assertThat(logs.text()).contains("is heard").doesNotContain(Served.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void aLimitOfRateIsWaitedForAsLongAsTheServerSays(Provider provider) throws PaperException {
        served.answers(provider, busy(provider, "7"), good(provider));
        assertThat(ask(provider).text()).isEqualTo(GOOD);
        assertThat(served.waits).hasSize(1);
        assertThat(served.waits.getFirst()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @EnumSource
    void aLimitOfRateIsWaitedForUntilTheServersDate(Provider provider) throws PaperException {
        served.answers(provider, busy(provider, "Sat, 28 Nov 2026 12:00:40 GMT"), good(provider));
        ask(provider);
        assertThat(served.waits).hasSize(1);
        assertThat(served.waits.getFirst()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(42));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatAsksForTooLongIsGivenUpAtOnce(Provider provider) {
        served.answers(provider, busy(provider, "86400"));
        assertThat(failure(provider, Kind.SERVICE_UNAVAILABLE)).contains("HTTP 429", "86400 s");
        assertThat(served.waits).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aServerErrorIsTriedAgain(Provider provider) throws PaperException {
        served.answers(provider, error(provider, 500), error(provider, 503), good(provider));
        assertThat(ask(provider).text()).isEqualTo(GOOD);
        assertThat(served.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatFailsForEverIsGivenUpAfterTheLastAttempt(Provider provider) {
        served.answers(provider, error(provider, 500));
        assertThat(failure(provider, Kind.SERVICE_UNAVAILABLE)).contains("HTTP 500: it hurts", "after 3 attempts");
        assertThat(served.asked()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServerRefusesIsNotTriedAgain(Provider provider) {
        for (int status : new int[] {400, 401, 403, 404, 413}) {
            served.server().resetAll();
            served.answers(provider, error(provider, status));
            assertThat(failure(provider, Kind.SERVICE_REFUSED)).contains("HTTP " + status + ": it hurts");
            assertThat(served.asked()).hasSize(1);
        }
        assertThat(served.waits).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountWithoutMoneyIsNotWaitedFor(Provider provider) {
        served.answers(
                provider,
                Served.status(429, "{\"error\":{\"message\":\"no credit\",\"code\":\"insufficient_quota\"}}"));
        assertThat(failure(provider, Kind.SERVICE_REFUSED)).contains("no credit");
        assertThat(served.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatDoesNotComeInTimeIsNotWaitedFor(Provider provider) {
        served.within(Duration.ofMillis(150))
                .attempts(2)
                .answers(provider, good(provider).withFixedDelay(600));
        assertThat(failure(provider, Kind.SERVICE_UNAVAILABLE)).contains("no answer within 0.15 s", "after 2 attempts");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatDripsIsNotWaitedForEither(Provider provider) {
        served.within(Duration.ofMillis(250))
                .attempts(1)
                .answers(provider, good(provider).withChunkedDribbleDelay(5, 1500));
        assertThat(failure(provider, Kind.SERVICE_UNAVAILABLE)).contains("no answer within 0.25 s");
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatBreaksIsTriedAgain(Provider provider) throws PaperException {
        served.answers(
                provider,
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                good(provider));
        assertThat(ask(provider).text()).isEqualTo(GOOD);
        assertThat(served.waits).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCutOffMidwayIsNoReading(Provider provider) {
        served.attempts(2);
        String body = Speech.reply(provider, GOOD, 90, 12);
        String cut = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body.substring(0, body.length() / 2);
        try (RawServer raw = new RawServer(cut)) {
            Llm llm = ChatService.open(served.settings(provider, raw.address()), served.pacing())
                    .llm();
            assertThat(failure(llm, provider, Kind.SERVICE_UNAVAILABLE))
                    .contains("connection lost", "after 2 attempts");
            assertThat(raw.calls()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsNotThereIsSaidToBe(Provider provider) {
        String address = "http://localhost:" + served.server().port();
        served.close();
        Llm llm = ChatService.open(served.settings(provider, address), served.pacing())
                .llm();
        assertThat(failure(llm, provider, Kind.SERVICE_UNAVAILABLE)).contains("no connection", "after 3 attempts");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsNotInTheProtocolIsNoReading(Provider provider) {
        String body = Speech.reply(provider, GOOD, 90, 12);
        for (String broken :
                new String[] {body.substring(0, body.length() / 2), "<html>login</html>", "", "{}", "[]"}) {
            served.server().resetAll();
            served.answers(provider, Served.ok(broken));
            assertThat(failure(provider, Kind.SERVICE_UNAVAILABLE, Kind.SERVICE_REFUSED))
                    .containsAnyOf("not in the protocol", "an empty reply");
            assertThat(served.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorUnderAGoodStatusIsNoReading(Provider provider) {
        served.answers(provider, Served.ok(Speech.error(provider, "upstream is busy")));
        assertThat(failure(provider, Kind.SERVICE_UNAVAILABLE)).contains("upstream is busy");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyReplyIsNoReading(Provider provider) {
        for (String empty : new String[] {"", " \n"}) {
            served.server().resetAll();
            served.answers(provider, Served.ok(Speech.reply(provider, empty, 90, 0)));
            assertThat(failure(provider, Kind.SERVICE_REFUSED)).contains("an empty reply");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsNoReading(Provider provider) {
        served.answers(provider, Served.ok(Speech.refusal(provider, "I can't help with that.")));
        assertThat(failure(provider, Kind.SERVICE_REFUSED)).containsAnyOf("I can't help with that.", "stopped, ");
        assertThat(served.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aReplyCutAtItsLimitIsNoReading(Provider provider) {
        served.answers(provider, Served.ok(Speech.cut(provider, "{\"values\":[\"1.2")));
        assertThat(failure(provider, Kind.SERVICE_REFUSED)).contains("cut off at its limit of 50 tokens");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerOfTenMegabytesIsNotTakenIn(Provider provider) {
        served.answers(provider, Served.ok(Speech.reply(provider, "x".repeat(10 * 1024 * 1024), 90, 12)));
        assertThat(failure(provider, Kind.SERVICE_UNAVAILABLE)).contains("an answer of more than 4 MB");
        assertThat(served.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectIsNotFollowed(Provider provider) {
        try (Served other = new Served()) {
            other.answers(provider, good(provider));
            served.answers(
                    provider,
                    aResponse()
                            .withStatus(307)
                            .withHeader(
                                    "Location",
                                    "http://127.0.0.1:" + other.server().port() + Speech.path(provider)));
            assertThat(failure(provider, Kind.SERVICE_REFUSED)).contains("HTTP 307, a redirect to 127.0.0.1");
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsSentBackIsHidden(Provider provider) throws PaperException {
        String said = "Incorrect API key provided: " + Served.KEY;
        for (int status : new int[] {400, 401, 429, 500}) {
            served.server().resetAll();
            served.answers(provider, Served.status(status, Speech.error(provider, said)));
            assertThat(failure(provider, Kind.SERVICE_REFUSED, Kind.SERVICE_UNAVAILABLE))
                    .contains("key provided: (hidden)");
        }
        served.answers(provider, Served.ok(Speech.refusal(provider, said)));
        failure(provider, Kind.SERVICE_REFUSED);

        MemoryTape tape = new MemoryTape();
        served.server().resetAll();
        served.answers(provider, Served.ok(Speech.reply(provider, "{\"values\":[\"" + Served.KEY + "\"]}", 90, 12)));
        new Recorder(tape, Recorder.Mode.RECORD).over(served.llm(provider)).ask(Requests.to(provider, "σ"));
        assertThat(tape.replies).hasSize(1);
        assertThat(tape.replies.toString()).doesNotContain(Served.KEY).contains("{\"values\":[\"(hidden)\"]}");
    }

    private static ResponseDefinitionBuilder good(Provider provider) {
        return Served.ok(Speech.reply(provider, GOOD, 90, 12));
    }

    private static ResponseDefinitionBuilder error(Provider provider, int status) {
        return Served.status(status, Speech.error(provider, "it hurts"));
    }

    private static ResponseDefinitionBuilder busy(Provider provider, String retryAfter) {
        return error(provider, 429).withHeader("Retry-After", retryAfter);
    }

    private Llm.Reply ask(Provider provider) throws PaperException {
        return served.llm(provider).ask(Requests.to(provider, "σ"));
    }

    private String failure(Provider provider, Kind... kinds) {
        return failure(served.llm(provider), provider, kinds);
    }

    /** Its line; it is one of these kinds, names the service, and hides the key in all its causes. */
    private static String failure(Llm llm, Provider provider, Kind... kinds) {
        PaperException failure = catchThrowableOfType(PaperException.class, () -> llm.ask(Requests.to(provider, "σ")));
        assertThat(failure).isNotNull();
        assertThat(Arrays.asList(kinds)).contains(failure.kind());
        assertThat(failure.source()).startsWith(provider.label() + " at localhost:");
        assertThat(failure.line()).doesNotContain("\n").hasSizeLessThan(400);
        assertThat(HeardLogs.whole(failure)).doesNotContain(Served.KEY);
        return failure.line();
    }
}
