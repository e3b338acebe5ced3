package org.ionary.domain.finding;

import java.util.Locale;

/** What carries the current, or which part of the sample it crosses, as the paper words it. */
public enum ConductivityKind {
    IONIC,
    ELECTRONIC,
    PROTONIC,
    TOTAL,
    GRAIN,
    GRAIN_BOUNDARY,
    UNSPECIFIED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
