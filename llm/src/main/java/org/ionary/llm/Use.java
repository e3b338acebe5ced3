package org.ionary.llm;

import java.math.BigDecimal;

/**
 * What was asked, and what it came to.
 *
 * @param calls that were billed or may have been; each attempt is one
 * @param failures how many attempts gave no reading, those that were not billed among them
 * @param tokens of the calls; the most they could be where the service did not tell
 * @param money of the calls to models with a price
 * @param unpriced how many calls went to models without one
 * @param replays replies from tape, which cost nothing
 * @param replayed the tokens they once came to
 */
public record Use(
        long calls,
        long failures,
        TokenCount tokens,
        BigDecimal money,
        long unpriced,
        long replays,
        TokenCount replayed) {
    public static final Use NONE = new Use(0, 0, TokenCount.NONE, BigDecimal.ZERO, 0, 0, TokenCount.NONE);

    static Use called(boolean read, TokenCount tokens, BigDecimal money, boolean priced) {
        return new Use(1, read ? 0 : 1, tokens, money, priced ? 0 : 1, 0, TokenCount.NONE);
    }

    static Use notBegun() {
        return new Use(0, 1, TokenCount.NONE, BigDecimal.ZERO, 0, 0, TokenCount.NONE);
    }

    static Use taped(TokenCount tokens) {
        return new Use(0, 0, TokenCount.NONE, BigDecimal.ZERO, 0, 1, tokens);
    }

    public Use plus(Use other) {
        return new Use(
                calls + other.calls,
                failures + other.failures,
                tokens.plus(other.tokens),
                money.add(other.money),
                unpriced + other.unpriced,
                replays + other.replays,
                replayed.plus(other.replayed));
    }
}
