package org.ionary.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.http.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many papers at a time, through all layers, over real sockets. */
@Timeout(60)
class ConcurrencyTest {
    private final Served served = new Served();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void noMoreCallsAreUnderWayThanAllowed() throws Exception {
        AtomicInteger most = new AtomicInteger();
        try (SlowServer slow = new SlowServer(Speech.reply(Provider.OPENAI, "{}", 9, 1), most)) {
            Llm llm = ChatService.open(served.settings(Provider.OPENAI, slow.address()), served.pacing())
                    .llm();
            askAll(llm, 24);
            assertThat(slow.calls()).isEqualTo(24);
        }
        assertThat(most).hasValueBetween(2, 4);
    }

    @Test
    void aRunPaysOnceStaysWithinItsBudgetAndGoesOnFromThere() throws Exception {
        served.answers(Provider.OPENAI, Served.ok(Speech.reply(Provider.OPENAI, "{}", 40, 10)));
        MemoryTape tape = new MemoryTape();
        Prices prices = new Prices(Map.of(Requests.MODEL, new Prices.Price(BigDecimal.ONE, BigDecimal.ONE)));
        Budget small =
                new Budget(new Budget.Limits(OptionalLong.of(5), OptionalLong.empty(), Optional.empty()), prices);
        assertThat(askPapers(new ModelRun(served.service(Provider.OPENAI), tape, Recorder.Mode.RECORD, small)))
                .isEqualTo(5);
        assertThat(tape.replies).hasSize(5);

        Budget large = new Budget(Budget.Limits.NONE, prices);
        ModelRun next = new ModelRun(served.service(Provider.OPENAI), tape, Recorder.Mode.RECORD, large);
        assertThat(askPapers(next)).isEqualTo(12);
        assertThat(served.asked()).hasSize(12);
        Use total = next.spending().total();
        assertThat(total.calls()).isEqualTo(7);
        assertThat(total.replays()).isEqualTo(5);
        assertThat(total.tokens()).isEqualTo(new TokenCount(280, 70));
        assertThat(total.money()).isEqualByComparingTo("0.00035");
        assertThat(next.spending().byPaper()).hasSize(12);
    }

    @Test
    void eachAttemptIsPaidForAndAnswersOfErrorAreNot() throws Exception {
        served.answers(
                Provider.OPENAI,
                Served.status(500, "{}"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                Served.ok(Speech.reply(Provider.OPENAI, "{}", 40, 10)));
        Budget budget = new Budget(Budget.Limits.NONE, Prices.NONE);
        new ModelRun(served.service(Provider.OPENAI), new MemoryTape(), Recorder.Mode.RECORD, budget)
                .forPaper("a")
                .ask(Requests.of("σ"));
        Use total = budget.spending().total();
        assertThat(total.calls())
                .as("the one that was lost may have been billed")
                .isEqualTo(2);
        assertThat(total.failures()).isEqualTo(2);
        assertThat(total.tokens()).isEqualTo(Tokens.atMost(Requests.of("σ")).plus(new TokenCount(40, 10)));
    }

    @Test
    void whoIsStoppedGivesUpAtOnce() throws Exception {
        served.answers(Provider.OPENAI, Served.ok("{}").withFixedDelay(3000));
        FutureTask<Throwable> asking = new FutureTask<>(
                () -> catchThrowable(() -> served.llm(Provider.OPENAI).ask(Requests.of("σ"))));
        Thread thread = Thread.ofVirtual().start(asking);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(5);
        }
        thread.interrupt();
        assertThat(asking.get(2, TimeUnit.SECONDS)).isInstanceOf(GivenUp.class);
    }

    private static void askAll(Llm llm, int requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Llm.Reply>> replies = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                Llm.Request request = Requests.of("passage " + i);
                replies.add(threads.submit(() -> llm.ask(request)));
            }
            for (Future<Llm.Reply> reply : replies) {
                assertThat(reply.get().text()).isEqualTo("{}");
            }
        }
    }

    /** How many of twelve papers were answered; the others found the budget spent. */
    private static int askPapers(ModelRun run) throws Exception {
        int answered = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> papers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String paper = "paper-" + i;
                papers.add(threads.submit(() -> {
                    try {
                        run.forPaper(paper).ask(Requests.of(paper));
                        return true;
                    } catch (PaperException e) {
                        assertThat(e.kind()).isEqualTo(PaperException.Kind.BUDGET_SPENT);
                        return false;
                    }
                }));
            }
            for (Future<Boolean> paper : papers) {
                answered += paper.get() ? 1 : 0;
            }
        }
        return answered;
    }
}
