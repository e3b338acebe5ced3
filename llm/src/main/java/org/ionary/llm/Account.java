package org.ionary.llm;

import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;

/** What one paper's requests are paid from, out of the budget of the run, and booked under. */
public final class Account {
    private final Budget budget;
    private final String paper;

    Account(Budget budget, String paper) {
        this.budget = budget;
        this.paper = paper;
    }

    /** The model, asked only where the budget allows; throws {@code BUDGET_SPENT} where not. */
    public Llm over(Llm llm) {
        return llm.within(this::paid);
    }

    /** A reply that cost nothing. */
    void taped(Llm.Request request, Llm.Reply reply) {
        budget.book(item(request), Use.taped(tokens(reply)));
    }

    private Llm.Reply paid(Llm llm, Llm.Request request) throws PaperException {
        Budget.Amount most = budget.hold(request);
        // Whatever ends the call otherwise than below, it may have been billed.
        TokenCount billed = Tokens.atMost(request);
        boolean begun = true;
        boolean read = false;
        try {
            Llm.Reply reply = llm.ask(request);
            billed = tokens(reply);
            read = true;
            return reply;
        } catch (PaperException e) {
            CallFailure.Bill bill = CallFailure.behind(e).map(CallFailure::bill).orElse(CallFailure.Bill.PERHAPS);
            begun = bill != CallFailure.Bill.NOTHING;
            if (bill == CallFailure.Bill.KNOWN) {
                billed = CallFailure.behind(e).map(CallFailure::tokens).orElse(billed);
            }
            throw e;
        } finally {
            Budget.Amount actual = begun ? budget.amount(request.model(), billed) : Budget.Amount.ZERO;
            Use use =
                    begun ? Use.called(read, billed, actual.money(), budget.isPriced(request.model())) : Use.notBegun();
            budget.settle(most, actual, item(request), use);
        }
    }

    private Spending.Item item(Llm.Request request) {
        return new Spending.Item(paper, request.prompt(), request.model().toString());
    }

    private static TokenCount tokens(Llm.Reply reply) {
        return new TokenCount(reply.inputTokens(), reply.outputTokens());
    }
}
