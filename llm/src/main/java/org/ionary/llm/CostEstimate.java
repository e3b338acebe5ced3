package org.ionary.llm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.llm.Llm;

/**
 * What requests would come to.
 *
 * @param sent tokens, counted as OpenAI's {@code o200k_base}; other models count about as many
 * @param atMost tokens written if each reply were as long as it may be
 * @param money for both; empty where a model has no price
 */
public record CostEstimate(int requests, long sent, long atMost, Optional<BigDecimal> money) {

    public static CostEstimate of(List<Llm.Request> requests, Prices prices) {
        TokenCount sum = TokenCount.NONE;
        Optional<BigDecimal> money = Optional.of(BigDecimal.ZERO);
        for (Llm.Request request : requests) {
            TokenCount tokens = new TokenCount(Tokens.sent(request), request.maxTokens());
            sum = sum.plus(tokens);
            money = money.flatMap(before -> prices.of(request.model()).map(price -> before.add(price.of(tokens))));
        }
        return new CostEstimate(requests.size(), sum.input(), sum.output(), money);
    }
}
