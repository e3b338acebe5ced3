package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ionary.domain.PaperException;
import org.ionary.domain.PaperException.Kind;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final String ONE = Requests.of("one").digest();
    private static final String TWO = Requests.of("two").digest();

    private final MemoryTape tape = new MemoryTape();

    @Test
    void whatIsNotOnTapeIsCollectedOnceAndInOrder() throws PaperException {
        tape.keep(TWO, new Llm.Reply("{}", 9, 1));
        Collecting collecting = new Collecting(tape);
        for (String passage : List.of("three", "one", "three", "one")) {
            assertThatThrownBy(() -> collecting.ask(Requests.of(passage)))
                    .isInstanceOfSatisfying(
                            PaperException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ON_TAPE));
        }
        assertThat(collecting.ask(Requests.of("two")).text()).isEqualTo("{}");
        assertThat(collecting.requests()).containsExactly(Requests.of("three"), Requests.of("one"));
    }

    @Test
    void aCostIsEstimatedBeforeAnythingIsAsked() {
        List<Llm.Request> requests = List.of(Requests.of("one"), Requests.of("two"));
        Prices prices = new Prices(Map.of(Requests.MODEL, new Prices.Price(BigDecimal.ONE, BigDecimal.TWO)));
        CostEstimate estimate = CostEstimate.of(requests, prices);
        long sent = (long) Tokens.sent(requests.get(0)) + Tokens.sent(requests.get(1));
        assertThat(estimate.requests()).isEqualTo(2);
        assertThat(estimate.sent()).isEqualTo(sent);
        assertThat(estimate.atMost()).isEqualTo(100);
        assertThat(estimate.money().orElseThrow())
                .isEqualByComparingTo(BigDecimal.valueOf(sent + 200).movePointLeft(6));
        assertThat(CostEstimate.of(requests, Prices.NONE).money()).isEmpty();
    }

    @Test
    void aLineIsWhatACallWouldSend() throws Exception {
        Llm.Request request = Requests.of("σ = 1.2 × 10⁻³ S·cm⁻¹ \"quoted\"\nand more");
        StringBuilder file = new StringBuilder();
        BatchRequests.write(List.of(request, Requests.of("two")), file);
        List<String> lines = file.toString().lines().toList();
        assertThat(lines).hasSize(2);
        ObjectNode line = Speech.parsed(lines.getFirst());
        assertThat(line.propertyStream().map(Map.Entry::getKey)).containsExactly("custom_id", "method", "url", "body");
        assertThat(line.path("custom_id").asText()).isEqualTo(request.digest());
        assertThat(line.path("method").asText()).isEqualTo("POST");
        assertThat(line.path("url").asText()).isEqualTo("/v1/chat/completions");

        try (Served served = new Served()) {
            served.answers(Provider.OPENAI, Served.ok(Speech.reply(Provider.OPENAI, "{}", 9, 1)));
            served.llm(Provider.OPENAI).ask(request);
            JsonNode called = served.asked().getFirst();
            assertThat(line.path("body")).isEqualTo(called);
            assertThat(called.at("/response_format/type").asText()).isEqualTo("json_schema");
        }
    }

    @Test
    void aBatchFileIsNotForOtherProviders() {
        assertThatThrownBy(() -> BatchRequests.write(List.of(Requests.to(Provider.OLLAMA, "one")), new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void repliesArePutOnTape() throws Exception {
        BatchReplies.Report report = read(reply(TWO, "{\"b\":2}", 80, 8), "", reply(ONE, "{\"a\":1}", 90, 9));
        assertThat(report).isEqualTo(new BatchReplies.Report(2, 0, new TokenCount(170, 17), List.of()));
        Llm replayed = new Recorder(tape, Recorder.Mode.REPLAY).over(request -> {
            throw new AssertionError("asked");
        });
        assertThat(replayed.ask(Requests.of("one"))).isEqualTo(new Llm.Reply("{\"a\":1}", 90, 9));
    }

    @Test
    void theFirstReplyStays() throws Exception {
        tape.keep(ONE, new Llm.Reply("{}", 1, 1));
        BatchReplies.Report report =
                read(reply(ONE, "{\"a\":1}", 90, 9), reply(TWO, "{}", 1, 1), reply(TWO, "{}", 1, 1));
        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.known()).isEqualTo(2);
        assertThat(tape.reply(ONE).orElseThrow().text()).isEqualTo("{}");
    }

    @Test
    void aBadLineIsReportedAndTheOthersGoOn() throws Exception {
        BatchReplies.Report report = read(
                "{\"custom_id\":",
                "[]",
                reply("request-1", "{}", 1, 1),
                "{\"custom_id\":\"" + ONE
                        + "\",\"response\":null,\"error\":{\"code\":\"batch_expired\",\"message\":\"too late\"}}",
                "{\"custom_id\":\"" + ONE
                        + "\",\"response\":{\"status_code\":429,\"body\":{\"error\":{\"message\":\"slow\"}}},\"error\":null}",
                "{\"custom_id\":\"" + ONE + "\"}",
                changed(message -> message.putNull("content").put("refusal", "I can't.")),
                reply(ONE, " ", 1, 0),
                reply(ONE, "{}", 1, 1).replace("\"stop\"", "\"length\""),
                reply(ONE, "{}", 1, 1).replace("\"stop\"", "\"content_filter\""),
                reply(ONE, "{}", 1, 1) + "{}",
                reply(TWO, "{}", 1, 1));
        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.cause())
                .containsExactly(
                        "1 not JSON",
                        "2 its custom_id is not that of a request",
                        "3 its custom_id is not that of a request",
                        "4 the request failed: too late",
                        "5 the request failed: HTTP 429 slow",
                        "6 the request failed: no status",
                        "7 the model refused: I can't.",
                        "8 an empty reply",
                        "9 a reply cut off at its limit",
                        "10 the model stopped, content_filter",
                        "11 not JSON");
        assertThat(tape.replies).containsOnlyKeys(TWO);
        assertThat(report.kept()).isEqualTo(1);
    }

    @Test
    void tokensAreCountedHereWhereTheFileDoesNot() throws Exception {
        ObjectNode line = Speech.parsed(reply(ONE, "{\"a\":1}", 90, 9));
        ((ObjectNode) line.at("/response/body")).remove("usage");
        read(line.toString());
        assertThat(tape.reply(ONE).orElseThrow().outputTokens()).isEqualTo(Tokens.in("{\"a\":1}"));
    }

    private BatchReplies.Report read(String... lines) throws IOException, PaperException {
        return BatchReplies.read(new BufferedReader(new StringReader(String.join("\n", lines))), tape);
    }

    private static String reply(String digest, String text, int sent, int written) {
        ObjectNode line = Speech.parsed("{\"id\":\"batch_req_1\",\"error\":null}");
        line.put("custom_id", digest);
        line.putObject("response")
                .put("status_code", 200)
                .put("request_id", "r")
                .set("body", Speech.parsed(Speech.reply(Provider.OPENAI, text, sent, written)));
        return line.toString();
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode line = Speech.parsed(reply(ONE, "", 1, 1));
        change.accept((ObjectNode) line.at("/response/body/choices/0/message"));
        return line.toString();
    }
}
