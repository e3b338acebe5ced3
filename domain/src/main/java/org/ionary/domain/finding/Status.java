package org.ionary.domain.finding;

import java.util.Locale;

/** How far a finding can be trusted. The last three are a person's word and outlast every later reading. */
public enum Status {
    ACCEPTED,
    NEEDS_REVIEW,
    CONFIRMED,
    CORRECTED,
    REJECTED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isCurated() {
        return switch (this) {
            case ACCEPTED, NEEDS_REVIEW -> false;
            case CONFIRMED, CORRECTED, REJECTED -> true;
        };
    }
}
