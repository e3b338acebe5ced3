package org.ionary.extract;

import java.util.List;
import java.util.Set;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;

/**
 * How far a finding can be trusted: the share of right ones among findings with such flags.
 *
 * <p>The factors were fitted, log-linearly and with weak priors where a flag is rare, to findings compared with gold
 * made by hand (material, value and temperature right), then lowered a little: rules read the texts they were written
 * on better than others. Two flags that lie together more often than they should have a factor of their own.
 */
final class Confidence {
    /** Findings at or above it are accepted; below it they wait for a curator. */
    static final double ACCEPTED_FROM = 0.9;

    private static final double UNFLAGGED = 0.985;

    /** Heads mislead more often than sentences. */
    private static final double IN_TABLE = 0.97;

    /** A name without composition is often no material at all where it does not stand beside the value. */
    private static final double NAME_ELSEWHERE = 0.5;

    private Confidence() {}

    static double of(Set<Flag> flags, List<Reader> readers) {
        boolean inTable = readers.stream().allMatch(Reader.Tables.class::isInstance);
        double confidence = inTable ? UNFLAGGED * IN_TABLE : UNFLAGGED;
        for (Flag flag : flags) {
            confidence *= factor(flag);
        }
        boolean name = flags.contains(Flag.MATERIAL_BY_NAME_ONLY);
        if (name && (inTable || flags.contains(Flag.MATERIAL_INHERITED))) {
            confidence *= NAME_ELSEWHERE;
        }
        return readers.size() > 1 ? 1 - (1 - confidence) / 2 : confidence;
    }

    static Status status(double confidence) {
        return confidence >= ACCEPTED_FROM ? Status.ACCEPTED : Status.NEEDS_REVIEW;
    }

    private static double factor(Flag flag) {
        return switch (flag) {
            case CITED_VALUE -> 0.99;
            case TEMPERATURE_INHERITED -> 0.98;
            case REPAIRED -> 0.97;
            case MATERIAL_BY_NAME_ONLY, MOBILE_ION_UNKNOWN -> 0.96;
            case CHARGES_UNBALANCED, PROPERTY_INHERITED -> 0.95;
            case MATERIAL_AMBIGUOUS -> 0.92;
            case MATERIAL_INHERITED, UNIT_INHERITED -> 0.9;
            case NO_TEMPERATURE, REPAIR_UNSURE -> 0.83;
            case CONTRADICTED_IN_PAPER -> 0.8;
            case UNUSUAL_VALUE -> 0.75;
            case TEMPERATURE_AMBIGUOUS, OFF_THE_PAPERS_OWN_FIT -> 0.7;
            case READERS_DISAGREE -> 0.6;
            case MOBILE_ION_NOT_IN_FORMULA,
                    LIKELY_KJ_PER_MOL,
                    LIKELY_SIEMENS_PER_METRE,
                    LIKELY_CELSIUS,
                    LIKELY_LOGARITHM -> 0.5;
        };
    }
}
