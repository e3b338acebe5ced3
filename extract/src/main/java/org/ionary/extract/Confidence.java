package org.ionary.extract;

import java.util.Set;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Status;

/**
 * How far a finding can be trusted: a starting value, lowered by each flag. The figures are estimates until they are
 * calibrated against curated findings.
 */
final class Confidence {
    /** Findings at or above it are accepted; below it they wait for a curator. */
    static final double ACCEPTED_FROM = 0.9;

    private static final double UNFLAGGED = 0.95;

    private Confidence() {}

    static double of(Set<Flag> flags, int readers) {
        double confidence = UNFLAGGED;
        for (Flag flag : flags) {
            confidence *= factor(flag);
        }
        return readers > 1 ? 1 - (1 - confidence) / 2 : confidence;
    }

    static Status status(double confidence) {
        return confidence >= ACCEPTED_FROM ? Status.ACCEPTED : Status.NEEDS_REVIEW;
    }

    private static double factor(Flag flag) {
        return switch (flag) {
            case CITED_VALUE, CHARGES_UNBALANCED -> 0.98;
            case MOBILE_ION_UNKNOWN, TEMPERATURE_INHERITED -> 0.9;
            case REPAIRED, NO_TEMPERATURE -> 0.85;
            case MATERIAL_INHERITED, MATERIAL_BY_NAME_ONLY -> 0.75;
            case MATERIAL_AMBIGUOUS, CONTRADICTED_IN_PAPER, READERS_DISAGREE -> 0.6;
            case UNUSUAL_VALUE, MOBILE_ION_NOT_IN_FORMULA -> 0.5;
        };
    }
}
