package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.ionary.domain.PaperException;
import org.ionary.domain.PaperException.Kind;
import org.ionary.domain.llm.Llm;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However calls interleave, and whatever becomes of them, no limit is overrun: checked by books kept apart. */
@Timeout(60)
class BudgetInterleavingTest {
    private static final int CALLERS = 8;
    private static final int CALLS = 40;
    private static final BigDecimal PER_TOKEN = new BigDecimal("0.000001");

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLimitIsEverOverrun(long seed) throws Exception {
        Random random = new Random(seed);
        long calls = 1L + random.nextInt(200);
        long tokens = 200L + random.nextInt(20_000);
        BigDecimal money = PER_TOKEN.multiply(BigDecimal.valueOf(200 + random.nextInt(20_000)));
        Budget budget = new Budget(
                new Budget.Limits(
                        random.nextBoolean() ? OptionalLong.of(calls) : OptionalLong.empty(),
                        random.nextInt(3) > 0 ? OptionalLong.of(tokens) : OptionalLong.empty(),
                        random.nextBoolean() ? Optional.of(money) : Optional.empty()),
                new Prices(Map.of(Requests.MODEL, new Prices.Price(BigDecimal.ONE, BigDecimal.ONE))));
        Books books = new Books(budget);
        int refused = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                long own = random.nextLong();
                callers.add(threads.submit(() -> call(budget, books, new Random(own))));
            }
            for (Future<Integer> caller : callers) {
                refused += caller.get();
            }
        }
        Use total = budget.spending().total();
        assertThat(total.calls()).as("seed %d", seed).isEqualTo(books.calls).isLessThanOrEqualTo(books.mostCalls);
        assertThat(total.tokens().total()).isEqualTo(books.tokens).isLessThanOrEqualTo(books.mostTokens);
        assertThat(total.money())
                .isEqualByComparingTo(PER_TOKEN.multiply(BigDecimal.valueOf(books.tokens)))
                .isLessThanOrEqualTo(books.mostMoney);
        assertThat(books.begun + refused).isEqualTo(CALLERS * CALLS);
    }

    private static int call(Budget budget, Books books, Random random) {
        int refused = 0;
        for (int i = 0; i < CALLS; i++) {
            Llm.Request request = new Llm.Request(
                    Requests.MODEL,
                    "extract@2",
                    "Quote.",
                    "σ = 1 mS/cm ".repeat(1 + random.nextInt(20)),
                    Requests.SCHEMA,
                    1 + random.nextInt(300));
            long chance = random.nextLong();
            try {
                budget.account("paper " + i)
                        .over(asked -> books.call(asked, new Random(chance)))
                        .ask(request);
            } catch (PaperException e) {
                refused += e.kind() == Kind.BUDGET_SPENT ? 1 : 0;
            }
        }
        return refused;
    }

    /** Knows the limits and what is under way, and takes the worst of every call until it is told. */
    private static final class Books {
        private final long mostCalls;
        private final long mostTokens;
        private final BigDecimal mostMoney;
        private long begun;
        private long calls;
        private long tokens;
        private long callsUnderWay;
        private long tokensUnderWay;

        Books(Budget budget) {
            mostCalls = budget.limits().requests().orElse(Long.MAX_VALUE);
            mostTokens = budget.limits().tokens().orElse(Long.MAX_VALUE);
            mostMoney = budget.limits().money().orElse(new BigDecimal("1e9"));
        }

        Llm.Reply call(Llm.Request request, Random random) throws PaperException {
            long most = Tokens.atMost(request).total();
            synchronized (this) {
                begun++;
                callsUnderWay++;
                tokensUnderWay += most;
                long worst = tokens + tokensUnderWay;
                assertThat(calls + callsUnderWay).isLessThanOrEqualTo(mostCalls);
                assertThat(worst).isLessThanOrEqualTo(mostTokens);
                assertThat(PER_TOKEN.multiply(BigDecimal.valueOf(worst))).isLessThanOrEqualTo(mostMoney);
            }
            LockSupport.parkNanos(random.nextInt(50_000));
            int sent = random.nextInt((int) Tokens.atMost(request).input() + 1);
            int written = random.nextInt(request.maxTokens() + 1);
            int end = random.nextInt(6);
            synchronized (this) {
                callsUnderWay--;
                tokensUnderWay -= most;
                calls += end == 0 ? 0 : 1;
                tokens += end == 0 ? 0 : end == 1 ? most : sent + written;
            }
            return switch (end) {
                case 0 -> throw failed(CallFailure.passing("HTTP 503", CallFailure.Bill.NOTHING));
                case 1 -> throw failed(CallFailure.passing("no answer", CallFailure.Bill.PERHAPS));
                case 2 -> throw failed(CallFailure.answered("cut", new TokenCount(sent, written)));
                default -> new Llm.Reply("{}", sent, written);
            };
        }

        private static PaperException failed(CallFailure failure) {
            return failure.as(Kind.SERVICE_UNAVAILABLE, "a service");
        }
    }
}
