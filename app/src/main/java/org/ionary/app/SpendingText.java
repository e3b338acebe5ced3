package org.ionary.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.ionary.llm.Spending;
import org.ionary.llm.Use;

/** What a model came to, for people and as JSON. */
record SpendingText(Spending spending) {

    void print(PrintStream out) {
        spending.byModel().forEach((model, use) -> out.println("Model     " + model + ": " + said(use)));
        if (spending.items().isEmpty()) {
            out.println("Model     asked nothing");
        }
        spending.byPrompt().forEach((prompt, use) -> out.println("          " + prompt + ": " + said(use)));
    }

    /** The whole in one line. */
    String line() {
        return said(spending.total());
    }

    private static String said(Use use) {
        StringBuilder said = new StringBuilder(Words.count((int) use.calls(), "call"));
        if (use.calls() > 0) {
            said.append(", ").append(use.tokens().input()).append(" tokens sent, ");
            said.append(use.tokens().output()).append(" written");
        }
        if (use.money().signum() > 0) {
            said.append(", ").append(money(use.money())).append(" spent");
        }
        if (use.failures() > 0) {
            said.append(", ").append(use.failures()).append(" without a reading");
        }
        if (use.replays() > 0) {
            said.append("; ").append(use.replays()).append(" from the tape");
        }
        return said.toString();
    }

    private static String money(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    ObjectNode json() {
        ObjectNode json = json(spending.total());
        json.set("by_model", json(spending.byModel()));
        json.set("by_prompt", json(spending.byPrompt()));
        json.set("by_paper", json(spending.byPaper()));
        return json;
    }

    private static ObjectNode json(SortedMap<String, Use> parts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        parts.forEach((part, use) -> json.set(part, json(use)));
        return json;
    }

    private static ObjectNode json(Use use) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("calls", use.calls()).put("failures", use.failures());
        json.put("input_tokens", use.tokens().input())
                .put("output_tokens", use.tokens().output());
        json.put("money", use.money()).put("unpriced", use.unpriced());
        json.put("replays", use.replays());
        return json;
    }
}
