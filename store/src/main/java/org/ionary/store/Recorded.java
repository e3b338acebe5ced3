package org.ionary.store;

import org.ionary.domain.finding.Decision;

/**
 * A decision as it stands in the library.
 *
 * @param number counts decisions from 1, the oldest first
 * @param act the same for all decisions that were made together
 */
public record Recorded(long number, long act, Decision decision) {}
