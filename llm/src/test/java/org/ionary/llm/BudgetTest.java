package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.PaperException.Kind;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetTest {
    private static final Prices PRICES =
            new Prices(Map.of(Requests.MODEL, new Prices.Price(new BigDecimal("0.15"), new BigDecimal("0.60"))));
    private static final Llm.Request REQUEST = Requests.of("σ");
    private static final long MOST = Tokens.atMost(REQUEST).total();

    @Test
    void whatIsSpentIsWhatTheServiceCounted() throws PaperException {
        Budget budget = new Budget(Budget.Limits.NONE, PRICES);
        budget.account("pang-2022").over(FakeModel.saying("{}", 1000, 200)).ask(REQUEST);
        Use use = budget.spending().total();
        assertThat(use.calls()).isEqualTo(1);
        assertThat(use.failures()).isZero();
        assertThat(use.tokens()).isEqualTo(new TokenCount(1000, 200));
        assertThat(use.money()).isEqualByComparingTo("0.00027");
    }

    @Test
    void aRequestThatCouldOverrunIsNotBegun() throws PaperException {
        for (Budget.Limits limits : new Budget.Limits[] {
            requests(2),
            tokens(2 * MOST),
            money(PRICES.of(Requests.MODEL)
                    .orElseThrow()
                    .of(Tokens.atMost(REQUEST))
                    .multiply(BigDecimal.TWO))
        }) {
            TokenCount all = Tokens.atMost(REQUEST);
            FakeModel model = FakeModel.saying("{}", (int) all.input(), (int) all.output());
            Llm paid = new Budget(limits, PRICES).account("a").over(model);
            paid.ask(REQUEST);
            paid.ask(REQUEST);
            PaperException refused = catchThrowableOfType(PaperException.class, () -> paid.ask(REQUEST));
            assertThat(refused.kind()).isEqualTo(Kind.BUDGET_SPENT);
            assertThat(model.asked).hasSize(2);
        }
    }

    @Test
    void whatIsUsedIsSaid() {
        Llm paid = new Budget(
                        new Budget.Limits(OptionalLong.of(0), OptionalLong.of(9), Optional.of(BigDecimal.ONE)), PRICES)
                .account("a")
                .over(FakeModel.saying("{}", 1, 1));
        assertThatThrownBy(() -> paid.ask(REQUEST))
                .hasMessageContaining("used 0 of 0 requests, 0 of 9 tokens, 0 of 1 in money");
    }

    @Test
    void aLimitOfMoneyCannotBeKeptWithoutAPrice() {
        FakeModel model = FakeModel.saying("{}", 1, 1);
        Llm paid = new Budget(money(BigDecimal.TEN), Prices.NONE).account("a").over(model);
        assertThatThrownBy(() -> paid.ask(REQUEST)).hasMessageContaining("no price");
        assertThat(model.asked).isEmpty();
    }

    @Test
    void aCallThatTheServiceDidNotTakeUpCostsNothing() {
        Budget budget = new Budget(requests(1), PRICES);
        fail(budget, CallFailure.passing("HTTP 429", CallFailure.Bill.NOTHING));
        assertThat(budget.spending().total().calls()).isZero();
        assertThat(budget.spending().total().failures()).isEqualTo(1);
        fail(budget, CallFailure.passing("HTTP 429", CallFailure.Bill.NOTHING));
    }

    @Test
    void aCallThatMayHaveBeenBilledCountsAsTheMostItCouldBe() {
        Budget budget = new Budget(Budget.Limits.NONE, PRICES);
        fail(budget, CallFailure.passing("no answer", CallFailure.Bill.PERHAPS));
        assertThat(budget.spending().total().tokens()).isEqualTo(Tokens.atMost(REQUEST));
    }

    @Test
    void aReplyThatWasNoReadingIsPaidFor() {
        Budget budget = new Budget(Budget.Limits.NONE, PRICES);
        fail(budget, CallFailure.answered("cut off", new TokenCount(90, 50)));
        Use use = budget.spending().total();
        assertThat(use.tokens()).isEqualTo(new TokenCount(90, 50));
        assertThat(use.calls()).isEqualTo(1);
        assertThat(use.failures()).isEqualTo(1);
    }

    @Test
    void aCallUnderWayIsWaitedForWhereItMayLeaveRoom() throws Exception {
        Budget budget = new Budget(tokens(MOST + 10), PRICES);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Llm.Reply> first = threads.submit(() -> budget.account("a")
                    .over(request -> {
                        begun.countDown();
                        awaited(go);
                        return new Llm.Reply("{}", 5, 5);
                    })
                    .ask(REQUEST));
            begun.await();
            Future<Llm.Reply> second = threads.submit(
                    () -> budget.account("b").over(FakeModel.saying("{}", 5, 5)).ask(REQUEST));
            assertThat(second.isDone()).isFalse();
            go.countDown();
            assertThat(first.get().text()).isEqualTo("{}");
            assertThat(second.get().text()).isEqualTo("{}");
        }
        assertThat(budget.spending().total().tokens().total()).isEqualTo(20);
    }

    @Test
    void whoIsStoppedWhileWaitingGivesUp() throws Exception {
        Budget budget = new Budget(requests(1), PRICES);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Llm.Reply> first = threads.submit(() -> budget.account("a")
                    .over(request -> {
                        begun.countDown();
                        awaited(go);
                        throw CallFailure.passing("busy", CallFailure.Bill.NOTHING)
                                .as(Kind.SERVICE_UNAVAILABLE, "s");
                    })
                    .ask(REQUEST));
            begun.await();
            Thread.currentThread().interrupt();
            // A limit of one request leaves no room for another after one was made, but that one was not.
            assertThatThrownBy(() -> budget.account("b")
                            .over(FakeModel.saying("{}", 1, 1))
                            .ask(REQUEST))
                    .isInstanceOf(GivenUp.class);
            assertThat(Thread.interrupted()).isTrue();
            go.countDown();
            assertThatThrownBy(first::get).hasCauseInstanceOf(PaperException.class);
        }
        assertThat(budget.account("c")
                        .over(FakeModel.saying("{}", 1, 1))
                        .ask(REQUEST)
                        .text())
                .isEqualTo("{}");
    }

    @Test
    void spendingIsToldByPaperPromptAndModel() throws PaperException {
        Budget budget = new Budget(Budget.Limits.NONE, PRICES);
        Llm.Request screening = new Llm.Request(
                new Llm.ModelName("ollama", "small"), "screen@1", "Is there a value?", "σ", Requests.SCHEMA, 5);
        budget.account("b").over(FakeModel.saying("{}", 10, 1)).ask(screening);
        budget.account("b").over(FakeModel.saying("{}", 100, 10)).ask(REQUEST);
        budget.account("a").over(FakeModel.saying("{}", 1000, 100)).ask(REQUEST);
        budget.account("a").taped(REQUEST, new Llm.Reply("{}", 7, 7));

        Spending spending = budget.spending();
        assertThat(spending.byPaper()).containsOnlyKeys("a", "b");
        assertThat(spending.byPaper().values())
                .extracting(Use::tokens)
                .containsExactly(new TokenCount(1000, 100), new TokenCount(110, 11));
        assertThat(spending.byPrompt().keySet()).containsExactly("extract@2", "screen@1");
        assertThat(spending.byPrompt().values())
                .extracting(Use::tokens)
                .containsExactly(new TokenCount(1100, 110), new TokenCount(10, 1));
        assertThat(spending.byModel().keySet()).containsExactly("ollama:small", "openai:some-model");
        assertThat(spending.byModel().values()).extracting(Use::unpriced).containsExactly(1L, 0L);
        assertThat(spending.total().tokens()).isEqualTo(new TokenCount(1110, 111));
        assertThat(spending.total().replays()).isEqualTo(1);
        assertThat(spending.total().replayed()).isEqualTo(new TokenCount(7, 7));
    }

    private static void fail(Budget budget, CallFailure failure) {
        assertThatThrownBy(() ->
                        budget.account("a").over(FakeModel.failing(failure)).ask(REQUEST))
                .hasMessageContaining(failure.getMessage());
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Budget.Limits requests(long most) {
        return new Budget.Limits(OptionalLong.of(most), OptionalLong.empty(), Optional.empty());
    }

    private static Budget.Limits tokens(long most) {
        return new Budget.Limits(OptionalLong.empty(), OptionalLong.of(most), Optional.empty());
    }

    private static Budget.Limits money(BigDecimal most) {
        return new Budget.Limits(OptionalLong.empty(), OptionalLong.empty(), Optional.of(most));
    }
}
