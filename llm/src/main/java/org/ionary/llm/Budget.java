package org.ionary.llm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ionary.domain.Checks;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;

/**
 * What a run may spend, and what it has spent.
 *
 * <p>A call is begun only if the limits hold even where it comes to all it may: the tokens it sends, as far as they can
 * be told beforehand, and a reply as long as allowed. Where calls under way stand in the way, it waits for what they
 * really came to. A call that may have been billed without our knowing counts as the most it could be.
 */
public final class Budget {
    private final Limits limits;
    private final Prices prices;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private final SortedMap<Spending.Item, Use> items = new TreeMap<>();
    private Amount spent = Amount.ZERO;
    private Amount held = Amount.ZERO;

    public Budget(Limits limits, Prices prices) {
        this.limits = limits;
        this.prices = prices;
    }

    /** Whatever is empty is not limited. Tokens are those sent and those written together. */
    public record Limits(OptionalLong requests, OptionalLong tokens, Optional<BigDecimal> money) {
        public static final Limits NONE = new Limits(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

        public Limits {
            Checks.require(requests.orElse(0) >= 0 && tokens.orElse(0) >= 0, "a limit is not below 0");
            Checks.require(money.orElse(BigDecimal.ZERO).signum() >= 0, "a limit is not below 0");
        }
    }

    public Limits limits() {
        return limits;
    }

    /** From which the requests for one paper are paid. */
    public Account account(String paper) {
        return new Account(this, paper);
    }

    /** As it stands now. */
    public Spending spending() {
        lock.lock();
        try {
            return new Spending(items);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sets aside what the request may come to.
     *
     * @throws PaperException where that could overrun a limit
     */
    Amount hold(Llm.Request request) throws PaperException {
        Amount most = amount(request.model(), Tokens.atMost(request));
        if (limits.money().isPresent() && prices.of(request.model()).isEmpty()) {
            throw spent(request, "a limit of money, and no price of the model to keep it by");
        }
        lock.lock();
        try {
            while (!fits(spent.plus(held).plus(most))) {
                if (!fits(spent.plus(most))) {
                    throw spent(request, used() + "; the next request may take " + most.tokens() + " tokens");
                }
                settled.await();
            }
            held = held.plus(most);
            return most;
        } catch (InterruptedException e) {
            throw Interrupted.givenUp(e);
        } finally {
            lock.unlock();
        }
    }

    /** Frees what was set aside and books what the call came to instead. */
    void settle(Amount most, Amount actual, Spending.Item item, Use use) {
        lock.lock();
        try {
            held = held.minus(most);
            spent = spent.plus(actual);
            items.merge(item, use, Use::plus);
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void book(Spending.Item item, Use use) {
        settle(Amount.ZERO, Amount.ZERO, item, use);
    }

    Amount amount(Llm.ModelName model, TokenCount tokens) {
        BigDecimal money = prices.of(model).map(price -> price.of(tokens)).orElse(BigDecimal.ZERO);
        return new Amount(1, tokens.total(), money);
    }

    boolean isPriced(Llm.ModelName model) {
        return prices.of(model).isPresent();
    }

    private boolean fits(Amount sum) {
        return sum.requests() <= limits.requests().orElse(Long.MAX_VALUE)
                && sum.tokens() <= limits.tokens().orElse(Long.MAX_VALUE)
                && limits.money()
                        .map(limit -> sum.money().compareTo(limit) <= 0)
                        .orElse(true);
    }

    private String used() {
        List<String> used = new ArrayList<>();
        limits.requests().ifPresent(most -> used.add(spent.requests() + " of " + most + " requests"));
        limits.tokens().ifPresent(most -> used.add(spent.tokens() + " of " + most + " tokens"));
        limits.money().ifPresent(most -> used.add(plain(spent.money()) + " of " + plain(most) + " in money"));
        return "used " + String.join(", ", used);
    }

    private static String plain(BigDecimal money) {
        return money.signum() == 0 ? "0" : money.stripTrailingZeros().toPlainString();
    }

    private static PaperException spent(Llm.Request request, String detail) {
        return new PaperException(
                PaperException.Kind.BUDGET_SPENT, request.model().toString(), detail);
    }

    /** What is limited. */
    record Amount(long requests, long tokens, BigDecimal money) {
        static final Amount ZERO = new Amount(0, 0, BigDecimal.ZERO);

        Amount plus(Amount other) {
            return new Amount(
                    Math.addExact(requests, other.requests),
                    Math.addExact(tokens, other.tokens),
                    money.add(other.money));
        }

        Amount minus(Amount other) {
            return new Amount(requests - other.requests, tokens - other.tokens, money.subtract(other.money));
        }
    }
}
