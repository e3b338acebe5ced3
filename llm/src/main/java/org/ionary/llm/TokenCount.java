package org.ionary.llm;

import org.ionary.domain.Checks;

/** Tokens sent to a model and tokens it wrote. */
public record TokenCount(long input, long output) {
    public static final TokenCount NONE = new TokenCount(0, 0);

    public TokenCount {
        Checks.require(input >= 0 && output >= 0, "tokens are counted from 0");
    }

    public TokenCount plus(TokenCount other) {
        return new TokenCount(Math.addExact(input, other.input), Math.addExact(output, other.output));
    }

    public long total() {
        return Math.addExact(input, output);
    }
}
