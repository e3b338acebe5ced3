package org.ionary.domain.crawl;

import org.ionary.domain.Checks;

/**
 * A lead as the books have it.
 *
 * @param source that spoke of it first
 * @param reason why it is in this state, in a line; may be empty
 * @param tries how many nights it has failed
 * @param revisited whether it has been read before, and is due to be looked at again
 * @param crashes how often the program ended while it alone was being read
 */
public record BookedLead(
        Lead lead, String source, LeadState state, String reason, int tries, boolean revisited, int crashes) {
    public BookedLead {
        Checks.notBlank(source, "source");
    }
}
