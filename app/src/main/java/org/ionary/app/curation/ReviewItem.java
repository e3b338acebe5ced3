package org.ionary.app.curation;

import org.ionary.domain.answer.CitedFinding;

/**
 * A finding that a curator might look at.
 *
 * @param impact how much an answer would move if it were wrong, from 0
 * @param doubt how likely it is wrong, 0 to 1
 */
public record ReviewItem(CitedFinding cited, double impact, double doubt) {
    /** What the list is ordered by, the greatest first. */
    public double priority() {
        return impact * doubt;
    }
}
