package org.ionary.domain.paper;

import org.ionary.domain.Checks;

/** Words of a paper. Rules see a place; a language model only claims a quote. */
public sealed interface Mention {

    String quote();

    record Seen(Locus locus, String quote) implements Mention {
        public Seen {
            Checks.require(!quote.isEmpty(), "a quote holds at least one character");
        }
    }

    /** @param block the ordinal of the block the quote is said to stand in */
    record Claimed(int block, String quote) implements Mention {
        public Claimed {
            Checks.notBlank(quote, "quote");
            Checks.require(block >= 0, "blocks count from 0");
        }
    }
}
