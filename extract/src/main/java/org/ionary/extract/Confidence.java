package org.ionary.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** What a model alone reads waits for a curator, until there is gold to calibrate that very model on. */
    private static final double MODEL_ALONE = 0.85;

    /** What is left of the doubt where a model reads the same as the rules. */
    private static final double WHERE_BOTH_AGREE = 0.4;

    /** A name without composition is often no material at all where it does not stand beside the value. */
    private static final double NAME_ELSEWHERE = 0.5;

    private Confidence() {}

    static double of(Set<Flag> flags, List<Reader> readers) {
        List<Reader> rules = readers.stream()
                .filter(reader -> !(reader instanceof Reader.Model))
                .toList();
        boolean inTable = !rules.isEmpty() && rules.stream().allMatch(Reader.Tables.class::isInstance);
        double confidence = rules.isEmpty() ? MODEL_ALONE : inTable ? UNFLAGGED * IN_TABLE : UNFLAGGED;
        // In one order always: products of floating-point numbers depend on it.
        for (Flag flag : new TreeSet<>(flags)) {
            confidence *= factor(flag);
        }
        boolean name = flags.contains(Flag.MATERIAL_BY_NAME_ONLY);
        if (name && (inTable || flags.contains(Flag.MATERIAL_INHERITED))) {
            confidence *= NAME_ELSEWHERE;
        }
        double doubt = (1 - confidence) * (rules.size() > 1 ? 0.5 : 1);
        boolean agreed = !rules.isEmpty() && rules.size() < readers.size();
        return 1 - doubt * (agreed ? WHERE_BOTH_AGREE : 1);
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
            case VALUE_DISPUTED, TEMPERATURE_DISPUTED, MATERIAL_DISPUTED, PROPERTY_DISPUTED -> 0.6;
            case MOBILE_ION_NOT_IN_FORMULA,
                    LIKELY_KJ_PER_MOL,
                    LIKELY_SIEMENS_PER_METRE,
                    LIKELY_CELSIUS,
                    LIKELY_LOGARITHM,
                    CONTRADICTS_ITSELF -> 0.5;
            // Of the paper as a whole, and known only later: of how it was read they say nothing.
            case PAPER_RETRACTED, PAPER_CORRECTED, PAPER_OF_CONCERN -> 1;
        };
    }
}
